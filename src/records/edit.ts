import { isStemmaError } from "../values/error.ts";
import { editBlockList, editBlockMap } from "./edit-block.ts";
import { editFlowList, editFlowMap } from "./edit-flow.ts";
import type { JsonMap, Task } from "./edit-plan.ts";
import { toJson } from "./json.ts";
import type { RecordKind, RecordOf } from "./kind.ts";
import { parseTree } from "./parse.ts";
import { printRecord } from "./print.ts";
import { isJsonMap, renderFlow } from "./render.ts";
import { sameValue } from "../values/plain-value.ts";
import { literalLines, printScalar } from "./scalar.ts";
import { applySplices, type Splice } from "./splice.ts";
import { type Json, type ListNode, type MapNode, valueOf } from "./tree.ts";
import { readYaml, sizeLimits, type YamlText } from "./yaml.ts";

/**
 * Applies the difference between what the bytes of a record say and `after` to the bytes. Comments, order, quotes
 * and layout of all else stay as they are (docs/format.md, clause 6).
 *
 * Laws: `parseRecord(kind, editRecord(kind, b, x, p), p)` equals `x`; `editRecord(kind, b, parseRecord(kind, b, p), p)`
 * equals `b` byte for byte.
 * @throws StemmaError as `parseRecord` for the bytes, and `record-invalid` for an `after` that no file may hold
 */
export function editRecord<K extends RecordKind>(
  kind: K,
  bytes: Buffer,
  after: RecordOf<K>,
  path: string,
): Buffer {
  const source = readYaml(bytes, path, kind);
  parseTree(kind, source, path);
  const wanted = toJson(kind, after, path);
  if (holds(source, wanted)) return bytes;
  const { text, root: node } = source;
  const splices = edit({ text, kind, pointer: [], node, after: wanted, inFlow: false });
  const edited = splices === null ? null : Buffer.from(applySplices(text, splices), "utf8");
  return edited !== null && says(edited, wanted, kind, path) ? edited : printRecord(kind, after, path);
}

/*
 * YAML has more ways to write a value than the edits above know; an edit is believed only when it reads back as what
 * was wanted, else the record is printed anew.
 */
function says(bytes: Buffer, wanted: Json, kind: RecordKind, path: string): boolean {
  if (bytes.length > sizeLimits[kind]) return false;
  try {
    return holds(readYaml(bytes, path, kind), wanted);
  } catch (error) {
    if (isStemmaError(error, "yaml-invalid")) return false;
    throw error;
  }
}

function holds(source: YamlText, wanted: Json): boolean {
  const value = valueOf(source.root);
  return sameValue(value, wanted) && stageOrder(value) === stageOrder(wanted);
}

/* The order of the stages is their lifecycle order, so that two maps of stages may differ in it alone. */
function stageOrder(value: Json): string {
  const lifecycle = isJsonMap(value) ? value["lifecycle"] : undefined;
  const stages = lifecycle !== undefined && isJsonMap(lifecycle) ? lifecycle["stages"] : undefined;
  return stages !== undefined && isJsonMap(stages) ? Object.keys(stages).join() : "";
}

function edit(task: Task): readonly Splice[] | null {
  const { node, after } = task;
  if (sameValue(valueOf(node), after)) return [];
  if (node.type === "map" && isJsonMap(after) && isFilled(node, after)) {
    const inner: Task<MapNode, JsonMap> = { ...task, node, after };
    return orWhole(node.flow ? editFlowMap(inner, edit) : editBlockMap(inner, edit), task);
  }
  if (node.type === "list" && isJsonList(after) && isFilled(node, after)) {
    const inner: Task<ListNode, readonly Json[]> = { ...task, node, after };
    return orWhole(node.flow ? editFlowList(inner, edit) : editBlockList(inner, edit), task);
  }
  return replace(task);
}

function isJsonList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isFilled(node: MapNode | ListNode, after: JsonMap | readonly Json[]): boolean {
  return (node.type === "map" ? node.entries : node.items).length > 0 && Object.keys(after).length > 0;
}

function orWhole(splices: readonly Splice[] | null, task: Task): readonly Splice[] | null {
  return splices ?? replace(task);
}

/* A value that stands on a line of its own kind is replaced where it stands. */
function replace({ node, after, kind, pointer, inFlow }: Task): readonly Splice[] | null {
  const isWritten = node.type !== "scalar" || node.style === "plain" || node.style === "quoted";
  if (inFlow)
    return isWritten ? [{ start: node.start, end: node.end, text: renderFlow(after, kind, pointer) }] : null;
  if (node.type !== "scalar" || !isWritten || (typeof after === "object" && after !== null)) return null;
  if (typeof after === "string" && literalLines(after) !== null) return null;
  return [
    {
      start: node.start,
      end: node.end,
      text: printScalar(after, "block"),
    },
  ];
}
