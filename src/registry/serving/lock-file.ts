import { readTextFile, writeTextFile } from "../../artifacts/text-file.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import { contentOf } from "../../values/content.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import { compareText } from "../../values/version.ts";
import type { ReadOptions } from "../options.ts";
import { versionAt } from "../reads/show.ts";
import { parsePins, printPins } from "./pins.ts";
import { pullVersion, type PullOptions } from "./pull.ts";
import type { LockForm, LockStatusForm, Pin, PinState, PullAllForm, PullForm } from "../serving-forms.ts";
import type { Session, View } from "../session.ts";

/** Which lock file is meant. */
export interface LockOptions extends ReadOptions {
  /** Absolute path of the lock file. */
  readonly file: string;
}

/** How pinned versions are pulled. */
export type LockedPullOptions = Omit<PullOptions, "at" | "format"> & Pick<LockOptions, "file">;

/** Pins references. Throws as `Locks.pin`. */
export async function pin(
  session: Session,
  references: readonly string[],
  { file, at }: LockOptions,
): Promise<LockForm> {
  const view = await session.view(at);
  const before = (await read(file)) ?? [];
  return await write(view, file, before, kept(before, await pinsAt(view, references)));
}

/** Takes pins out of a lock file. Throws as `Locks.unpin`. */
export async function unpin(
  session: Session,
  references: readonly string[],
  { file, at }: LockOptions,
): Promise<LockForm> {
  const view = await session.view(at);
  const before = await requirePins(file);
  for (const reference of references) requirePin(before, reference, file);
  const after = before.filter(({ reference }) => !references.includes(reference));
  return await write(view, file, before, after);
}

/** Resolves pinned references again. Throws as `Locks.update`. */
export async function update(
  session: Session,
  models: readonly string[],
  { file, at }: LockOptions,
): Promise<LockForm> {
  const view = await session.view(at);
  const before = await requirePins(file);
  for (const name of models)
    if (!before.some((each) => isOf(each, name))) throw unknownPin(name, before, file);
  const chosen = before.filter((each) => models.length === 0 || models.some((name) => isOf(each, name)));
  const references = chosen.map(({ reference }) => reference);
  return await write(view, file, before, kept(before, await pinsAt(view, references)));
}

/** Compares a lock file with the registry. Throws as `Locks.status`. */
export async function status(session: Session, { file, at }: LockOptions): Promise<LockStatusForm> {
  const view = await session.view(at);
  const pins = await Promise.all((await requirePins(file)).map((each) => stateOf(view, each)));
  return {
    commit: view.commit,
    file,
    ok: pins.every(({ intact }) => intact),
    moved: pins.filter(({ state }) => state !== "current").length,
    pins,
  };
}

/** Pulls one pinned version. Throws as `Locks.pull`. */
export async function pullOne(
  session: Session,
  reference: string,
  options: LockedPullOptions,
): Promise<PullForm> {
  return await pullPin(
    session,
    requirePin(await requirePins(options.file), reference, options.file),
    options,
  );
}

/** Pulls every pinned version. Throws as `Locks.pull`. */
export async function pullAll(session: Session, options: LockedPullOptions): Promise<PullAllForm> {
  const pins = await requirePins(options.file);
  const commit = await session.requireTip();
  const items: PullForm[] = [];
  for (const each of pins)
    items.push(await pullPin(session, each, { ...options, into: `${options.into}/${each.reference}` }));
  return { commit, file: options.file, items };
}

/* Read at the pinned commit, so that the metadata too is what was tested. */
async function pullPin(session: Session, pinned: Pin, options: LockedPullOptions): Promise<PullForm> {
  const view = await session.view(pinned.commit);
  const version = await versionAt(view, `${pinned.model}@${pinned.version}`);
  const found = contentOf(version.artifacts);
  if (found !== pinned.digest) throw mismatch(pinned, found, options.file);
  return await pullVersion(session, view, version, options);
}

