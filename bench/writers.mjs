/* Many processes register into one ref, each as fast as it can, as one process does alone. All of them count: what is told to be
 * registered must be there. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { generateRegistry } from "./generate.mjs";
import { distFolder } from "./support/library.mjs";
import { median } from "./support/measure.mjs";
import { row } from "./support/table.mjs";
import { gitSync, inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title =
  "16 writers on one ref through the library, against one writer alone; the time from one commit to the next";

const writers = 16;
/** In sum at least 40 % of the rate of one writer: the time between commits is at most 2.5 times as long. */
const bar = 2.5;

/** Registrations that a process makes before it counts: a process that lives compiles what it runs often. */
const warmUp = 10;

export async function run({ quick, dist, library }) {
  const each = quick ? 3 : 20;
  const rounds = quick ? 1 : 3;
  return inTemporaryFolder(async (root) => {
    const folder = join(root, "registry");
    const { models } = await generateRegistry({ folder, versions: 1_000, bare: true, library });
    const alone = [];
    const together = [];
    let lost = 0;
    for (let round = 0; round < rounds; round++) {
      const one = await race({ folder, models, dist, count: 1, each: each * 4, round });
      const many = await race({ folder, models, dist, count: writers, each, round });
      alone.push(one.time / one.commits);
      together.push(many.time / many.commits);
      lost += one.lost + many.lost;
    }
    if (lost > 0) throw new Error(`${lost} acknowledged registrations are lost`);
    const ratios = together.map((time, index) => time / alone[index]);
    return {
      rows: [
        row({
          what: `${writers} processes, ${each} registrations each, 0 lost`,
          ours: median(together),
          baseline: "one process",
          theirs: median(alone),
          ratio: median(ratios),
          bar,
        }),
      ],
    };
  });
}

/* From the moment when every process has opened the registry to the end of the last. */
async function race({ folder, models, dist, count, each, round }) {
  const processes = Array.from({ length: count }, (_, index) => {
    const own = models.filter((_model, at) => at % count === index);
    return writer({ folder, dist, models: own, each, warmUp, name: `${count}-${round}-${index}` });
  });
  await Promise.all(processes.map(({ ready }) => ready));
  const before = Number(gitSync(folder, ["rev-list", "--count", "main"]));
  const started = performance.now();
  for (const { start } of processes) start();
  const told = (await Promise.all(processes.map(({ done }) => done))).flat();
  const time = performance.now() - started;
  const reachable = new Set(gitSync(folder, ["rev-list", "main"]).toString().trim().split("\n"));
  const lost = told.filter((commit) => !reachable.has(commit)).length;
  const commits = Number(gitSync(folder, ["rev-list", "--count", "main"])) - before;
  if (commits !== count * each) throw new Error(`${commits} commits where ${count * each} belong`);
  return { time, commits, lost };
}

function writer({ folder, dist, models, each, warmUp, name }) {
  const library = join(distFolder(dist), "lib/index.js");
  const script = fileURLToPath(new URL("support/writer.mjs", import.meta.url));
  const child = spawn(process.execPath, [script], {
    env: worldEnvironment(),
    stdio: ["pipe", "pipe", "inherit"],
  });
  let output = "";
  let ready = () => {};
  const isReady = new Promise((resolve, reject) => {
    ready = resolve;
    child.on("error", reject);
  });
  child.stdout.on("data", (bytes) => {
    output += bytes;
    if (output.startsWith("ready\n")) ready();
  });
  const done = new Promise((resolve, reject) => {
    child.on("close", (status) => {
      if (status === 0) resolve(output.trim().split("\n").slice(1));
      else reject(new Error(`a writer ended with ${status}`));
    });
  });
  child.stdin.write(`${JSON.stringify({ library, folder, models, each, warmUp, name })}\n`);
  return { ready: isReady, done, start: () => child.stdin.end("start\n") };
}
