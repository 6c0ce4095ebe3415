/* A sweep or a move from another registry registers a thousand versions at once: all of them land, or none. */
import { spawnSync } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { generateRegistry } from "./generate.mjs";
import { programFile } from "./support/library.mjs";
import { median, quantile, timed } from "./support/measure.mjs";
import { row } from "./support/table.mjs";
import { gitSync, inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title = "1,000 registrations as one batch, in a bare repository, fsynced; the time of each";

/** Milliseconds for a registration. */
const bar = 2;

export async function run({ quick, dist, library }) {
  const entries = quick ? 100 : 1000;
  const sizes = quick ? [100] : [1_000, 100_000];
  const rounds = quick ? 1 : 5;
  return inTemporaryFolder(async (root) => {
    const rows = [];
    for (const versions of sizes) {
      const made = join(root, `${versions}`);
      const { models } = await generateRegistry({ folder: made, versions, bare: true, library });
      for (const [index, [what, register]] of Object.entries(ways).entries()) {
        const folder = `${made}-${index}`;
        await cp(made, folder, { recursive: true });
        const registry = await library.openRegistry({ path: folder, env: worldEnvironment() });
        const times = [];
        for (let round = 0; round <= rounds; round++) {
          const inputs = batchOf({ models, entries, round });
          const time = (await timed(() => register({ folder, registry, inputs, dist }))) / entries;
          if (round > 0) times.push(time);
        }
        requireVersions(folder, versions + (rounds + 1) * entries);
        rows.push(
          row({
            what: `${what}, ${versions} versions`,
            ours: median(times),
            spread: quantile(times, 0.95),
            bar,
            unit: "time",
          }),
        );
      }
    }
    return { rows };
  });
}

const ways = {
  "through the library": ({ registry, inputs }) => registry.registerAll(inputs),
  "by the program, JSON Lines on standard input": ({ folder, inputs, dist }) => {
    const lines = inputs.map(({ model, facts }) => JSON.stringify({ model, ...facts }));
    const { status, stderr, error } = spawnSync(
      process.execPath,
      [programFile(dist), "-C", folder, "register", "--batch", "-", "--json"],
      { env: worldEnvironment(), input: `${lines.join("\n")}\n`, maxBuffer: 1 << 28 },
    );
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`register ended with ${status}: ${stderr}`);
  },
};

function requireVersions(folder, expected) {
  const files = gitSync(folder, ["ls-tree", "-r", "--name-only", "main"]).toString().split("\n");
  const found = files.filter((file) => file.includes("/versions/")).length;
  if (found !== expected) throw new Error(`there are ${found} versions, not ${expected}`);
}

/* The entries go round the models, so that many of a batch build on one before them. */
function batchOf({ models, entries, round }) {
  return Array.from({ length: entries }, (_, index) => ({
    model: models[index % models.length],
    facts: {
      framework: "onnx",
      dataset: [{ name: `bench ${round}`, version: `1.${index}.0` }],
      metrics: { roc_auc: 0.9 + index / 100_000, loss: 0.2 },
      parameters: { epochs: 20, index },
      tags: { bench: "yes" },
    },
  }));
}