async function read(file: string): Promise<readonly Pin[] | null> {
  const text = await readTextFile(file);
  return text === null ? null : parsePins(text, file);
}

async function requirePins(file: string): Promise<readonly Pin[]> {
  const pins = await read(file);
  if (pins !== null) return pins;
  throw new StemmaError("lock-missing", `there is no lock file ${file}`, {
    hint: "Write one with stemma lock MODEL@X, or name it with --file.",
    data: { file },
  });
}

async function pinsAt(view: View, references: readonly string[]): Promise<readonly Pin[]> {
  return await Promise.all(
    references.map(async (reference) => {
      const { model, version, artifacts, commit } = await versionAt(view, reference);
      return { reference, model, version, digest: contentOf(artifacts), commit };
    }),
  );
}

/* A pin that says the same keeps its commit, so that a lock file changes only where something moved. */
function kept(before: readonly Pin[], made: readonly Pin[]): readonly Pin[] {
  const after = new Map(before.map((pin) => [pin.reference, pin]));
  for (const each of made) {
    const old = after.get(each.reference);
    if (old === undefined || !isSame(old, each)) after.set(each.reference, each);
  }
  return [...after.values()].sort((one, other) => compareText(one.reference, other.reference));
}

function isSame(one: Pin, other: Pin): boolean {
  return one.model === other.model && one.version === other.version && one.digest === other.digest;
}

async function write(
  view: View,
  file: string,
  before: readonly Pin[],
  after: readonly Pin[],
): Promise<LockForm> {
  const text = printPins(after);
  const changed = (await readTextFile(file)) !== text;
  if (changed) await writeTextFile(file, text);
  const references = [...new Set([...before, ...after].map(({ reference }) => reference))].sort(compareText);
  const moved = references.flatMap((reference) => {
    const [old, now] = [before, after].map((pins) => pins.find((pin) => pin.reference === reference));
    if (old !== undefined && now !== undefined && isSame(old, now)) return [];
    return [{ reference, from: old?.version ?? null, to: now?.version ?? null }];
  });
  return { commit: view.commit, file, changed, pins: after, moved };
}

async function stateOf(view: View, pin: Pin): Promise<PinState> {
  const now = await orNull(async () => (await findVersion(view.snapshot, pin.reference)).version);
  const standing = await orNull(() => versionAt(view, `${pin.model}@${pin.version}`));
  const state = now === null ? "unresolved" : now === pin.version ? "current" : "moved";
  const intact = standing !== null && contentOf(standing.artifacts) === pin.digest;
  return { ...pin, state, now, stage: standing?.stage ?? null, intact };
}

/* What a registry does not have, or has twice, is an answer here; that it could not be looked at is none. */
async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isStemmaError(error) && (error.kind === "not-found" || error.code === "ambiguous")) return null;
    throw error;
  }
}

function isOf(pin: Pin, name: string): boolean {
  return pin.reference === name || pin.model === name || pin.reference.startsWith(`${name}@`);
}

function requirePin(pins: readonly Pin[], reference: string, file: string): Pin {
  const pin = pins.find((each) => each.reference === reference);
  if (pin !== undefined) return pin;
  throw unknownPin(reference, pins, file);
}

function unknownPin(name: string, pins: readonly Pin[], file: string): StemmaError {
  const known = pins.map(({ reference }) => reference);
  return new StemmaError("pin-unknown", `${file} has no pin of ${name}`, {
    hint: known.length === 0 ? "It has none." : `It pins ${known.slice(0, 10).join(", ")}.`,
    data: { file, reference: name, pins: known },
  });
}

function mismatch(
  { reference, model, version, digest, commit }: Pin,
  found: string,
  file: string,
): StemmaError {
  return new StemmaError(
    "lock-mismatch",
    `${model}@${version} has other files at ${commit.slice(0, 12)} than ${file} says`,
    {
      hint: "Nothing was pulled. The lock file or the registry was edited by hand: compare them with stemma lock status.",
      data: { file, reference, model, version, commit, pinned: digest, found },
    },
  );
}
