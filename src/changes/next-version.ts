import type { VersionRecord } from "../records/generated/version.ts";
import { byAge, type ModelState } from "../snapshot/state.ts";
import { digestOfValue } from "../values/content.ts";
import { hexOfDigest } from "../values/digest.ts";
import { StemmaError } from "../values/error.ts";
import {
  bumpVersion,
  type BumpLevel,
  isRelease,
  parseVersion,
  sameInstant,
  timestampVersion,
  type Versioning,
  versioningOf,
} from "../values/version.ts";
import { type Comparable, deriveLevel } from "./derive.ts";

/** The version that a registration gets, and why. */
export interface NextVersion {
  readonly version: string;
  readonly level: "initial" | BumpLevel;
  /** The version that it was derived against; null for the first. */
  readonly from: string | null;
  readonly reasons: readonly string[];
}

/** What decides the next version besides the candidate itself. */
export interface NextVersionInput {
  readonly state: ModelState;
  readonly versioning: Versioning;
  /** The version to compare with; null for the first. */
  readonly from: string | null;
  /** Facts of `from`, with its task. */
  readonly base: Comparable | null;
  readonly candidate: Comparable;
  /** A version that the user insists on. */
  readonly version: string | null;
  readonly bump: BumpLevel | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * The version that a new one is compared with: its parent in the same model, else the highest release, else the highest.
 * Of timestamp ids of one second the one registered last is the highest, as far as their records are loaded.
 */
export function derivationBase(state: ModelState, parents: readonly string[]): string | null {
  const names = [state.name, ...(state.model?.formerly ?? [])];
  const own = parents
    .map((parent) => parent.split("@"))
    .find(([model = "", id = ""]) => names.includes(model) && state.versionIds.includes(id));
  if (own?.[1] !== undefined) return own[1];
  return [...newestVersions(state)].sort(byAge(state.versions)).at(-1) ?? null;
}

/** The versions of which the one registered last is the highest: one, or the timestamp ids of one second. */
export function newestVersions(state: ModelState): readonly string[] {
  const { versionIds } = state;
  const highest = versionIds.findLast(isRelease) ?? versionIds.at(-1);
  return highest === undefined ? [] : versionIds.filter((version) => sameInstant(version, highest));
}

/**
 * Decides the next version.
 * @throws StemmaError `usage-invalid` where version, bump and versioning contradict each other, `version-invalid`
 */
export function nextVersion(input: NextVersionInput): NextVersion {
  const { state, from, base, bump } = input;
  refuseContradictions(input);
  const derived = from === null ? null : deriveLevel(requireBase(base, from), input.candidate);
  const level = derived === null ? "initial" : (bump ?? derived.level);
  const requested = derived === null || bump === null || bump === derived.level ? [] : [`${bump} requested`];
  const reasons = [...(derived?.reasons ?? ["first version"]), ...requested];
  if (input.version !== null) return { version: parseVersion(input.version), level, from, reasons };
  if (input.versioning === "timestamp") return { version: freeTimestamp(input), level, from, reasons };
  if (from === null || level === "initial")
    return { version: firstFree(state, "1.0.0", "minor"), level, from, reasons };
  return { version: firstFree(state, bumpVersion(from, level), level), level, from, reasons };
}

function requireBase(base: Comparable | null, from: string): Comparable {
  if (base !== null) return base;
  throw new StemmaError("bug", `version ${from} was to be compared with, and was not loaded`, {
    data: { version: from },
  });
}

function refuseContradictions({ version, bump, versioning, state }: NextVersionInput): void {
  if (bump !== null && version !== null) {
    throw new StemmaError("usage-invalid", "a version and a level to bump by exclude each other", {
      hint: "Give --version or --bump, not both.",
    });
  }
  if (bump !== null && versioning === "timestamp") {
    throw new StemmaError(
      "usage-invalid",
      `${state.name} names its versions by time, which has no levels to bump`,
      {
        hint: "Leave --bump out.",
      },
    );
  }
  if (version !== null && versioningOf(parseVersion(version)) !== versioning) {
    throw new StemmaError(
      "version-invalid",
      `${state.name} names its versions by ${versioning}, and ${version} is not one`,
      {
        hint:
          versioning === "semver"
            ? "Write MAJOR.MINOR.PATCH."
            : "Leave --version out to derive one from the time.",
        data: { version, versioning },
      },
    );
  }
}

/** A version that exists or was deleted is never given again, so the level is applied until one is free. */
function firstFree(state: ModelState, start: string, level: BumpLevel): string {
  const taken = takenBy(state);
  let version = start;
  while (taken.has(version)) version = bumpVersion(version, level);
  return version;
}

function takenBy(state: ModelState): ReadonlySet<string> {
  return new Set([...state.versionIds, ...(state.model?.deleted.map(({ version }) => version) ?? [])]);
}

/** The eight hex digits are of the facts, so that the same registration at the same second names itself twice. */
function freeTimestamp({ state, candidate, now }: NextVersionInput): string {
  const taken = takenBy(state);
  for (let attempt = 0; ; attempt++) {
    const hex = hexOfDigest(digestOfValue(JSON.stringify({ candidate, now, attempt }))).slice(0, 8);
    const version = timestampVersion(now, hex);
    if (!taken.has(version)) return version;
  }
}

/** The comparable facts of a version, with the task that it was made for. */
export function comparableOf(record: VersionRecord, modelTask: string | null): Comparable {
  const task = record.task ?? modelTask ?? undefined;
  return task === undefined ? record : { ...record, task };
}
