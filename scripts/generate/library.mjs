import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { format } from "prettier";
import ts from "typescript";
import { loadModule } from "./load.mjs";

const entry = "src/registry/index.ts";
const examplesFile = "docs/examples/library.ts";

/** The reference of the library: what its entry exports, from the doc comments, with the examples that the tests run. */
export async function outputs() {
  const found = await exportsOf(entry);
  const values = found.filter(({ node }) => ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node));
  const types = found.filter(
    ({ node }) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node),
  );
  const examples = new Examples(await bodiesOf(examplesFile));
  const functions = values.filter(({ node }) => ts.isFunctionDeclaration(node));
  const classes = values.filter(({ node }) => ts.isClassDeclaration(node));
  const text = [
    await intro(),
    "## Functions\n",
    ...functions.map(({ name, node }) =>
      section(`### ${name}`, `${name}${signatureOf(node)}`, node, examples.take(name)),
    ),
    ...classes.flatMap(({ name, node }) => classSections(name, node, examples)),
    "## Types\n",
    "| type | what it is |\n| --- | --- |",
    ...types.map(
      ({ name, node }) => `| \`${name}\` | ${firstSentence(docOf(node)).replaceAll("|", "\\|")} |`,
    ),
  ].join("\n");
  examples.assertUsedUp();
  return new Map([["docs/library.md", await format(text, { parser: "markdown", printWidth: 110 })]]);
}

async function intro() {
  const { exitCodes } = await loadModule("src/cli/status.ts");
  const kinds = Object.keys(exitCodes).map((kind) => `\`${kind}\``);
  return `# The library

<!-- Generated from the doc comments of ${entry} and from ${examplesFile}; npm run generate -->

\`\`\`ts
import { openRegistry } from "stemma";

const registry = await openRegistry({ path: "path/to/repository" });
const { version, artifacts } = await registry.version("vad@production");
\`\`\`

Every operation of the command line is a function or a method here and answers with the same JSON form
([json.md](json.md)). A failure is a \`StemmaError\` with a code of [errors.md](errors.md) and one of the kinds
${kinds.join(", ")}. The library prints nothing and never ends the process. What it takes from the process (folder, environment,
clock, identity) can be passed to \`openRegistry\` instead.

The examples below run in the tests, in the order of [${posix.basename(examplesFile)}](${posix.relative("docs", examplesFile)}):
\`registry\` is an opened registry, \`folder\` the folder of its repository.
`;
}

function classSections(name, node, examples) {
  const receiver = name === "Artifacts" ? "registry.artifacts" : name.toLowerCase();
  const isError = name === "StemmaError";
  const lines = [section(`## ${name}`, null, node, isError ? examples.take(name) : null)];
  for (const member of node.members.filter(isPublicMember)) {
    const member_ = member.name.getText();
    const call = `${isError ? "error" : receiver}.${member_}${ts.isMethodDeclaration(member) ? signatureOf(member) : typeOf(member)}`;
    // A snapshot answers with records as they are, for those who build on it; its methods are listed without examples.
    const example =
      ts.isMethodDeclaration(member) && !isError && name !== "Snapshot"
        ? examples.take(`${name}.${member_}`)
        : null;
    if (docOf(member) !== "") lines.push(section(`### ${name}.${member_}`, call, member, example));
  }
  return lines;
}

function isPublicMember(member) {
  const hidden = member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) ?? false;
  const named = member.name !== undefined && !ts.isPrivateIdentifier(member.name);
  return named && !hidden && !ts.isConstructorDeclaration(member);
}

function section(heading, signature, node, example) {
  const parts = [heading, ""];
  if (signature !== null) parts.push("```text", signature, "```", "");
  parts.push(docOf(node), "");
  const throws = ts.getJSDocTags(node).filter((tag) => tag.tagName.text === "throws");
  for (const tag of throws)
    parts.push(
      `Throws ${oneLine(ts.getTextOfJSDocComment(tag.comment) ?? "").replace(/^StemmaError,? ?/, "")}.`,
      "",
    );
  if (example !== null) parts.push("```ts", example, "```", "");
  return parts.join("\n");
}

