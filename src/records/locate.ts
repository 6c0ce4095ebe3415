import type { RecordKind } from "./kind.ts";
import { type Position, positionAt } from "./position.ts";
import { findNode, type Pointer } from "./tree.ts";
import { readYaml } from "./yaml.ts";

/**
 * Finds where a value stands in the bytes of a record; for an entry of a map, where its key stands. Null when the
 * record has no such value.
 * @throws StemmaError as reading YAML does
 */
export function locate(kind: RecordKind, bytes: Buffer, pointer: Pointer): Position | null {
  const { text, root } = readYaml(bytes, "", kind);
  const place = findNode(root, pointer);
  return place === null ? null : positionAt(text, place.start);
}
