import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { maxManifestSize, parseManifest, printManifest } from "../../src/artifacts/manifest.ts";
import type { ArtifactRecord } from "../../src/records/generated/version.ts";
import { digestOf, failureOf } from "./folder.ts";

const anyFile: fc.Arbitrary<ArtifactRecord> = fc.record(
  {
    path: fc.stringMatching(/^[a-z]{1,8}(?:\/[a-zé]{4,8}){0,3}$/),
    digest: fc.string().map((text) => digestOf(text)),
    size: fc.nat(),
    format: fc.constantFrom("onnx", "json"),
    role: fc.constantFrom("weights", "config", "other"),
  },
  { requiredKeys: ["path", "digest", "size"] },
);
const good = { path: "a", digest: digestOf(""), size: 1 };
const printed = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

describe("a manifest", () => {
  it("parses to what was printed, in the order of the paths", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyFile, { selector: (file) => file.path }), (files) => {
        const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
        expect(parseManifest(printManifest(files))).toEqual(sorted);
      }),
    );
  });

  it("is the same bytes for the same files in any order", () => {
    const files = [good, { ...good, path: "b", role: "config" as const }];
    expect(printManifest(files.toReversed())).toEqual(printManifest(files));
    expect(printManifest([good]).toString()).toBe(
      `{"files":[{"digest":"${good.digest}","path":"a","size":1}],"format":1}`,
    );
  });

  it.each([
    ["text", Buffer.from("files")],
    ["no UTF-8", Buffer.from([0xff])],
    ["a list", printed([])],
    ["another format", printed({ format: 2, files: [] })],
    ["no files", printed({ format: 1 })],
    ["an unknown key", printed({ format: 1, files: [], more: 1 })],
    ["a file that is no object", printed({ format: 1, files: [1] })],
    ["an unknown key of a file", printed({ format: 1, files: [{ ...good, url: "x" }] })],
    ["no path", printed({ format: 1, files: [{ ...good, path: 1 }] })],
    ["a path that leads out", printed({ format: 1, files: [{ ...good, path: "../a" }] })],
    ["a bad digest", printed({ format: 1, files: [{ ...good, digest: "sha256:0" }] })],
    ["a bad size", printed({ format: 1, files: [{ ...good, size: -1 }] })],
    ["a bad format", printed({ format: 1, files: [{ ...good, format: "A B" }] })],
    ["a manifest in a manifest", printed({ format: 1, files: [{ ...good, role: "manifest" }] })],
    ["a path twice", printed({ format: 1, files: [good, good] })],
    ["another order", printed({ format: 1, files: [{ ...good, path: "b" }, good] })],
    ["too many files", printed({ format: 1, files: Array<number>(200_001).fill(1) })],
    ["too many bytes", Buffer.alloc(maxManifestSize + 1)],
  ])("is refused with %s", async (_, bytes) => {
    const failure = await failureOf(Promise.resolve().then(() => parseManifest(bytes)));
    expect(failure.code).toBe("manifest-invalid");
  });

  it("is not printed of files that it could not be parsed from", () => {
    const invalid = expect.objectContaining({ code: "manifest-invalid" }) as Error;
    expect(() => printManifest([good, good])).toThrow(invalid);
    expect(() => printManifest(Array<ArtifactRecord>(200_001).fill(good))).toThrow(invalid);
  });
});
