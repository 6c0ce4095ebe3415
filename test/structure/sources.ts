import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The top folder of the repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** One file of `src/`, parsed. */
export interface Source {
  /** Path below `src/`, with forward slashes. */
  readonly path: string;
  /** The folder that it belongs to. */
  readonly room: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** One import, export-from or dynamic import. */
export interface Import {
  readonly specifier: string;
  /** Path below `src/`; null for a package or a part of Node. */
  readonly target: string | null;
  /** Whether nothing of it is left when the types are erased. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Every TypeScript file of `src/`, declarations included. */
export const sources: readonly Source[] = fs
  .readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.replaceAll("\\", "/"))
  .sort()
  .map(readSource);

/** Lines in which a finding of a rule stands: `room/file.ts:12 what is wrong`. */
export function at(source: Source, node: ts.Node, says: string): string {
  return `${source.path}:${lineOf(source.tree, node)} ${says}`;
}

/** Every node below a node, itself included. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

function readSource(name: string): Source {
  const text = fs.readFileSync(path.join(root, "src", name), "utf8");
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const room = name.split("/")[0] ?? "";
  return { path: name, room, text, tree, imports: [...importsOf(name, tree)] };
}

function* importsOf(name: string, tree: ts.SourceFile): Generator<Import> {
  for (const node of nodesOf(tree)) {
    const specifier = specifierOf(node);
    if (specifier === null) continue;
    const target = specifier.startsWith(".") ? path.posix.join(path.posix.dirname(name), specifier) : null;
    yield { specifier, target, typeOnly: isTypeOnly(node), line: lineOf(tree, node) };
  }
}

function specifierOf(node: ts.Node): string | null {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
  return named !== undefined && ts.isStringLiteral(named) ? named.text : null;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return false;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}
