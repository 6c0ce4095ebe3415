import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { exitCodes } from "../../src/cli/status.ts";
import type { ErrorCode } from "../../src/values/codes.ts";
import { codes } from "../../src/values/codes.ts";
import { initRegistry, openRegistry } from "../../src/registry/registry.ts";
import { openTerminal } from "../cli/terminal.ts";
import { rejectionOf } from "../support/fault.ts";
import { worldAt } from "../support/world.ts";
import { layOut, type Place, weights } from "./world.ts";

const beside = ["objects", "stemma", "stemma-index", "stemma-queue", "stemma-sync", "stemma-tmp"];

/** Everything of a repository but its objects and what waits or is stored beside Git, with what each file holds. */
function stateOf(folder: string): ReadonlyMap<string, string> {
  const state = new Map<string, string>();
  const pending = [""];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = path.join(below, entry.name);
      if (beside.includes(entry.name)) continue;
      if (entry.isDirectory()) pending.push(name);
      else if (entry.isSymbolicLink()) state.set(name, fs.readlinkSync(path.join(folder, name)));
      else
        state.set(
          name,
          createHash("sha256")
            .update(fs.readFileSync(path.join(folder, name)))
            .digest("hex"),
        );
    }
  }
  return state;
}

interface Case {
  readonly says: string;
  readonly code: ErrorCode;
  readonly exit: number;
  /** Makes the bad situation; gives what undoes it where the world cannot be removed otherwise. */
  readonly given?: (place: Place) => unknown;
  readonly act: (place: Place) => Promise<unknown>;
}

/** A checkout with two versions, which each case gets a copy of. */
const template = fs.mkdtempSync(path.join(os.tmpdir(), "stemma-template-"));
beforeAll(async () => {
  const { env } = worldAt(template);
  const { path: folder } = (await initRegistry({ path: path.join(template, "r"), env })) as {
    readonly path: string;
  };
  const registry = await openRegistry({ path: folder, env });
  for (const version of ["1.0.0", "1.1.0"]) {
    fs.writeFileSync(path.join(template, "weights.bin"), weights(`vad ${version}`));
    await registry.register({ model: "vad", version, files: [path.join(template, "weights.bin")] });
  }
});
afterAll(() => fs.rmSync(template, { recursive: true, force: true }));

const twoVersions = (): Promise<Place> => layOut({ copyOf: path.join(template, "r") });

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

const promote = (version: string, stage: string) => (place: Place) =>
  place.registry.promote({ version, stage });
const named = (model: string) => (place: Place) =>
  place.registry.register({ model, files: [place.file("x.bin")] });
const given = (input: object) => (place: Place) =>
  place.registry.register({ model: "vad", files: [place.file("x.bin")], ...input });
const reopened = (place: Place) =>
  place.open().then((registry) => registry.promote({ version: "vad@1.1.0", stage: "staging" }));
const model = "registry/models/vad/model.yaml";
const looseOf = (place: Place, revision: string): string => {
  const oid = place.git("rev-parse", revision);
  return path.join(place.folder, ".git/objects", oid.slice(0, 2), oid.slice(2));
};

