/*
 * Runs the halves of the program in a registry of its own, and writes what V8 compiled of them meanwhile. With the name of a bundle
 * that marks its modules, it prints instead those that commands which read come to. Run by scripts/program.mjs.
 */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { appendFile, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import vm from "node:vm";
import { otherHalf } from "./other-half.mjs";

/* What is most often asked for has a compiled form each. */
const reads = {
  resolve: ["resolve vad@1.0.0", "resolve vad@staging --json"],
  show: ["show vad@staging", "show vad", "show vad --json"],
  list: ["list", "list --limit 2", "list vad"],
  search: ["search version>=1.0.0 --sort -created", "search stage=staging --limit 2"],
  history: ["history", "history vad --limit 2"],
};
const allReads = Object.values(reads).flat();
const described = [
  ...[
    "--framework onnx --task vad --model-type rnn --metric roc_auc=0.9 --tag domain=speech --param rate=16000",
  ],
  ...[
    "--dataset ava@1.0.0 --interface interface.json --description Speech --run mlflow:7 --code example/vad@1f2e3d4c",
  ],
].join(" ");
const others = [
  "init",
  "register vad model.bin",
  `register vad model.bin --version 1.1.0 --parent vad@1.0.0 ${described}`,
  "promote vad@1.0.0 staging",
  "promote vad@1.1.0 staging",
  "alias vad champion 1.1.0",
  ...allReads,
  "check",
  "status",
  "doctor --quick",
];

/* A registry whose objects lie in packs and whose index is kept, and one that has neither. */
const large = (root) => join(root, "large");
const small = (root) => join(root, "small");

const interfaceText = JSON.stringify({
  inputs: [{ name: "input", type: "float32", shape: [null, 512] }],
  outputs: [{ name: "output", type: "float32", shape: [null, 1] }],
});

const batch = Array.from(
  { length: 120 },
  (_, n) => `${JSON.stringify({ model: `speech/m${n}`, version: "1.0.0" })}\n`,
).join("");

const [folder, whole = "", registry, command] = process.argv.slice(2);
const halves = new Map();
globalThis.loadedModules = new Set();

if (registry === undefined) await compileAll();
else {
  for (const folder of [large(registry), small(registry)]) {
    // What is asked often is asked of what the index knows; all else must be at hand where it knows nothing.
    if (!(command in reads)) await rm(join(folder, ".git/stemma-index"), { recursive: true });
    await runAll(reads[command] ?? allReads, folder);
  }
  if (whole === "") await keep("core", command);
  else process.stdout.write(JSON.stringify([...globalThis.loadedModules]));
}

/* What was compiled, or has run, stays so: reads have processes of their own, and the registry that is there. */
async function compileAll() {
  const root = await mkdtemp(join(tmpdir(), "stemma-build-"));
  const again = (...args) =>
    promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), folder, whole, root, ...args]);
  try {
    for (const folder of [large(root), small(root)]) {
      await mkdir(folder);
      await writeFile(join(folder, "model.bin"), "weights\n");
      await writeFile(join(folder, "interface.json"), interfaceText);
      await runAll(others, folder);
      await becomeClone(folder);
    }
    await writeFile(join(large(root), "batch.jsonl"), batch);
    await runAll(["register --batch batch.jsonl", ...allReads], large(root));
    await repack(large(root));
    if (whole === "") {
      await keep("rest", "rest");
      for (const name of ["core", ...Object.keys(reads)]) await again(name);
    } else process.stdout.write((await again()).stdout);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/* Most people read a clone, and what others publish is remembered from one read to the next. */
async function becomeClone(root) {
  const git = join(root, ".git");
  const branch = (await readFile(join(git, "HEAD"), "utf8")).trim().replace("ref: refs/heads/", "");
  const settings = [
    `[remote "origin"]\n\turl = ${root}.git\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`,
    `[branch "${branch}"]\n\tremote = origin\n\tmerge = refs/heads/${branch}\n`,
  ];
  await appendFile(join(git, "config"), settings.join(""));
  await mkdir(join(git, "refs/remotes/origin"), { recursive: true });
  await copyFile(join(git, "refs/heads", branch), join(git, "refs/remotes/origin", branch));
}

/* Most registries lie in packs with deltas, which git alone makes. */
async function repack(root) {
  try {
    await promisify(execFile)("git", ["-C", root, "repack", "-adfq"]);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

async function keep(half, name) {
  await writeFile(join(folder, `${name}.cache`), halves.get(half).script.createCachedData());
}

async function runAll(lines, root) {
  const { runInProcess } = load(whole === "" ? "core" : whole)["src/cli/process.ts"]();
  for (const line of lines) await run(runInProcess, line.split(" "), root);
}

/* As src/cli/warm.ts does, which is no part of what is built here. */
function load(name) {
  const known = halves.get(name);
  if (known !== undefined) return known.modules;
  const file = join(folder, `${name}.cjs`);
  // The name stays in what is compiled, wherever that is installed.
  const script = new vm.Script(readFileSync(file, "latin1"), { filename: `stemma/${name}.cjs` });
  const fromNode = createRequire(file);
  const other = (id) => load(name === "core" ? "rest" : "core")[id]();
  const require = (id) => (id.startsWith(otherHalf) ? other(id.slice(otherHalf.length)) : fromNode(id));
  const module = { exports: {}, filename: file };
  script.runInThisContext()(module.exports, require, module);
  const { modules } = module.exports;
  halves.set(name, { script, modules });
  return modules;
}

async function run(runInProcess, argv, root) {
  const said = [];
  const into = (texts) =>
    new Writable({
      write: (chunk, _encoding, done) => {
        texts.push(chunk);
        done();
      },
    });
  const { PATH } = process.env;
  const identity = {
    GIT_AUTHOR_NAME: "Build",
    GIT_AUTHOR_EMAIL: "build@localhost",
    GIT_COMMITTER_NAME: "Build",
    GIT_COMMITTER_EMAIL: "build@localhost",
  };
  const host = {
    stdin: Readable.from([]),
    stdout: into([]),
    stderr: into(said),
    env: { PATH, HOME: root, GIT_CONFIG_NOSYSTEM: "1", ...identity },
    cwd: () => root,
    on: () => undefined,
    exit: () => undefined,
  };
  const code = await runInProcess(argv, host, "0.0.0");
  if (code !== 0)
    throw new Error(
      `stemma ${argv.join(" ")} exited with ${code} while it was being compiled:\n${said.join("")}`,
    );
}
