import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loosePath } from "../../src/git/loose.ts";
import { NativeObjectStore, type NativeObjectOptions } from "../../src/git/native-objects.ts";
import { hashObject } from "../../src/git/oid.ts";
import { printPack } from "../../src/git/pack-stream.ts";
import type { NewObject } from "../../src/git/ports.ts";
import { rejectionOf } from "../support/fault.ts";
import { commitFiles } from "../support/history.ts";
import { bundleScript } from "../support/processes.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";

function storeOf(
  { gitDir, world }: TestRepository,
  more: Partial<NativeObjectOptions> = {},
): NativeObjectStore {
  return new NativeObjectStore({
    gitDir,
    commonDir: gitDir,
    algorithm: "sha1",
    refStorage: "files",
    partial: false,
    env: world.env,
    variables: {},
    ...more,
  });
}

const absent = "1234567890123456789012345678901234567890";

function damage(file: string, bytes: string | Buffer): void {
  fs.chmodSync(file, 0o644);
  fs.writeFileSync(file, bytes);
}

describe("native git as a store of objects", () => {
  it("tells a damaged object from an absent one, also when git calls both missing", async () => {
    const repository = makeRepository();
    const store = storeOf(repository);
    const sound = await store.write("blob", Buffer.from("sound"));
    const odd = await store.write("blob", Buffer.from("odd"));
    const other = await store.write("blob", Buffer.from("other"));
    const objects = path.join(repository.gitDir, "objects");
    damage(loosePath(objects, odd), "garbage");
    damage(loosePath(objects, other), fs.readFileSync(loosePath(objects, sound)));
    const fresh = storeOf(repository);
    expect(await rejectionOf(fresh.read(odd))).toMatchObject({ code: "object-corrupt", data: { oid: odd } });
    expect(await rejectionOf(fresh.read(other))).toMatchObject({
      code: "object-corrupt",
      data: { oid: other },
    });
    expect(await fresh.read(absent)).toBeNull();
    expect((await fresh.read(sound))?.body.toString()).toBe("sound");
  });

  it("does not acknowledge an object in whose place a damaged file lies", async () => {
    const repository = makeRepository();
    const store = storeOf(repository);
    const oid = await store.write("blob", Buffer.from("text"));
    damage(loosePath(path.join(repository.gitDir, "objects"), oid), "");
    expect(await rejectionOf(storeOf(repository).write("blob", Buffer.from("text")))).toMatchObject({
      code: "object-corrupt",
    });
  });

  it("survives a git that dies over one object, and answers all others that were asked for with it", async () => {
    const repository = makeRepository();
    const commits = commitFiles(repository, 30);
    const bad = await storeOf(repository).write(
      "blob",
      Buffer.alloc(9000, "bytes that do not deflate away: 0123456789"),
    );
    const file = loosePath(path.join(repository.gitDir, "objects"), bad);
    damage(file, fs.readFileSync(file).subarray(0, 60)); // the header is sound, what follows is cut off
    const store = storeOf(repository);
    const asked = [...commits.slice(0, 10), bad, ...commits.slice(10)];
    const answers = await Promise.allSettled(asked.map((oid) => store.read(oid)));
    expect(answers.map(({ status }) => status).filter((status) => status === "rejected")).toHaveLength(1);
    expect(answers[10]).toMatchObject({ reason: { code: "object-corrupt", data: { oid: bad } } });
  });

  it("takes answers apart that come in pieces, however many are on their way", async () => {
    const repository = makeRepository();
    const store = storeOf(repository);
    const bodies = Array.from({ length: 60 }, (_, n) => Buffer.alloc(n * 3001, `piece ${n} `));
    const oids = await store.writeAll(bodies.map((body): NewObject => ({ type: "blob", body })));
    const answers = await Promise.all([...oids, absent].map((oid) => store.read(oid)));
    expect(answers.pop()).toBeNull();
    for (const [n, answer] of answers.entries())
      expect(answer?.body.equals(bodies[n] ?? Buffer.alloc(0)), String(n)).toBe(true);
    await store.close();
  });

  it("starts another git when the kept one is gone, and reads on after it was closed", async () => {
    const repository = makeRepository();
    const [commit = ""] = commitFiles(repository, 1);
    const store = storeOf(repository);
    for (let round = 0; round < 3; round++) {
      expect((await store.read(commit))?.type).toBe("commit");
      await store.close();
    }
  });

  it("refuses what is above its cap before it is read", async () => {
    const repository = makeRepository();
    const store = storeOf(repository, { cap: 100 });
    const oid = repository.gitWith(Buffer.alloc(101), "hash-object", "-w", "--stdin");
    expect(await rejectionOf(store.read(oid))).toMatchObject({
      code: "object-too-large",
      data: { oid, size: 101, limit: 100 },
    });
    const fits = repository.gitWith(Buffer.alloc(100), "hash-object", "-w", "--stdin");
    expect((await store.read(fits))?.body).toHaveLength(100);
  });

  it("says that it cannot look where an alternate is gone, and does not call the object missing", async () => {
    const repository = makeRepository();
    const gone = repository.world.path("gone/objects");
    fs.writeFileSync(path.join(repository.gitDir, "objects/info/alternates"), `${gone}\n`);
    expect(await rejectionOf(storeOf(repository).read(absent))).toMatchObject({ code: "git-unavailable" });
  });

  it("calls an absent object of a partial clone promised", async () => {
    const repository = makeRepository();
    const store = storeOf(repository, { partial: true });
    expect(await rejectionOf(store.read(absent))).toMatchObject({
      code: "object-promised",
      data: { oid: absent },
    });
  });

  it("fails with the reason when it cannot write", async () => {
    const repository = makeRepository();
    const folder = path.join(repository.gitDir, "objects");
    fs.renameSync(folder, `${folder}.away`);
    fs.writeFileSync(folder, "");
    expect(await rejectionOf(storeOf(repository).write("blob", Buffer.from("x")))).toMatchObject({
      code: "disk-failed",
    });
    const none = storeOf(repository, { env: { PATH: repository.world.path("home") } });
    expect(await rejectionOf(none.write("blob", Buffer.from("x")))).toMatchObject({ code: "git-missing" });
    expect(await rejectionOf(none.read(absent))).toMatchObject({ code: "git-missing" });
  });

  it("reads objects in quarantine beside the others, and writes none during a push", async () => {
    const repository = makeRepository();
    const [commit = ""] = commitFiles(repository, 1);
    const incoming = repository.world.path("incoming");
    fs.mkdirSync(incoming);
    const objects = path.join(repository.gitDir, "objects");
    const variables = {
      GIT_OBJECT_DIRECTORY: incoming,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: objects,
    };
    const store = storeOf(repository, { variables });
    const oid = await store.write("blob", Buffer.from("pushed"));
    expect(fs.existsSync(loosePath(incoming, oid))).toBe(true);
    expect((await store.read(commit))?.type).toBe("commit");
    expect((await store.read(oid))?.body.toString()).toBe("pushed");
    expect(await storeOf(repository).read(oid)).toBeNull();
    const pushing = storeOf(repository, { variables: { ...variables, GIT_QUARANTINE_PATH: incoming } });
    expect((await pushing.read(oid))?.body.toString()).toBe("pushed");
    expect(await rejectionOf(pushing.write("blob", Buffer.from("x")))).toMatchObject({
      code: "push-quarantined",
    });
  });

  it("keeps no process from ending, and its git ends with it", () => {
    const repository = makeRepository();
    const [commit = ""] = commitFiles(repository, 1);
    const script = bundleScript("native-reader", repository.world.root);
    const { stdout, status } = spawnSync(process.execPath, [script, repository.gitDir, commit], {
      env: repository.world.env,
      encoding: "utf8",
      timeout: 60_000,
    });
    expect({ stdout, status }).toEqual({ stdout: "commit\n", status: 0 });
  });
});

describe("a pack of whole objects", () => {
  it.each(["sha1", "sha256"] as const)("is what git unpack-objects takes, with ids of %s", (algorithm) => {
    const { world } = makeRepository();
    world.git(".", "init", "-q", "--bare", `--object-format=${algorithm}`, "other.git");
    const sizes = [0, 1, 15, 16, 17, 2047, 2048, 2049, 300_000];
    const objects = sizes.map((size): NewObject => ({ type: "blob", body: Buffer.alloc(size, "ab") }));
    world.write("pack", printPack(objects, algorithm));
    const input = fs.openSync(world.path("pack"), "r");
    const end = spawnSync("git", ["unpack-objects", "-q"], {
      cwd: world.path("other.git"),
      env: world.env,
      stdio: [input, "pipe", "pipe"],
    });
    fs.closeSync(input);
    expect(end.stderr.toString()).toBe("");
    for (const { type, body } of objects) {
      expect(world.git("other.git", "cat-file", "-s", hashObject(type, body, algorithm))).toBe(
        String(body.length),
      );
    }
  });
});
