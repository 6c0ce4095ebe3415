import type { RecordKind, RecordOf } from "./kind.ts";
import { headerOf } from "./layout.ts";
import { renderMap } from "./render.ts";
import { toJson } from "./json.ts";
import { assertSize } from "./yaml.ts";

/**
 * Prints a record in canonical form (docs/format.md, clause 5).
 *
 * Law: `parseRecord(kind, printRecord(kind, value, path), path)` equals `value`, and equal values give equal bytes.
 * @throws StemmaError `record-invalid` for a value that no record may hold, `yaml-too-large`
 */
export function printRecord<K extends RecordKind>(kind: K, value: RecordOf<K>, path: string): Buffer {
  const body = renderMap(toJson(kind, value, path), { kind, pointer: [], indent: 0 });
  const bytes = Buffer.from(`${headerOf(path, kind)}\n${body}`, "utf8");
  assertSize(bytes, path, kind);
  return bytes;
}
