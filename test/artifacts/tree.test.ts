import fs from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directoryStore } from "../../src/artifacts/directory-store.ts";
import { FileStore } from "../../src/artifacts/file-store.ts";
import type { Watch } from "../../src/artifacts/hash.ts";
import type { ArtifactStore } from "../../src/artifacts/store.ts";
import { exchangeFolders } from "../../src/artifacts/tree/exchange.ts";
import { requireTree, type TreeFile } from "../../src/artifacts/tree/files.ts";
import { type TreeOrder, type TreeOutcome, writeTree } from "../../src/artifacts/tree/write-tree.ts";
import { StemmaError } from "../../src/values/error.ts";
import { asNobody, digestOf, failureOf, filesBelow, newFolder, streamOf } from "./folder.ts";

type Content = Readonly<Record<string, string>>;

/** A store that gives streams alone, as one behind a network does. */
class Streaming extends FileStore {
  override locate(): Promise<string | null> {
    return Promise.resolve(null);
  }
}

interface Bench {
  /** The folder that trees are written to. */
  readonly out: string;
  readonly root: string;
  /** Writes a tree to the folder, from the stores or from the bench's own. */
  readonly write: (content: Content, options?: Partial<TreeOrder>, watch?: Watch) => Promise<TreeOutcome>;
  /** A store with these files. */
  readonly store: (name: string, content: Content, streaming?: boolean) => Promise<ArtifactStore>;
}

function treeOf(content: Content): readonly TreeFile[] {
  return Object.entries(content).map(([path, text]) => ({
    path,
    digest: digestOf(text),
    size: Buffer.byteLength(text),
  }));
}

function labelOf(content: Content): string {
  return JSON.stringify({ stemma: 1, files: treeOf(content) });
}

async function setUp(): Promise<Bench> {
  const root = fs.realpathSync(await newFolder());
  const out = join(root, "out");
  const store = async (name: string, content: Content, streaming = false): Promise<ArtifactStore> => {
    const location = join(root, name);
    await mkdir(location, { recursive: true });
    const made = streaming
      ? new Streaming("directory", { name, location, anchor: location })
      : directoryStore(name, location);
    for (const text of Object.values(content))
      await made.put(digestOf(text), Buffer.byteLength(text), { stream: streamOf(text) });
    return made;
  };
  return {
    root,
    out,
    store,
    write: async (content, options = {}, watch = {}) => {
      const label = labelOf(content);
      const order = {
        path: out,
        here: root,
        files: treeOf(content),
        label,
        isCurrent: (text: string) => text === label,
        stores: options.stores ?? [await store("shelf", content)],
        force: false,
        missing: (files: readonly TreeFile[]) =>
          new StemmaError("artifact-missing", files.map(({ path }) => path).join(" ")),
      };
      return await writeTree({ ...order, ...options }, watch);
    },
  };
}

function contentOf(folder: string): Content {
  const read = (path: string) => fs.readFileSync(join(folder, path), "utf8");
  const paths = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Object.fromEntries(paths.filter((path) => path !== "stemma.json").map((path) => [path, read(path)]));
}

const first = { "model.bin": "weights", "tokens/vocab.txt": "a b c", "tokens/deep/x.txt": "x" };
const second = { "model.bin": "better weights", "tokens/vocab.txt": "a b c" };

