#!/usr/bin/env node
import * as nodeModule from "node:module";
import { loadWarm, type Program } from "./warm.ts";

/** The version of the package; put in by the build. */
declare const STEMMA_VERSION: string;

const argv = process.argv.slice(2);

async function load(): Promise<Program> {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
  // Node 22 keeps compiled code between runs by itself; for Node 20 the build has compiled it.
  if (enableCompileCache === undefined) {
    const program = loadWarm(__dirname, argv[0] ?? "");
    if (program !== null) return program;
  }
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
