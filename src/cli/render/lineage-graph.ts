import type { LineageForm, LineageKind, LineageNode } from "../../registry/lineage-form.ts";
import { visible } from "./text.ts";

/** How a node of each kind looks: Mermaid's brackets, and what DOT calls the shape. */
const shapes: Readonly<Record<LineageKind, readonly [open: string, close: string, dot: string]>> = {
  version: ["[", "]", "box"],
  unreadable: ["[", "]", "box"],
  missing: ["[", "]", "box"],
  deleted: ["[", "]", "box"],
  dataset: ["[(", ")]", "cylinder"],
  run: ["([", "])", "ellipse"],
  code: ["{{", "}}", "hexagon"],
};

/**
 * Renders a lineage as a Mermaid flowchart. Nodes are numbered, since a name may mean something to Mermaid, and all but
 * letters, digits and a few signs is written as an entity.
 */
export function renderMermaid(form: LineageForm): string {
  const ids = numbered(form);
  const lines = form.nodes.map((node) => {
    const [open, close] = shapes[node.kind];
    return `  ${ids(node.id)}${open}"${mermaidText(labelOf(node))}"${close}${classOf(node, form.root)}`;
  });
  const edges = form.edges.map(({ from, to, relation }) =>
    relation === null
      ? `  ${ids(from)} --> ${ids(to)}`
      : `  ${ids(from)} -->|"${mermaidText(relation)}"| ${ids(to)}`,
  );
  const classes = ["  classDef root stroke-width:3px", "  classDef gone stroke-dasharray:4"];
  return ["flowchart LR", ...lines, ...edges, ...classes].join("\n");
}

/** Renders a lineage as a Graphviz graph. */
export function renderDot(form: LineageForm): string {
  const ids = numbered(form);
  const lines = form.nodes.map((node) => {
    const style = isGone(node) ? ", style=dashed" : node.id === form.root ? ", style=bold" : "";
    return `  ${ids(node.id)} [label=${dotText(labelOf(node))}, shape=${shapes[node.kind][2]}${style}];`;
  });
  const edges = form.edges.map(({ from, to, relation }) =>
    relation === null
      ? `  ${ids(from)} -> ${ids(to)};`
      : `  ${ids(from)} -> ${ids(to)} [label=${dotText(relation)}];`,
  );
  return ["digraph lineage {", "  rankdir=LR;", ...lines, ...edges, "}"].join("\n");
}

function numbered({ nodes }: LineageForm): (id: string) => string {
  const places = new Map(nodes.map(({ id }, at) => [id, `n${at}`]));
  return (id) => places.get(id) ?? "n";
}

function labelOf({ id, kind, stage }: LineageNode): string {
  const remark = isGone({ kind }) ? kind : stage;
  return remark === null ? id : `${id} (${remark})`;
}

function isGone({ kind }: Pick<LineageNode, "kind">): boolean {
  return kind === "missing" || kind === "deleted" || kind === "unreadable";
}

function classOf(node: LineageNode, root: string): string {
  if (node.id === root) return ":::root";
  return isGone(node) ? ":::gone" : "";
}

// Mermaid's own entities are a hash, a number and a semicolon; it knows them inside quotes.
function mermaidText(text: string): string {
  return visible(text).replaceAll(/[^\p{L}\p{N} .,:/@()_-]/gu, (sign) => `#${sign.codePointAt(0) ?? 0};`);
}

// Within quotes DOT knows escapes with a backslash, and HTML entities.
function dotText(text: string): string {
  const safe = visible(text).replaceAll("&", "&amp;").replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  return `"${safe}"`;
}
