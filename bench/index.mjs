/* What the index and the columns make of a large registry: a search, a refresh after somebody's commit, lists, and memory. Each registry is
 * measured in a process of its own, so that its memory is its own. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generateRegistry } from "./generate.mjs";
import { loadLibrary } from "./support/library.mjs";
import { median, quantile, timed } from "./support/measure.mjs";
import { row } from "./support/table.mjs";
import { git, gitSync, inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title = "Lists and searches over the index, through the library, in a bare repository";

const query = "framework = onnx and tags.domain = speech and metrics.latency_p95_ms < 1";
/* Every version passes: nothing but the columns and the order makes it quick. */
const broad = "metrics.latency_p95_ms > 0 and metrics.roc_auc > 0 and version >= 0.0.1";
const bars = { search: 20, refresh: 10, snapshot: 0.005, resolve: 0.05 };

export async function run({ quick, library, dist }) {
  const sizes = quick ? [200] : [10_000, 100_000];
  return inTemporaryFolder(async (root) => {
    const rows = [];
    for (const versions of sizes) {
      const folder = join(root, `${versions}`);
      const { models } = await generateRegistry({ folder, versions, bare: true, library });
      const job = { folder, model: models[0], versions, rounds: quick ? 3 : 25, dist };
      rows.push(...measured({ ...job, phase: "make" }), ...measured({ ...job, phase: "use" }));
    }
    return { rows };
  });
}

function measured(job) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), JSON.stringify(job)],
    { env: worldEnvironment(), maxBuffer: 1 << 26 },
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`the measuring process ended with ${status}: ${stderr}`);
  const { times, bytes } = JSON.parse(stdout);
  const rows = Object.entries(times).map(([name, values]) => {
    const [key] = name.split(":");
    return row({
      what: `${name.split(":")[1]}, ${job.versions} versions`,
      ours: median(values),
      spread: quantile(values, 0.95),
      bar: bars[key] ?? null,
      unit: "time",
    });
  });
  const memory = { ours: { bytes }, unit: "bytes" };
  if (job.phase === "make")
    return [...rows, row({ ...memory, what: `peak memory of making the index, ${job.versions} versions` })];
  const bar = 300 << 20;
  return [
    ...rows,
    { ...row({ ...memory, bar, what: `peak memory, ${job.versions} versions` }), met: bytes <= bar },
  ];
}

/* In a process of its own, so that only its memory counts: one makes the index, another one reads it. */
async function measure(job) {
  const registry = await (
    await loadLibrary(job.dist)
  ).openRegistry({ path: job.folder, env: worldEnvironment() });
  const times = {};
  const take = async (name, act, count = job.rounds) => {
    times[name] = [];
    for (let round = 0; round < count; round++) times[name].push(await timed(act));
  };
  const state = job.phase === "make" ? "no index" : "index";
  await take(`cold:first list, ${state}`, () => registry.models({ limit: 20 }), 1);
  await take(`cold:first search, ${state}`, () => registry.search(query, { limit: 20 }), 1);
  if (job.phase === "use") await use(registry, job, { times, take });
  process.stdout.write(JSON.stringify({ times, bytes: process.resourceUsage().maxRSS * 1024 }));
}

async function use(registry, { folder, model, rounds }, { times, take }) {
  await take("list:list of 20 models", () => registry.models({ limit: 20 }));
  const search = () => registry.search(query, { sort: ["-metrics.roc_auc"], limit: 20 });
  await search();
  await take("search:search with three conditions and a sort", search);
  const searchAll = () => registry.search(broad, { sort: ["-metrics.roc_auc"], limit: 20 });
  await searchAll();
  await take("search:search that finds all, with three conditions and a sort", searchAll);
  await take("resolve:point read, ref looked up", () => registry.resolve(`${model}@production`), rounds * 40);
  const snapshot = await registry.snapshot();
  const read = async () => {
    const state = await snapshot.model(model);
    return snapshot.version(model, state.model.stages.get("production")[0]);
  };
  await take("snapshot:point read, snapshot kept", read, rounds * 40);
  times["refresh:search after a new commit, beyond the search"] = await refreshes({
    folder,
    model,
    rounds,
    search,
  });
}

async function refreshes({ folder, model, rounds, search }) {
  const found = [];
  for (let round = 0; round < rounds; round++) {
    await commitVersion(folder, model, round);
    const after = await timed(search);
    found.push(Math.max(0, after - (await timed(search))));
  }
  return found;
}

async function commitVersion(folder, model, round) {
  const path = `registry/models/${model}/versions/2.${round}.0.yaml`;
  const text = gitSync(folder, ["show", `main:registry/models/${model}/versions/1.0.0.yaml`]).toString(
    "utf8",
  );
  const record = text.replace(/^version: .*$/m, `version: 2.${round}.0`);
  const head = `commit refs/heads/main\ncommitter Ada <ada@example.org> 1900000000 +0000\ndata 1\nx\nfrom refs/heads/main^0\n`;
  const file = `M 100644 inline ${path}\ndata ${Buffer.byteLength(record)}\n${record}\n`;
  await git(folder, ["fast-import", "--quiet"], [`${head}${file}`]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await measure(JSON.parse(process.argv[2]));
