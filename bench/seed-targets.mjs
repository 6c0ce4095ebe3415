/* What a user of the library waits for, at 100 models of ten versions, in a checkout. The operations take turns, so that every read
 * meets a registry that has just changed. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateRegistry } from "./generate.mjs";
import { median, quantile, timed } from "./support/measure.mjs";
import { row } from "./support/table.mjs";
import { inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title = "Targets at 100 models, through the library, in a checkout";

const operations = {
  register: [
    100,
    ({ registry, file }, model, round) =>
      registry.register({ model, files: [file], facts: { metrics: { roc_auc: 0.9 + round / 1000 } } }),
  ],
  "get a version": [10, ({ registry }, model) => registry.version(`${model}@production`)],
  "get a model": [10, ({ registry }, model) => registry.model(model)],
  "list models": [10, ({ registry }) => registry.models()],
  "list versions of a model": [10, ({ registry }, model) => registry.versions({ model })],
  "compare two versions": [
    50,
    ({ registry }, model) => registry.compare([`${model}@1.7.0`, `${model}@1.8.0`]),
  ],
  promote: [
    50,
    ({ registry }, model, round) =>
      registry.promote({ version: `${model}@1.${round % 2}.0`, stage: "staging" }),
  ],
  "lineage of a version": [20, ({ registry }, model) => registry.lineage(`${model}@1.8.0`)],
};

export async function run({ quick, library }) {
  return inTemporaryFolder(async (root) => {
    const { folder, models } = await generateRegistry({
      folder: join(root, "registry"),
      versions: quick ? 100 : 1000,
      library,
    });
    const file = join(root, "model.bin");
    const registry = await library.openRegistry({ path: folder, env: worldEnvironment() });
    const times = new Map(Object.keys(operations).map((name) => [name, []]));
    const rounds = quick ? 2 : 40;
    for (let round = 0; round <= rounds; round++) {
      await writeFile(file, Buffer.alloc(1 << 20, round + 1));
      for (const [name, [, act]] of Object.entries(operations)) {
        times
          .get(name)
          .push(await timed(() => act({ registry, file }, models[round % models.length], round)));
      }
    }
    return { rows: Object.entries(operations).map(([name, [bar]]) => targetRow(name, times.get(name), bar)) };
  });
}

function targetRow(name, [first, ...times], bar) {
  return row({
    what: name,
    ours: median(times),
    spread: quantile(times, 0.95),
    baseline: "first call",
    theirs: first,
    bar,
    unit: "time",
  });
}