const cases: readonly Case[] = [
  { says: "an unknown model", code: "model-unknown", exit: 3, act: promote("nope@1.0.0", "staging") },
  { says: "an unknown version", code: "version-unknown", exit: 3, act: promote("vad@9.0.0", "staging") },
  { says: "an unknown alias", code: "version-unknown", exit: 3, act: promote("vad@champion", "staging") },
  { says: "an unknown stage", code: "stage-unknown", exit: 3, act: promote("vad@1.0.0", "nowhere") },
  {
    says: "an alias that is not there",
    code: "alias-unknown",
    exit: 3,
    act: ({ registry }) => registry.alias({ model: "vad", alias: "champion", to: null }),
  },
  { says: "a version that exists", code: "version-exists", exit: 4, act: given({ version: "1.0.0" }) },
  {
    says: "a move that is not allowed",
    code: "transition-illegal",
    exit: 1,
    act: promote("vad@1.1.0", "production"),
  },
  ...["a..b", "..", "a/", "/a", "Vad", "va\td", "con", "aux.txt", "versions", "a/b/c", ""].map(
    (name): Case => ({
      says: `the name ${JSON.stringify(name)}`,
      code: "name-invalid",
      exit: 2,
      act: named(name),
    }),
  ),
  {
    says: "a missing artifact",
    code: "artifact-missing",
    exit: 3,
    act: given({ files: ["/nowhere/at/all"] }),
  },
  {
    says: "an empty artifact",
    code: "artifact-empty",
    exit: 2,
    act: (place) => given({ files: [place.file("empty.bin", "")] })(place),
  },
  {
    says: "a link out of the tree",
    code: "path-escapes",
    exit: 2,
    given: (place) => {
      place.file("dir/a.bin");
      fs.symlinkSync(place.file("outside.bin"), place.world.path("files/dir/link.bin"));
    },
    act: (place) => given({ files: [place.world.path("files/dir")] })(place),
  },
  {
    says: "an artifact that vanishes while the others are read",
    code: "artifact-missing",
    exit: 3,
    act: async (place) => {
      const files = [place.file("a.bin"), place.file("b.bin")];
      const registry = await place.open({ progress: () => fs.rmSync(files[1] ?? "", { force: true }) });
      return registry.register({ model: "vad", files });
    },
  },
  {
    says: "an artifact that is no file",
    code: "artifact-invalid",
    exit: 2,
    act: given({ files: ["/dev/null"] }),
  },
  {
    says: "a detached HEAD",
    code: "head-detached",
    exit: 2,
    given: (place) => place.git("checkout", "-q", "--detach"),
    act: reopened,
  },
  {
    says: "a merge in progress",
    code: "operation-in-progress",
    exit: 1,
    given: (place) => {
      place.git("switch", "-q", "-c", "side", "HEAD~1");
      place.commit({ other: "side\n" });
      place.git("switch", "-q", "main");
      place.git("merge", "-q", "--no-commit", "--no-ff", "side");
    },
    act: reopened,
  },
  {
    says: "local edits on a touched path",
    code: "path-dirty",
    exit: 1,
    given: (place) => fs.appendFileSync(path.join(place.folder, model), "# mine\n"),
    act: promote("vad@1.1.0", "staging"),
  },
  {
    says: "staged edits on a touched path",
    code: "path-dirty",
    exit: 1,
    given: (place) => {
      place.world.write(`r/${model}`, `${place.read(model)}# mine\n`);
      place.git("add", model);
    },
    act: promote("vad@1.1.0", "staging"),
  },
  {
    says: "a corrupt object",
    code: "object-corrupt",
    exit: 5,
    given: (place) => {
      const file = looseOf(place, `HEAD:${model}`);
      fs.chmodSync(file, 0o644);
      fs.writeFileSync(file, "not zlib");
    },
    act: reopened,
  },
  {
    says: "a missing object",
    code: "object-missing",
    exit: 5,
    given: (place) => fs.rmSync(looseOf(place, `HEAD:${model}`)),
    act: reopened,
  },
  {
    says: "an index lock of a dead process that was not one of ours",
    code: "index-locked",
    exit: 5,
    given: (place) => place.world.write("r/.git/index.lock", ""),
    act: promote("vad@1.1.0", "staging"),
  },
  ...[Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53 + 2, "0.9", { value: "0.9" }].flatMap((value): Case[] => [
    {
      says: `a metric ${inspect(value)}`,
      code: "metric-invalid",
      exit: 2,
      act: given({ facts: { metrics: { auc: value } } }),
    },
    {
      says: `an annotation with a metric ${inspect(value)}`,
      code: "metric-invalid",
      exit: 2,
      act: ({ registry }) => registry.annotate({ subject: "vad@1.0.0", metrics: { auc: value as number } }),
    },
  ]),
  {
    says: "a parent that is the version itself",
    code: "version-unknown",
    exit: 3,
    act: given({ version: "1.2.0", facts: { parents: ["vad@1.2.0"] } }),
  },
  {
    says: "a fact of the wrong form",
    code: "record-invalid",
    exit: 2,
    act: given({ facts: { features: "mfcc" } }),
  },
  {
    says: "parents of the wrong form",
    code: "record-invalid",
    exit: 2,
    act: given({ facts: { parents: 3 } }),
  },
  {
    says: "an unknown preset",
    code: "preset-unknown",
    exit: 3,
    act: (place) => initRegistry({ path: place.folder, env: place.env, preset: "x" }),
  },
  {
    says: "a registry that is there",
    code: "registry-exists",
    exit: 4,
    act: (place) => initRegistry({ path: place.folder, env: place.env }),
  },
];

