import { readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import type { runInProcess } from "./process.ts";

/** What the entry needs of the program. */
export interface Program {
  readonly runInProcess: typeof runInProcess;
}

/* What loads the modules that a half has, by their names. */
type Modules = Readonly<Record<string, () => unknown>>;

/* Gives a module of Node. */
type OfNode = (id: string) => unknown;

/* A half is one function expression with the parameters of a CommonJS module. */
type Half = (
  exports: object,
  require: (id: string) => unknown,
  module: { readonly filename: string },
) => void;

/**
 * Loads the program from the folder of its compiled form, which saves most of the start. V8 takes milliseconds for each megabyte of it:
 * the modules that commands which read come to are one half, and the rest is loaded once one of the others is asked for. What V8 compiled
 * of the first half for one command is kept under its name, where it is one that is often asked for.
 *
 * Null where the compiled form is not there or V8 does not take it, since it belongs to one version of V8.
 */
export function loadWarm(folder: string, command: string, ofNode: OfNode): Program | null {
  const compiledCore =
    (/^[a-z]+$/.test(command) ? readCompiled(folder, command) : null) ?? readCompiled(folder, "core");
  if (compiledCore === null) return null;
  const core = compile(folder, "core", compiledCore);
  if (core.cachedDataRejected === true) return null;
  let rest: Modules | null = null;
  const required = (other: (id: string) => unknown) => (id: string) =>
    id.startsWith("other:") ? other(id.slice(6)) : ofNode(id);
  const define = (script: vm.Script, require: (id: string) => unknown): Modules =>
    runHalf(script, require, join(folder, "stemma.js"));
  const modules = define(
    core,
    required((id) => {
      rest ??= define(
        compile(folder, "rest", readFileSync(join(folder, "rest.cache"))),
        required((wanted) => modules[wanted]?.()),
      );
      return rest[id]?.();
    }),
  );
  return modules["src/cli/process.ts"]?.() as Program;
}

function compile(folder: string, half: string, cachedData: Buffer): vm.Script {
  const file = join(folder, `${half}.cjs`);
  return new vm.Script(readFileSync(file, "latin1"), { filename: file, cachedData });
}

/* The modules of a half look for what is beside them from where the program is. */
function runHalf(script: vm.Script, require: (id: string) => unknown, filename: string): Modules {
  const module = { exports: { modules: {} as Modules }, filename };
  const half = script.runInThisContext() as Half;
  half(module.exports, require, module);
  return module.exports.modules;
}

function readCompiled(folder: string, name: string): Buffer | null {
  try {
    return readFileSync(join(folder, `${name}.cache`));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
