import { readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { otherHalf } from "./other-half.mjs";

const lazy = "lazy";
const elsewhere = "elsewhere";
const transformed = new Map();

/**
 * Makes CommonJS that requires where it uses of the modules in src/: a command then runs only those that it comes to, and V8
 * keeps only those compiled.
 *
 * A module, or a package that modules import, for which `isElsewhere` holds (its path from the root, or its name) is left out and asked
 * for from the other half. Each module tells `globalThis.loadedModules` that it runs, where `marked`.
 */
export function lazyModules(root, { isElsewhere = () => false, marked = false } = {}) {
  return {
    name: "lazy-modules",
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ path, kind, namespace, pluginData, resolveDir }) => {
        if (path.startsWith(otherHalf)) return { path, external: true };
        if (pluginData === lazy) return undefined;
        // What was an import in the source is resolved as one.
        const asked = kind === "require-call" ? "import-statement" : kind;
        const found = await build.resolve(path, { resolveDir, kind: asked, pluginData: lazy });
        const id = moduleOf(root, found.path) ?? (namespace === lazy && !found.external ? path : null);
        if (id === null) return found;
        if (isElsewhere(id)) return { path: id, namespace: elsewhere };
        // In a namespace of its own a file is CommonJS, whatever package.json says of the files of this package.
        return id.endsWith(".ts") ? { path: id, namespace: lazy } : found;
      });
      build.onLoad({ filter: /./, namespace: elsewhere }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(`${otherHalf}${path}`)});`,
      }));
      build.onLoad({ filter: /./, namespace: lazy }, async ({ path }) => {
        const mark = marked ? `globalThis.loadedModules.add(${JSON.stringify(path)});` : "";
        const file = join(root, path);
        return { contents: mark + (await lazyText(file)), loader: "js", resolveDir: dirname(file) };
      });
    },
  };
}

/* Its path from the root, for a module of the program itself. */
function moduleOf(root, path) {
  const id = relative(root, path);
  return /^src\/.*\.(?:ts|js)$/.test(id) ? id : null;
}

async function lazyText(path) {
  const known = transformed.get(path);
  if (known !== undefined) return known;
  // No file of CommonJS has an import.meta; the bundle says which file it is.
  const source = (await readFile(path, "utf8")).replaceAll("import.meta.url", "__filename");
  const text = requireWhereUsed(toCommonJs(source, path));
  transformed.set(path, text);
  return text;
}

function toCommonJs(text, fileName) {
  const { outputText } = ts.transpileModule(text, {
    fileName,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
      removeComments: true,
    },
  });
  return outputText;
}

/* An import is `const name = require("x")` there, and what was taken from it `name.member`. */
function requireWhereUsed(text) {
  const file = ts.createSourceFile("module.js", text, ts.ScriptTarget.ES2022, true);
  const imports = file.statements
    .map((statement) => importOf(statement, file))
    .filter((found) => found !== null);
  const byName = new Map(imports.map((found) => [found.name, found]));
  const edits = imports.map(({ start, end, kept }) => ({ start, end, text: kept }));
  const visit = (node) => {
    const found = ts.isIdentifier(node) ? byName.get(node.text) : undefined;
    if (found !== undefined && isUse(node.parent, node))
      edits.push({ start: node.getStart(file), end: node.end, text: `(${found.used})` });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((changed, { start, end, text: by }) => changed.slice(0, start) + by + changed.slice(end), text);
}

function isUse(parent, node) {
  return (
    !ts.isVariableDeclaration(parent) && !(ts.isPropertyAccessExpression(parent) && parent.name === node)
  );
}

/* The bundle keeps what its CommonJS modules export; of all else, what it was required as is kept here. */
function importOf(statement, file) {
  if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) return null;
  const [{ name, initializer }] = statement.declarationList.declarations;
  if (initializer === undefined || !ts.isCallExpression(initializer)) return null;
  const call = initializer.getText(file);
  const plain = /^require\("(.+)"\)$/.exec(call);
  if (plain === null && !/^__import(?:Default|Star)\(require\(".+"\)\)$/.test(call)) return null;
  const place = { name: name.text, start: statement.getStart(file), end: statement.end };
  if (plain !== null && /^\..*\.ts$/.test(plain[1])) return { ...place, kept: "", used: call };
  const kept = `let ${name.text}_;function ${name.text}(){return ${name.text}_??=${call}}`;
  return { ...place, kept, used: `${name.text}()` };
}