describe("what changes nothing and says why", () => {
  it.each(cases)("$says", async ({ code, exit, given: prepare, act }) => {
    const place = await twoVersions();
    await prepare?.(place);
    const before = stateOf(place.folder);
    const error = await rejectionOf(act(place));
    expect([error.code, exitCodes[codes[error.code].kind]]).toEqual([code, exit]);
    expect(error.message).not.toBe("");
    expect(stateOf(place.folder)).toEqual(before);
  });
});

describe("a cycle of parents", () => {
  it("made by hand is refused by a check", async () => {
    const place = await twoVersions();
    const file = (version: string): string => `registry/models/vad/versions/${version}.yaml`;
    const first = place.read(file("1.0.0"));
    const second = place.read(file("1.1.0"));
    place.commit({
      [file("1.0.0")]: `${first}parents: [vad@1.1.0]\n`,
      [file("1.1.0")]: `${second}parents: [vad@1.0.0]\n`,
    });
    const { ok, findings } = await place.registry.check();
    expect(ok).toBe(false);
    expect(findings).toContainEqual(expect.objectContaining({ code: "parent-cycle", severity: "error" }));
  });
});

describe("the world around", () => {
  it("without a repository, without commits and without a registry is told apart", async () => {
    const terminal = openTerminal();
    expect(await terminal.run("list", "--json")).toMatchObject({ code: 3 });
    terminal.world.git("work", "init", "-q");
    const unborn = await terminal.run("list", "--json");
    expect(JSON.parse(unborn.stdout)).toMatchObject({ error: { code: "registry-missing" } });
    expect(unborn.code).toBe(3);
    const before = stateOf(terminal.world.path("work"));
    expect(await terminal.run("register", "vad", "nothing.bin", "--json")).toMatchObject({ code: 3 });
    expect(stateOf(terminal.world.path("work"))).toEqual(before);
    terminal.world.git("work", "commit", "-q", "--allow-empty", "-m", "empty");
    expect(JSON.parse((await terminal.run("list", "--json")).stdout)).toMatchObject({
      error: { code: "registry-missing" },
    });
  });

  it("as a shallow clone answers what it can, and refuses what needs the whole history", async () => {
    const place = await twoVersions();
    for (const version of ["1.0.0", "1.1.0"])
      await place.registry.promote({ version: `vad@${version}`, stage: "production", through: true });
    place.world.git(".", "clone", "-q", "--depth=1", `file://${place.folder}`, "shallow");
    const shallow = await openRegistry({ path: place.world.path("shallow"), env: place.env });
    const before = stateOf(place.world.path("shallow"));
    expect((await shallow.resolve("vad@production")).version).toBe("1.1.0");
    const asks = [
      () => shallow.rollback({ model: "vad", reason: "r" }),
      () => shallow.history(),
      () => shallow.release(),
      () => shallow.check(),
      () => shallow.artifacts.gc(),
      () => shallow.snapshot({ at: "2020-01-01" }),
    ];
    for (const ask of asks) {
      expect(await rejectionOf(ask())).toMatchObject({ code: "history-incomplete", kind: "unavailable" });
    }
    expect(stateOf(place.world.path("shallow"))).toEqual(before);
  });

  it("without an identity asks for one", async () => {
    const place = await twoVersions();
    const env = Object.fromEntries(
      Object.entries(place.env).filter(([name]) => !/_(NAME|EMAIL)$/.test(name)),
    );
    const registry = await place.open({ env: { ...env, EMAIL: "" } });
    const before = stateOf(place.folder);
    const error = await rejectionOf(registry.register({ model: "vad", files: [place.file("a.bin")] }));
    expect(error.code).toBe("identity-missing");
    expect(stateOf(place.folder)).toEqual(before);
  });

  it("with a full disk keeps the old state", async () => {
    const place = await twoVersions();
    const mount = place.world.path("small");
    fs.mkdirSync(mount);
    if (!mounts("-t", "tmpfs", "-o", "size=1m", "tmpfs", mount)) return;
    fs.cpSync(place.folder, path.join(mount, "r"), { recursive: true });
    fill(path.join(mount, "filler"));
    const registry = await openRegistry({ path: path.join(mount, "r"), env: place.env });
    const before = stateOf(path.join(mount, "r"));
    for (const act of [
      () => registry.promote({ version: "vad@1.1.0", stage: "staging" }),
      () => registry.register({ model: "vad", files: [place.file("big.bin", weights("x".repeat(100_000)))] }),
    ]) {
      expect(await rejectionOf(act())).toMatchObject({ kind: "unavailable" });
    }
    expect(stateOf(path.join(mount, "r"))).toEqual(before);
    fs.rmSync(path.join(mount, "filler"));
    expect(await registry.promote({ version: "vad@1.1.0", stage: "staging" })).toMatchObject({
      changed: true,
    });
  });

  it("on a read-only disk can be read, and says why it cannot be written", async () => {
    const place = await twoVersions();
    if (!mounts("--bind", place.folder, place.folder)) return;
    mounts("-o", "remount,ro,bind", place.folder);
    const registry = await place.open();
    expect((await registry.versions()).total).toBe(2);
    const acts = [
      () => registry.promote({ version: "vad@1.1.0", stage: "staging" }),
      () => registry.register({ model: "vad", files: [place.file("n.bin")] }),
    ];
    for (const act of acts) expect(await rejectionOf(act())).toMatchObject({ kind: "unavailable" });
  });
});

