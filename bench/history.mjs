/* Questions to a long line, with the index of history and beside native git, which walks. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { generateRegistry, modelPath } from "./generate.mjs";
import { programFile } from "./support/library.mjs";
import { alternate, median, pairedRatio, quantile, timed } from "./support/measure.mjs";
import { row } from "./support/table.mjs";
import { gitSync, inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title = "History of a line of 50,000 commits, with its index";

export async function run({ quick, library, dist }) {
  return inTemporaryFolder(async (root) => {
    // Three promotions of two commits each go with ten registrations.
    const versions = quick ? 100 : 31_250;
    const rounds = quick ? 2 : 25;
    const place = await generateRegistry({ folder: join(root, "r"), versions, bare: true, library });
    return {
      rows: [
        await making(place, { library, rounds: quick ? 1 : 3 }),
        ...(await asking(place, { library, rounds })),
        await following(place, { library, rounds }),
        ...(await starting(place, { program: programFile(dist), rounds })),
      ],
    };
  });
}

function open({ folder }, library) {
  return library.openRegistry({ path: folder, env: worldEnvironment() });
}

/* The first question to a line makes its index. Git's walk reads and prints the same changes. */
async function making(place, { library, rounds }) {
  const { folder, models } = place;
  const samples = await alternate(
    {
      ours: async () => {
        rmSync(join(folder, "stemma-index"), { recursive: true, force: true });
        await (await open(place, library)).history({ model: models[0], limit: 1 });
      },
      theirs: () => gitSync(folder, ["log", "--first-parent", "--raw", "--format=%H", "main"]),
    },
    rounds,
  );
  return against("the index is made", samples, { baseline: "git log --raw" });
}

/* One process that stays; each round asks about a model that it did not see before, and again about that model. */
async function asking(place, { library, rounds }) {
  const { folder, models } = place;
  const registry = await open(place, library);
  // The code is compiled by then, and the line is loaded.
  for (const model of models.slice(-10)) await registry.history({ model });
  let round = 0;
  const model = () => models[round % models.length];
  const samples = await alternate(
    {
      fresh: () => registry.history({ model: model() }),
      again: () => registry.history({ model: model() }),
      walked: () => gitSync(folder, ["log", "--format=%H", "main", "--", join(modelPath(model()), "..")]),
      date: () => registry.resolve(`${models[0]}@1.0.0`, { at: "2027-01-01" }),
      tenures: () => registry.tenures(model(), "production"),
      next: () => (round += 1),
    },
    rounds,
  );
  const theirs = samples.walked;
  const baseline = "git log -- PATH";
  return [
    against(
      "history of a model for the first time, library",
      { ours: samples.fresh, theirs },
      { baseline, bar: 10 },
    ),
    against("history of a model again, library", { ours: samples.again, theirs }, { baseline, bar: 10 }),
    against("tenures of a stage, library", { ours: samples.tenures, theirs }, { baseline, bar: 10 }),
    against("a version at a date, library", { ours: samples.date, theirs }, { baseline, bar: 10 }),
  ];
}

/* Another process made a commit: the question records that step, and answers. */
async function following(place, { library, rounds }) {
  const [writer, reader] = [await open(place, library), await open(place, library)];
  const [model] = place.models;
  const ours = [];
  for (let round = 0; round <= rounds; round++) {
    await writer.annotate({ subject: model, description: `round ${round}` });
    const time = await timed(() => reader.history({ model, limit: 1 }));
    if (round > 0) ours.push(time);
  }
  return row({
    what: "the last event after a new commit, library",
    ours: median(ours),
    spread: quantile(ours, 0.95),
    bar: 10,
    unit: "time",
  });
}

async function starting({ folder, models }, { program, rounds }) {
  const start = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env: worldEnvironment() });
    if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  };
  const samples = await alternate(
    {
      bare: () => start("-e", "0"),
      history: () => start(program, "history", models[1]),
      show: () => start(program, "show", `${models[1]}@1.0.0`),
    },
    rounds,
  );
  return [
    against(
      "stemma history MODEL",
      { ours: samples.history, theirs: samples.bare },
      { baseline: "node -e 0", ratioBar: 3 },
    ),
    against(
      "stemma show MODEL@VERSION",
      { ours: samples.show, theirs: samples.bare },
      { baseline: "node -e 0" },
    ),
  ];
}

function against(what, { ours, theirs }, { baseline, bar = null, ratioBar = null }) {
  return row({
    what,
    ours: median(ours),
    spread: quantile(ours, 0.95),
    baseline,
    theirs: median(theirs),
    ratio: pairedRatio(ours, theirs),
    bar: bar ?? ratioBar,
    unit: bar === null ? "ratio" : "time",
  });
}
