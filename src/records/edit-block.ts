import { gapsBetween, type Gap } from "./align.ts";
import { type Edit, type JsonMap, planEntries, type Task } from "./edit-plan.ts";
import { columnOf, dashOf, entryEnd, itemEnd, lineEnd, lineStart, startsLine } from "./lines.ts";
import { isJsonMap, renderAfter, renderEntry, renderItem, type Site } from "./render.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Splice } from "./splice.ts";
import { type Entry, type Json, type ListNode, type MapNode, type Node, valueOf } from "./tree.ts";

/** Edits a map of one entry a line: untouched lines keep every character. */
export function editBlockMap(task: Task<MapNode, JsonMap>, edit: Edit): readonly Splice[] | null {
  const { text, node, after, kind, pointer } = task;
  const plan = planEntries(task, node.entries, after);
  const first = node.entries[0];
  if (plan === null || first === undefined || plan.kept.length === 0) return null;
  const inline = !startsLine(text, first.keyStart);
  if (inline && (plan.removed.includes(first) || plan.added.some(([, follows]) => follows === null)))
    return null;
  const site: Site = { kind, pointer, indent: columnOf(text, first.keyStart) };
  const ends = new Map(plan.kept.map((entry) => [entry.key, entryEnd(text, entry)]));
  const front = lineStart(text, first.keyStart);
  return [
    ...plan.removed.map((entry) => removal(text, lineStart(text, entry.keyStart), entryEnd(text, entry))),
    ...plan.kept.flatMap((entry) => editEntry(task, entry, site, edit)),
    ...plan.added.map(([key, follows]) => {
      const lines = renderEntry(key, after[key] ?? null, site);
      return follows === null ? insertion(front, lines) : appended(text, ends.get(follows) ?? front, lines);
    }),
  ];
}

function editEntry(task: Task<MapNode, JsonMap>, entry: Entry, site: Site, edit: Edit): readonly Splice[] {
  const after = task.after[entry.key] ?? null;
  const pointer = [...task.pointer, entry.key];
  const inner = { ...task, node: entry.value, after, pointer };
  return (
    edit(inner) ?? [rewriteEntry(task.text, entry, after, { ...site, pointer, indent: site.indent + 2 })]
  );
}

/* Writes a value anew behind its key; the comment on the key's line stays there. */
function rewriteEntry(text: string, entry: Entry, after: Json, site: Site): Splice {
  const colon = text.indexOf(":", entry.keyEnd);
  const end = entryEnd(text, entry);
  const fresh = renderAfter(after, site, columnOf(text, colon) + 1);
  const [head = "", ...below] = fresh.slice(0, -1).split("\n");
  const written = [head + commentOf(text, colon, entry.value), ...below].join("\n");
  return { start: colon + 1, end, text: written };
}

/* Below a block value the comment stands behind the colon or the block's mark, else behind the value. */
function commentOf(text: string, colon: number, node: Node): string {
  const isBlock = node.type === "scalar" ? node.style === "block" || node.style === "empty" : !node.flow;
  const from = isBlock ? colon + 1 : node.end;
  return /\s+#.*$/.exec(text.slice(from, lineEnd(text, from)))?.[0] ?? "";
}

/** Edits a list of one item a line: untouched lines keep every character. */
export function editBlockList(task: Task<ListNode, readonly Json[]>, edit: Edit): readonly Splice[] | null {
  const { text, node, after } = task;
  if (!startsLine(text, node.start)) return null;
  const gaps = gapsBetween(
    node.items.map((item) => fingerprint(valueOf(item))),
    after.map(fingerprint),
  );
  return gaps.flatMap((gap) => editGap(task, gap, edit));
}

function editGap(task: Task<ListNode, readonly Json[]>, gap: Gap, edit: Edit): readonly Splice[] {
  const { text, node, after, kind, pointer } = task;
  const site: Site = { kind, pointer, indent: columnOf(text, node.start) };
  const splices: Splice[] = [];
  let paired = 0;
  while (gap.from + paired < gap.to && gap.nextFrom + paired < gap.nextTo) {
    const value = after[gap.nextFrom + paired] ?? null;
    const item = node.items[gap.from + paired];
    const inner =
      item !== undefined && isJsonMap(value) && item.type === "map" ? { ...task, node: item } : null;
    const index = gap.nextFrom + paired;
    const edited = inner === null ? null : edit({ ...inner, after: value, pointer: [...pointer, index] });
    if (edited === null) break;
    splices.push(...edited);
    paired += 1;
  }
  for (let index = gap.from + paired; index < gap.to; index += 1) {
    splices.push(removal(text, lineStart(text, dashOf(text, node, index)), itemEnd(text, node, index)));
  }
  const fresh = after.slice(gap.nextFrom + paired, gap.nextTo);
  const lines = fresh.map((value, index) => renderItem(value, gap.nextFrom + paired + index, site)).join("");
  const previous = gap.from + paired - 1;
  if (lines === "") return splices;
  if (previous >= 0) return [...splices, appended(text, itemEnd(text, node, previous), lines)];
  return [...splices, insertion(lineStart(text, node.start), lines)];
}

function removal(text: string, start: number, end: number): Splice {
  return { start, end: Math.min(end + 1, text.length), text: "" };
}

function insertion(at: number, lines: string): Splice {
  return { start: at, end: at, text: lines };
}

/* Where the last line of a text has no line end, it gets none. */
function appended(text: string, end: number, lines: string): Splice {
  return end < text.length ? insertion(end + 1, lines) : insertion(end, `\n${lines.slice(0, -1)}`);
}
