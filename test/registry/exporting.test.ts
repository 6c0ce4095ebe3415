import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { digestOf, layOut, type Place, weights } from "./world.ts";

async function withVersion(): Promise<Place> {
  const place = await layOut();
  await place.registry.register({ model: "vad", version: "1.0.0", files: [place.file("m.bin")] });
  return place;
}

function recordOf(place: Place): string {
  return place.read("registry/models/vad/versions/1.0.0.yaml");
}

describe("an export", () => {
  it("is stored, recorded with its date, and an annotation", async () => {
    const place = await withVersion();
    const file = place.file("m.pt", "\0script");
    const base = await place.registry.commit();
    const form = await place.registry.exports.add({
      version: "vad@latest",
      format: "torchscript",
      files: [file],
    });
    const entry = {
      format: "torchscript",
      path: "m.pt",
      digest: digestOf("\0script"),
      size: 7,
      role: "weights",
      uri: null,
      inspection: { format: "pytorch" },
    };
    expect(form).toMatchObject({
      base,
      changed: true,
      model: "vad",
      version: "1.0.0",
      added: [entry],
      removed: [],
    });
    expect(form.exports).toEqual(form.added);
    expect(place.git("log", "-1", "--format=%s")).toBe("exports(vad): 1.0.0 +torchscript");
    expect(await place.registry.version("vad@1.0.0")).toMatchObject({ exports: [entry] });
    expect(await place.registry.search("exports.format = torchscript")).toMatchObject({ total: 1 });
    expect(await place.registry.search("exports.format = onnx")).toMatchObject({ total: 0 });
    const { events } = await place.registry.history({ model: "vad", version: "1.0.0" });
    expect(events.map(({ kind }) => kind)).toEqual(["annotated", "registered"]);
    expect(await place.registry.check()).toMatchObject({ ok: true, findings: [] });
  });

  it("that is there already changes nothing, and keeps its date", async () => {
    const place = await withVersion();
    const input = { version: "vad@1.0.0", format: "onnx-int8", files: [place.file("m.pt", "\0script")] };
    const first = await place.registry.exports.add(input);
    const again = await place.registry.exports.add(input);
    expect(again).toMatchObject({ changed: false, commit: null, added: [], exports: first.exports });
    expect(await place.registry.exports.add({ ...input, replace: true })).toMatchObject({ changed: false });
  });

  it("with other bytes under the same path is refused, unless it is to replace them", async () => {
    const place = await withVersion();
    const input = { version: "vad@1.0.0", format: "onnx-int8" };
    await place.registry.exports.add({
      ...input,
      files: [place.file("m.pt", "\0one"), place.file("a.txt", "a")],
    });
    const other = { ...input, files: [place.file("m.pt", "\0two")] };
    expect(await rejectionOf(place.registry.exports.add(other))).toMatchObject({ code: "export-exists" });
    const folded = { ...input, files: [place.file("M.PT", "\0two")] };
    expect(await rejectionOf(place.registry.exports.add(folded))).toMatchObject({ code: "export-exists" });
    const replaced = await place.registry.exports.add({ ...other, replace: true });
    expect(replaced.removed.map(({ path }) => path)).toEqual(["m.pt", "a.txt"]);
    expect(replaced.exports.map(({ digest }) => digest)).toEqual([digestOf("\0two")]);
    expect(await place.registry.artifacts.ls()).toMatchObject({ total: 2 });
  });

  it("may be a folder, whose name stays where it is part of the format", async () => {
    const place = await withVersion();
    place.file("Vad.mlpackage/Manifest.json", "{}");
    place.file("Vad.mlpackage/Data/com.apple.CoreML/model.mlmodel", "\b\u0001\u0012\0");
    const folder = place.world.path("files/Vad.mlpackage");
    const { exports } = await place.registry.exports.add({ version: "vad@1.0.0", files: [folder] });
    expect(exports.map(({ format, path, role }) => [format, path, role])).toEqual([
      ["coreml", "Vad.mlpackage/Data/com.apple.CoreML/model.mlmodel", "weights"],
      ["coreml", "Vad.mlpackage/Manifest.json", "other"],
    ]);
    const again = await place.registry.exports.files("vad@1.0.0", "coreml");
    expect(again.files.map(({ path }) => path)).toEqual(exports.map(({ path }) => path));
  });

  it("of very many files is listed in a manifest, and all of them are kept, verified and pushed", async () => {
    const place = await withVersion();
    for (let index = 0; index < 60; index += 1)
      place.file(`bundle/part-${index}.bin`, weights(`part ${index}`));
    const folder = place.world.path("files/bundle");
    const form = await place.registry.exports.add({
      version: "vad@1.0.0",
      format: "tensorrt",
      files: [folder],
    });
    expect(form.exports.map(({ path, role }) => [path, role])).toEqual([["manifest.json", "manifest"]]);
    const { files } = await place.registry.exports.files("vad@1.0.0", "tensorrt");
    expect(files).toHaveLength(60);
    expect(files[0]).toMatchObject({ path: "part-0.bin", role: "weights" });
    expect(await place.registry.artifacts.ls()).toMatchObject({ total: 62 });
    expect(await place.registry.artifacts.verify()).toMatchObject({ ok: true, checked: 62 });
    place.setClock("2027-01-01T00:00:00.000Z");
    expect(await place.registry.artifacts.gc()).toMatchObject({ removed: [], kept: 62 });
    place.world.write("nas/.keep", "");
    place.git("config", "stemma.store.nas.url", place.world.path("nas"));
    const pushing = await place.open();
    expect(await pushing.artifacts.push({ to: "nas" })).toMatchObject({ present: 0 });
    fs.rmSync(place.world.path("r/.git/stemma"), { recursive: true });
    const remote = await pushing.exports.files("vad@1.0.0", "tensorrt", { store: "nas" });
    expect(remote.files).toHaveLength(60);
    expect(await rejectionOf(pushing.exports.files("vad@1.0.0", "tensorrt"))).toMatchObject({
      code: "artifact-missing",
    });
    expect(await rejectionOf(pushing.artifacts.gc())).toMatchObject({ code: "artifact-missing" });
  }, 120_000);

  it("may be an address alone, which is recorded as it is", async () => {
    const place = await withVersion();
    const input = { version: "vad@1.0.0", format: "tensorrt", uri: "s3://engines/vad.engine?versionId=7" };
    await place.registry.exports.add(input);
    expect(recordOf(place)).toContain(
      "{format: tensorrt, uri: s3://engines/vad.engine?versionId=7, created:",
    );
    expect(await place.registry.exports.add(input)).toMatchObject({ changed: false });
    expect(await place.registry.exports.files("vad@1.0.0", "tensorrt")).toMatchObject({
      files: [],
      uris: [input.uri],
    });
    expect(await place.registry.artifacts.verify()).toMatchObject({ ok: true, checked: 1 });
  });

  it("may be an address with the digest of its bytes, which no store is asked for", async () => {
    const { registry } = await withVersion();
    const input = { version: "vad@1.0.0", format: "tensorrt", uri: "s3://engines/vad.engine" };
    const digest = `sha256:${"a".repeat(64)}`;
    const other = `sha256:${"b".repeat(64)}`;
    await registry.exports.add(input);
    const completed = await registry.exports.add({ ...input, digest });
    expect(completed.exports).toMatchObject([{ uri: input.uri, digest, path: null }]);
    expect(completed.removed).toMatchObject([{ uri: input.uri, digest: null }]);
    expect(await registry.exports.add({ ...input, digest })).toMatchObject({ added: [], removed: [] });
    expect(await registry.exports.add(input)).toMatchObject({ added: [], removed: [] });
    expect(await rejectionOf(registry.exports.add({ ...input, digest: other }))).toMatchObject({
      code: "export-exists",
      message: "tensorrt of vad@1.0.0 has other bytes as s3://engines/vad.engine",
    });
    const replaced = await registry.exports.add({ ...input, digest: other, replace: true });
    expect(replaced.exports).toMatchObject([{ digest: other }]);
    expect((await registry.artifacts.ls()).items.map((item) => item.digest)).not.toContain(other);
    expect((await registry.artifacts.verify()).ok).toBe(true);
    expect((await registry.check({ store: "local" })).findings).toEqual([]);
    expect(await rejectionOf(registry.exports.add({ ...input, digest: "md5:1" }))).toMatchObject({
      code: "digest-invalid",
    });
    expect(
      await rejectionOf(registry.exports.add({ version: "vad@1.0.0", files: ["x"], digest })),
    ).toMatchObject({ code: "usage-invalid" });
  });

  it("is refused at an address that cannot be recorded, which is not repeated", async () => {
    const place = await withVersion();
    const uri = "https://ada:secret@example.org/m.pt";
    const failure = await rejectionOf(
      place.registry.exports.add({ version: "vad@1.0.0", format: "tensorrt", uri }),
    );
    expect(failure).toMatchObject({ code: "export-uri-invalid" });
    expect(JSON.stringify(failure)).not.toContain("secret@");
  });
  it("is removed by format, or by file, and its bytes stay", async () => {
    const place = await withVersion();
    const files = [place.file("m.pt", "\0one"), place.file("n.pt", "\0two")];
    await place.registry.exports.add({ version: "vad@1.0.0", format: "torchscript", files });
    const remove = (path: string | null, format = "torchscript") =>
      place.registry.apply({ kind: "remove-export", version: "vad@1.0.0", format, path, reason: "old" });
    expect(await remove("m.pt")).toMatchObject({ removed: [{ path: "m.pt" }], exports: [{ path: "n.pt" }] });
    expect(await rejectionOf(remove("m.pt"))).toMatchObject({
      code: "export-unknown",
      hint: "There are: n.pt.",
    });
    expect(await remove(null)).toMatchObject({ exports: [] });
    expect(recordOf(place)).not.toContain("exports");
    expect(await rejectionOf(remove(null))).toMatchObject({
      code: "export-unknown",
      hint: "There are: none.",
    });
    place.setClock("2027-01-01T00:00:00.000Z");
    expect(await place.registry.artifacts.gc()).toMatchObject({ removed: [] });
  });

  it("is refused where something is missing or cannot be", async () => {
    const place = await withVersion();
    const { exports } = place.registry;
    const files = [place.file("x.bin")];
    const code = async (work: Promise<unknown>) => (await rejectionOf(work)).code;
    expect(await code(exports.add({ version: "vad", format: "x", files }))).toBe("usage-invalid");
    expect(await code(exports.add({ version: "vad@1.0.0", format: "x" }))).toBe("usage-invalid");
    expect(await code(exports.add({ version: "vad@1.0.0", files }))).toBe("usage-invalid");
    expect(await code(exports.add({ version: "vad@1.0.0", format: "TorchScript", files }))).toBe(
      "usage-invalid",
    );
    expect(await code(exports.add({ version: "vad@9.0.0", format: "x", files }))).toBe("version-unknown");
    const gone = [place.world.path("gone")];
    expect(await code(exports.add({ version: "vad@1.0.0", format: "x", files: gone }))).toBe(
      "artifact-missing",
    );
    expect(await code(exports.files("vad@1.0.0", "x"))).toBe("export-unknown");
    expect(await exports.ls("vad@1.0.0")).toMatchObject({ exports: [] });
  });

  it("beyond what a version lists is refused", async () => {
    const place = await withVersion();
    const add = (batch: number) => {
      const names = Array.from({ length: 50 }, (_, index) => `f/${batch}/${batch}-${index}.bin`);
      return place.registry.exports.add({
        version: "vad@1.0.0",
        format: `f${batch}`,
        files: names.map((name) => place.file(name)),
      });
    };
    for (const batch of [1, 2, 3, 4]) await add(batch);
    expect(await rejectionOf(add(5))).toMatchObject({ code: "usage-invalid" });
  }, 180_000);
});