describe("a tree", () => {
  it("is written with its label, and nothing stays beside it", async () => {
    const { write, out, root } = await setUp();
    const { changed, bytes, from, path } = await write(first);
    expect({ changed, bytes, path }).toEqual({ changed: true, bytes: 13, path: out });
    expect([...from.values()]).toEqual(["shelf", "shelf", "shelf"]);
    expect(contentOf(out)).toEqual(first);
    expect(fs.readFileSync(join(out, "stemma.json"), "utf8")).toBe(labelOf(first));
    expect(fs.readdirSync(root).sort()).toEqual(["out", "shelf"]);
    expect(fs.statSync(join(out, "model.bin")).mode & 0o777).toBe(0o644);
  });

  it("replaces the one before as a whole, and takes from it what is the same", async () => {
    const { write, out, store } = await setUp();
    await write(first);
    fs.chmodSync(out, 0o750);
    const { from, bytes } = await write(second, { stores: [await store("other", { x: "better weights" })] });
    expect([...from]).toEqual([
      ["model.bin", "other"],
      ["tokens/vocab.txt", null],
    ]);
    expect(bytes).toBe(14);
    expect(contentOf(out)).toEqual(second);
    expect(fs.statSync(out).mode & 0o777).toBe(0o750);
  });

  it("that is there already is verified and left alone", async () => {
    const { write, out } = await setUp();
    await write(first);
    const { ino } = fs.statSync(out);
    expect(await write(first, { stores: [] })).toMatchObject({ changed: false, bytes: 0, path: out });
    expect(fs.statSync(out).ino).toBe(ino);
  });

  it("that lost a file is made whole again", async () => {
    const { write, out } = await setUp();
    await write(first);
    fs.rmSync(join(out, "model.bin"));
    expect(await write(first)).toMatchObject({ changed: true, bytes: 7 });
    expect(contentOf(out)).toEqual(first);
  });

  it("fills an empty folder, and one that a symbolic link leads to, even where that is not there yet", async () => {
    const { write, out, root } = await setUp();
    await mkdir(out);
    await write(first);
    await symlink("out", join(root, "link"));
    await write(second, { path: join(root, "link") });
    expect(contentOf(out)).toEqual(second);
    await symlink("nowhere", join(root, "dangling"));
    expect((await write(first, { path: join(root, "dangling") })).path).toBe(join(root, "nowhere"));
    expect(fs.lstatSync(join(root, "link")).isSymbolicLink()).toBe(true);
    await symlink("loop", join(root, "loop"));
    expect((await failureOf(write(first, { path: join(root, "loop") }))).code).toBe("output-foreign");
  });

  it("is not written over what somebody else made", async () => {
    const { write, out, root } = await setUp();
    await mkdir(out);
    await writeFile(join(out, "mine.txt"), "mine");
    for (const label of [
      "",
      "not json",
      "[]",
      '{"stemma": 2}',
      '{"stemma": 1, "files": [{"path": "../x"}]}',
    ]) {
      if (label !== "") await writeFile(join(out, "stemma.json"), label);
      expect((await failureOf(write(first, { force: true }))).code).toBe("output-foreign");
    }
    expect(fs.readFileSync(join(out, "mine.txt"), "utf8")).toBe("mine");
    await writeFile(join(root, "file"), "x");
    expect((await failureOf(write(first, { path: join(root, "file") }))).code).toBe("output-foreign");
    expect(fs.readdirSync(root).sort()).toEqual(["file", "out", "shelf"]);
  });

  it("is not written over edits, unless by force", async () => {
    const { write, out } = await setUp();
    await write(first);
    await writeFile(join(out, "model.bin"), "");
    await writeFile(join(out, "tokens/notes.txt"), "notes");
    await writeFile(join(out, ".DS_Store"), "of the system");
    const failure = await failureOf(write(second));
    expect(failure).toMatchObject({
      code: "output-edited",
      data: { altered: ["model.bin"], added: ["tokens/notes.txt"] },
    });
    expect((await failureOf(write(first))).code).toBe("output-edited");
    expect(contentOf(out)["tokens/notes.txt"]).toBe("notes");
    await write(second, { force: true });
    expect(contentOf(out)).toEqual(second);
  });

  it("does not go where a folder cannot be exchanged", async () => {
    const { write, out } = await setUp();
    await mkdir(join(out, "deep"), { recursive: true });
    expect((await failureOf(write(first, { here: out }))).code).toBe("output-invalid");
    expect((await failureOf(write(first, { here: join(out, "deep") }))).code).toBe("output-invalid");
    expect((await failureOf(write(first, { path: "/" }))).code).toBe("output-invalid");
  });

  it("says that the disk failed where it may not write", async () => {
    const { write, root } = await setUp();
    const closed = join(root, "closed");
    await mkdir(closed, { mode: 0o555 });
    const stores = [directoryStore("none", root)];
    fs.chmodSync(root, 0o755);
    const failure = await asNobody(() => failureOf(write(first, { path: join(closed, "out"), stores })));
    expect(failure.code).toBe("disk-failed");
  });
});

