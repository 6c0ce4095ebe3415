import { isStemmaError } from "../../values/error.ts";
import { parseEnd, parseInstant, renderInstant } from "../../values/instant.ts";
import { parseDuration, parseSize } from "../../values/quantity.ts";
import { isVersion } from "../../values/version.ts";
import type { FieldType } from "./field.ts";

const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** What a field of a type is compared with, and how such a value is written. */
export const forms: Readonly<Record<FieldType, string>> = {
  text: "a text",
  tag: "a text",
  number: "a number such as 0.95",
  bytes: "a size such as 100MB or 40MiB",
  seconds: "a number of seconds, or a duration such as 2h",
  version: "a version such as 1.2.0",
  instant: "a date such as 2026-01-31 or 2026-01-31T12:00:00Z",
  age: "a duration such as 90d or 12h",
  any: "a value",
  map: "null",
};

/** Tells whether a value can be read as what a field of a type holds. */
export function isReadable(type: FieldType, text: string): boolean {
  switch (type) {
    case "number":
    case "bytes":
      return readNumber(text) !== null;
    case "seconds":
      return readSeconds(text) !== null;
    case "version":
      return readVersion(text) !== null;
    case "instant":
      return readSpan(text) !== null;
    case "age":
      return parseDuration(text) !== null;
    case "text":
    case "tag":
    case "any":
      return true;
    case "map":
      return false;
  }
}

/** Reads a number, or a size as its bytes. */
export function readNumber(text: string): number | null {
  const value = number.test(text) ? Number(text) : parseSize(text);
  return value === null || Number.isFinite(value) ? value : null;
}

/** Reads a number of seconds, or a duration as its seconds. */
export function readSeconds(text: string): number | null {
  if (number.test(text)) return readNumber(text);
  const milliseconds = parseDuration(text);
  return milliseconds === null ? null : milliseconds / 1000;
}

/** Reads a version; a leading `v` of a semver is dropped. */
export function readVersion(text: string): string | null {
  if (isVersion(text)) return text;
  return /^v\d+\./.test(text) && isVersion(text.slice(1)) ? text.slice(1) : null;
}

/** The first and the last instant that a date means, as records write them: a day is all of it, in UTC. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** Reads a day or an instant. */
export function readSpan(text: string): Span | null {
  try {
    return { first: renderInstant(parseInstant(text)), last: renderInstant(parseEnd(text)) };
  } catch (error) {
    if (isStemmaError(error, "date-invalid")) return null;
    throw error;
  }
}
