import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { readerId } from "./generate/reader-id.mjs";
import { bundleHalves } from "./program.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const stamp = "sources.sha256";
const outputs = [
  "bin/stemma.js",
  "lib/index.js",
  "lib/analysis.js",
  "lib/openfeature.js",
  "lib/scores.js",
  "lib/statistics.js",
  "lib/telemetry.js",
  "man/stemma.1",
  "types/registry/index.d.ts",
  "types/experiments/decision/index.d.ts",
  "types/registry/openfeature/provider.d.ts",
  "types/evaluation/scores/index.d.ts",
  "types/statistics/index.d.ts",
  "types/telemetry/index.d.ts",
];

// The parts of the library that are imported by themselves.
const parts = {
  analysis: "src/experiments/decision/index.ts",
  openfeature: "src/registry/openfeature/provider.ts",
  scores: "src/evaluation/scores/index.ts",
  statistics: "src/statistics/index.ts",
  telemetry: "src/telemetry/index.ts",
};

const common = {
  define: { STEMMA_READER_ID: JSON.stringify(await readerId()) },
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  absWorkingDir: root,
  logLevel: "warning",
};

// The build of yaml for browsers is ESM, of which only the used parts are kept; it does the same in Node.
const yamlAlias = { yaml: join(root, "node_modules/yaml/browser/dist/index.js") };

/* The entry imports the split program as a file beside it. */
const processBeside = {
  name: "process-beside",
  setup(build) {
    build.onResolve({ filter: /\/process\.ts$/ }, () => ({ path: "./process.mjs", external: true }));
  },
};

