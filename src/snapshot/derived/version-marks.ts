import type { VersionRecord } from "../../records/generated/version.ts";

/** What the bytes of a version's record show without a parse, as far as a registration beside it asks. */
export interface VersionMarks {
  /** Its ordinal; `unsure` where only a parse can tell. */
  readonly ordinal: number | null | "unsure";
  /** The digests that it names, of whatever they are. */
  readonly digests: readonly string[];
  /** Whether it may be one without files: a record written by hand may say `artifacts: []`, or nothing. */
  readonly fileless: boolean;
}

/** The marks of a record that is at hand. */
export function marksOf(record: VersionRecord): VersionMarks {
  return {
    ordinal: record.ordinal ?? null,
    digests: digestsIn(JSON.stringify(record)),
    fileless: (record.artifacts ?? []).length === 0,
  };
}

/** The marks in the bytes of a record. */
export function marksIn(bytes: Buffer): VersionMarks {
  // All that is looked for is ASCII, and no byte of another character is.
  const text = bytes.toString("latin1");
  return {
    ordinal: ordinalIn(text),
    digests: digestsIn(text),
    fileless: !text.includes("artifacts") || /^artifacts: *\[ *\]/m.test(text),
  };
}

/** About how many bytes marks take in memory. */
export function weightOf({ digests }: VersionMarks): number {
  return 250 + digests.length * 100;
}

/* What stands at the start of a line is the ordinal; a hand may have written it in other ways. */
function ordinalIn(text: string): VersionMarks["ordinal"] {
  const found = /^ordinal: *([0-9]+) *(?:#.*)?$/m.exec(text)?.[1];
  if (found !== undefined) return Number(found);
  return text.includes("ordinal") ? "unsure" : null;
}

/* Each is a text of its own: a part of another one would keep all of that in memory. */
function digestsIn(text: string): readonly string[] {
  return (text.match(/sha256:[0-9a-f]{64}/g) ?? []).map((digest) =>
    Buffer.from(digest, "latin1").toString("latin1"),
  );
}
