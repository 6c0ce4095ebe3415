import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { LabelForm } from "../../src/registry/serving-forms.ts";
import { contentOf } from "../../src/values/content.ts";
import { exchangeFolders } from "../../src/artifacts/tree/exchange.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import { failureOf } from "../artifacts/folder.ts";
import { digestOf, layOut, type Place, weights } from "./world.ts";

function read(folder: string, file: string): string {
  return fs.readFileSync(path.join(folder, file), "utf8");
}

function labelOf(folder: string): LabelForm {
  return JSON.parse(read(folder, "stemma.json")) as LabelForm;
}

async function twoVersions(): Promise<Place & { readonly into: string }> {
  const place = await layOut();
  const files = [place.file("model.bin"), place.file("tokenizer.json", '{"a": 1}')];
  const facts = { features: ["energy", "pitch"], parameters: { rate: 16000 }, framework: "pytorch" };
  await place.registry.register({ model: "vad", task: "vad", version: "1.0.0", files, facts });
  const better = [place.file("other/model.bin", weights("better")), place.file("tokenizer.json", '{"a": 1}')];
  await place.registry.register({ model: "vad", version: "1.1.0", files: better });
  return { ...place, into: place.world.path("out put/vad") };
}

it("writes the files of a version, and what they are beside them", async () => {
  const { registry, into } = await twoVersions();
  const form = await registry.pull("vad@1.0.0", { into });
  expect(form).toMatchObject({
    commit: await registry.commit(),
    model: "vad",
    version: "1.0.0",
    stage: "development",
    directory: into,
    changed: true,
    size: 18,
    fetched: 18,
  });
  expect(form.files.map(({ path, from }) => [path, from])).toEqual([
    ["model.bin", "local"],
    ["tokenizer.json", "local"],
  ]);
  expect(read(into, "model.bin")).toBe(weights("model.bin"));
  const { commit, features, parameters, files, registry: where, stemma, format } = labelOf(into);
  expect({ commit, features, parameters, stemma, format }).toEqual({
    commit: form.commit,
    features: ["energy", "pitch"],
    parameters: { rate: 16000 },
    stemma: 1,
    format: null,
  });
  expect(where).toBe(path.join(path.dirname(path.dirname(into)), "r"));
  expect(files[0]).toMatchObject({ path: "model.bin", digest: digestOf(weights("model.bin")) });
  const { artifacts } = await registry.version("vad@1.0.0");
  expect(contentOf(files)).toBe(contentOf(artifacts));
});

it("changes a folder only where the version or its metadata did", async () => {
  const { registry, into } = await twoVersions();
  await registry.pull("vad@1.0.0", { into });
  await registry.annotate({ subject: "vad@1.1.0", description: "another one" });
  expect((await registry.pull("vad@1.0.0", { into })).changed).toBe(false);
  await registry.promote({ version: "vad@1.0.0", stage: "staging" });
  expect(await registry.pull("vad@1.0.0", { into })).toMatchObject({ changed: true, fetched: 0 });
  expect(labelOf(into).stage).toBe("staging");
  expect(await registry.pull("vad@latest", { into })).toMatchObject({ version: "1.1.0", fetched: 7 });
  const at = (await registry.history({ model: "vad" })).events.at(-1)?.commit;
  expect((await registry.pull("vad@latest", { into, at })).version).toBe("1.0.0");
  expect(labelOf(into).stage).toBe("development");
});

it("takes bytes from a store that has them, and offline from the local one alone", async () => {
  const place = await twoVersions();
  const { registry, into, world, folder } = place;
  world.write("nas/.keep", "");
  world.git("r", "config", "stemma.store.nas.url", world.path("nas"));
  const again = await place.open();
  await again.artifacts.push({ to: "nas" });
  expect((await again.pull("vad@1.0.0", { into, from: "nas" })).files[0]?.from).toBe("nas");
  fs.rmSync(path.join(folder, ".git/stemma"), { recursive: true });
  fs.rmSync(into, { recursive: true });
  const failure = await failureOf(again.pull("vad@1.0.0", { into, offline: true }));
  expect(failure).toMatchObject({
    code: "artifact-missing",
    hint: expect.stringContaining("stemma artifact pull vad@1.0.0") as string,
    data: { missing: [{ path: "model.bin" }, { path: "tokenizer.json" }], stores: ["local"] },
  });
  expect((await failureOf(registry.pull("vad@1.0.0", { into, from: "odd" }))).code).toBe("store-unknown");
  expect((await again.pull("vad@1.0.0", { into })).files[0]?.from).toBe("nas");
  expect((await again.pull("vad@1.0.0", { into, offline: true })).changed).toBe(false);
});

