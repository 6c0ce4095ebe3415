import compare from "semver/functions/compare.js";
import inc from "semver/functions/inc.js";
import major from "semver/functions/major.js";
import prerelease from "semver/functions/prerelease.js";
import valid from "semver/functions/valid.js";
import { StemmaError } from "./error.ts";

/** The two ways to name versions: `semver`, or `timestamp` for `v{YYYYMMDDHHMMSS}_{8 hex}` in UTC. */
export type Versioning = "semver" | "timestamp";

/** The three levels of a semver release. */
export type BumpLevel = "major" | "minor" | "patch";

const timestampPattern = /^v(\d{14})_[0-9a-f]{8}$/;

/** Tells whether a text is a timestamp id with a real UTC date and time in it. */
export function isTimestampVersion(text: string): boolean {
  const digits = timestampPattern.exec(text)?.[1];
  if (digits === undefined) return false;
  const iso = digits.replace(/^(....)(..)(..)(..)(..)(..)$/, "$1-$2-$3T$4:$5:$6.000Z");
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString() === iso;
}

/** Tells whether a text is semver as the registry allows it: canonical, lower case, no build metadata. */
export function isSemverVersion(text: string): boolean {
  return text.length <= 64 && text === text.toLowerCase() && valid(text) === text;
}

/** Tells whether a text is a version in its canonical form. */
export function isVersion(text: string): boolean {
  return isSemverVersion(text) || isTimestampVersion(text);
}

/**
 * Parses a version as a user writes it; a leading `v` before a semver is accepted and dropped.
 * @throws StemmaError `version-invalid`
 */
export function parseVersion(text: string): string {
  if (isVersion(text)) return text;
  if (/^v\d+\./.test(text) && isSemverVersion(text.slice(1))) return text.slice(1);
  throw new StemmaError("version-invalid", `'${text}' is not a version`, {
    hint: "Write MAJOR.MINOR.PATCH such as 1.4.0 or 2.0.0-rc.1, without build metadata, or v{14 digits}_{8 hex}.",
    data: { version: text },
  });
}

/** The way a version is named. */
export function versioningOf(version: string): Versioning {
  return isTimestampVersion(version) ? "timestamp" : "semver";
}

/**
 * Orders versions by precedence: semver by its clause 11, timestamp ids as text and before any semver (a model
 * holds one kind; the order across kinds only makes the relation total). Numbers beyond 2^53 in a prerelease, which
 * semver cannot tell apart, are told apart as text.
 */
export function compareVersions(a: string, b: string): number {
  return compareCores(a, b) ?? compareWhole(a, b);
}

function compareWhole(a: string, b: string): number {
  const [kindA, kindB] = [versioningOf(a), versioningOf(b)];
  if (kindA !== kindB) return kindA === "timestamp" ? -1 : 1;
  return (kindA === "timestamp" ? 0 : compare(a, b)) || compareText(a, b);
}

/*
 * Most versions differ in their three numbers, which can be told without parsing: without leading zeros, the number with
 * more digits is the greater one, and of equally many digits the first that differs decides. Null where the numbers
 * are equal and more follows, or where something else stands here.
 */
function compareCores(a: string, b: string): number | null {
  let [i, j] = [0, 0];
  for (const ends of [dot, dot, dash]) {
    let order = 0;
    const length = digitsAt(a, i);
    const difference = length - digitsAt(b, j);
    for (let at = 0; difference === 0 && order === 0 && at < length; at++)
      order = a.charCodeAt(i + at) - b.charCodeAt(j + at);
    [i, j] = [i + length, j + length - difference];
    if (length === 0 || !endsAt(a, i, ends) || !endsAt(b, j, ends)) return null;
    if (difference !== 0 || order !== 0) return Math.sign(difference || order);
    [i, j] = [i + 1, j + 1];
  }
  return a.length < i && b.length < j ? 0 : null;
}

const [dot, dash] = [46, 45];

/* The last number ends the version, or a prerelease follows. */
function endsAt(text: string, at: number, sign: number): boolean {
  return text.charCodeAt(at) === sign || (sign === dash && at === text.length);
}

function digitsAt(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end - start;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Tells whether two versions are one, or timestamp ids of one second: which is higher, the time of registration decides. */
export function sameInstant(a: string, b: string): boolean {
  return a === b || (isTimestampVersion(a) && isTimestampVersion(b) && a.slice(0, 15) === b.slice(0, 15));
}

/** Tells whether a version is a release: a semver without prerelease, or any timestamp id. */
export function isRelease(version: string): boolean {
  return isTimestampVersion(version) || prerelease(version) === null;
}

/**
 * Gives the semver that follows a base at a level. Below 1.0.0 a major change bumps minor, since semver clause 4
 * promises nothing there. The base's prerelease part is dropped first: 2.0.0-rc.1 at any level it already has gives 2.0.0.
 * @throws StemmaError `version-invalid` for a base that is not semver
 */
export function bumpVersion(base: string, level: BumpLevel): string {
  const next = isSemverVersion(base) ? inc(base, effectiveLevel(base, level)) : null;
  if (next !== null) return next;
  throw new StemmaError("version-invalid", `'${base}' cannot be bumped: it is not semver`, {
    data: { version: base },
  });
}

function effectiveLevel(base: string, level: BumpLevel): BumpLevel {
  return level === "major" && major(base) === 0 ? "minor" : level;
}

/** Makes a timestamp id of an instant in milliseconds and eight hex digits. */
export function timestampVersion(time: number, hex: string): string {
  return `v${new Date(time).toISOString().replace(/[-:T]/g, "").slice(0, 14)}_${hex}`;
}

/** Orders texts by UTF-16 code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
