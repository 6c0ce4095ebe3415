/* The program in the form that Node 20 loads: two halves of CommonJS, and what V8 compiled of them. */
import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { lazyModules } from "./lazy-modules.mjs";

const run = promisify(execFile);

/**
 * Writes `core.cjs`, `rest.cjs` and their compiled forms to a folder. The core is what commands that read run, as a run of
 * them tells; the other modules wait in the rest until one is asked for.
 */
export async function bundleHalves({ root, folder, settings }) {
  const bundle = (name, contents, plugin) =>
    build({
      ...settings,
      stdin: { contents, resolveDir: root, loader: "js" },
      outfile: join(folder, `${name}.cjs`),
      format: "cjs",
      minifySyntax: true,
      minifyWhitespace: true,
      metafile: true,
      banner: { js: "(function (exports, require, module) { const __filename = module.filename;" },
      footer: { js: "})" },
      plugins: [lazyModules(root, plugin)],
    });
  const compile = (...args) => run(process.execPath, [join(root, "scripts/compile.mjs"), folder, ...args]);

  const { metafile } = await bundle("whole", entryOf([program]), { marked: true });
  const { stdout } = await compile("whole");
  await rm(join(folder, "whole.cjs"));
  const core = new Set(JSON.parse(stdout));
  const modules = modulesOf(metafile);
  for (const { id, packages } of modules) if (core.has(id)) for (const name of packages) core.add(name);
  const all = new Set(modules.flatMap(({ id, packages }) => [id, ...packages]));

  const rest = [...all].filter((id) => !core.has(id));
  await bundle("core", entryOf([...core]), { isElsewhere: (id) => all.has(id) && !core.has(id) });
  await bundle("rest", entryOf(rest), { isElsewhere: (id) => core.has(id) });
  await compile();
}

const program = "src/cli/process.ts";

/* A half gives the modules that it has by their names. */
function entryOf(ids) {
  const modules = ids.map((id) => {
    const path = id.startsWith("src/") ? `./${id}` : id;
    return `${JSON.stringify(id)}: () => require(${JSON.stringify(path)})`;
  });
  return `export const modules = {${modules.join(", ")}};`;
}

/* The modules of the program in a bundle, each with the packages that it imports. */
function modulesOf({ inputs }) {
  return Object.entries(inputs)
    .map(([path, { imports }]) => ({
      id: path.replace(/^lazy:/, ""),
      packages: imports
        .filter(({ path: to, external }) => external !== true && to.includes("node_modules/"))
        .map(({ original }) => original),
    }))
    .filter(({ id }) => id.startsWith("src/"));
}
