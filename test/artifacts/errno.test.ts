import { describe, expect, it } from "vitest";
import { diskFailed, errnoOf, isAbsence, sourceFailed, storeFailed } from "../../src/artifacts/errno.ts";
import { StemmaError } from "../../src/values/error.ts";

const failure = (code: string): Error => Object.assign(new Error(code), { code });

describe("failures of the system", () => {
  it("mean absence only when nothing is at the path", () => {
    expect(["ENOENT", "ENOTDIR", "EACCES", "EIO"].map((code) => isAbsence(failure(code)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(errnoOf("no error")).toBeUndefined();
    expect(errnoOf(Object.assign(new Error("odd"), { code: 5 }))).toBeUndefined();
  });

  it("are named by who failed, with the path and the system's code kept", () => {
    const cause = failure("EIO");
    expect(diskFailed("/x", cause)).toMatchObject({
      code: "disk-failed",
      data: { path: "/x", errno: "EIO" },
      cause,
    });
    expect(sourceFailed("/x", cause)).toMatchObject({ code: "artifact-unreadable", cause });
    expect(sourceFailed("/x", failure("ELOOP")).code).toBe("artifact-invalid");
    expect(storeFailed("nas", "/x", cause)).toMatchObject({
      code: "store-unavailable",
      data: { store: "nas" },
    });
    for (const made of [diskFailed("/x", 1), sourceFailed("/x", 1), storeFailed("nas", "/x", 1)]) {
      expect(made.data["errno"]).toBe("unknown");
    }
  });

  it("say what to do about a full disk", () => {
    expect(diskFailed("/x", failure("ENOSPC")).hint).toContain("Free");
    expect(diskFailed("/x", failure("EDQUOT")).hint).toContain("Free");
    expect(diskFailed("/x", failure("EROFS")).hint).toBeUndefined();
  });

  it("do not hide a coded error", () => {
    const coded = new StemmaError("interrupted", "stopped");
    expect(diskFailed("/x", coded)).toBe(coded);
    expect(sourceFailed("/x", coded)).toBe(coded);
    expect(storeFailed("nas", "/x", coded)).toBe(coded);
  });
});
