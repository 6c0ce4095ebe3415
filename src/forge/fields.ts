import { forgeError } from "./fault.ts";

/* What an API answers is data of somebody else: every field is looked at before it is used. */
type Fields = Readonly<Record<string, unknown>>;

/** Reads fields of what a forge answers. All of it throws StemmaError `forge-failed` for what is not there. */
export interface FieldReader {
  readonly fieldsOf: (value: unknown, what: string) => Fields;
  /** A text, or a number as one. */
  readonly textOf: (fields: Fields, name: string) => string;
  readonly textOrNull: (fields: Fields, name: string) => string | null;
}

/** A reader for the answers of a forge, by the name that errors have for it. */
export function readerOf(forge: string): FieldReader {
  const fieldsOf = (value: unknown, what: string): Fields => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
    throw forgeError("forge-failed", forge, `the answer has no ${what}`);
  };
  const textOf = (fields: Fields, name: string): string => {
    const value = fields[name];
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    throw forgeError("forge-failed", forge, `the answer has no ${name}`);
  };
  const textOrNull = (fields: Fields, name: string): string | null =>
    fields[name] == null ? null : textOf(fields, name);
  return { fieldsOf, textOf, textOrNull };
}
