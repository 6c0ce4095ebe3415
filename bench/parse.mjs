/* Records are parsed once for each blob that was not seen before: that is what the first look at a registry costs. The baseline is
 * `yaml` on one thread, on the same texts in the same process, in turn; it neither reads the files nor checks them. */
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parse } from "yaml";
import { generateRegistry } from "./generate.mjs";
import { median, pairedRatio, quantile } from "./support/measure.mjs";
import { randomFrom } from "./support/random.mjs";
import { readRecords } from "./support/read-records.mjs";
import { versionRecord } from "./support/records.mjs";
import { loadSource } from "./support/source.mjs";
import { row } from "./support/table.mjs";
import { inTemporaryFolder } from "./support/world.mjs";

export const title = "Parsing records, with every check, against `yaml` on one thread";

const coldBar = 0.65;
/** Milliseconds: 20,000 records a second. */
const recordBar = 0.05;

export async function run({ quick, library }) {
  const source = await loadSource(`
    export { parseRecord } from "./src/records/parse.ts";
    export { openRepository } from "./src/git/open.ts";
    export { readBlob, readCommit, readTree } from "./src/git/walk.ts";
  `);
  const rounds = quick ? 2 : 15;
  const rows = forms.map((form) => recordRow({ ...form, source, rounds }));
  for (const versions of quick ? [100] : [50_000])
    rows.push(await coldRow({ versions, source, library, rounds: quick ? 1 : 3 }));
  return { rows };
}

/* A record of 44 lines: as Stemma writes it, and as a hand might leave it, which the full parser reads. */
const forms = [
  { what: "a version of 44 lines, canonical", form: (text) => text, bar: recordBar },
  {
    what: "the same with a comment behind a value",
    form: (text) => text.replace("framework: onnx\n", "framework: onnx # 1.17\n"),
    bar: null,
  },
];

function recordRow({ what, form, bar, source, rounds }) {
  const random = randomFrom(1);
  const texts = Array.from({ length: 500 }, (_, index) => form(longRecord({ number: index % 10, random })));
  const files = texts.map((text, index) => [
    `registry/models/speech/vad/versions/1.${index % 10}.0.yaml`,
    Buffer.from(text),
  ]);
  const [ours, theirs] = inTurn(rounds, [
    () => files.forEach(([path, bytes]) => source.parseRecord("version", bytes, path)),
    () => files.forEach(([, bytes]) => parse(bytes.toString())),
  ]).map((times) => times.map((time) => time / texts.length));
  return row({
    what,
    ours: median(ours),
    spread: quantile(ours, 0.95),
    baseline: "yaml",
    theirs: median(theirs),
    ratio: pairedRatio(ours, theirs),
    bar,
    unit: "time",
  });
}

function longRecord({ number, random }) {
  const record = versionRecord({
    model: "speech/vad",
    number,
    at: Date.UTC(2026, 0, 1),
    author: "Ada <ada@example.org>",
    random,
  });
  const lines = record.trimEnd().split("\n");
  const at = lines.indexOf("parameters:") + 1;
  const more = Array.from({ length: 44 - lines.length }, (_, index) => `  option_${index}: ${index / 4}`);
  return `${lines.toSpliced(at, 0, ...more).join("\n")}\n`;
}

async function coldRow({ versions, source, library, rounds }) {
  return inTemporaryFolder(async (root) => {
    const { folder } = await generateRegistry({
      folder: join(root, "registry"),
      versions,
      bare: true,
      library,
    });
    const ours = [];
    const theirs = [];
    for (let round = 0; round <= rounds; round++) {
      const started = performance.now();
      const files = await readRecords(folder, source, (path) => path.endsWith("/versions"));
      for (const [path, bytes] of files) source.parseRecord("version", bytes, path);
      const read = performance.now();
      for (const [, bytes] of files) parse(bytes.toString());
      if (files.length !== versions) throw new Error(`${files.length} records were read`);
      if (round === 0) continue;
      ours.push(read - started);
      theirs.push(performance.now() - read);
    }
    return row({
      what: `${versions} versions of a packed repository: read, parse and check`,
      ours: median(ours),
      baseline: "yaml, of the files in memory",
      theirs: median(theirs),
      ratio: pairedRatio(ours, theirs),
      bar: coldBar,
    });
  });
}

function inTurn(rounds, subjects) {
  const times = subjects.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, subject] of subjects.entries()) {
      const started = performance.now();
      subject();
      if (round > 0) times[index].push(performance.now() - started);
    }
  }
  return times;
}