/* A page is made of the table alone; what runs the commands stays out of it. */
const withoutHandlers = {
  name: "handlers",
  setup: (build) => build.onResolve({ filter: /\/commands\// }, ({ path }) => ({ path, external: true })),
};

const sources = await hashSources();
if (process.argv.includes("--force") || !(await isFresh())) await rebuild();

/* What a build depends on. The stamp of the last one lies in dist/. */
async function hashSources() {
  const hash = createHash("sha256");
  const inSource = await readdir(join(root, "src"), { recursive: true, withFileTypes: true });
  const files = inSource
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const settings = [
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "scripts/build.mjs",
    "scripts/compile.mjs",
    "scripts/lazy-modules.mjs",
    "scripts/other-half.mjs",
    "scripts/program.mjs",
  ].map((file) => join(root, file));
  for (const file of [...files, ...settings].sort()) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

async function isFresh() {
  try {
    for (const file of outputs) await readFile(join(dist, file));
    return (await readFile(join(dist, stamp), "utf8")) === sources;
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

/* Everything is made beside dist/ and put in its place at the end, so that a build that fails leaves the old one. */
async function rebuild() {
  const next = await mkdtemp(join(root, "node_modules/.dist-"));
  try {
    await Promise.all([bundleProgram(next), bundleLibrary(next).then(writeNotices), writeTypes(next)]);
    await bundleHalves({ root, folder: join(next, "bin"), settings: { ...common, alias: yamlAlias } });
    await writeMan(next);
    await writeFile(join(next, stamp), sources);
    await chmod(next, 0o755);
    await replace(next);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

/*
 * The old build steps aside by a rename, so that a program that starts now finds one of the two. Two builds may end at
 * once; then the first one stays, as it is of the same sources.
 */
async function replace(next) {
  const old = `${next}-old`;
  try {
    await rename(dist, old);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  try {
    await rename(next, dist);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes(error.code) || !(await isFresh())) throw error;
  } finally {
    await rm(old, { recursive: true, force: true });
  }
}

/*
 * The program carries its dependencies with it: fewer and smaller files make it start faster. Its entry is CommonJS, since
 * that starts without the loader of ES modules; what it loads where V8 keeps compiled code by itself is split.
 */
async function bundleProgram(next) {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const bin = join(next, "bin");
  await build({
    ...common,
    entryPoints: { process: "src/cli/process.ts" },
    outdir: bin,
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunks/[name]-[hash]",
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    alias: yamlAlias,
  });
  await build({
    ...common,
    entryPoints: { stemma: "src/cli/bin.ts" },
    outdir: bin,
    format: "cjs",
    minifySyntax: true,
    minifyWhitespace: true,
    define: { ...common.define, STEMMA_VERSION: JSON.stringify(version) },
    plugins: [processBeside],
  });
  await writeFile(join(bin, "package.json"), '{"type": "commonjs"}\n');
  await chmod(join(bin, "stemma.js"), 0o755);
}

/* The manual page, from the table of commands that the program has. */
async function writeMan(next) {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const { outputFiles } = await build({
    ...common,
    entryPoints: { man: "src/cli/man.ts" },
    write: false,
    plugins: [withoutHandlers],
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { renderMan } = await import(`data:text/javascript;base64,${code}`);
  await mkdir(join(next, "man"));
  await writeFile(join(next, "man/stemma.1"), renderMan(version));
}

/*
 * The library carries its dependencies too (docs/decisions/2026-11-21-no-dependencies.md), and keeps its comments and names.
 * Answers the folder and the packages that it took in.
 */
async function bundleLibrary(next) {
  const { metafile } = await build({
    ...common,
    entryPoints: { index: "src/registry/index.ts", ...parts },
    outdir: join(next, "lib"),
    alias: yamlAlias,
    // Who uses the provider has installed the SDK that it is for.
    external: ["@openfeature/server-sdk"],
    metafile: true,
  });
  const names = Object.keys(metafile.inputs).map(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1],
  );
  return { next, packages: [...new Set(names)].filter((name) => name !== undefined).sort() };
}

/* Whoever passes the code of others on passes their licence on with it. */
async function writeNotices({ next, packages }) {
  const notices = await Promise.all(packages.map(noticeOf));
  await writeFile(join(next, "THIRD-PARTY.txt"), notices.join(`\n${"-".repeat(78)}\n\n`));
}

async function noticeOf(name) {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((each) => /^LICENSE(?:\.(?:md|txt))?$/i.test(each));
  if (file === undefined) throw new Error(`${name} comes without its licence`);
  const text = await readFile(join(folder, file), "utf8");
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/* Types are emitted without checking: `npm run typecheck` does that. */
async function writeTypes(next) {
  const types = join(next, "types");
  const publicSources = ["src/registry/index.ts", ...Object.values(parts)];
  const project = join(next, "tsconfig.json");
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
    rootDir: join(root, "src"),
    outDir: types,
    // Where @types lie, as the project file does not lie beside node_modules.
    typeRoots: [join(root, "node_modules/@types")],
  };
  await writeFile(
    project,
    JSON.stringify({
      extends: join(root, "tsconfig.json"),
      compilerOptions,
      include: [],
      files: publicSources.map((file) => join(root, file)),
    }),
  );
  await promisify(execFile)(process.execPath, [
    join(root, "node_modules/typescript/bin/tsc"),
    "--project",
    project,
  ]);
  await rm(project);
  await rewriteSpecifiers(types);
  await keepReachable(
    types,
    publicSources.map((file) => join(types, file.replace(/^src\/(.*)\.ts$/, "$1.d.ts"))),
  );
}

/* Declarations name each other by `.ts`, which a consumer's compiler would look for; `.js` leads it to `.d.ts`. */
async function rewriteSpecifiers(types) {
  for (const entry of await readdir(types, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replaceAll(/((?:from|import)\s*\(?\s*")(\.{1,2}\/[^"]+)\.ts"/g, '$1$2.js"'));
  }
}

/* The compiler declares every file that the library is made of; what its public types do not name is nobody's business. */
async function keepReachable(types, entries) {
  const reached = new Set(entries);
  for (const file of reached) {
    const text = await readFile(file, "utf8");
    for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)\.js"/g)) {
      reached.add(join(dirname(file), `${specifier}.d.ts`));
    }
  }
  for (const entry of await readdir(types, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !reached.has(file)) await rm(file);
  }
}
