import fs from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { codes } from "../../src/values/codes.ts";
import { at, nodesOf, root, type Source, sources } from "./sources.ts";

const known = Object.keys(codes);
const table = "values/codes.ts";

/** What a file throws and catches itself, and no caller ever sees. */
const inner: Readonly<Record<string, string>> = {
  "artifacts/strict-json.ts":
    "JsonFault leaves the recursive reader, which makes an error of the table of it",
  "git/pack.ts": "PackGone ends at the set of packs, which then looks anew",
  "git/pack-index-bytes.ts": "PackGone too",
  "git/publish-file.ts": "a short write joins the failures of the disk, which become disk-failed",
  "records/compose.ts": "TooManyFaults ends the collecting of faults",
};

/**
 * Whether a text stands for a code that leaves the code base: the first argument of an error, a `code`, or any value that
 * has the form of one. What only asks for a code (a comparison, `isStemmaError`) throws nothing.
 */
function isGiven(node: ts.StringLiteral): boolean {
  const value = outermost(node);
  const { parent } = value;
  if (ts.isNewExpression(parent)) return parent.expression.getText() === "StemmaError";
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === "code" || hasForm(node);
  if (ts.isCallExpression(parent)) return !parent.expression.getText().startsWith("is") && hasForm(node);
  if (ts.isBinaryExpression(parent)) return false;
  return !ts.isCaseClause(parent) && !ts.isLiteralTypeNode(parent) && hasForm(node);
}

/* `a ? "x" : "y"` and `found ?? "x"` give what their branches give. */
function outermost(node: ts.Node): ts.Node {
  const { parent } = node;
  const branches =
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken);
  return branches ? outermost(parent) : node;
}

function hasForm(node: ts.StringLiteral): boolean {
  return node.text.includes("-");
}

function codesIn(source: Source): readonly string[] {
  return [...nodesOf(source.tree)]
    .filter((node) => ts.isStringLiteral(node))
    .filter((node) => known.includes(node.text) && isGiven(node))
    .map(({ text }) => text);
}

it("every code of the table is thrown or reported somewhere", () => {
  const given = new Set(sources.filter(({ path }) => path !== table).flatMap(codesIn));
  expect(known.filter((code) => !given.has(code))).toEqual([]);
});

it("the table is in alphabetical order", () => {
  expect(known).toEqual([...known].sort());
});

it("every code says what it means and what to do, in sentences", () => {
  const bad = Object.entries(codes).filter(
    ([, { means, remedy }]) => !/^\S.*\.$/.test(means) || !/^[A-Z].*\.$/.test(remedy),
  );
  expect(bad.map(([code]) => code)).toEqual([]);
});

it("the page of errors has a heading for every code, and no other", () => {
  const page = fs.readFileSync(`${root}docs/errors.md`, "utf8");
  const headings = [...page.matchAll(/^### ([a-z0-9-]+)$/gm)].map(([, code]) => code);
  expect(headings).toEqual(known);
});

it("every code that a doc comment promises is in the table", () => {
  const wrong = sources.flatMap((source) =>
    [...source.text.matchAll(/@throws StemmaError([^@]*?)(?:\*\/|\n\s*\*\s*@)/g)].flatMap(
      ([, promise = ""]) =>
        [...promise.matchAll(/`([a-z]+(?:-[a-z0-9]+)+)`/g)]
          .map(([, code = ""]) => code)
          .filter((code) => !known.includes(code))
          .map((code) => `${source.path} ${code}`),
    ),
  );
  expect(wrong).toEqual([]);
});

it("only errors of the closed table are thrown", () => {
  const wrong = sources
    .filter(({ path }) => !(path in inner))
    .flatMap((source) =>
      [...nodesOf(source.tree)]
        .filter((node) => ts.isThrowStatement(node))
        .filter(
          ({ expression }) =>
            ts.isNewExpression(expression) && expression.expression.getText() !== "StemmaError",
        )
        .map((node) => at(source, node, node.expression.getText().slice(0, 60))),
    );
  expect(wrong).toEqual([]);
});
