import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { initRegistry, openRegistry, type Registry } from "../../src/registry/registry.ts";
import { rejectionOf } from "../support/fault.ts";
import { knowsReftables } from "../support/git-version.ts";
import { makeWorld, type World } from "../support/world.ts";

/** How a clone of the registry `origin` becomes unusual; answers the folder to work in, and further variables. */
interface Unusual {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

const start = Date.UTC(2026, 10, 21, 10, 0, 0);

function environment(world: World): Readonly<Record<string, string>> {
  const { GIT_AUTHOR_DATE: _a, GIT_COMMITTER_DATE: _c, ...env } = world.env;
  return env;
}

/** Lays out a registry with some history in `origin`. */
async function layOutOrigin(world: World, ...args: readonly string[]): Promise<void> {
  world.git(".", "init", "-q", ...args, "origin");
  let time = start;
  const options = { path: world.path("origin"), env: environment(world), now: () => (time += 1000) };
  await initRegistry(options);
  const registry = await openRegistry(options);
  for (const version of ["1.0.0", "1.1.0"]) {
    const files = [world.write(`files/${version}.bin`, `\0${version}`)];
    await registry.register({ model: "vad", version, files });
    await registry.promote({ version: `vad@${version}`, stage: "production", through: true });
  }
  await registry.close();
}

/** Reads and writes as a user does, at times of their own, and gives all answers. */
async function work(world: World, { folder, env = {} }: Unusual): Promise<unknown[]> {
  let time = start + 3_600_000;
  const options = {
    path: world.path(folder),
    env: { ...environment(world), ...env },
    now: () => (time += 1000),
  };
  const registry = await openRegistry(options);
  const answers = [
    ...(await readAll(registry)),
    await registry.register({
      model: "vad",
      version: "1.2.0",
      files: [world.write("files/new.bin", "\0new")],
      notes: "a new one",
    }),
    await registry.promote({ version: "vad@1.2.0", stage: "production", through: true }),
    await registry.rollback({ model: "vad", stage: "production", reason: "worse" }),
    await registry.release(),
    ...(await readAll(registry)),
  ];
  await registry.close();
  return answers;
}

async function readAll(registry: Registry): Promise<unknown[]> {
  return [
    await registry.models(),
    await registry.versions({ all: true }),
    await registry.model("vad"),
    await registry.version("vad@production", { at: new Date(start + 6000).toISOString() }),
    await registry.history({ model: "vad" }),
    await registry.check(),
  ];
}

/** Ids of objects by the order of their first appearance, for repositories that name objects in another way. */
function anonymous(answers: unknown): string {
  const seen = new Map<string, string>();
  return JSON.stringify(answers, null, 1).replaceAll(
    /(?<![0-9a-f:])[0-9a-f]{40}(?:[0-9a-f]{24})?(?![0-9a-f])/g,
    (oid) => {
      const name = seen.get(oid) ?? `object ${seen.size}`;
      seen.set(oid, name);
      return name;
    },
  );
}

/** The answers of a plain clone. */
async function plainly(world: World): Promise<unknown[]> {
  world.git(".", "clone", "-q", "origin", "plain");
  return await work(world, { folder: "plain", env: { STEMMA_ENGINE: "node" } });
}

function expectSound(world: World, folder: string): void {
  expect(world.git(folder, "status", "--porcelain")).toBe("");
  world.git(folder, "fsck", "--strict", "--connectivity-only");
}

const kinds: readonly (readonly [string, "node" | "native", (world: World) => Unusual])[] = [
  [
    "that borrows objects",
    "native",
    (world) => {
      world.git(".", "clone", "-q", "--shared", "origin", "r");
      return { folder: "r" };
    },
  ],
  [
    "that is a partial clone",
    "native",
    (world) => {
      world.git("origin", "config", "uploadpack.allowFilter", "true");
      world.git(".", "clone", "-q", "--filter=blob:limit=1m", `file://${world.path("origin")}`, "r");
      return { folder: "r" };
    },
  ],
  [
    "that is a linked work tree",
    "native",
    (world) => {
      world.git(".", "clone", "-q", "origin", "main");
      world.git("main", "checkout", "-q", "--detach");
      world.git("main", "worktree", "add", "-q", "../r", "main");
      return { folder: "r" };
    },
  ],
  [
    "that is a linked work tree of a bare one",
    "native",
    (world) => {
      world.git(".", "clone", "-q", "--bare", "origin", "b.git");
      world.git("b.git", "config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*");
      world.git("b.git", "fetch", "-q", "origin");
      world.git("b.git", "worktree", "add", "-q", "../r", "main");
      return { folder: "r" };
    },
  ],
  [
    "with a hook of ref transactions",
    "native",
    (world) => {
      world.git(".", "clone", "-q", "origin", "r");
      world.write("r/.git/hooks/reference-transaction", `#!/bin/sh\necho "$1" >> ${world.path("hooked")}\n`);
      fs.chmodSync(world.path("r/.git/hooks/reference-transaction"), 0o755);
      return { folder: "r" };
    },
  ],
  [
    "with replace refs and grafts",
    "node",
    (world) => {
      world.git(".", "clone", "-q", "origin", "r");
      const old = world.git("r", "rev-parse", "HEAD~3");
      world.git("r", "replace", "--graft", "HEAD~1");
      world.write("r/.git/info/grafts", `${old}\n`);
      return { folder: "r" };
    },
  ],
  [
    "for which native git is asked",
    "native",
    (world) => {
      world.git(".", "clone", "-q", "origin", "r");
      return { folder: "r", env: { STEMMA_ENGINE: "native" } };
    },
  ],
];

describe("a repository", () => {
  it.each(kinds)("%s answers and is written as a plain clone", async (_name, engine, prepare) => {
    const world = makeWorld();
    await layOutOrigin(world);
    const unusual = prepare(world);
    const answers = await work(world, unusual);
    expect(answers).toEqual(await plainly(world));
    const refs = (folder: string): string =>
      world.git(folder, "for-each-ref", "--format=%(refname) %(objectname)", "refs/heads/main", "refs/tags");
    expect(refs(unusual.folder)).toBe(refs("plain"));
    if (engine === "native") expectSound(world, unusual.folder);
  });

  it("of SHA-256 ids answers and is written as one of SHA-1", async () => {
    const [world, other] = [makeWorld(), makeWorld()];
    await layOutOrigin(world);
    await layOutOrigin(other, "--object-format=sha256");
    other.git(".", "clone", "-q", "origin", "r");
    const answers = await work(other, { folder: "r" });
    expect(anonymous(answers)).toBe(anonymous(await plainly(world)));
    expectSound(other, "r");
    const tree = (at: World, folder: string): string =>
      at.git(folder, "ls-tree", "-r", "--name-only", "HEAD");
    expect(tree(other, "r")).toBe(tree(world, "plain"));
  });

  it("with a reftable answers and is written as a plain clone, or is refused where git is too old for it", async () => {
    const world = makeWorld();
    await layOutOrigin(world);
    if (knowsReftables()) {
      world.git(".", "clone", "-q", "--ref-format=reftable", "origin", "r");
      expect(await work(world, { folder: "r" })).toEqual(await plainly(world));
      expectSound(world, "r");
      return;
    }
    world.git(".", "clone", "-q", "origin", "r");
    world.git("r", "config", "core.repositoryformatversion", "1");
    world.git("r", "config", "extensions.refstorage", "reftable");
    const before = fs.readdirSync(world.path("r"), { recursive: true });
    expect(await rejectionOf(work(world, { folder: "r" }))).toMatchObject({ code: "format-reftable" });
    expect(fs.readdirSync(world.path("r"), { recursive: true })).toEqual(before);
  });

  it("whose hook refuses keeps everything as it was", async () => {
    const world = makeWorld();
    await layOutOrigin(world);
    const hook = world.write("origin/.git/hooks/reference-transaction", "#!/bin/sh\n[ $1 != prepared ]\n");
    fs.chmodSync(hook, 0o755);
    const before = world.git("origin", "rev-parse", "HEAD");
    expect(await rejectionOf(work(world, { folder: "origin" }))).toMatchObject({ code: "hook-refused" });
    expect(world.git("origin", "rev-parse", "HEAD")).toBe(before);
    expectSound(world, "origin");
  });

  it("that runs hooks runs them for every move, and for those of release tags", async () => {
    const world = makeWorld();
    await layOutOrigin(world);
    const hook = world.write(
      "origin/.git/hooks/reference-transaction",
      `#!/bin/sh\n[ $1 = committed ] && cut -d' ' -f3 >> ${world.path("moved")}\nexit 0\n`,
    );
    fs.chmodSync(hook, 0o755);
    await work(world, { folder: "origin" });
    const moved = fs.readFileSync(world.path("moved"), "utf8").split("\n");
    expect(moved.filter((ref) => ref === "refs/heads/main")).toHaveLength(3);
    expect(moved.filter((ref) => ref.startsWith("refs/tags/vad@v"))).toHaveLength(3);
  });

  it("that is a partial clone says which object is at its remote only", async () => {
    const world = makeWorld();
    await layOutOrigin(world);
    world.git("origin", "config", "uploadpack.allowFilter", "true");
    world.git(".", "clone", "-q", "--filter=blob:none", `file://${world.path("origin")}`, "r");
    const registry = await openRegistry({ path: world.path("r"), env: environment(world) });
    expect((await registry.models()).items).toHaveLength(1);
    const past = registry.version("vad@production", { at: new Date(start + 6000).toISOString() });
    expect(await rejectionOf(past)).toMatchObject({ code: "object-promised" });
    await registry.close();
  });

  it("whose branch another work tree has is not written from there", async () => {
    const world = makeWorld();
    await layOutOrigin(world);
    world.git("origin", "worktree", "add", "-q", "../linked", "-b", "other");
    const env = environment(world);
    const write = async (folder: string, ref: string): Promise<unknown> => {
      const registry = await openRegistry({ path: world.path(folder), ref, env });
      return await registry.register({ model: "other", facts: { framework: "onnx" } });
    };
    const elsewhere = { code: "ref-checked-out-elsewhere" };
    expect(await rejectionOf(write("origin", "other"))).toMatchObject(elsewhere);
    expect(await rejectionOf(write("linked", "main"))).toMatchObject(elsewhere);
    expectSound(world, "origin");
    expectSound(world, "linked");
  });
});
