/* `npm run bench -- [SUITE...] [--quick] [--write] [--peers] [--sizes N,N] [--dist DIR]`: measures, prints a table for each suite, and keeps the figures in bench/results/.
 * --quick runs everything once or twice on small registries, to prove that it runs; its figures judge nothing and are not kept.
 * --write puts the kept figures of all suites into docs/performance.md. --dist measures another build.
 * --peers measures the same jobs with GTO and MLflow beside ours; it installs them, so it needs Python and PyPI. --sizes takes other
 * sizes than the usual ones for it: MLflow takes long to be filled with the largest. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { writeDocument } from "./support/document.mjs";
import { loadLibrary, projectFolder } from "./support/library.mjs";
import { describeMachine } from "./support/machine.mjs";
import { textTable } from "./support/table.mjs";

/** The suites, in the order in which they run and are shown. */
export const suites = [
  "point-read",
  "cold-start",
  "read-all",
  "parse",
  "history",
  "audit",
  "change-check",
  "index",
  "landing",
  "batch",
  "writers",
  "seed-targets",
  "hashing",
  "lineage",
  "peeking",
  "scores",
  "telemetry",
];

/** What `--peers` runs instead. */
const peers = ["peers/gto", "peers/mlflow"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    sizes: { type: "string" },
    dist: { type: "string" },
  },
});
const offered = values.peers ? peers : suites;
for (const name of positionals)
  if (!offered.includes(name)) throw new Error(`there is no suite ${name}; there are ${offered.join(", ")}`);

const sizes = values.sizes?.split(",").map(Number);
const results = join(projectFolder, "bench/results");
const library = await loadLibrary(values.dist);
for (const name of offered) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const suite = await import(`./${name}.mjs`);
  console.log(`\n${suite.title}\n`);
  const { rows } = await suite.run({ quick: values.quick, sizes, dist: values.dist, library });
  console.log(textTable(rows));
  if (!values.quick) await keep(name, { title: suite.title, rows, ...describeMachine() });
}
if (values.write) await writeDocument({ results, suites: offered, part: values.peers ? "peers" : "figures" });

async function keep(name, figures) {
  await mkdir(dirname(join(results, name)), { recursive: true });
  await writeFile(join(results, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}
