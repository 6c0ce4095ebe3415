/* One write through the library, then native git making the same commit in a copy of the same repository, in turn; both with
 * every fsync. The sizes and kinds of writes take turns too, so that a slow minute of the machine falls on all of them. */
import { spawnSync } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { generateRegistry } from "./generate.mjs";
import { median, pairedRatio, quantile, timed } from "./support/measure.mjs";
import { row } from "./support/table.mjs";
import { gitSync, inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title =
  "Writes through the library, against one fresh native git making the same commit, both fsynced";

const durable = ["-c", "core.fsync=all"];
const baselines = { bare: "git fast-import", checkout: "git commit -- PATH" };
const bars = { bare: 1.5, checkout: 2 };
const growthBar = 1.3;
/* A checkout has an index, whose cost grows with it; a bare repository has nothing of the kind. */
const sizes = { bare: [1_000, 100_000], checkout: [100, 1_000, 10_000] };

export async function run({ quick, library }) {
  return inTemporaryFolder(async (root) => {
    const rows = [];
    for (const kind of ["bare", "checkout"]) {
      const registries = [];
      for (const versions of quick ? [100] : sizes[kind])
        registries.push(await openPair({ root: join(root, `${kind}-${versions}`), versions, kind, library }));
      await writeInTurn(registries, quick ? 2 : 30);
      rows.push(...rowsOf(kind, registries));
    }
    return { rows };
  });
}

/* Two equal repositories: one for Stemma, one for git. */
async function openPair({ root, versions, kind, library }) {
  const ours = join(root, "ours");
  const { models } = await generateRegistry({ folder: ours, versions, bare: kind === "bare", library });
  const theirs = join(root, "theirs");
  await cp(ours, theirs, { recursive: true, preserveTimestamps: true });
  if (kind === "checkout") gitSync(theirs, ["update-index", "-q", "--refresh"]);
  const registry = await library.openRegistry({ path: ours, env: worldEnvironment() });
  return { ours, theirs, models, versions, kind, registry, times: {} };
}

const acts = {
  "register a version": ({ registry }, model, round) => registry.register({ model, facts: facts(round) }),
  "promote a version": ({ registry }, model, round) =>
    registry.promote({ version: `${model}@1.${round % 2}.0`, stage: "staging" }),
  "register a first version": ({ registry }, _model, round) =>
    registry.register({ model: `bench/model-${round}`, facts: facts(round), task: "vad" }),
};

function facts(round) {
  return {
    framework: "onnx",
    // Equal facts would be refused as a duplicate.
    dataset: [{ name: "bench", version: `1.${round}.0` }],
    metrics: { roc_auc: 0.9 + round / 1000, loss: 0.2 },
    parameters: { epochs: 20, round },
    tags: { bench: "yes" },
  };
}

async function writeInTurn(registries, rounds) {
  for (let round = 0; round <= rounds; round++) {
    for (const pair of registries) {
      for (const [name, act] of Object.entries(acts)) {
        const model = pair.models[round % pair.models.length];
        // Each model is promoted from 1.0.0 to 1.1.0 and back as the rounds go through the models.
        const turn = name === "promote a version" ? Math.floor(round / pair.models.length) : round;
        const ours = await timed(() => act(pair, model, turn));
        const theirs = await commitAgain(pair);
        if (round > 0) (pair.times[name] ??= []).push([ours, theirs]);
      }
    }
  }
}

/* Makes the commit that Stemma just made once more, in the other repository, and tells how long git took. */
async function commitAgain({ ours, theirs, kind }) {
  const message = gitSync(ours, ["log", "-1", "--format=%B", "main"]);
  const paths = gitSync(ours, ["diff-tree", "-r", "--name-only", "--no-commit-id", "main"])
    .toString()
    .trim()
    .split("\n");
  const files = paths.map((path) => [path, gitSync(ours, ["cat-file", "blob", `main:${path}`])]);
  return kind === "bare" ? fastImport(theirs, message, files) : commitPaths(theirs, message, files);
}

function fastImport(folder, message, files) {
  const at = Math.floor(Date.now() / 1000);
  const parts = [
    `commit refs/heads/main\ncommitter Ada <ada@example.org> ${at} +0000\ndata ${message.length}\n`,
    message,
    "\nfrom refs/heads/main^0\n",
  ];
  for (const [path, bytes] of files)
    parts.push(`M 100644 inline ${path}\ndata ${bytes.length}\n`, bytes, "\n");
  return timeGit(folder, ["fast-import", "--quiet"], Buffer.concat(parts.map((part) => Buffer.from(part))));
}

/* The file is written, and a new one added, before the clock starts: only the commit itself is compared. */
async function commitPaths(folder, message, files) {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const paths = files.map(([path]) => path);
  gitSync(folder, ["add", "--", ...paths]);
  return timeGit(folder, ["commit", "-q", "-m", message.toString(), "--", ...paths]);
}

function timeGit(folder, args, input) {
  const started = performance.now();
  const { status, stderr, error } = spawnSync("git", [...durable, ...args], {
    cwd: folder,
    env: worldEnvironment(),
    input,
  });
  const time = performance.now() - started;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`git ${args[0]} ended with ${status}: ${stderr}`);
  return time;
}

function rowsOf(kind, registries) {
  const rows = [];
  for (const name of Object.keys(acts)) {
    const measured = registries.map(({ versions, times }) => ({
      versions,
      ours: times[name].map(([time]) => time),
      theirs: times[name].map(([, time]) => time),
    }));
    for (const { versions, ours, theirs } of measured) {
      rows.push(
        row({
          what: `${name}, ${kind}, ${versions} versions`,
          ours: median(ours),
          spread: quantile(ours, 0.95),
          baseline: baselines[kind],
          theirs: median(theirs),
          ratio: pairedRatio(ours, theirs),
          bar: bars[kind],
        }),
      );
    }
    const [small, large] = [measured[0], measured.at(-1)];
    if (kind !== "bare" || small === large) continue;
    rows.push(
      row({
        what: `${name}, ${kind}, ${large.versions} versions against ${small.versions}`,
        ours: median(large.ours),
        baseline: `${small.versions} versions`,
        theirs: median(small.ours),
        ratio: pairedRatio(large.ours, small.ours),
        bar: growthBar,
      }),
    );
  }
  return rows;
}