describe("a check of exports", () => {
  const entry = (text: string): string => `exports:\n${text}\n`;
  const hex = "ab".repeat(32);

  it.each([
    ["export-invalid", "  - {format: onnx, path: m.onnx}"],
    ["export-invalid", `  - {format: onnx, digest: "sha256:${hex}", size: 1}`],
    ["record-invalid", `  - {format: onnx, path: ../../m.onnx, digest: "sha256:${hex}", size: 1}`],
    ["export-invalid", `  - {format: onnx, uri: "file:///etc/passwd"}`],
    [
      "export-duplicate",
      `  - {format: onnx, path: m.onnx, digest: "sha256:${hex}", size: 1}\n  - {format: onnx, path: M.onnx, digest: "sha256:${hex}", size: 1}`,
    ],
    ["export-duplicate", `  - {format: onnx, uri: "s3://b/m"}\n  - {format: onnx, uri: "s3://b/m"}`],
    ["record-invalid", "  - {format: onnx, path: m.onnx, digest: md5:abc, size: 1}"],
  ])("tells %s of %j", async (code, text) => {
    const place = await withVersion();
    const path = "registry/models/vad/versions/1.0.0.yaml";
    place.commit({ [path]: `${recordOf(place)}${entry(text)}` });
    const { ok, findings } = await place.registry.check();
    expect(ok).toBe(false);
    expect(findings.map((finding) => [finding.code, finding.path, finding.severity])).toContainEqual([
      code,
      path,
      "error",
    ]);
  });

  it("tells of bytes that are of another format", async () => {
    const place = await withVersion();
    const tflite = place.file("m.bin2", `\u001c\0\0\0TFL3${"\0".repeat(64)}`);
    const form = await place.registry.exports.add({ version: "vad@1.0.0", format: "onnx", files: [tflite] });
    expect(form.findings).toMatchObject([{ code: "export-format-differs", severity: "warning" }]);
  });
});
