import { spawn } from "node:child_process";
import path from "node:path";
import { buildSync } from "esbuild";

/** Bundles a script of this folder into a folder, so that plain node runs it; returns its path. */
export function bundleScript(name: string, folder: string): string {
  const outfile = path.join(folder, `${name}.mjs`);
  const entry = path.join(import.meta.dirname, `${name}.ts`);
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    // isomorphic-git is CommonJS and asks for modules of Node as such.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    // The ESM build of yaml; the other one asks for modules of Node in a way that a bundle cannot answer.
    alias: { yaml: path.join(import.meta.dirname, "../../node_modules/yaml/browser/dist/index.js") },
  });
  return outfile;
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

/** How a process is run: `signal` kills it, `onOutput` hears of everything it prints. */
export interface RunOptions {
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  readonly signal?: AbortSignal;
  readonly onOutput?: () => void;
}

/** Runs a process to its end. */
export function runProcess(file: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { signal, onOutput, ...rest } = options;
    const child = spawn(file, args, { ...rest, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      onOutput?.();
    });
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    signal?.addEventListener("abort", () => child.kill("SIGKILL"));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, lines: out.split("\n").filter((line) => /^[0-9a-f]{40}$/.test(line)), errors });
    });
  });
}
