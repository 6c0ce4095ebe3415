import path from "node:path";
import ts from "typescript";
import { type Source, sources } from "./sources.ts";

/** A declaration that a file exports. */
export interface Exported {
  readonly name: string;
  readonly isType: boolean;
  /** The text of its doc comment on one line, without tags; null where there is none. */
  readonly doc: string | null;
}

/** What a file declares and exports; what it hands on from others is documented there. */
export function exportsOf(source: Source): readonly Exported[] {
  return source.tree.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    const exported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (exported !== true) return [];
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return namesOf(statement).map((name) => ({ name, isType, doc: docOf(statement) }));
  });
}

/** The names that leave a file, those that it hands on from others included, sorted. Types are marked. */
export function publicNames(file: string): readonly string[] {
  return [...new Set(handedOn(file))].sort();
}

function handedOn(file: string): readonly string[] {
  const source = sources.find((each) => each.path === file);
  if (source === undefined) throw new Error(`no file ${file}`);
  const own = exportsOf(source).map(({ name, isType }) => (isType ? `type ${name}` : name));
  return [
    ...own,
    ...source.tree.statements.filter(ts.isExportDeclaration).flatMap((each) => namesIn(each, file)),
  ];
}

function namesIn(declaration: ts.ExportDeclaration, file: string): readonly string[] {
  const { exportClause, moduleSpecifier, isTypeOnly } = declaration;
  if (exportClause !== undefined && ts.isNamedExports(exportClause)) {
    return exportClause.elements.map((each) =>
      isTypeOnly || each.isTypeOnly ? `type ${each.name.text}` : each.name.text,
    );
  }
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  return handedOn(path.posix.join(path.posix.dirname(file), moduleSpecifier.text));
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  return "name" in statement ? [(statement.name as ts.Identifier).text] : [];
}

function docOf(node: ts.Node): string | null {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? "";
  return text === "" ? null : text.replaceAll(/\s+/g, " ");
}
