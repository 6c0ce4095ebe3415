/* The four jobs that MLflow's registry is asked for most, by its own client: on its SQLite store, which spares it the network, and
 * through its server. Stemma does them through its library, every write fsynced. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { generateRegistry } from "../generate.mjs";
import { programFile, projectFolder } from "../support/library.mjs";
import { median, timed } from "../support/measure.mjs";
import { row } from "../support/table.mjs";
import { inTemporaryFolder, worldEnvironment } from "../support/world.mjs";
import { peerProgram, runPeer, startServer } from "./environment.mjs";

export const title = "Against MLflow: its SQLite store without a server, and its server on the same store";

const jobs = join(projectFolder, "bench/peers/mlflow_jobs.py");
const runs = 3;
const rounds = 20;
/** Searches and cold commands have to be this much faster; the rest at least as fast. */
const farAhead = 0.1;

export async function run({ quick, sizes: asked, library, dist }) {
  const sizes = quick ? [100] : (asked ?? [100, 1_000, 10_000]);
  return inTemporaryFolder(async (root) => {
    const rows = [];
    for (const versions of sizes) rows.push(...(await compareAt({ root, versions, quick, library, dist })));
    return { rows };
  });
}

async function compareAt({ root, versions, quick, library, dist }) {
  const python = peerProgram("python");
  const store = `sqlite:///${join(root, `mlflow-${versions}.db`)}`;
  runPeer(python, [jobs, "fill", store, String(versions)], root);
  const folder = join(root, `stemma-${versions}`);
  const { models } = await generateRegistry({ folder, versions, bare: true, library });
  const registry = await library.openRegistry({ path: folder, env: worldEnvironment() });
  for (const model of models.slice(0, rounds + 1))
    await registry.alias({ model, alias: "champion", to: "1.8.0" });

  const server = await startServer(store, 5600 + Math.floor(Math.random() * 300), root);
  try {
    const ours = {};
    const theirs = { store: {}, server: {} };
    for (let turn = 0; turn < (quick ? 1 : runs); turn++) {
      add(ours, await measureOurs(registry, models, turn));
      for (const [kind, uri] of Object.entries({ store, server: server.uri }))
        add(
          theirs[kind],
          JSON.parse(runPeer(python, [jobs, "measure", uri, String(versions), `${turn}`], root)),
        );
      add(ours, coldOurs(folder, models, dist));
      for (const [kind, uri] of Object.entries({ store, server: server.uri }))
        add(theirs[kind], coldTheirs(python, uri, root));
    }
    return Object.entries(theirs).flatMap(([kind, times]) => rowsOf(versions, kind, ours, times));
  } finally {
    server.stop();
  }
}

/* Both sides read what the other side's records say too: a tag of the version and its framework, 50 to a page. */
async function measureOurs(registry, models, turn) {
  const model = (round) => models[round % Math.min(models.length, rounds + 1)];
  const query = "tags.domain = speech and framework = onnx";
  return {
    "get by alias": await times((round) => registry.version(`${model(round)}@champion`)),
    search: await times(() => registry.search(query, { limit: 50 })),
    "create version": await times((round) =>
      registry.register({ model: model(round), facts: facts(turn, round) }),
    ),
    "set alias": await times((round) =>
      registry.alias({ model: model(round), alias: "champion", to: `1.${round % 8}.0` }),
    ),
  };
}

function facts(turn, round) {
  return {
    framework: "onnx",
    dataset: [{ name: "peers", version: `${turn}.${round}` }],
    tags: { domain: "x" },
  };
}

async function times(job) {
  const samples = [];
  for (let round = 0; round <= rounds; round++) samples.push(await timed(() => job(round)));
  return samples.slice(1);
}

function coldOurs(folder, models, dist) {
  const start = (...args) => cold(process.execPath, [programFile(dist), ...args], folder);
  return {
    "get by alias, cold command": start("resolve", `${models[0]}@champion`),
    "search, cold command": start("search", "tags.domain = speech and framework = onnx", "--limit", "50"),
  };
}

function coldTheirs(python, uri, root) {
  const start = (...args) => cold(python, [jobs, ...args], root);
  return {
    "get by alias, cold command": start("get", uri, "model-00000", "champion"),
    "search, cold command": start("search", uri),
  };
}

function cold(program, args, cwd) {
  const samples = [];
  for (let round = 0; round < 4; round++) {
    const started = performance.now();
    const { status, stderr } = spawnSync(program, args, { cwd, env: { ...worldEnvironment(), HOME: cwd } });
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
    samples.push(performance.now() - started);
  }
  return samples.slice(1);
}

function add(all, times) {
  for (const [job, samples] of Object.entries(times)) (all[job] ??= []).push(...samples);
}

function rowsOf(versions, kind, ours, theirs) {
  return Object.keys(ours).map((job) =>
    row({
      what: `${job}, ${versions} versions`,
      ours: median(ours[job]),
      baseline: `MLflow ${kind}`,
      theirs: median(theirs[job]),
      ratio: median(ours[job]) / median(theirs[job]),
      bar: /search|cold/.test(job) ? farAhead : 1,
    }),
  );
}
