import ts from "typescript";
import { expect, it } from "vitest";
import { pureParts, worldly, worldlyFolders } from "./rooms.ts";
import { at, nodesOf, type Source, sources } from "./sources.ts";

const globals: ReadonlySet<string> = new Set([
  "process",
  "console",
  "fetch",
  "globalThis",
  "performance",
  "crypto",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
]);

/** Whether an identifier is a use of a global, and not the name of a member, a property or a declaration. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent) || ts.isTypeElement(parent)) return false;
  return !("name" in parent && parent.name === node);
}

/** What reads the clock; a Date of a given instant is a value. */
function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return node.expression.getText() === "Date" && (node.arguments ?? []).length === 0;
  if (ts.isCallExpression(node))
    return ["Date", "Date.now", "Math.random"].includes(node.expression.getText());
  return false;
}

function effectsIn(source: Source): readonly string[] {
  const found = source.imports
    .filter(({ specifier }) => specifier.startsWith("node:") && !(`${source.path} ${specifier}` in pureParts))
    .map(({ specifier, line }) => `${source.path}:${line} imports ${specifier}`);
  for (const node of nodesOf(source.tree)) {
    if (ts.isIdentifier(node) && globals.has(node.text) && isUse(node))
      found.push(at(source, node, `uses ${node.text}`));
    if (readsClock(node)) found.push(at(source, node, `calls ${node.getText()}`));
  }
  return found;
}

it("only the rooms at the edges touch the world", () => {
  const pure = sources.filter(
    ({ path, room }) => !worldly.has(room) && !worldlyFolders.some((folder) => path.startsWith(folder)),
  );
  expect(pure.flatMap(effectsIn)).toEqual([]);
});

it("every exception is in use", () => {
  const used = sources.flatMap(({ path, imports }) => imports.map(({ specifier }) => `${path} ${specifier}`));
  expect(Object.keys(pureParts).filter((exception) => !used.includes(exception))).toEqual([]);
});

it("what the pure rooms run of other rooms touches nothing either", () => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const pure = new Set(["values", "records", "snapshot", "history", "changes", "policy", "landing"]);
  const wrong = new Set<string>();
  const seen = new Set<string>();
  const visit = (source: Source, via: string): void => {
    if (seen.has(source.path)) return;
    seen.add(source.path);
    for (const effect of effectsIn(source)) wrong.add(`${effect} (by way of ${via})`);
    for (const { target, typeOnly } of source.imports) {
      const next = target === null || typeOnly ? undefined : byPath.get(target);
      if (next !== undefined) visit(next, source.path);
    }
  };
  for (const source of sources) if (pure.has(source.room)) visit(source, source.path);
  expect([...wrong]).toEqual([]);
});

it("only the edge of the process may end it or write to the console", () => {
  const uses = sources
    .filter(({ room }) => room !== "cli" && room !== "server")
    .flatMap((source) =>
      [...nodesOf(source.tree)]
        .filter((node) => ts.isPropertyAccessExpression(node))
        .filter((node) =>
          /^(?:console\.\w+|process\.(?:exit|exitCode|stdout|stderr|argv))$/.test(node.getText()),
        )
        .map((node) => at(source, node, node.getText())),
    );
  expect(uses).toEqual([]);
});
