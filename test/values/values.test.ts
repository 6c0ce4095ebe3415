import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { codes } from "../../src/values/codes.ts";
import { contentOf, digestOfValue } from "../../src/values/content.ts";
import { digestOfHex, hexOfDigest, isDigest } from "../../src/values/digest.ts";
import { isStemmaError, StemmaError } from "../../src/values/error.ts";
import { renderIdentity } from "../../src/values/identity.ts";
import { parseAt, parseInstant, renderInstant, renderSeconds } from "../../src/values/instant.ts";
import { modelNameFault, parseModelName, segmentFault } from "../../src/values/name.ts";
import { closest, editDistance } from "../../src/values/similar.ts";
import { parseTagFilter } from "../../src/values/tag-filter.ts";
import { faultOf } from "../support/fault.ts";

describe("a model name", () => {
  it.each(["a", "0", "silero-vad", "speech/silero-vad", "a.b_c-d", `${"x".repeat(64)}/y`])(
    "may be %s",
    (name) => {
      expect(parseModelName(name)).toBe(name);
    },
  );

  it.each([
    ["", "empty"],
    ["A", "capital"],
    ["a/", "empty"],
    ["/a", "empty"],
    ["a/b/c", "more than two"],
    ["..", "start with"],
    ["a..b", "'..'"],
    ["a.", "dot"],
    ["a.lock", ".lock"],
    ["con", "Windows"],
    ["x/lpt1.txt", "Windows"],
    ["a b", "only"],
    ["a\u0007", "only"],
    ["x".repeat(65), "64"],
    ["versions", "reserved"],
    ["a/evidence", "reserved"],
  ])("may not be %j", (name, why) => {
    expect(modelNameFault(name)).toContain(why);
    expect(faultOf(() => parseModelName(name))).toMatchObject({ code: "name-invalid", data: { name } });
  });

  it("has segments that are safe as names of files", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (segmentFault(text) === null) expect(text).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
      }),
    );
  });
});

describe("an instant", () => {
  it("of a date alone is the end of that day where it travels, and its start where it filters", () => {
    expect(parseAt("2026-03-01")).toEqual({ kind: "time", time: Date.parse("2026-03-01T23:59:59.999Z") });
    expect(parseInstant("2026-03-01")).toBe(Date.parse("2026-03-01T00:00:00Z"));
  });

  it.each(["2026-03-01T12:00:00Z", "2026-03-01t12:00z", "2026-03-01 13:00:00.5+01:00"])(
    "is read from %s",
    (text) => {
      expect(parseAt(text).kind).toBe("time");
    },
  );

  it.each(["main", "v1", "2026", "2026-3-1", "HEAD~2", "a@2026-03-01"])("is not read from %s", (text) => {
    expect(parseAt(text)).toEqual({ kind: "revision", revision: text });
  });

  it.each(["2026-02-30", "2026-13-01", "2026-02-30T10:00:00Z", "2026-01-01T25:00Z"])(
    "that no calendar has is refused: %s",
    (text) => {
      expect(faultOf(() => parseAt(text))).toMatchObject({ code: "date-invalid" });
    },
  );

  it("that is no date at all is refused", () => {
    expect(faultOf(() => parseInstant("soon"))).toMatchObject({ code: "date-invalid" });
  });

  it("comes back from its text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (time) => {
        expect(parseInstant(renderInstant(time))).toBe(time);
      }),
    );
    expect(renderSeconds(1)).toBe("1970-01-01T00:00:01.000Z");
  });
});

describe("a near name", () => {
  it("is the closest candidate, or none", () => {
    expect(closest("prodution", ["staging", "production"])).toBe("production");
    expect(closest("stagign", ["staging"])).toBe("staging");
    expect(closest("zebra", ["staging", "production"])).toBeNull();
    expect(closest("a", [])).toBeNull();
  });

  it("has a distance that is a symmetric count of edits", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), fc.nat(8), (a, b, limit) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit));
      }),
    );
  });
});

describe("a content", () => {
  it("does not depend on the order of files, and does on paths and bytes", () => {
    const [a, b] = [
      { path: "a", digest: "1" },
      { path: "b", digest: "2" },
    ];
    expect(contentOf([a, b])).toBe(contentOf([b, a]));
    expect(contentOf([a])).not.toBe(contentOf([{ ...a, path: "c" }]));
    expect(digestOfValue({ a: 1, b: 2 })).toBe(digestOfValue({ b: 2, a: 1 }));
    expect(isDigest(contentOf([]))).toBe(true);
    expect(isDigest("sha256:1")).toBe(false);
    expect(hexOfDigest(digestOfHex("ab"))).toBe("ab");
    expect(isDigest(digestOfValue(undefined))).toBe(true);
  });
});

describe("an error", () => {
  it("carries its code, kind, hint, operands and cause", () => {
    const cause = new Error("disk");
    const error = new StemmaError("disk-failed", "no space", {
      hint: "Free some.",
      data: { path: "a" },
      cause,
    });
    expect(error).toMatchObject({ name: "StemmaError", kind: "unavailable", cause });
    expect(error.toJSON()).toEqual({
      code: "disk-failed",
      message: "no space",
      hint: "Free some.",
      data: { path: "a" },
    });
    expect(new StemmaError("bug", "x").toJSON()).toEqual({ code: "bug", message: "x", hint: null, data: {} });
    expect(isStemmaError(error)).toBe(true);
    expect(isStemmaError(error, "bug")).toBe(false);
    expect(isStemmaError(cause)).toBe(false);
  });

  it("has a code from a table in alphabetical order, with words for each", () => {
    const names = Object.keys(codes);
    expect(names).toEqual([...names].sort());
    for (const { means, remedy } of Object.values(codes)) {
      expect(means).toMatch(/\.$/);
      expect(remedy).toMatch(/[.?]$/);
    }
  });

  it("renders a person as Git does", () => {
    expect(renderIdentity({ name: "Ada", email: "ada@example.org" })).toBe("Ada <ada@example.org>");
  });
});

describe("a tag filter", () => {
  it.each([
    ["a", { key: "a", value: null }],
    ["a=b:c", { key: "a", value: "b:c" }],
    ["a:b", { key: "a", value: "b" }],
    ["a=", { key: "a", value: "" }],
  ])("%s", (text, filter) => {
    expect(parseTagFilter(text)).toEqual(filter);
  });
});
