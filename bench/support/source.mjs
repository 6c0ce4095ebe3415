import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { projectFolder } from "./library.mjs";

/**
 * Bundles what a module of TypeScript exports and loads it: for suites that measure a part of which the library shows
 * nothing. The bundle is made as that of the library is.
 */
export async function loadSource(contents) {
  const folder = await mkdtemp(join(tmpdir(), "stemma-bench-"));
  try {
    const outfile = join(folder, "source.mjs");
    await build({
      stdin: { contents, resolveDir: projectFolder, loader: "ts" },
      alias: { yaml: join(projectFolder, "node_modules/yaml/browser/dist/index.js") },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      outfile,
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
