import type { DryRunForm, FileChangeForm } from "../../registry/forms.ts";
import { renderFindings } from "./findings.ts";
import { diffLines, withContext } from "./lines.ts";
import { visible } from "./text.ts";
import { count } from "./units.ts";
import type { View } from "./view.ts";

/** Renders what a write would do: each file with its difference, and the findings. */
export function renderPlan(view: View, plan: DryRunForm): string {
  const head =
    plan.changes.length === 0
      ? "Nothing would change."
      : `Would change ${count(plan.changes.length, "file")}; nothing was written.`;
  return [
    head,
    ...withMoves(plan.changes).map((change) => renderChange(view, change)),
    renderFindings(view, plan.findings),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** A change of a file, which may be another one's new place. */
type Shown = FileChangeForm & { readonly from?: string };

/* A file that goes while another of the same content, or else of the same name, comes is one that moves. */
function withMoves(changes: readonly FileChangeForm[]): readonly Shown[] {
  const moved = new Map<FileChangeForm, FileChangeForm>();
  const gone = new Set(changes.filter(({ after }) => after === null));
  const come = new Set(changes.filter(({ before }) => before === null));
  const pair = (goneKey: (change: FileChangeForm) => string, comeKey: typeof goneKey): void => {
    const leaving = grouped(gone, goneKey);
    for (const [key, arrivals] of grouped(come, comeKey)) {
      const partners = leaving.get(key) ?? [];
      if (partners.length !== arrivals.length) continue;
      for (const [at, to] of arrivals.entries()) {
        const from = partners[at];
        if (from === undefined) continue;
        moved.set(to, from);
        gone.delete(from);
        come.delete(to);
      }
    }
  };
  pair(
    ({ before }) => before ?? "",
    ({ after }) => after ?? "",
  );
  pair(
    ({ path }) => nameOf(path),
    ({ path }) => nameOf(path),
  );
  const left = new Set(moved.values());
  return changes.flatMap((change) => {
    const from = moved.get(change);
    if (from !== undefined) return { ...change, before: from.before, from: from.path };
    return left.has(change) ? [] : change;
  });
}

function grouped(
  changes: Iterable<FileChangeForm>,
  key: (change: FileChangeForm) => string,
): ReadonlyMap<string, readonly FileChangeForm[]> {
  const groups = new Map<string, FileChangeForm[]>();
  for (const change of changes) {
    const group = groups.get(key(change));
    if (group === undefined) groups.set(key(change), [change]);
    else group.push(change);
  }
  return groups;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function renderChange(view: View, { path, before, after, from }: Shown): string {
  if (from !== undefined && before === after)
    return view.style.bold(`move ${visible(from)} -> ${visible(path)}`);
  const verb =
    from !== undefined
      ? `move ${visible(from)} ->`
      : before === null
        ? "create"
        : after === null
          ? "delete"
          : "edit";
  const lines = withContext(diffLines(before ?? "", after ?? ""), 3).map((line) => {
    if (line === null) return view.style.dim("    ...");
    const text = `  ${line.sign} ${visible(line.text)}`.trimEnd();
    if (line.sign === " ") return text;
    return line.sign === "+" ? view.style.green(text) : view.style.red(text);
  });
  return [view.style.bold(`${verb} ${visible(path)}`), ...lines].join("\n");
}
