import fs from "node:fs";
import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { parsePins, printPins } from "../../src/registry/serving/pins.ts";
import type { Pin } from "../../src/registry/serving-forms.ts";
import { contentOf } from "../../src/values/content.ts";
import { failureOf } from "../artifacts/folder.ts";
import { digestOf, layOut, type Place, registerAll } from "./world.ts";

async function served(): Promise<Place & { readonly lock: string }> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
  await registerAll(place, "speech/asr", ["0.1.0"]);
  await place.registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
  return { ...place, lock: place.world.path("stemma.lock") };
}

describe("a lock file", () => {
  it("keeps what references lead to, and changes only where something moved", async () => {
    const { registry, lock } = await served();
    const { artifacts } = await registry.version("vad@1.0.0");
    const first = await registry.locks.pin(["vad@production", "speech/asr@latest"], { file: lock });
    expect(first.pins.map(({ reference }) => reference)).toEqual(["speech/asr@latest", "vad@production"]);
    expect(first.pins[1]).toEqual({
      reference: "vad@production",
      model: "vad",
      version: "1.0.0",
      digest: contentOf(artifacts),
      commit: await registry.commit(),
    });
    const text = fs.readFileSync(lock, "utf8");
    await registry.annotate({ subject: "vad", description: "moves the commit" });
    expect(await registry.locks.update([], { file: lock })).toMatchObject({ changed: false, moved: [] });
    expect((await registry.locks.pin(["vad@production"], { file: lock })).changed).toBe(false);
    expect(fs.readFileSync(lock, "utf8")).toBe(text);
    await registry.promote({ version: "vad@1.1.0", stage: "production", through: true });
    expect(await registry.locks.status({ file: lock })).toMatchObject({
      ok: true,
      moved: 1,
      pins: [
        { state: "current", intact: true },
        { state: "moved", version: "1.0.0", now: "1.1.0", stage: "deprecated", intact: true },
      ],
    });
    expect((await registry.locks.update(["vad"], { file: lock })).moved).toEqual([
      { reference: "vad@production", from: "1.0.0", to: "1.1.0" },
    ]);
    const { pins, moved } = await registry.locks.unpin(["vad@production"], { file: lock });
    expect([pins.length, moved]).toEqual([1, [{ reference: "vad@production", from: "1.1.0", to: null }]]);
    expect((await registry.locks.unpin(["speech/asr@latest"], { file: lock })).pins).toEqual([]);
    expect((await registry.locks.status({ file: lock })).pins).toEqual([]);
  });

  it("tells where a reference leads nowhere and where a pinned version is gone or has other files", async () => {
    const place = await served();
    const { lock } = place;
    await place.registry.locks.pin(["vad@production", "vad@1.1.0", "speech/asr@0.1.0"], { file: lock });
    await place.registry.delete({ subjects: ["speech/asr"], force: true });
    await place.registry.retire({ versions: ["vad@1.0.0"] });
    const record = "registry/models/vad/versions/1.1.0.yaml";
    place.commit({ [record]: place.read(record).replace(/sha256:\w+/, digestOf("other")) });
    const { ok, pins } = await (await place.open()).locks.status({ file: lock });
    expect(ok).toBe(false);
    expect(pins.map(({ state, stage, intact, now }) => [state, stage, intact, now])).toEqual([
      ["unresolved", null, false, null],
      ["current", "development", false, "1.1.0"],
      ["unresolved", "archived", true, null],
    ]);
  });

  it("is pulled as it was tested, whatever has moved since", async () => {
    const { registry, lock, world } = await served();
    await registry.locks.pin(["vad@production", "speech/asr@latest"], { file: lock });
    await registry.promote({ version: "vad@1.1.0", stage: "production", through: true });
    const into = world.path("served/vad");
    expect(await registry.locks.pull("vad@production", { file: lock, into })).toMatchObject({
      version: "1.0.0",
      stage: "production",
      directory: into,
    });
    const { items } = await registry.locks.pullAll({ file: lock, into: world.path("all") });
    expect(items.map(({ directory }) => directory)).toEqual([
      world.path("all/speech/asr@latest"),
      world.path("all/vad@production"),
    ]);
  });

  it("is refused where it does not fit the registry, or is none", async () => {
    const { registry, lock, world } = await served();
    const options = { file: lock, into: world.path("out") };
    const codeOf = async (work: Promise<unknown>): Promise<string> => (await failureOf(work)).code;
    expect(await codeOf(registry.locks.pull("vad@production", options))).toBe("lock-missing");
    expect(await codeOf(registry.locks.update([], options))).toBe("lock-missing");
    expect(await codeOf(registry.locks.pin(["vad"], options))).toBe("reference-invalid");
    expect(fs.existsSync(lock)).toBe(false);
    await registry.locks.pin(["vad@production"], options);
    expect(await codeOf(registry.locks.pull("vad@staging", options))).toBe("pin-unknown");
    expect(await codeOf(registry.locks.unpin(["vad"], options))).toBe("pin-unknown");
    expect(await codeOf(registry.locks.update(["speech/asr"], options))).toBe("pin-unknown");
    const text = fs.readFileSync(lock, "utf8");
    fs.writeFileSync(lock, text.replace(/sha256:\w+/, digestOf("other")));
    expect(await codeOf(registry.locks.pullAll(options))).toBe("lock-mismatch");
    expect(fs.existsSync(options.into)).toBe(false);
    fs.writeFileSync(lock, text.replace(/commit: "\w+"/, `commit: "${"0".repeat(40)}"`));
    expect((await failureOf(registry.locks.pullAll(options))).kind).toBe("not-found");
    expect(await codeOf(registry.locks.pin(["vad@production"], { file: world.path("no/such/folder") }))).toBe(
      "disk-failed",
    );
  });

  it.each([
    ["", "it has no format: 1"],
    ["format: 2\npins: {}\n", "it has no format: 1"],
    ["format: 1\n", "it has no pins"],
    ["format: 1\npins: []\n", "it has no pins"],
    ["format: 1\npins: {a@b: 1}\n", "the pin of a@b cannot be read"],
    ["format: 1\npins: {a@b: {model: a, version: 1.0, digest: x, commit: y}}\n", "cannot be read"],
    ["a: [\n", "at line"],
    ["a: &x 1\nb: *x\n", "aliases"],
    ["format: 1\n<<<<<<< HEAD\npins: {}\n", "two sides of a merge"],
  ])("%j is refused", (text, fault) => {
    expect(() => parsePins(text, "stemma.lock")).toThrow(fault);
  });

  it.each(["../x@production", "a@../../x", "a", "A@b"])("a pin of %s is refused", (reference) => {
    const commit = "a".repeat(40);
    const pin = { reference, model: "a", version: "1.0.0", digest: digestOf("x"), commit };
    expect(() => parsePins(printPins([pin]), "stemma.lock")).toThrow("cannot be read");
  });

  it("reads as it was written", () => {
    const hex = (length: number) =>
      fc.array(fc.constantFrom(..."0 1 2 3 4 5 6 7 8 9 a b c d e f".split(" ")), {
        minLength: length,
        maxLength: length,
      });
    const pin: fc.Arbitrary<Pin> = fc
      .record({
        model: fc
          .stringMatching(/^[a-z0-9][a-z0-9_-]{0,8}$/)
          .filter((name) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name)),
        selector: fc.oneof(fc.constantFrom("production", "#3", "latest"), fc.stringMatching(/^[a-z]{1,8}$/)),
        version: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join(".")),
        digest: hex(64),
        commit: hex(40),
      })
      .map(({ model, selector, version, digest, commit }) => ({
        reference: `${model}@${selector}`,
        model,
        version,
        digest: `sha256:${digest.join("")}`,
        commit: commit.join(""),
      }));
    const pins = fc.uniqueArray(pin, { selector: ({ reference }) => reference, maxLength: 6 });
    fc.assert(
      fc.property(pins, (some) => {
        const sorted = [...some].sort((one, other) => (one.reference < other.reference ? -1 : 1));
        expect(parsePins(printPins(some), "stemma.lock")).toEqual(sorted);
      }),
    );
  });
});
