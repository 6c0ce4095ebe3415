import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generators, root } from "./generate/index.mjs";

for (const outputs of generators) {
  for (const [path, text] of await outputs()) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(path);
  }
}
