/* The hash of a file, by Stemma's own code in a process of its own, and by sha256sum in turn with it. */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { build } from "esbuild";
import { projectFolder } from "./support/library.mjs";
import { median, pairedRatio, quantile } from "./support/measure.mjs";
import { row } from "./support/table.mjs";
import { inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title = "Hashing an artifact, against `sha256sum`; memory from 1 MiB to 2 GiB";

const mebibyte = 1 << 20;

export async function run({ quick }) {
  const sizes = quick ? [1, 16] : [1, 64, 512, 2048];
  return inTemporaryFolder(async (root) => {
    const script = await bundleHasher(root);
    const rows = [];
    const peaks = [];
    for (const size of sizes) {
      const file = join(root, "artifact");
      fill(file, size);
      const { ours, theirs, peak } = hashInTurn(script, file, quick ? 2 : size > 500 ? 5 : 15);
      await rm(file);
      peaks.push([size, peak]);
      rows.push(hashRow(size, ours, theirs));
    }
    return { rows: [...rows, memoryRow(peaks)] };
  });
}

/* The room of artifacts as it stands, and a few lines around it: the time without the start of Node, and the greatest memory. */
async function bundleHasher(root) {
  const outfile = join(root, "hasher.mjs");
  const contents = `import { hashFile } from "./src/artifacts/hash.ts";
    const started = performance.now();
    const { digest } = await hashFile(process.argv[2]);
    const ms = performance.now() - started;
    console.log(JSON.stringify({ digest, ms, peak: process.resourceUsage().maxRSS * 1024 }));`;
  await build({
    stdin: { contents, resolveDir: projectFolder, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    outfile,
  });
  return outfile;
}

function fill(file, size) {
  const block = randomBytes(mebibyte);
  const descriptor = openSync(file, "w");
  for (let written = 0; written < size; written++) writeSync(descriptor, block);
  closeSync(descriptor);
}

function hashInTurn(script, file, rounds) {
  const samples = { ours: [], theirs: [], peak: 0 };
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    const known = output("sha256sum", [file]).split(" ")[0];
    const theirs = performance.now() - started;
    const { digest, ms, peak } = JSON.parse(output(process.execPath, [script, file]));
    if (digest !== `sha256:${known}`) throw new Error(`${digest} is not what sha256sum says: ${known}`);
    if (round === 0) continue;
    samples.ours.push(ms);
    samples.theirs.push(theirs);
    samples.peak = Math.max(samples.peak, peak);
  }
  return samples;
}

function output(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    env: worldEnvironment(),
    encoding: "utf8",
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

function hashRow(size, ours, theirs) {
  return row({
    what: `${size} MiB`,
    ours: median(ours),
    spread: quantile(ours, 0.95),
    baseline: "sha256sum",
    theirs: median(theirs),
    ratio: pairedRatio(ours, theirs),
    bar: 1.2,
  });
}

/* Flat: a file two thousand times larger may cost half as much again, which are the blocks in flight; the rest is Node itself. */
function memoryRow(peaks) {
  const [[small, smallPeak], [large, largePeak]] = [peaks[0], peaks.at(-1)];
  return row({
    what: `peak memory at ${large} MiB`,
    ours: { bytes: largePeak },
    baseline: `at ${small} MiB`,
    theirs: { bytes: smallPeak },
    ratio: largePeak / smallPeak,
    bar: 1.5,
  });
}