describe("an interrupted tree", () => {
  const long = "0123456789abcdef".repeat((3 << 20) / 16);

  it("goes on within a file where it stopped", async () => {
    const { write, store, out } = await setUp();
    const content = { "model.bin": long, "z.txt": "z" };
    const stores = [await store("far", content, true)];
    const stop = new AbortController();
    const watch = { signal: stop.signal, onBytes: () => stop.abort() };
    expect((await failureOf(write(content, { stores }, watch))).code).toBe("interrupted");
    expect(fs.existsSync(out)).toBe(false);
    const { bytes } = await write(content, { stores });
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(long.length);
    expect(contentOf(out)).toEqual(content);
  });

  it("keeps nothing of a part that belongs to other bytes", async () => {
    const { write, store, out, root } = await setUp();
    const content = { "model.bin": long };
    const stores = [await store("far", content, true)];
    const stop = new AbortController();
    await failureOf(write(content, { stores }, { signal: stop.signal, onBytes: () => stop.abort() }));
    const [grown = ""] = (await filesBelow(join(root, ".out.stemma"))).filter((path) =>
      path.endsWith("model.bin"),
    );
    const part = join(root, ".out.stemma", grown);
    fs.writeFileSync(part, Buffer.from("other bytes"), { flag: "r+" });
    expect((await write(content, { stores })).bytes).toBe(long.length);
    expect(contentOf(out)).toEqual(content);
  });

  it("is forgotten when other files are wanted", async () => {
    const { write, root, out } = await setUp();
    expect((await failureOf(write(first, { stores: [] }))).message).toContain("model.bin tokens/deep/x.txt");
    expect(fs.readdirSync(join(root, ".out.stemma"))).toHaveLength(1);
    await write(second);
    expect(fs.readdirSync(root).sort()).toEqual(["out", "shelf"]);
    expect(contentOf(out)).toEqual(second);
  });

  it("has the tree before put back where it was killed within the exchange", async () => {
    const { write, root, out } = await setUp();
    await write(first);
    await mkdir(join(root, ".out.stemma"));
    fs.renameSync(out, join(root, ".out.stemma/old"));
    expect(await write(first, { stores: [] })).toMatchObject({ changed: false });
    expect(contentOf(out)).toEqual(first);
  });

  it("has the tree before removed where it was killed after the exchange", async () => {
    const { write, root, out } = await setUp();
    await write(first);
    fs.cpSync(out, join(root, ".out.stemma/old"), { recursive: true });
    await write(second);
    expect(contentOf(out)).toEqual(second);
    expect(fs.readdirSync(root).sort()).toEqual(["out", "shelf"]);
  });

  it("waits for one that another process writes to the same folder, and then says so", async () => {
    const { write, root } = await setUp();
    await mkdir(join(root, ".out.stemma"));
    await writeFile(join(root, ".out.stemma/pull.lock"), "");
    const failure = await failureOf(write(first));
    expect(failure).toMatchObject({ code: "output-busy", data: { path: join(root, "out") } });
  }, 60_000);
});

