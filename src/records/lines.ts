import type { Entry, ListNode, Node } from "./tree.ts";

/** The offset of the first character of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The offset of the line end after an offset, or of the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end;
}

/** The column of an offset, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Tells whether nothing but spaces stands before an offset on its line. */
export function startsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === "";
}

/** The end of the last line of a value, without its line end; `least` is an offset that is surely in it. */
export function contentEnd(text: string, node: Node, least: number): number {
  if (node.type === "scalar") {
    if (node.style === "empty") return lineEnd(text, least);
    return text[node.end - 1] === "\n" && node.style === "block" ? node.end - 1 : lineEnd(text, node.end);
  }
  if (node.flow) return lineEnd(text, node.end);
  if (node.type === "map") {
    const last = node.entries.at(-1);
    return last === undefined ? lineEnd(text, least) : contentEnd(text, last.value, last.keyEnd);
  }
  const last = node.items.at(-1);
  return last === undefined
    ? lineEnd(text, least)
    : contentEnd(text, last, dashOf(text, node, node.items.length - 1));
}

/** The end of the last line of an entry. */
export function entryEnd(text: string, entry: Entry): number {
  return contentEnd(text, entry.value, entry.keyEnd);
}

/** The end of the last line of an item of a list. */
export function itemEnd(text: string, list: ListNode, index: number): number {
  const item = list.items[index];
  const dash = dashOf(text, list, index);
  return item === undefined ? dash : contentEnd(text, item, dash);
}

/** The offset of the dash of an item of a block list: all dashes of a list stand in one column. */
export function dashOf(text: string, list: ListNode, index: number): number {
  if (index === 0) return list.start;
  const column = columnOf(text, list.start);
  const from = list.items[index]?.start ?? list.end;
  for (let start = lineStart(text, from); start > list.start; start = lineStart(text, start - 1)) {
    if (text[start + column] === "-" && startsLine(text, start + column)) return start + column;
  }
  return list.start;
}