describe("an interruption", () => {
  it("at any moment leaves the old or the complete new state", async () => {
    const place = await twoVersions();
    for (let turns = 0; turns < 12; turns++) {
      const abort = new AbortController();
      const registry = await place.open({ signal: abort.signal });
      const tip = await registry.commit();
      const before = stateOf(place.folder);
      const file = place.file(`${turns}.bin`);
      const outcome = registry.register({ model: "vad", version: `2.${turns}.0`, files: [file] }).then(
        () => null,
        (error: unknown) => error,
      );
      for (let turn = 0; turn < turns * 4; turn++) await new Promise(setImmediate);
      abort.abort();
      const error = await outcome;
      if (error === null) {
        expect((await registry.version(`vad@2.${turns}.0`)).version).toBe(`2.${turns}.0`);
      } else {
        expect(error).toMatchObject({ code: "interrupted", kind: "interrupted" });
        expect(await registry.commit()).toBe(tip);
        expect(stateOf(place.folder)).toEqual(before);
      }
      expect(place.git("status", "--porcelain")).toBe("");
    }
  });

  it("has the exit code 130", async () => {
    const terminal = openTerminal();
    await terminal.ok("init");
    terminal.world.write("work/a.bin", weights("a"));
    const stopped = { signal: AbortSignal.abort() };
    expect(await terminal.runIn(stopped, "register", "vad", "a.bin", "--json")).toMatchObject({ code: 130 });
    expect(await terminal.run("register", "vad", "a.bin")).toMatchObject({ code: 0 });
  });
});

/** Mounts for the running test; false where this process may not. */
function mounts(...args: readonly string[]): boolean {
  try {
    execFileSync("mount", args, { stdio: "ignore" });
  } catch {
    return false;
  }
  const folder = args.at(-1) ?? "";
  if (!args.includes("-o") || args.includes("-t"))
    cleanups.unshift(() => void execFileSync("umount", ["-l", folder], { stdio: "ignore" }));
  return true;
}

function fill(file: string): void {
  const fd = fs.openSync(file, "w");
  try {
    for (;;) fs.writeSync(fd, Buffer.alloc(4096, 1));
  } catch (error) {
    expect(String(error)).toContain("ENOSPC");
  } finally {
    fs.closeSync(fd);
  }
}
