import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import type { runInProcess } from "./process.ts";

/** What the entry needs of the program. */
export interface Program {
  readonly runInProcess: typeof runInProcess;
}

/* What these need is compiled into a smaller file: V8 takes milliseconds for each megabyte of it. */
const reads = new Set(["audit", "best", "compare", "help", "history", "list", "resolve", "search", "show"]);

/**
 * Loads the program in the form that V8 compiled when it was built, which saves a third of the start: what the command with
 * this name needs of it, and the rest as it comes. Null where that form is not there or V8 does not take it, since it belongs to
 * one version of V8.
 */
export function loadWarm(folder: URL, command: string): Program | null {
  const file = fileURLToPath(new URL("program.cjs", folder));
  const cachedData = readCompiled(new URL(reads.has(command) ? "reads.cache" : "program.cache", folder));
  if (cachedData === null) return null;
  const script = new vm.Script(readFileSync(file, "latin1"), { filename: file, cachedData });
  if (script.cachedDataRejected === true) return null;
  const module = { exports: {} as Program };
  // The file is one function expression with the parameters of a CommonJS module.
  const define = script.runInThisContext() as (
    exports: object,
    require: NodeJS.Require,
    module: object,
  ) => void;
  define(module.exports, createRequire(file), module);
  return module.exports;
}

function readCompiled(file: URL): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
