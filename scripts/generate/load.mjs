import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Imports a TypeScript module of the repository: Node 20 reads none, so it is bundled in memory first. */
export async function loadModule(path, plugins = []) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../${path}`, import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    plugins,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return await import(`data:text/javascript;base64,${code}`);
}
