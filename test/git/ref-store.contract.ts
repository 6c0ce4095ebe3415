import fs from "node:fs";
import path from "node:path";
import isomorphicGit from "isomorphic-git";
import { describe, expect, it } from "vitest";
import type { Oid, RefMove, RefStore } from "../../src/git/ports.ts";
import { commitFiles } from "../support/history.ts";
import { makeRepository } from "../support/repository.ts";

/** Makes the store under test over a repository that exists, logging refs as in a repository with a work tree. */
export type MakeRefStore = (gitDir: string) => RefStore;

const by = { name: "Ada", email: "ada@example.org", seconds: 1_700_000_000, offset: 60 };
const main = "refs/heads/main";

/** A move with the usual signature and message. */
export function moveOf(ref: string, expected: Oid | null, next: Oid, message = "promote(m): 1.0.0"): RefMove {
  return { ref, expected, next, by, message };
}

/** Names that must be refused before the disk is touched. */
export const badRefNames = [
  "",
  "main",
  "refs",
  "refs/",
  "config",
  "packed-refs",
  "hooks/pre-commit",
  "../../secret.txt",
  "refs/../config",
  "refs/heads/..",
  "refs/heads/a..b",
  "refs/heads//a",
  "/refs/heads/a",
  "refs/heads/a/",
  "refs/heads/a.",
  "refs/heads/.a",
  "refs/heads/a.lock",
  "refs/heads/a.lock/b",
  "refs/heads/a b",
  "refs/heads/a~1",
  "refs/heads/a^",
  "refs/heads/a:b",
  "refs/heads/a?",
  "refs/heads/a*",
  "refs/heads/a[",
  "refs/heads/a\\b",
  "refs/heads/a@{1}",
  "refs/heads/a\u0000",
  "refs/heads/a\n",
  "refs/heads/\u007f",
  "refs/heads/-a",
  "refs/heads/é",
  "refs/heads/\u202emain",
  "refs/heads/$(id)",
  `refs/heads/${"a".repeat(200)}`,
];

