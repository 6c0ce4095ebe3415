import ts from "typescript";
import { expect, it } from "vitest";
import { exportsOf, publicNames } from "./exported.ts";
import { publicApi } from "./public-api.ts";
import { sources } from "./sources.ts";

const written = sources.filter(({ path }) => !path.includes("/generated/"));

it("the public API is this list", () => {
  expect(publicNames("registry/index.ts")).toEqual(publicApi);
});

it("every export has a doc comment", () => {
  const wrong = written.flatMap((source) =>
    exportsOf(source)
      .filter(({ doc }) => doc === null)
      .map(({ name }) => `${source.path} ${name}`),
  );
  expect(wrong).toEqual([]);
});

it("every doc comment starts with a short sentence", () => {
  const wrong = written.flatMap((source) =>
    exportsOf(source).flatMap(({ name, doc }) => {
      const first = /^[^]*?[.:?](?=\s|$)/.exec(doc ?? "")?.[0] ?? doc ?? "";
      return first.length <= 160 && /[.:?]$/.test(first) ? [] : [`${source.path} ${name}: ${first}`];
    }),
  );
  expect(wrong).toEqual([]);
});

it("every public member of an exported class has a doc comment, unless its interface has", () => {
  const wrong = written.flatMap((source) =>
    source.tree.statements.filter(ts.isClassDeclaration).flatMap((found) => {
      if (found.heritageClauses !== undefined || !isExported(found)) return [];
      return found.members
        .filter((member) => ts.isMethodDeclaration(member) || ts.isGetAccessorDeclaration(member))
        .filter(
          (member) => !ts.isPrivateIdentifier(member.name) && ts.getJSDocCommentsAndTags(member).length === 0,
        )
        .map((member) => `${source.path} ${found.name?.text ?? ""}.${member.name.getText()}`);
    }),
  );
  expect(wrong).toEqual([]);
});

it("nothing is exported by default", () => {
  expect(written.filter(({ text }) => /^export default /m.test(text)).map(({ path }) => path)).toEqual([]);
});

function isExported(node: ts.ClassDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