function signatureOf(node) {
  const type = node.type === undefined ? "" : `: ${node.type.getText()}`;
  const parameters = `(${node.parameters.map((parameter) => parameter.getText()).join(", ")})`;
  return oneLine(parameters + type);
}

function typeOf(node) {
  return node.type === undefined ? "" : `: ${oneLine(node.type.getText())}`;
}

function docOf(node) {
  const comment = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
  return oneLine(ts.getTextOfJSDocComment(comment?.comment) ?? "");
}

function firstSentence(text) {
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, ".") ?? text;
}

function oneLine(text) {
  return text.replaceAll(/\s+/g, " ").trim();
}

/* The exports of a file by name, through files that hand them on; in the order of the page: as written. */
async function exportsOf(file) {
  const tree = await parse(file);
  const found = [];
  for (const statement of tree.statements) {
    if (ts.isExportDeclaration(statement)) found.push(...(await handedOn(statement, file)));
    else if (isExported(statement) && statement.name !== undefined)
      found.push({ name: statement.name.text, node: statement });
  }
  return found;
}

async function handedOn(declaration, file) {
  if (declaration.moduleSpecifier === undefined) return await importedBy(declaration, file);
  const all = await exportsOf(posix.join(posix.dirname(file), declaration.moduleSpecifier.text));
  if (declaration.exportClause === undefined) return all;
  const names = declaration.exportClause.elements.map((element) => element.name.text);
  return names.flatMap((name) => all.filter((each) => each.name === name));
}

/* export { X } of what the file imported. */
async function importedBy(declaration, file) {
  const tree = await parse(file);
  const found = [];
  for (const { name } of declaration.exportClause.elements) {
    for (const statement of tree.statements.filter(ts.isImportDeclaration)) {
      const bindings = statement.importClause?.namedBindings;
      if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
      if (!bindings.elements.some((element) => element.name.text === name.text)) continue;
      const all = await exportsOf(posix.join(posix.dirname(file), statement.moduleSpecifier.text));
      found.push(...all.filter((each) => each.name === name.text));
    }
  }
  return found;
}

function isExported(statement) {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

const trees = new Map();

async function parse(file) {
  if (!trees.has(file)) {
    const text = await readFile(new URL(`../../${file}`, import.meta.url), "utf8");
    trees.set(file, ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return trees.get(file);
}

/* The bodies of the examples by name, as a reader would write them: without the function around them. */
async function bodiesOf(file) {
  const bodies = new Map();
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isArrowFunction(node.initializer)) {
      const name = ts.isStringLiteral(node.name) ? node.name.text : node.name.getText();
      const text = node.initializer.body.getText().replace(/^\{\n?|\n\s*\}$/g, "");
      bodies.set(name, dedent(text));
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(await parse(file));
  return bodies;
}

function dedent(text) {
  const lines = text.split("\n");
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)[0].length),
  );
  return withoutReturn(
    lines
      .map((line) => line.slice(indent))
      .join("\n")
      .trim(),
  );
}

/* What an example answers is for the test; a reader is shown the call, or what is made of its answer. */
function withoutReturn(text) {
  const [, before, value] = /^([^]*?)(?:^|(?<=\n))return ([^]*)$/.exec(text) ?? [null, text, null];
  if (value === null) return before;
  return before !== "" && /^(?:[[{]|\w+;$)/.test(value) ? before.trim() : before + value;
}

class Examples {
  #left;

  constructor(bodies) {
    this.#left = new Map(bodies);
  }

  take(name) {
    const body = this.#left.get(name);
    if (body === undefined) throw new Error(`${examplesFile} has no example of ${name}`);
    this.#left.delete(name);
    return body;
  }

  assertUsedUp() {
    if (this.#left.size > 0)
      throw new Error(`${examplesFile} shows what the library lacks: ${[...this.#left.keys()]}`);
  }
}
