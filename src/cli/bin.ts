#!/usr/bin/env node
import { loadWarm, type Program } from "./warm.ts";

/** The version of the package; put in by the build. */
declare const STEMMA_VERSION: string;

const argv = process.argv.slice(2);

async function load(): Promise<Program> {
  // Node 22 keeps compiled code between runs by itself; for Node 20 the build has compiled it.
  if (process.versions.node.startsWith("20.")) {
    const program = loadWarm(__dirname, argv[0] ?? "", require);
    if (program !== null) return program;
  }
  const { enableCompileCache } = (await import("node:module")) as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
  return await import("./process.ts");
}

/** The exit code is set and the process left to end by itself, so that a pipe gets everything that was written. */
async function run(): Promise<void> {
  const { runInProcess } = await load();
  process.exitCode = await runInProcess(argv, process, STEMMA_VERSION, { stdout: 1, stderr: 2 });
}

if (argv.length === 1 && argv[0] === "--version") process.stdout.write(`${STEMMA_VERSION}\n`);
else void run();
