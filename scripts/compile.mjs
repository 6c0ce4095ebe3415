/* Compiles dist/bin/program.cjs ahead of time: runs some commands in a registry of its own, so that V8 has compiled
 * what they need, and writes what it keeps. Run by scripts/build.mjs with the folder of the program. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import vm from "node:vm";

const reads = [
  "resolve vad@1.0.0",
  "show vad@staging",
  "show vad --json",
  "list",
  "list vad",
  "search version>=1.0.0 --sort -created",
  "history",
  "history vad",
];
const others = [
  "init",
  "register vad model.bin",
  "promote vad@1.0.0 staging",
  ...reads,
  "check",
  "status",
  "doctor --quick",
];

// What was compiled stays compiled, so the reads alone have a process of their own, and the registry that the first one made.
const [folder, registry] = process.argv.slice(2);
const file = join(folder, "program.cjs");
const script = new vm.Script(await readFile(file, "latin1"), { filename: file });
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(file), module);

if (registry === undefined) await compileAll();
else {
  for (const line of reads) await run(line.split(" "), registry);
  await writeFile(join(folder, "reads.cache"), script.createCachedData());
}

async function compileAll() {
  const root = await mkdtemp(join(tmpdir(), "stemma-build-"));
  try {
    await writeFile(join(root, "model.bin"), "weights\n");
    for (const line of others) await run(line.split(" "), root);
    await writeFile(join(folder, "program.cache"), script.createCachedData());
    await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), folder, root]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function run(argv, root) {
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const { PATH } = process.env;
  const identity = {
    GIT_AUTHOR_NAME: "Build",
    GIT_AUTHOR_EMAIL: "build@localhost",
    GIT_COMMITTER_NAME: "Build",
    GIT_COMMITTER_EMAIL: "build@localhost",
  };
  const host = {
    stdin: Readable.from([]),
    stdout: nowhere(),
    stderr: nowhere(),
    env: { PATH, HOME: root, GIT_CONFIG_NOSYSTEM: "1", ...identity },
    cwd: () => root,
    on: () => undefined,
    exit: () => undefined,
  };
  const code = await module.exports.runInProcess(argv, host, "0.0.0");
  if (code !== 0) throw new Error(`stemma ${argv.join(" ")} exited with ${code} while it was being compiled`);
}
