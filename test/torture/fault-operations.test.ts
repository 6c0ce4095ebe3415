import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { expect, it } from "vitest";
import type { WriteOptions } from "../../src/registry/options.ts";
import type { Registry } from "../../src/registry/registry.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { layOut, type Place, registerAll } from "../registry/world.ts";
import { nightly, size } from "./size.ts";

type Operation = (registry: Registry, place: Place, options: WriteOptions) => Promise<unknown>;

/** The public operations that write, each of which changes the registry that `prepare` lays out. */
const operations: Readonly<Record<string, Operation>> = {
  register: (registry, place, options) =>
    registry.register({ model: "m", version: "3.0.0", files: [place.file("new")] }, options),
  "register a model": (registry, place, options) =>
    registry.register({ model: "team/new", version: "1.0.0", files: [place.file("new")] }, options),
  "register many": (registry, place, options) =>
    registry.registerAll(
      ["3.0.0", "3.1.0", "3.2.0"].map((version) => ({ model: "m", version, files: [place.file(version)] })),
      options,
    ),
  promote: (registry, _, options) => registry.promote({ version: "n@1.0.0", stage: "staging" }, options),
  rollback: (registry, _, options) => registry.rollback({ model: "m", reason: "slow" }, options),
  hold: (registry, _, options) => registry.hold({ model: "m", stage: "staging", reason: "freeze" }, options),
  alias: (registry, _, options) => registry.alias({ model: "m", alias: "best", to: "2.0.0" }, options),
  annotate: (registry, _, options) =>
    registry.annotate({ subject: "m@1.0.0", tags: { a: "b" }, removeTags: [] }, options),
  delete: (registry, _, options) => registry.delete({ subjects: ["n@1.0.0"], reason: "wrong" }, options),
  rename: (registry, _, options) => registry.rename({ model: "n", to: "team/n" }, options),
};

const codes = nightly ? ["EIO", "ENOSPC", "EACCES", "EMFILE"] : ["EIO"];
const cases = Object.entries(operations).flatMap(([name, operation]) =>
  codes.map((code) => ({ name, operation, code })),
);

/** What was spoilt: how many calls there were, and how the work ended. */
interface Spoilt {
  readonly calls: number;
  readonly error: unknown;
}

/*
 * Fails the n-th call of the file system below a folder, whoever makes it and in whichever form, while work runs. Only calls that name
 * a path are counted; those that have a descriptor follow one that did.
 */
async function failing(
  n: number,
  code: string,
  folder: string,
  work: () => Promise<unknown>,
): Promise<Spoilt> {
  let calls = 0;
  const strike = (target: unknown): void => {
    if (typeof target !== "string" || !target.startsWith(folder)) return;
    calls += 1;
    if (calls === n)
      throw Object.assign(new Error(`${code}: injected at ${target}`), { code, errno: -5, syscall: "open" });
  };
  const spoil = (holder: object, isWanted: (name: string) => boolean): (() => void) => {
    const kept = Object.entries(holder).filter(
      (entry): entry is [string, (...args: unknown[]) => unknown] =>
        typeof entry[1] === "function" && /^[a-z]/.test(entry[0]) && isWanted(entry[0]),
    );
    for (const [name, call] of kept) {
      const counted = (...args: unknown[]): unknown => {
        strike(args[0]);
        return call.apply(holder, args);
      };
      const promised = (...args: unknown[]): Promise<unknown> =>
        new Promise((resolve) => resolve(counted(...args)));
      Object.assign(holder, { [name]: holder === fs.promises ? promised : counted });
    }
    return () => Object.assign(holder, Object.fromEntries(kept));
  };
  const restores = [
    spoil(fs, (name) => name.endsWith("Sync") && name !== "existsSync"),
    spoil(fs.promises, () => true),
  ];
  syncBuiltinESMExports();
  try {
    await work();
    return { calls, error: null };
  } catch (error) {
    return { calls, error };
  } finally {
    for (const restore of restores) restore();
    syncBuiltinESMExports();
  }
}

/** A registry with two models, one of whose versions serves. */
async function prepare(): Promise<Place> {
  const place = await layOut({ bare: true });
  await registerAll(place, "m", ["1.0.0", "2.0.0"]);
  await registerAll(place, "n", ["1.0.0"]);
  await place.registry.promote({ version: "m@1.0.0", stage: "production", through: true });
  await place.registry.promote({ version: "m@2.0.0", stage: "production", through: true });
  fs.rmSync(path.join(place.folder, "hooks"), { recursive: true });
  return place;
}

/** The files that a registry has, and how many commits. */
function outcomeIn(place: Place): readonly string[] {
  return [place.git("ls-tree", "-r", "--name-only", "main"), place.git("rev-list", "--count", "main")];
}

/*
 * T5 over all public operations: one call after the other fails, until none does. What failed has changed nothing, and what
 * changed something says so; done again with the same id, it has been done once.
 */
it.each(cases)(
  "$name, with $code at any call, fails whole or is done, and can be repeated",
  async (given) => {
    const template = await prepare();
    const untroubled = await layOut({ copyOf: template.folder });
    await given.operation(await untroubled.open(), untroubled, { operation: "once" });
    const wanted = outcomeIn(untroubled);
    const step = size(13, 1);
    let failures = 0;
    for (let n = 1; ; n += step) {
      const place = await layOut({ copyOf: template.folder });
      const before = place.git("rev-parse", "main");
      const work = async (): Promise<unknown> =>
        given.operation(await place.open(), place, { operation: "once" });
      const { calls, error } = await failing(n, given.code, place.folder, work);
      const context = `call ${n}: ${error instanceof Error ? (error.stack ?? "") : String(error)}`;
      if (error !== null) {
        failures += 1;
        expect(isStemmaError(error), context).toBe(true);
        expect(
          isStemmaError(error, "bug", "registry-missing", "model-unknown", "version-unknown"),
          context,
        ).toBe(false);
        // Whatever comes after the publication is no failure of the write, and says so.
        const hasLanded = isStemmaError(error, "landed-unread");
        expect(place.git("rev-parse", "main") === before, context).toBe(!hasLanded);
      }
      await given.operation(await place.open(), place, { operation: "once" });
      const ids = place.git(
        "log",
        "--format=%(trailers:key=Stemma-Op,valueonly,separator=)",
        `${before}..main`,
      );
      expect(new Set(ids.trim().split("\n")), context).toEqual(new Set(["once"]));
      expect(outcomeIn(place), context).toEqual(wanted);
      expect(place.git("fsck", "--strict", "--no-dangling"), context).toBe("");
      fs.rmSync(place.world.root, { recursive: true });
      if (calls < n) break;
    }
    expect(failures).toBeGreaterThan(0);
  },
);
