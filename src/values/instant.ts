import { StemmaError } from "./error.ts";

/** What `--at` may say: a date as milliseconds since the epoch, or a revision. */
export type At =
  { readonly kind: "time"; readonly time: number } | { readonly kind: "revision"; readonly revision: string };

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** Renders milliseconds since the epoch as the registry writes an instant: UTC with milliseconds. */
export function renderInstant(time: number): string {
  return new Date(time).toISOString();
}

/** Renders seconds since the epoch as an instant. */
export function renderSeconds(seconds: number): string {
  return renderInstant(seconds * 1000);
}

/**
 * Reads `--at`: `YYYY-MM-DD` (the end of that day, UTC) or RFC 3339 is a date, all else a revision.
 * @throws StemmaError `date-invalid` for a date that no calendar has
 */
export function parseAt(text: string): At {
  const isDate = dayPattern.test(text) || instantPattern.test(text);
  return isDate ? { kind: "time", time: parseEnd(text) } : { kind: "revision", revision: text };
}

/**
 * Parses a date as an upper bound: a day as its last millisecond in UTC, an RFC 3339 instant as itself.
 * @throws StemmaError `date-invalid`
 */
export function parseEnd(text: string): number {
  const time = parseInstant(text);
  return dayPattern.test(text) ? time + 86_400_000 - 1 : time;
}

/**
 * Parses an RFC 3339 instant, or a day as its start in UTC, into milliseconds since the epoch.
 * @throws StemmaError `date-invalid`
 */
export function parseInstant(text: string): number {
  if (dayPattern.test(text)) return parseDay(text);
  const time = instantPattern.test(text) ? Date.parse(text.toUpperCase().replace(" ", "T")) : Number.NaN;
  if (Number.isNaN(time)) throw dateFault(text);
  parseDay(text.slice(0, 10));
  return time;
}

/** Tells whether a text is an instant as the registry writes one. */
export function isInstant(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && renderInstant(time) === text;
}

function parseDay(text: string): number {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) throw dateFault(text);
  return time;
}

function dateFault(text: string): StemmaError {
  return new StemmaError("date-invalid", `'${text}' is not a date`, {
    hint: "Write YYYY-MM-DD, or RFC 3339 such as 2026-03-01T12:00:00Z.",
    data: { date: text },
  });
}
