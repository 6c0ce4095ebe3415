import type { RecordKind, RecordOf } from "../../records/kind.ts";
import type { Json } from "../../records/tree.ts";

/**
 * Prints a parsed record so that `parseRecordValue` gives it back; null for one that JSON cannot carry.
 *
 * The record was found to be valid. Whether it may stand where it stands is not said, since the value knows no path.
 */
export function printRecordValue(record: RecordOf<RecordKind>): Buffer | null {
  return isFaithful(record as unknown as Json) ? Buffer.from(JSON.stringify(record), "utf8") : null;
}

/** Reads a record that `printRecordValue` printed; as in a parsed one, maps have no prototype. */
export function parseRecordValue<K extends RecordKind>(bytes: Buffer): RecordOf<K> {
  return bare(JSON.parse(bytes.toString("utf8")) as Json) as unknown as RecordOf<K>;
}

/** The same for a passing look: maps have the usual prototype, which takes a fraction of the time and memory. */
export function glanceAtRecordValue<K extends RecordKind>(bytes: Buffer): RecordOf<K> {
  return JSON.parse(bytes.toString("utf8")) as RecordOf<K>;
}

/* JSON has no infinities, and no zero below zero. */
function isFaithful(value: Json): boolean {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isFaithful);
}

function bare(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(bare);
  const map = Object.create(null) as Record<string, Json>;
  for (const [key, each] of Object.entries(value)) map[key] = bare(each);
  return map;
}
