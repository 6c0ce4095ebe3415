import { describe, expect, it } from "vitest";
import { answering } from "../../src/registry/writes/landed.ts";
import { StemmaError } from "../../src/values/error.ts";
import { rejectionOf } from "../support/fault.ts";

const oid = "2623a2953f6ff3d2c1e61740c6cdb7168133479b";
const unreadable = new StemmaError("git-unavailable", "Cannot look", { data: { path: "x" } });

describe("what comes after a commit has landed", () => {
  it("gives its answer", async () => {
    expect(await answering(oid, () => Promise.resolve(1))).toBe(1);
  });

  it("fails as something else than the write, and names the commit", async () => {
    expect(await rejectionOf(answering(oid, () => Promise.reject(unreadable)))).toMatchObject({
      code: "landed-unread",
      kind: "unavailable",
      message: `The change landed as ${oid}. After that: Cannot look`,
      data: { commit: oid, code: "git-unavailable", path: "x" },
      cause: unreadable,
    });
  });

  it("fails as it does where nothing landed, or where the program is wrong", async () => {
    expect(await rejectionOf(answering(null, () => Promise.reject(unreadable)))).toBe(unreadable);
    for (const error of [new TypeError("x"), new StemmaError("bug", "x")])
      await expect(answering(oid, () => Promise.reject(error))).rejects.toBe(error);
  });
});
