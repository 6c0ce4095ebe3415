import { gapsBetween } from "./align.ts";
import { type Edit, type JsonMap, planEntries, type Task } from "./edit-plan.ts";
import { renderFlow, renderFlowEntry } from "./render.ts";
import { fingerprint } from "./fingerprint.ts";
import { applySplices, type Splice } from "./splice.ts";
import { type Json, type ListNode, type MapNode, type Node, valueOf } from "./tree.ts";

/** A part of a collection in brackets: its place, or null for a new one, and its text. */
interface Piece {
  readonly place: { readonly start: number; readonly end: number } | null;
  readonly text: string;
}

/** Edits a map in brackets: untouched entries keep their text. */
export function editFlowMap(task: Task<MapNode, JsonMap>, edit: Edit): readonly Splice[] | null {
  const { node, after, kind, pointer } = task;
  const plan = planEntries(task, node.entries, after);
  if (plan === null) return null;
  const pieces: Piece[] = [];
  const addNew = (previous: string | null): void => {
    for (const [key, follows] of plan.added) {
      if (follows === previous)
        pieces.push({ place: null, text: renderFlowEntry(key, after[key] ?? null, kind, pointer) });
    }
  };
  addNew(null);
  for (const entry of plan.kept) {
    const place = { start: entry.keyStart, end: Math.max(entry.keyEnd, entry.value.end) };
    const inner = {
      ...task,
      node: entry.value,
      after: after[entry.key] ?? null,
      pointer: [...pointer, entry.key],
    };
    const text = editPiece(inner, place, edit);
    if (text === null) return null;
    pieces.push({ place, text });
    addNew(entry.key);
  }
  return assemble(task, pieces, node.entries.length);
}

/** Edits a list in brackets: untouched items keep their text. */
export function editFlowList(task: Task<ListNode, readonly Json[]>, edit: Edit): readonly Splice[] | null {
  const { node, after, kind, pointer } = task;
  const gaps = gapsBetween(
    node.items.map((item) => fingerprint(valueOf(item))),
    after.map(fingerprint),
  );
  const pieces: Piece[] = [];
  let index = 0;
  const keep = (item: Node): void => {
    pieces.push({ place: item, text: task.text.slice(item.start, item.end) });
  };
  for (const gap of gaps) {
    node.items.slice(index, gap.from).forEach(keep);
    for (let next = gap.nextFrom; next < gap.nextTo; next += 1) {
      const old = node.items[gap.from + next - gap.nextFrom];
      const paired = old !== undefined && gap.from + next - gap.nextFrom < gap.to;
      const value = after[next] ?? null;
      const inner = { ...task, after: value, pointer: [...pointer, next] };
      const text = paired
        ? editPiece({ ...inner, node: old }, old, edit)
        : renderFlow(value, kind, inner.pointer);
      if (text === null) return null;
      pieces.push({ place: paired ? old : null, text });
    }
    index = gap.to;
  }
  node.items.slice(index).forEach(keep);
  return assemble(task, pieces, node.items.length);
}

function editPiece(
  task: Task,
  place: { readonly start: number; readonly end: number },
  edit: Edit,
): string | null {
  const splices = edit({ ...task, inFlow: true });
  if (splices === null) return null;
  const moved = splices.map((splice) => ({
    ...splice,
    start: splice.start - place.start,
    end: splice.end - place.start,
  }));
  return applySplices(task.text.slice(place.start, place.end), moved);
}

/* While no part comes or goes, only the parts are spliced and all between them stays, comments included. */
function assemble(task: Task, pieces: readonly Piece[], before: number): readonly Splice[] | null {
  const places = pieces.flatMap((piece) =>
    piece.place === null ? [] : [{ ...piece.place, text: piece.text }],
  );
  if (places.length === pieces.length && pieces.length === before) {
    return places.map(({ start, end, text }) => ({ start, end, text }));
  }
  const { start, end } = task.node;
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return null;
  const source = task.text.slice(start, end);
  if (/\s#/.test(source)) return null;
  const separator = source.includes("\n") ? `,${/\n *(?=\S)/.exec(source)?.[0] ?? " "}` : ", ";
  const open = /^.\s*/.exec(source)?.[0] ?? "";
  const close = /\s*.$/.exec(source)?.[0] ?? "";
  return [{ start, end, text: open + pieces.map((piece) => piece.text).join(separator) + close }];
}
