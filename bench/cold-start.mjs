/* A fresh process each time, and the bare one of Node in turn with it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { generateRegistry } from "./generate.mjs";
import { programFile } from "./support/library.mjs";
import { alternate, median, pairedRatio, quantile } from "./support/measure.mjs";
import { row } from "./support/table.mjs";
import { inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title = "Cold start of the program, against `node -e 0`";

export async function run({ quick, library, dist }) {
  const sizes = quick ? [20] : [20, 1_000, 10_000, 100_000];
  return inTemporaryFolder(async (root) => {
    const program = programFile(dist);
    const subjects = {
      "node -e 0": () => start(root, ["-e", "0"]),
      "stemma --version": () => start(root, [program, "--version"]),
    };
    for (const versions of sizes) {
      const { folder, models } = await generateRegistry({
        folder: join(root, `${versions}`),
        versions,
        bare: true,
        library,
      });
      subjects[`stemma show MODEL@production, ${versions} versions`] = () =>
        start(folder, [program, "show", `${models[0]}@production`]);
      subjects[`stemma show MODEL@production --report, ${versions} versions`] = () =>
        start(folder, [program, "show", `${models[0]}@production`, "--report"]);
      subjects[`stemma resolve MODEL@production, ${versions} versions`] = () =>
        start(folder, [program, "resolve", `${models[0]}@production`]);
      subjects[`stemma list --limit 20, ${versions} versions`] = () =>
        start(folder, [program, "list", "--limit", "20"]);
      // The first one makes the index, which bench/index.mjs measures.
      subjects[`stemma list --limit 20, ${versions} versions`]();
    }
    const { "node -e 0": bare, ...others } = await alternate(subjects, quick ? 3 : 25);
    return { rows: Object.entries(others).map(([what, times]) => against(what, times, bare)) };
  });
}

function against(what, times, bare) {
  return row({
    what,
    ours: median(times),
    spread: quantile(times, 0.95),
    baseline: "node -e 0",
    theirs: median(bare),
    ratio: pairedRatio(times, bare),
    bar: barOf(what),
  });
}

/* In multiples of `node -e 0`. The first read of a registry that was opened opens its index, so a large one has another bar. */
function barOf(what) {
  if (what === "stemma --version" || what === "stemma resolve MODEL@production, 100000 versions") return 2;
  if (/^stemma (list --limit 20|show MODEL@production), 100000 versions$/.test(what)) return 3.5;
  if (what.includes("--report")) return null;
  return what.startsWith("stemma show") || what.startsWith("stemma list") ? 2.5 : null;
}

function start(cwd, args) {
  const { status, stderr, error } = spawnSync(process.execPath, args, {
    cwd,
    env: worldEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
}