describe("an exchange of folders", () => {
  /* A folder with programs of the given names, each a shell script. */
  async function programs(root: string, scripts: Readonly<Record<string, string>>): Promise<string> {
    const folder = join(root, "bin");
    await mkdir(folder);
    for (const [name, text] of Object.entries(scripts))
      await writeFile(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    return folder;
  }

  async function twoFolders(): Promise<{ root: string; one: string; other: string }> {
    const root = fs.realpathSync(await newFolder());
    const [one, other] = [join(root, "one"), join(root, "-other")];
    for (const folder of [one, other]) await mkdir(folder);
    await writeFile(join(one, "name"), "one");
    await writeFile(join(other, "name"), "other");
    return { root, one, other };
  }

  const nameIn = (folder: string): string => fs.readFileSync(join(folder, "name"), "utf8");

  it("is one step where the system can, and else leaves both as they were", async () => {
    const { one, other } = await twoFolders();
    const exchanged = await exchangeFolders(one, other);
    expect([nameIn(one), nameIn(other)]).toEqual(exchanged ? ["other", "one"] : ["one", "other"]);
    if (process.platform === "linux" && fs.existsSync("/usr/bin/perl")) expect(exchanged).toBe(true);
  });

  it.runIf(process.platform === "linux")("goes by what is there, whatever the program said", async () => {
    const { root, one, other } = await twoFolders();
    const path = process.env["PATH"] ?? "";
    const swap = `mv "$4" "$4.aside" && mv -- "$5" "$4" && mv "$4.aside" "$5"`;
    const folder = await programs(root, { mv: `PATH=${path}\n${swap}\nkill -9 $$` });
    await withPath(folder, async () => {
      expect(await exchangeFolders(one, other)).toBe(true);
    });
    expect([nameIn(one), nameIn(other)]).toEqual(["other", "one"]);
  });

  it("is two renames where no program can make the call", async () => {
    const { write, root, out } = await setUp();
    await write(first);
    await withPath(join(root, "nothing"), async () => {
      expect(await write(second)).toMatchObject({ changed: true });
    });
    expect(contentOf(out)).toEqual(second);
    expect(fs.readdirSync(root).sort()).toEqual(["out", "shelf"]);
  });

  it("that was cut off leaves the old tree or the new one, and the next pull clears up", async () => {
    const { write, root, out } = await setUp();
    await write(first);
    await mkdir(join(root, ".out.stemma/old"), { recursive: true });
    await writeFile(join(root, ".out.stemma/old/new.bin"), "grown");
    expect(await write(first)).toMatchObject({ changed: false });
    expect(contentOf(out)).toEqual(first);
    expect(fs.readdirSync(root).sort()).toEqual(["out", "shelf"]);
  });

  async function withPath(path: string, work: () => Promise<void>): Promise<void> {
    const before = process.env["PATH"];
    process.env["PATH"] = path;
    try {
      await work();
    } finally {
      process.env["PATH"] = before;
    }
  }
});

describe("a file of a tree", () => {
  const content = { "model.bin": "weights" };

  async function damage(store: ArtifactStore, bytes: string): Promise<void> {
    const path = (await directoryStore("", store.location).locate(digestOf("weights"))) ?? "";
    fs.chmodSync(path, 0o644);
    await writeFile(path, bytes);
  }

  it.each([
    ["of the same length", "wEights"],
    ["longer", "weights and more"],
    ["shorter", "wei"],
  ])("is taken from the next store where one holds other bytes, %s", async (_, bytes) => {
    const { write, store, out } = await setUp();
    const bad = await store("bad", content, true);
    const badDisk = await store("bad-disk", content);
    for (const each of [bad, badDisk]) await damage(each, bytes);
    expect((await failureOf(write(content, { stores: [bad] }))).code).toBe("artifact-corrupt");
    expect((await failureOf(write(content, { stores: [badDisk] }))).code).toBe("artifact-corrupt");
    const { from } = await write(content, { stores: [bad, badDisk, await store("good", content, true)] });
    expect([...from.values()]).toEqual(["good"]);
    expect(contentOf(out)).toEqual(content);
  });

  it("is missing only where every store was looked at", async () => {
    const { write, root } = await setUp();
    const gone = directoryStore("gone", join(root, "gone"));
    expect((await failureOf(write(content, { stores: [gone] }))).code).toBe("store-unavailable");
  });

  it.each([
    [["a.txt", "A.TXT"]],
    [["stemma.json"]],
    [["Stemma.JSON"]],
    [["stemma.json/x"]],
    [["a", "a/b"]],
    [["caf\u00e9", "cafe\u0301"]],
    [["x", "x"]],
  ])("%j cannot stand in one folder", (paths) => {
    const files = paths.map((path) => ({ path, digest: digestOf(path), size: 1 }));
    expect(() => requireTree(files)).toThrow(/cannot be written to one folder/);
  });

  it.each(["../x", "/x", "a/../b", "c:x", "con", "a\\b", ".git/config"])("%s is no path", (path) => {
    expect(() => requireTree([{ path, digest: digestOf(path), size: 1 }])).toThrow(/cannot be the path/);
  });
});