/** What every store of refs must do; native git and isomorphic-git are the second readers and writers. */
export function refStoreContract(name: string, makeStore: MakeRefStore): void {
  describe(`${name} keeps the contract of a ref store:`, () => {
    it("a ref is created and moved, and native git and isomorphic-git see it", async () => {
      const repository = makeRepository();
      const { gitDir, git } = repository;
      const [b = "", a = ""] = commitFiles(repository, 2);
      const store = makeStore(gitDir);
      expect(await store.read("refs/heads/x/y")).toBeNull();
      expect(await store.move(moveOf("refs/heads/x/y", null, a))).toEqual({
        state: "published",
        durable: true,
      });
      expect(await store.move(moveOf("refs/heads/x/y", a, b))).toEqual({ state: "published", durable: true });
      expect(await store.read("refs/heads/x/y")).toBe(b);
      expect(git("rev-parse", "refs/heads/x/y")).toBe(b);
      expect(await isomorphicGit.resolveRef({ fs, gitdir: gitDir, ref: "refs/heads/x/y" })).toBe(b);
      expect(leftovers(gitDir)).toEqual([]);
    });

    it("a move from another value than the one found changes nothing and says what was found", async () => {
      const repository = makeRepository();
      const [b = "", a = ""] = commitFiles(repository, 2);
      const store = makeStore(repository.gitDir);
      expect(await store.move(moveOf(main, a, a))).toEqual({ state: "moved", actual: b });
      expect(await store.move(moveOf(main, null, a))).toEqual({ state: "moved", actual: b });
      expect(await store.move(moveOf("refs/heads/new", a, b))).toEqual({ state: "moved", actual: null });
      expect(repository.git("for-each-ref", "--format=%(objectname) %(refname)")).toBe(`${b} ${main}`);
      expect(await store.reflog("refs/heads/new")).toEqual([]);
      expect(leftovers(repository.gitDir)).toEqual([]);
    });

    it("what is done at the lock is done when nothing can refuse any more, and only if the ref is as expected", async () => {
      const repository = makeRepository();
      const { gitDir, git } = repository;
      const [b = "", a = ""] = commitFiles(repository, 2);
      const store = makeStore(gitDir);
      const seen: (string | null)[] = [];
      const look = async (): Promise<void> => {
        seen.push(await store.read(main));
        expect(() => git("-c", "core.filesRefLockTimeout=0", "update-ref", main, a)).toThrow(/lock/);
      };
      expect(await store.move(moveOf(main, b, a), look)).toMatchObject({ state: "published" });
      expect(await store.move(moveOf(main, b, a), look)).toEqual({ state: "moved", actual: a });
      expect(seen).toEqual([b]);
      const failure = new Error("not now");
      await expect(store.move(moveOf(main, a, b), () => Promise.reject(failure))).rejects.toBe(failure);
      expect(await store.read(main)).toBe(a);
      expect(leftovers(gitDir)).toEqual([]);
      expect(await store.move(moveOf(main, a, b))).toMatchObject({ state: "published" });
    });

    it("packed refs are read and moved, and a loose one counts before its packed form", async () => {
      const repository = makeRepository();
      const { gitDir, git } = repository;
      const [c = "", b = "", a = ""] = commitFiles(repository, 3);
      git("tag", "-m", "note", "m@v1.0.0", a);
      git("pack-refs", "--all");
      const store = makeStore(gitDir);
      expect(await store.read(main)).toBe(c);
      expect(await store.read("refs/tags/m@v1.0.0")).toBe(git("rev-parse", "refs/tags/m@v1.0.0"));
      expect(await store.move(moveOf(main, c, b))).toMatchObject({ state: "published" });
      expect(await store.read(main)).toBe(b);
      git("pack-refs", "--all");
      expect(await store.read(main)).toBe(b);
      git("update-ref", "-d", main);
      expect(await store.read(main)).toBeNull();
    });

    it("refs are listed below a prefix in order, loose and packed, each once", async () => {
      const repository = makeRepository();
      const { gitDir, git } = repository;
      const [b = "", a = ""] = commitFiles(repository, 2);
      for (const tag of ["b", "a", "team/c"]) git("tag", tag, a);
      git("pack-refs", "--all");
      git("tag", "-f", "b", b);
      git("tag", "z", b);
      git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/gone");
      fs.writeFileSync(path.join(gitDir, "refs/tags/x.lock"), "");
      const store = makeStore(gitDir);
      expect(await store.list("refs/tags/")).toEqual([
        { ref: "refs/tags/a", oid: a },
        { ref: "refs/tags/b", oid: b },
        { ref: "refs/tags/team/c", oid: a },
        { ref: "refs/tags/z", oid: b },
      ]);
      expect((await store.list("refs/")).map((each) => each.ref)).toContain(main);
      expect(await store.list("refs/none/")).toEqual([]);
      await expect(store.list("../")).rejects.toMatchObject({ code: "ref-invalid" });
    });

    it("symbolic refs are followed, and a circle is refused", async () => {
      const repository = makeRepository();
      const [tip = ""] = commitFiles(repository, 1);
      repository.git("symbolic-ref", "refs/heads/alias", main);
      repository.git("symbolic-ref", "refs/heads/loop", "refs/heads/pool");
      repository.git("symbolic-ref", "refs/heads/pool", "refs/heads/loop");
      const store = makeStore(repository.gitDir);
      expect(await store.read("HEAD")).toBe(tip);
      expect(await store.read("refs/heads/alias")).toBe(tip);
      await expect(store.read("refs/heads/loop")).rejects.toMatchObject({ code: "ref-corrupt" });
      await expect(store.move(moveOf("refs/heads/alias", tip, tip))).rejects.toMatchObject({
        code: "ref-invalid",
      });
      expect(leftovers(repository.gitDir)).toEqual([]);
    });

    it("bad names are refused, by reads and moves, before the disk is touched", async () => {
      const { gitDir } = makeRepository();
      const before = fs.readdirSync(gitDir, { recursive: true });
      const store = makeStore(gitDir);
      for (const ref of badRefNames) {
        const move = moveOf(ref, null, "a".repeat(40));
        await expect(store.read(ref), ref).rejects.toMatchObject({ code: "ref-invalid" });
        await expect(store.move(move), ref).rejects.toMatchObject({ code: "ref-invalid" });
      }
      expect(fs.readdirSync(gitDir, { recursive: true })).toEqual(before);
    });

    it("HEAD and what is no full id are not moved", async () => {
      const { gitDir } = makeRepository();
      const store = makeStore(gitDir);
      await expect(store.move(moveOf("HEAD", null, "a".repeat(40)))).rejects.toMatchObject({
        code: "ref-invalid",
      });
      await expect(store.move(moveOf(main, null, "abc"))).rejects.toMatchObject({ code: "ref-invalid" });
      await expect(store.move(moveOf(main, "x", "a".repeat(40)))).rejects.toMatchObject({
        code: "ref-invalid",
      });
    });

    it.each([
      ["loose", "refs/heads/a", "refs/heads/a/b"],
      ["loose", "refs/heads/a/b", "refs/heads/a"],
      ["packed", "refs/heads/a", "refs/heads/a/b"],
      ["packed", "refs/heads/a/b", "refs/heads/a"],
    ])("beside the %s ref %s, %s cannot be", async (form, there, wanted) => {
      const repository = makeRepository();
      const [tip = ""] = commitFiles(repository, 1);
      repository.git("update-ref", there, tip);
      if (form === "packed") repository.git("pack-refs", "--all");
      const store = makeStore(repository.gitDir);
      await expect(store.move(moveOf(wanted, null, tip))).rejects.toMatchObject({ code: "ref-conflict" });
      expect(repository.git("for-each-ref", "--format=%(refname)").split("\n")).toEqual([there, main].sort());
      expect(leftovers(repository.gitDir)).toEqual([]);
      expect(fs.existsSync(path.join(repository.gitDir, "logs", wanted))).toBe(false);
    });

    it("empty folders of deleted refs give way, those of reflogs too", async () => {
      const repository = makeRepository();
      const [tip = ""] = commitFiles(repository, 1);
      for (const folder of ["refs/heads/a/b/c", "logs/refs/heads/a/b"]) {
        fs.mkdirSync(path.join(repository.gitDir, folder), { recursive: true });
      }
      const store = makeStore(repository.gitDir);
      expect(await store.move(moveOf("refs/heads/a", null, tip))).toMatchObject({ state: "published" });
      expect(repository.git("rev-parse", "refs/heads/a")).toBe(tip);
    });

    it("moves are logged as git does, on HEAD too when it is on the branch", async () => {
      const repository = makeRepository();
      const { gitDir, git } = repository;
      const [b = "", a = ""] = commitFiles(repository, 2);
      git("update-ref", "-d", main);
      const store = makeStore(gitDir);
      await store.move(moveOf(main, null, a, "first\nline"));
      await store.move(moveOf(main, a, b, "second"));
      await store.move(moveOf("refs/tags/t", null, a, "no log"));
      const entries = [
        { before: null, after: a, by, message: "first line" },
        { before: a, after: b, by, message: "second" },
      ];
      expect(await store.reflog(main)).toEqual(entries);
      expect(await store.reflog("HEAD")).toEqual(entries);
      expect(await store.reflog("refs/tags/t")).toEqual([]);
      expect(await store.reflogs()).toEqual(["HEAD", main]);
      expect(git("reflog", "show", "--format=%H %gs", main)).toBe(`${b} second\n${a} first line`);
      await expect(store.reflog("../config")).rejects.toMatchObject({ code: "ref-invalid" });
    });

    it("many promises of one process lose nothing", async () => {
      const repository = makeRepository();
      const commits = commitFiles(repository, 40).reverse();
      const store = makeStore(repository.gitDir);
      const outcomes = await Promise.all(
        commits
          .slice(1)
          .map((next, n) => store.move(moveOf("refs/heads/q", n === 0 ? null : (commits[n] ?? null), next))),
      );
      expect(outcomes.every((outcome) => outcome.state === "published")).toBe(true);
      expect(await store.read("refs/heads/q")).toBe(commits.at(-1));
    });

    it("of several moves from one value, one is published", async () => {
      const repository = makeRepository();
      const [tip = "", ...others] = commitFiles(repository, 12);
      const stores = [makeStore(repository.gitDir), makeStore(repository.gitDir)];
      const outcomes = await Promise.all(
        others.flatMap((next) => stores.map((store) => store.move(moveOf(main, tip, next)))),
      );
      expect(outcomes.filter((outcome) => outcome.state === "published")).toHaveLength(1);
    });

    it("a lock of another program stays, and is reported with its path and age", async () => {
      const repository = makeRepository();
      const [tip = ""] = commitFiles(repository, 1);
      const lock = path.join(repository.gitDir, `${main}.lock`);
      fs.writeFileSync(lock, "");
      const before = new Date(Date.now() - 90_000);
      fs.utimesSync(lock, before, before);
      const error: unknown = await makeStore(repository.gitDir)
        .move(moveOf(main, tip, tip))
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: "ref-locked", data: { path: lock, foreign: true } });
      expect((error as { data: { age_s: number } }).data.age_s).toBeGreaterThanOrEqual(90);
      expect(fs.readFileSync(lock, "utf8")).toBe("");
      expect(await makeStore(repository.gitDir).read(main)).toBe(tip);
    });

    it.each([
      ["an empty ref file", main, ""],
      ["a ref file with something else", main, "not an id\n"],
      ["a symbolic ref out of refs", main, "ref: ../../config\n"],
      ["packed refs cut off", "packed-refs", `# pack-refs with: peeled\n${"a".repeat(40)} refs/he`],
      ["packed refs with an odd line", "packed-refs", "garbage\n"],
    ])("is not silent about %s", async (_, file, text) => {
      const { gitDir } = makeRepository();
      fs.writeFileSync(path.join(gitDir, file), text);
      const store = makeStore(gitDir);
      await expect(store.read(main)).rejects.toMatchObject({ code: "ref-corrupt" });
      await expect(store.list("refs/")).rejects.toMatchObject({ code: "ref-corrupt" });
      await expect(store.move(moveOf(main, null, "a".repeat(40)))).rejects.toMatchObject({
        code: "ref-corrupt",
      });
      expect(leftovers(gitDir)).toEqual([]);
    });

    it("is not silent about a reflog with an odd line", async () => {
      const { gitDir } = makeRepository();
      fs.mkdirSync(path.join(gitDir, "logs/refs/heads"), { recursive: true });
      fs.writeFileSync(path.join(gitDir, "logs", main), "odd\n");
      await expect(makeStore(gitDir).reflog(main)).rejects.toMatchObject({ code: "ref-corrupt" });
    });
  });
}

/** Lists locks and temporary files that a store left behind. */
export function leftovers(gitDir: string): string[] {
  const names = fs.readdirSync(gitDir, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".lock") || name.startsWith("stemma-tmp/"));
}
