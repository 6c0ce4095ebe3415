import ts from "typescript";
import { describe, expect, it } from "vitest";
import { at, nodesOf, sources } from "./sources.ts";
import { trackedFiles } from "./tracked.ts";

const code = trackedFiles("src", "test", "bench", "scripts", "docs/examples").filter(
  ({ path }) =>
    /(?<!\.d)\.(ts|mjs|js)$/.test(path) &&
    !path.includes("/generated/") &&
    !path.startsWith("test/structure/"),
);

/** Where a line matches, as `path:line text`. */
function linesWith(
  files: readonly { readonly path: string; readonly text: string }[],
  pattern: RegExp,
): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 90)}`] : [],
      ),
  );
}

describe("the code", () => {
  it("has no any", () => {
    const found = sources.flatMap((source) =>
      [...nodesOf(source.tree)]
        .filter((node) => node.kind === ts.SyntaxKind.AnyKeyword)
        .map((node) => at(source, node, "any")),
    );
    expect(found).toEqual([]);
  });

  it("switches no rule of the compiler or of lint off", () => {
    expect(
      linesWith(code, /@ts-(?:ignore|nocheck)|eslint-disable|prettier-ignore|(?:v8|c8|istanbul) ignore/),
    ).toEqual([]);
  });

  it("expects an error of the compiler only where it says which", () => {
    expect(linesWith(code, /@ts-expect-error(?!\s+\S)/)).toEqual([]);
  });

  it("leaves no test out for good, and none alone", () => {
    expect(linesWith(code, /\b(?:it|test|describe)\.(?:only|skip|todo|fails)\b/)).toEqual([]);
  });

  it("names tests after facts", () => {
    expect(linesWith(code, /\b(?:it|test)\(\s*["'`]should\b/)).toEqual([]);
  });
});

it("no tracked file holds a path of somebody's machine", () => {
  const paths = /(?<![\w.~<>$}])\/(?:work|home\/\w+|Users\/\w+|root)\/(?!\.\.\.)\w/;
  const others = trackedFiles().filter(({ path }) => !path.startsWith("test/structure/"));
  expect(linesWith(others, paths)).toEqual([]);
});
