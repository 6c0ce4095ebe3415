/* A program asks again and again which version is in production. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Bench } from "tinybench";
import { generateRegistry } from "./generate.mjs";
import { inTemporaryFolder, worldEnvironment } from "./support/world.mjs";
import { row } from "./support/table.mjs";

export const title = "Point read: `registry.resolve('model@production')`, warm, the ref looked up each time";

export async function run({ quick, library }) {
  const sizes = quick ? [100] : [100, 10_000];
  return inTemporaryFolder(async (root) => {
    const rows = [];
    for (const versions of sizes) {
      const { folder, models } = await generateRegistry({
        folder: join(root, `${versions}`),
        versions,
        bare: true,
        library,
      });
      rows.push(await readAgain({ folder, models, versions, quick, library }));
    }
    return { rows };
  });
}

async function readAgain({ folder, models, versions, quick, library }) {
  const registry = await library.openRegistry({ path: folder, env: worldEnvironment() });
  const reference = `${models[0]}@production`;
  const ref = join(folder, "HEAD");
  const bench = new Bench({ time: quick ? 200 : 2000, warmupTime: quick ? 100 : 500 });
  bench.add("read a file", () => readFileSync(ref, "utf8"));
  bench.add("resolve", () => registry.resolve(reference));
  await bench.run();
  const [theirs, ours] = bench.tasks.map((task) => task.result.latency);
  return row({
    what: `${versions} versions`,
    ours: ours.p50,
    baseline: "read one file",
    theirs: theirs.p50,
    ratio: ours.p50 / theirs.p50,
    bar: 0.05,
    unit: "time",
  });
}
