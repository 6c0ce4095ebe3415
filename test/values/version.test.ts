import { fc } from "../support/laws.ts";
import semver from "semver";
import { describe, expect, it } from "vitest";
import { aliasFault, parseReference, parseSelector } from "../../src/values/reference.ts";
import {
  bumpVersion,
  compareText,
  compareVersions,
  isRelease,
  isTimestampVersion,
  isVersion,
  parseVersion,
  timestampVersion,
  versioningOf,
} from "../../src/values/version.ts";
import { faultOf } from "../support/fault.ts";

const part = fc.oneof(fc.nat(3), fc.nat(100));
const prerelease = fc.oneof(
  fc.constant(""),
  fc.constantFrom("-rc.1", "-rc.2", "-rc.10", "-rc", "-1", "-99999999999999999998", "-99999999999999999999"),
);
const anyTimestamp = fc
  .tuple(fc.integer({ min: 0, max: 4e12 }), fc.stringMatching(/^[0-9a-f]{8}$/))
  .map(([time, hex]) => timestampVersion(time, hex));
const anySemver = fc.tuple(part, part, part, prerelease).map(([a, b, c, rest]) => `${a}.${b}.${c}${rest}`);
const anyVersion = fc.oneof(anySemver, anyTimestamp);

describe("versions", () => {
  it("stand in the order of semver", () => {
    fc.assert(
      fc.property(anySemver, anySemver, (a, b) => {
        const digits = (text: string) => /9{17}/.test(text);
        if (!digits(a) || !digits(b)) expect(compareVersions(a, b)).toBe(semver.compare(a, b));
      }),
      { numRuns: 2000 },
    );
    expect(compareVersions("1.2.0", "1.10.0")).toBe(-1);
    expect(compareVersions("1.2.0", "1.2.0-rc.1")).toBe(1);
    expect(compareVersions("1.2.0", "v20260101000000_0000000a")).toBe(1);
  });

  it("are totally ordered", () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0);
        expect(compareVersions(a, b) === 0).toBe(a === b);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it("are their own parsed form, and the base of a greater one at each level", () => {
    fc.assert(
      fc.property(anyVersion, fc.constantFrom("major", "minor", "patch"), (version, level) => {
        expect(parseVersion(version)).toBe(version);
        if (versioningOf(version) === "timestamp") {
          expect(isRelease(version)).toBe(true);
          expect(faultOf(() => bumpVersion(version, level as "major"))).toMatchObject({
            code: "version-invalid",
          });
        } else {
          const next = bumpVersion(version, level);
          expect(compareVersions(next, version)).toBeGreaterThan(0);
          expect(isRelease(next)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ["0.3.4", "major", "0.4.0"],
    ["0.3.4", "minor", "0.4.0"],
    ["0.3.4", "patch", "0.3.5"],
    ["1.2.3", "major", "2.0.0"],
    ["2.0.0-rc.1", "major", "2.0.0"],
    ["2.0.0-rc.1", "patch", "2.0.0"],
  ] as const)("%s and a %s change give %s", (base, level, next) => {
    expect(bumpVersion(base, level)).toBe(next);
  });

  it.each([
    "1.0",
    "1.0.0+build",
    "1.0.0-RC.1",
    "01.0.0",
    "v1.0",
    "vv1.0.0",
    "",
    "latest",
    `1.0.0-${"a".repeat(64)}`,
  ])("are not %s", (text) => {
    expect(isVersion(text)).toBe(false);
    expect(faultOf(() => parseVersion(text))).toMatchObject({ code: "version-invalid" });
  });

  it.each([
    "v20250230000000_a1b2c3d4",
    "v20250101240000_a1b2c3d4",
    "v20251301000000_a1b2c3d4",
    "v20250101000000_A1B2C3D4",
  ])("by time have a real time: not %s", (text) => {
    expect(isTimestampVersion(text)).toBe(false);
  });

  it("may be written with a leading v", () => {
    expect(parseVersion("v1.2.3")).toBe("1.2.3");
    expect(compareText("a", "a")).toBe(0);
  });
});

describe("a reference", () => {
  it.each([
    ["m", null],
    ["m@1.0.0", { kind: "version", version: "1.0.0" }],
    ["m@v1.0.0", { kind: "version", version: "1.0.0" }],
    ["m@v20250126143022_a1b2c3d4", { kind: "version", version: "v20250126143022_a1b2c3d4" }],
    ["m@#3", { kind: "ordinal", ordinal: 3 }],
    ["m@latest", { kind: "latest" }],
    ["m@production", { kind: "name", name: "production" }],
    ["m@Champion.2", { kind: "name", name: "Champion.2" }],
    ["m@vv20250126143022_a1b2c3d4", { kind: "name", name: "vv20250126143022_a1b2c3d4" }],
  ])("%s selects", (text, selector) => {
    expect(parseReference(text)).toEqual({ model: "m", selector });
  });

  it.each(["", "#0", "#01", "1", "-x", "a b", "1.0", "@", "1.0.0-RC"])("may not end in @%s", (text) => {
    expect(faultOf(() => parseSelector(text))).toMatchObject({ code: "reference-invalid" });
  });

  it("is either parsed or refused with a code, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `m@${text}`),
        ),
        (text) => {
          try {
            const { model, selector } = parseReference(text);
            expect(text.startsWith(model)).toBe(true);
            expect(selector === null).toBe(!text.includes("@"));
          } catch {
            expect(["name-invalid", "reference-invalid"]).toContain(faultOf(() => parseReference(text)).code);
          }
        },
      ),
    );
  });

  it("leaves to aliases what is no stage, version or latest", () => {
    const faults = ["champion", "latest", "1.0.0", "v1.0.0", "production", "9x"].map((name) =>
      aliasFault(name, ["production"]),
    );
    expect(faults.map((fault) => fault === null)).toEqual([true, false, false, false, false, false]);
  });
});
