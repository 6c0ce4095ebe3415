import type { LineageForm, LineageNode } from "../../registry/lineage-form.ts";
import { renderFindings } from "./findings.ts";
import { visible } from "./text.ts";
import { count } from "./units.ts";
import type { View } from "./view.ts";

/** Deeper than this a line says its level instead of showing it, so that a long chain stays readable, and linear in size. */
const deepest = 24;

/** Renders a lineage as two trees below the root: its ancestors and its descendants. */
export function renderLineage(view: View, form: LineageForm): string {
  const nodes = new Map(form.nodes.map((node) => [node.id, node]));
  const trees = [
    treeOf(view, "made from", form, nodes, (edge) => [edge.to, edge.from]),
    treeOf(view, "made into", form, nodes, (edge) => [edge.from, edge.to]),
  ];
  const root = nodes.get(form.root);
  const head = view.style.bold(visible(form.root)) + (root === undefined ? "" : stageText(view, root));
  const found = trees.filter((tree) => tree !== "");
  return [
    head,
    ...(found.length === 0 ? ["no relatives"] : found),
    [...cycleLines(form), form.truncated ? "more relatives are further away" : "", countLine(form)]
      .filter((line) => line !== "")
      .join("\n"),
    renderFindings(view, form.problems),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

type Edge = LineageForm["edges"][number];

/** A node that is to be shown: below which lines, and by which relation. */
interface Branch {
  readonly id: string;
  readonly relation: string | null;
  readonly level: number;
  /** What stands before its own line, and before those below it. */
  readonly line: string;
  readonly below: string;
  readonly path: Path | null;
}

/** The nodes above a branch, as a list that shares its tail. */
interface Path {
  readonly id: string;
  readonly above: Path | null;
}

function treeOf(
  view: View,
  title: string,
  form: LineageForm,
  nodes: ReadonlyMap<string, LineageNode>,
  ends: (edge: Edge) => readonly [near: string, far: string],
): string {
  const next = new Map<string, { id: string; relation: string | null }[]>();
  for (const edge of form.edges) {
    const [near, far] = ends(edge);
    const child = { id: far, relation: edge.relation };
    const known = next.get(near);
    if (known === undefined) next.set(near, [child]);
    else known.push(child);
  }
  const start: Branch = { id: form.root, relation: null, level: 0, line: "", below: "", path: null };
  const lines: string[] = [];
  const shown = new Set([form.root]);
  const pending = branchesOf(start, next).reverse();
  for (let branch = pending.pop(); branch !== undefined; branch = pending.pop()) {
    const again = shown.has(branch.id);
    shown.add(branch.id);
    const children = again ? [] : branchesOf(branch, next);
    lines.push(branch.line + nodeText(view, branch, nodes.get(branch.id), again ? isAbove(branch) : null));
    pending.push(...children.reverse());
  }
  return lines.length === 0 ? "" : [view.style.dim(title), ...lines].join("\n");
}

function branchesOf(
  { id, level, below, path }: Branch,
  next: ReadonlyMap<string, readonly { readonly id: string; readonly relation: string | null }[]>,
): Branch[] {
  const children = next.get(id) ?? [];
  return children.map((child, at): Branch => {
    const last = at === children.length - 1;
    const deep = level >= deepest;
    return {
      ...child,
      level: level + 1,
      line: deep ? `${below}${level + 1}: ` : `${below}${last ? "└─ " : "├─ "}`,
      below: deep ? below : `${below}${last ? "   " : "│  "}`,
      path: { id, above: path },
    };
  });
}

/** Whether a node that was shown already is one of those above it: a cycle. */
function isAbove({ id, path }: Branch): boolean {
  for (let at = path; at !== null; at = at.above) if (at.id === id) return true;
  return false;
}

function nodeText(
  view: View,
  { id, relation }: Branch,
  node: LineageNode | undefined,
  cycle: boolean | null,
): string {
  const kind = node?.kind ?? "missing";
  const bad = kind === "missing" || kind === "deleted" || kind === "unreadable";
  const parts = [
    bad ? `${visible(id)} ${view.style.red(`(${kind})`)}` : visible(id),
    ...(relation === null ? [] : [view.style.dim(visible(relation))]),
  ];
  const stage = node === undefined ? "" : stageText(view, node);
  const mark =
    cycle === null ? "" : cycle ? ` ${view.style.red("(cycle)")}` : ` ${view.style.dim("(above)")}`;
  return `${parts.join(" ")}${stage}${mark}`;
}

function stageText(view: View, { stage }: LineageNode): string {
  return stage === null ? "" : ` ${view.style.cyan(`[${visible(stage)}]`)}`;
}

function cycleLines({ cycles }: LineageForm): readonly string[] {
  return cycles.map((ids) => `cycle: ${ids.map(visible).join(", ")}`);
}

function countLine({ nodes }: LineageForm): string {
  const versions = nodes.filter(({ kind }) => isOfModel(kind));
  const [up, down] = [
    versions.filter(({ distance }) => distance < 0).length,
    versions.filter(({ distance }) => distance > 0).length,
  ];
  return [...(up > 0 ? [count(up, "ancestor")] : []), ...(down > 0 ? [count(down, "descendant")] : [])].join(
    ", ",
  );
}

function isOfModel(kind: LineageNode["kind"]): boolean {
  return kind !== "dataset" && kind !== "run" && kind !== "code";
}
