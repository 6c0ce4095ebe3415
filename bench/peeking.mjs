/* What tests say that are looked at every day: how often they find what is not there, hold what is, and find what they were planned for. */
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { distFolder } from "./support/library.mjs";
import { randomFrom } from "./support/random.mjs";
import { row } from "./support/table.mjs";

export const title = "Tests looked at every day: 20 looks";

const looks = 20;
const alpha = 0.05;

export async function run({ quick, dist }) {
  const statistics = await import(pathToFileURL(join(distFolder(dist), "lib/statistics.js")).href);
  const runs = quick ? 200 : 10_000;
  const random = randomFrom(20261121);
  const kinds = { "of a mean": normalDraw(random), "of a proportion of 10 %": shareDraw(random) };
  const rows = [];
  for (const [kind, draw] of Object.entries(kinds)) {
    const none = simulate(statistics, { runs, perLook: 100, effect: 0, draw });
    rows.push(
      row({
        what: `false alarms ${kind}, ${runs} runs`,
        ours: { share: none.sequential / runs },
        baseline: "naive daily test",
        theirs: { share: none.naive / runs },
        bar: { share: alpha },
        unit: "share",
      }),
    );
    const some = simulate(statistics, { runs, perLook: 100, effect: draw.effect, draw });
    rows.push(
      row({
        what: `intervals ${kind} that miss the effect at any look`,
        ours: { share: some.missed / runs },
        bar: { share: alpha },
        unit: "share",
      }),
    );
    for (const method of ["sequential", "fixed"])
      rows.push(powerRow(statistics, { runs, draw, kind, method }));
  }
  return { rows };
}

/* A test of the size that is planned for a power of 80 %, and how often it finds its effect at the end. */
function powerRow(statistics, { runs, draw, kind, method }) {
  const [control, treatment] = draw.variances.map((variance) => ({ variance, share: 0.5 }));
  const size = statistics.sampleSize({ control, treatment, effect: draw.effect, test: { method, alpha } });
  const perLook = Math.ceil(size / 2 / looks);
  const { atEnd, naiveAtEnd } = simulate(statistics, { runs, perLook, effect: draw.effect, draw });
  const found = (method === "sequential" ? atEnd : naiveAtEnd) / runs;
  return row({
    what: `power ${kind}, ${method}, ${size} planned: distance from 80 %`,
    ours: { share: Math.abs(found - 0.8) },
    baseline: "power",
    theirs: { share: found },
    bar: { share: 0.02 },
    unit: "share",
  });
}

function simulate({ rawEffect, sequentialWidth, studentT }, { runs, perLook, effect, draw }) {
  const counts = { sequential: 0, naive: 0, missed: 0, atEnd: 0, naiveAtEnd: 0 };
  for (let index = 0; index < runs; index++) {
    const arms = [
      { n: 0, sum: 0, squares: 0 },
      { n: 0, sum: 0, squares: 0 },
    ];
    const seen = { sequential: false, naive: false, missed: false };
    for (let look = 1; look <= looks; look++) {
      draw(arms[0], perLook, 0);
      draw(arms[1], perLook, effect);
      const { estimate, variance, degrees, count } = rawEffect(
        sampleOf(arms[0]),
        sampleOf(arms[1]),
        "absolute",
      );
      const error = Math.sqrt(variance);
      const half = sequentialWidth(count, { alpha }) * error;
      const alarm = Math.abs(estimate) > half;
      const naive = 2 * studentT(degrees).survival(Math.abs(estimate) / error) < alpha;
      seen.sequential ||= alarm;
      seen.naive ||= naive;
      seen.missed ||= Math.abs(estimate - effect) > half;
      if (look === looks) {
        counts.atEnd += alarm;
        counts.naiveAtEnd += naive;
      }
    }
    for (const key of Object.keys(seen)) counts[key] += seen[key];
  }
  return counts;
}

function sampleOf({ n, sum, squares }) {
  const mean = sum / n;
  const errorVariance = (squares - sum * mean) / (n - 1) / n;
  return { count: n, mean, errorVariance, degrees: n - 1, unadjustedMean: mean };
}

function normalDraw(random) {
  const draw = (arm, count, effect) => {
    for (let index = 0; index < count; index++) {
      const value = effect + Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      arm.sum += value;
      arm.squares += value * value;
    }
    arm.n += count;
  };
  return Object.assign(draw, { effect: 0.1, variances: [1, 1] });
}

function shareDraw(random) {
  const base = 0.1;
  const draw = (arm, count, effect) => {
    let hits = 0;
    for (let index = 0; index < count; index++) hits += random() < base + effect;
    arm.sum += hits;
    arm.squares += hits;
    arm.n += count;
  };
  const effect = 0.03;
  const variance = (share) => share * (1 - share);
  return Object.assign(draw, { effect, variances: [variance(base), variance(base + effect)] });
}
