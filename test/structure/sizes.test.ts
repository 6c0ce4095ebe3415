import ts from "typescript";
import { expect, it } from "vitest";
import { nodesOf, type Source, sources } from "./sources.ts";

/* A look at each release, and never a failure: `npx vitest run test/structure/sizes` prints the tables. */
const shown = 10;

interface Size {
  readonly name: string;
  readonly lines: number;
}

function linesOf(source: Source, node: ts.Node): number {
  const line = (position: number): number => source.tree.getLineAndCharacterOfPosition(position).line;
  return line(node.end) - line(node.getStart(source.tree)) + 1;
}

function functionsOf(source: Source): readonly Size[] {
  return [...nodesOf(source.tree)]
    .filter((node) => ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node))
    .map((node) => ({ name: `${source.path} ${node.name?.getText() ?? ""}`, lines: linesOf(source, node) }));
}

function largest(sizes: readonly Size[]): string {
  const sorted = [...sizes].sort((a, b) => b.lines - a.lines).slice(0, shown);
  return sorted.map(({ name, lines }) => `${String(lines).padStart(5)}  ${name}`).join("\n");
}

it("the largest files and functions are shown", () => {
  const written = sources.filter(({ path }) => !path.includes("/generated/"));
  const files = written.map(({ path, text }) => ({ name: path, lines: text.split("\n").length - 1 }));
  const functions = written.flatMap(functionsOf);
  process.stdout.write(
    `\nlargest files (lines)\n${largest(files)}\nlargest functions (lines)\n${largest(functions)}\n`,
  );
  expect(files.length).toBeGreaterThan(0);
});
