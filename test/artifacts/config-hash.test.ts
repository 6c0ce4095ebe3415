import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { hashConfig, maxConfigSize } from "../../src/artifacts/config-hash.ts";
import { digestOf, failureOf } from "./folder.ts";

const hash = (text: string, name = "config.json"): string => hashConfig(Buffer.from(text), name).hash;

describe("the hash of a configuration", () => {
  it("is the sha256 of its RFC 8785 JSON", () => {
    expect(hash('{"b": [1, 2.50, "x"], "a": {"é": null}}')).toBe(
      digestOf('{"a":{"é":null},"b":[1,2.5,"x"]}'),
    );
  });

  it("does not depend on the order of keys, on spaces, comments, or JSON or YAML", () => {
    const json = hash('{"rate": 16000, "layers": [1, 2], "name": "vad"}');
    expect(hash('{"name":"vad","layers":[1,2],"rate":16000}')).toBe(json);
    expect(hash("# tuned\nname: vad\nlayers: [1, 2]\nrate: 16000\n", "config.yaml")).toBe(json);
  });

  it("depends on every value and on the order of lists", () => {
    const texts = ['{"a":1}', '{"a":2}', '{"a":"1"}', '{"a":[1,2]}', '{"a":[2,1]}', '{"b":1}', "1", "null"];
    expect(new Set(texts.map((text) => hash(text))).size).toBe(texts.length);
  });

  it("is the same however a JSON value was printed", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.stringify(value);
        // Whole numbers beyond 2^53 and halves of surrogate pairs are refused.
        fc.pre(!/\\ud[89a-f]|\d{16}/i.test(plain));
        return hash(plain) === hash(JSON.stringify(value, null, 2));
      }),
    );
  });

  it.each([
    ["a.json", "{", ""],
    ["a.json", "", ""],
    ["a.json", '{"a": NaN}', ""],
    ["a.json", '{"a": 1e999}', "beyond all numbers"],
    ["a.json", '{"a":\n 9007199254740993}', "line 2: 9007199254740993 is beyond 2^53"],
    ["a.json", '{"a": 1, "b": {"a": 2}, "a": 3}', "the key 'a' stands twice"],
    ["a.json", String.raw`{"a": 1, "\u0061" : 2}`, "the key 'a' stands twice"],
    ["a.json", String.raw`["\ud800"]`, "surrogate"],
    ["a.json", "[".repeat(300) + "]".repeat(300), "nested deeper"],
    ["a.yaml", "a: 1\na: 2\n", "twice"],
    ["a.yaml", "a: .nan\n", "line 1"],
    ["a.yaml", "a: 9007199254740993\n", "line 1"],
    ["a.yaml", "a: &x 1\nb: *x\n", "anchor"],
    ["a.yaml", "a: [1\n", ""],
    ["a.yaml", "", ""],
    ["a.yaml", "a: b: c\n", ""],
  ])("is refused for %s with %j", async (name, text, fault) => {
    const failure = await failureOf(Promise.resolve().then(() => hash(text, name)));
    expect(failure.code).toBe("config-invalid");
    expect(failure.message).toContain(fault);
  });

  it("is refused for bytes that are no text, and for too many", async () => {
    for (const bytes of [Buffer.from([0xff, 0xfe]), Buffer.alloc(maxConfigSize + 1, " ")]) {
      const failure = await failureOf(Promise.resolve().then(() => hashConfig(bytes, "a.json")));
      expect(failure.code).toBe("config-invalid");
    }
  });

  it("takes large numbers that are written as floating point", () => {
    expect(hash('{"fill": -1e30}')).toBe(digestOf('{"fill":-1e+30}'));
  });
});
