import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** The build that is measured: that of this project, or another one, to compare two of them. */
export function distFolder(dist) {
  const folder = dist === undefined ? join(projectFolder, "dist") : resolve(dist);
  if (!existsSync(join(folder, "lib/index.js"))) throw new Error(`${folder} is no build: run npm run build`);
  return folder;
}

/** Loads the library as its users get it. */
export function loadLibrary(dist) {
  return import(pathToFileURL(join(distFolder(dist), "lib/index.js")).href);
}

/** The program as its users get it. */
export function programFile(dist) {
  return join(distFolder(dist), "bin/stemma.js");
}