it("says where the files may be: in a store that nobody has trusted, or freed on purpose", async () => {
  const place = await twoVersions();
  const settings = place.read("registry/registry.yaml").replace(/^stores:.*\n/m, "");
  place.commit({
    "registry/registry.yaml": `${settings}stores:\n  - name: main\n    suggested: /mnt/models\n`,
  });
  fs.rmSync(path.join(place.folder, ".git/stemma"), { recursive: true });
  const registry = await place.open();
  const failure = await failureOf(registry.pull("vad@1.0.0", { into: place.into }));
  expect(failure).toMatchObject({ code: "artifact-missing", data: { closed: ["main"] } });
  expect(failure.hint).toContain("git config stemma.store.main.url /mnt/models");
  place.commit({
    "registry/models/vad/model.yaml": `${place.read("registry/models/vad/model.yaml")}collected:\n  - 1.0.0\n`,
  });
  expect((await failureOf((await place.open()).pull("vad@1.0.0", { into: place.into }))).code).toBe(
    "artifact-collected",
  );
});

it("refuses a version without files, and one with a file in the place of stemma.json", async () => {
  const place = await layOut();
  const { registry } = place;
  const into = place.world.path("out");
  await registry.register({ model: "facts", facts: { framework: "onnx" } });
  expect((await failureOf(registry.pull("facts@latest", { into }))).message).toContain("has no files");
  await registry.register({
    model: "odd",
    files: [place.file("stemma.json", "{}"), place.file("model.bin")],
  });
  expect((await failureOf(registry.pull("odd@latest", { into }))).code).toBe("artifact-duplicate");
  expect(fs.existsSync(into)).toBe(false);
});

it("writes a version of very many files as the folder that it was", async () => {
  const { registry, world } = await layOut();
  const names = Array.from({ length: 250 }, (_, n) => `shards/${n % 5}/part-${n}.bin`);
  for (const [n, name] of [...names, "manifest.json"].entries())
    world.write(`bundle/${name}`, weights(`${n}`));
  const { artifacts } = await registry.register({ model: "big", files: [world.path("bundle")] });
  expect(artifacts).toMatchObject([{ role: "manifest" }]);
  const { files } = await registry.pull("big@latest", { into: world.path("out") });
  expect(files.map((each) => each.path)).toEqual([...names, "manifest.json"].sort());
  expect(read(world.path("out"), "shards/3/part-13.bin")).toBe(weights("13"));
  fs.rmSync(world.path("r/.git/stemma"), { recursive: true });
  const failure = await failureOf(registry.pull("big@latest", { into: world.path("other") }));
  expect(failure).toMatchObject({ code: "artifact-missing", data: { missing: [{ path: "manifest.json" }] } });
});

it("writes the weights in one format, beside what are no weights", async () => {
  const place = await layOut();
  const { registry, into } = { ...place, into: place.world.path("out") };
  const empty = "\u0002\0\0\0\0\0\0\0{}";
  const files = [place.file("m.safetensors", empty), place.file("tokenizer.json", "{}")];
  const { version } = await registry.register({ model: "asr", files });
  const own = (await registry.version("asr@latest")).artifacts[0]?.format ?? "";
  expect((await registry.pull("asr@latest", { into, format: own })).files).toHaveLength(2);
  const exported = place.file("m.tflite", weights("exported"));
  await registry.artifacts.add([exported]);
  const record = `registry/models/asr/versions/${version}.yaml`;
  const stored = `  - format: tflite\n    path: m.tflite\n    digest: ${digestOf(weights("exported"))}\n`;
  const elsewhere = "  - format: tensorrt\n    uri: https://example.org/plan\n";
  place.commit({ [record]: `${place.read(record)}exports:\n${stored}${elsewhere}` });
  const again = await place.open();
  const { files: pulled } = await again.pull("asr@latest", { into, format: "tflite" });
  expect(pulled.map(({ path, format }) => [path, format])).toEqual([
    ["m.tflite", "tflite"],
    ["tokenizer.json", "json"],
  ]);
  expect(labelOf(into).format).toBe("tflite");
  const failure = await failureOf(again.pull("asr@latest", { into, format: "onnx" }));
  expect(failure).toMatchObject({ code: "export-unknown", data: { formats: [own, "tflite"].sort() } });
  expect((await failureOf(again.pull("asr@latest", { into, format: "tensorrt" }))).hint).toContain(
    "https://example.org/plan",
  );
});

