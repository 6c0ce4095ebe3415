/* What a million rows cost to score, each tally in a process of its own, so that only its memory counts. The rows are made while they are
 * added, which is what the loop without a tally takes. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import { distFolder } from "./support/library.mjs";
import { median, quantile } from "./support/measure.mjs";
import { randomFrom } from "./support/random.mjs";
import { row } from "./support/table.mjs";
import { worldEnvironment } from "./support/world.mjs";

export const title = "Scoring rows one by one";

const tallies = {
  "no tally": () => ({ add: (positive, score) => positive === score, read: () => null }),
  "confusion matrix, F1": ({ ConfusionTally, classificationScores }) => {
    const tally = new ConfusionTally();
    return {
      add: (positive, score) =>
        tally.add(positive ? "speech" : "silence", score > 0.5 ? "speech" : "silence"),
      read: () => classificationScores(tally.matrix()),
    };
  },
  "ROC-AUC, average precision": ({ ScoreTally }) => {
    const tally = new ScoreTally();
    return {
      add: (positive, score) => tally.add(positive, score),
      read: () => [tally.rocAuc(), tally.averagePrecision()],
    };
  },
  "log loss, Brier, calibration": ({ ProbabilityTally }) => {
    const tally = new ProbabilityTally();
    return { add: (positive, score) => tally.add(positive, score), read: () => tally.scores() };
  },
  "MAE, RMSE, R2, MAPE": ({ RegressionTally }) => {
    const tally = new RegressionTally();
    return { add: (positive, score) => tally.add(score, score * score), read: () => tally.scores() };
  },
};

/* Flat: a hundred times the rows may cost a quarter more, which is what the collector leaves lying. */
const flatBar = 1.25;
const keepsRows = new Set(["ROC-AUC, average precision"]);

export async function run({ quick, dist }) {
  const [few, many] = quick ? [100, 1000] : [10_000, 1_000_000];
  const rounds = quick ? 1 : 5;
  const rows = [];
  for (const name of Object.keys(tallies)) {
    const take = (count) => Array.from({ length: rounds }, () => measured({ name, count, dist }));
    const [small, large] = [take(few), take(many)];
    const times = large.map(({ ms }) => ms);
    rows.push(
      row({
        what: `${name}, ${many} rows`,
        ours: median(times),
        spread: quantile(times, 0.95),
        unit: "time",
      }),
    );
    const [low, high] = [small, large].map((each) => median(each.map(({ peak }) => peak)));
    rows.push(
      row({
        what: `${name}, peak memory`,
        ours: { bytes: high },
        baseline: `at ${few} rows`,
        theirs: { bytes: low },
        ratio: high / low,
        bar: keepsRows.has(name) ? null : flatBar,
      }),
    );
  }
  return { rows };
}

function measured(job) {
  const args = [fileURLToPath(import.meta.url), JSON.stringify(job)];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    env: worldEnvironment(),
    encoding: "utf8",
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`the measuring process ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

async function measure({ name, count, dist }) {
  const scores = await import(pathToFileURL(join(distFolder(dist), "lib/scores.js")).href);
  const { add, read } = tallies[name](scores);
  const random = randomFrom(20261122);
  const started = performance.now();
  for (let index = 0; index < count; index++) {
    const score = random();
    add(random() < score, score);
  }
  read();
  const ms = performance.now() - started;
  process.stdout.write(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS * 1024 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measure(JSON.parse(process.argv[2]));