it("works on the cached clone of a URL", async () => {
  const { world, into, env } = await twoVersions();
  world.write("nas/.keep", "");
  world.git("r", "config", "stemma.store.nas.url", world.path("nas"));
  const { openRegistry } = await import("../../src/registry/registry.ts");
  await (await openRegistry({ path: world.path("r"), env })).artifacts.push({ to: "nas" });
  const stores = { STEMMA_STORE_NAS_URL: world.path("nas") };
  const remote = await openRegistry({ path: world.root, url: world.path("r"), env: { ...env, ...stores } });
  expect((await remote.pull("vad@1.0.0", { into })).files[0]?.from).toBe("nas");
  expect(labelOf(into).registry).toBe(world.path("r"));
});

it("leaves the whole old tree or the whole new one when it is killed at any moment", async () => {
  const place = await layOut();
  const { world, registry, env, folder } = place;
  for (const version of ["1.0.0", "1.1.0"]) {
    const files = [1, 2, 3].map((n) =>
      place.file(`${version}/part-${n}.bin`, weights(version.repeat(300_000))),
    );
    await registry.register({ model: "vad", version, files });
  }
  const script = bundleScript("puller", world.root);
  const into = world.path("served/vad");
  const seen: string[] = [];
  let gaps = 0;
  for (let round = 0; round < 12; round++) {
    const kill = new AbortController();
    let said = 0;
    let looking: NodeJS.Timeout | undefined;
    const { lines, errors } = await runProcess(
      process.execPath,
      [script, folder, into, "vad@1.0.0", "vad@1.1.0"],
      {
        env: { ...env },
        signal: kill.signal,
        onOutput: () => {
          said += 1;
          // Someone who looks at any time, once a folder is there.
          if (said === 2) looking = setInterval(() => (gaps += fs.existsSync(into) ? 0 : 1), 0);
          if (said === 1 + (round % 3)) setTimeout(() => kill.abort(), Math.random() * 60);
        },
      },
    );
    clearInterval(looking);
    expect(errors).toBe("");
    expect(lines.length).toBeGreaterThan(0);
    seen.push(stateOf(into));
  }
  expect(seen.filter((state) => !["absent", "1.0.0", "1.1.0"].includes(state))).toEqual([]);
  if (await foldersCanBeExchanged(world.root)) {
    expect(gaps).toBe(0);
    expect(seen.lastIndexOf("absent")).toBeLessThan(seen.findIndex((state) => state !== "absent"));
  }
  await registry.pull("vad@1.0.0", { into });
  expect(stateOf(into)).toBe("1.0.0");
  expect(fs.readdirSync(path.dirname(into))).toEqual(["vad"]);
}, 240_000);

async function foldersCanBeExchanged(root: string): Promise<boolean> {
  const [one, other] = [path.join(root, "one"), path.join(root, "other")];
  for (const folder of [one, other]) fs.mkdirSync(folder);
  return await exchangeFolders(one, other);
}

/* The version that a folder holds whole; what is wrong with it otherwise. */
function stateOf(folder: string): string {
  if (!fs.existsSync(folder)) return "absent";
  const { version, files } = labelOf(folder);
  const right = files.every((file) => digestOf(read(folder, file.path)) === file.digest);
  const whole = fs.readdirSync(folder).length === files.length + 1;
  return right && whole && files.length === 3 ? version : `half ${version}`;
}
