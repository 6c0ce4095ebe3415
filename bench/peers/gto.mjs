/* GTO's commands and the same jobs of Stemma's, each a fresh process: on registries with as many events as GTO has tags, and both on one
 * repository, whose release tags GTO reads. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { generateRegistry } from "../generate.mjs";
import { programFile } from "../support/library.mjs";
import { alternate, median, pairedRatio } from "../support/measure.mjs";
import { row } from "../support/table.mjs";
import { git, gitSync, inTemporaryFolder, worldEnvironment } from "../support/world.mjs";
import { peerProgram, runPeer } from "./environment.mjs";

export const title =
  "Against GTO: commands, each a fresh process, with as many tags as the registry has versions";

const versionsPerArtifact = 10;
const bar = 0.1;

export async function run({ quick, sizes: asked, library, dist }) {
  const sizes = quick ? [50] : (asked ?? [1_000, 2_000]);
  return inTemporaryFolder(async (root) => {
    const rows = [];
    for (const tags of sizes) {
      rows.push(...(await compareAt({ root, tags, quick, library, dist })));
      rows.push(...(await compareOnOne({ root, tags, quick, library, dist })));
    }
    return { rows };
  });
}

async function compareAt({ root, tags, quick, library, dist }) {
  const theirs = join(root, `gto-${tags}`);
  await taggedRepository(theirs, tags);
  const ours = join(root, `stemma-${tags}`);
  const { models } = await generateRegistry({ folder: ours, versions: tags, bare: true, library });
  const gto = peerProgram("gto");
  const stemma = (...args) => startOurs(programFile(dist), args, ours);
  const peer = (...args) => runPeer(gto, args, theirs);
  const next = () => {
    let count = 0;
    return () => count++;
  };
  const [registered, released, moved, assigned] = [next(), next(), next(), next()];
  const pairs = {
    "one version by its stage": [
      () => stemma("resolve", `${models[0]}@production`),
      () => peer("show", "model-0000#production", "--version"),
    ],
    "list the models": [() => stemma("list"), () => peer("show")],
    "history of one model": [() => stemma("history", models[1]), () => peer("history", "model-0001")],
    "register a version": [
      () => stemma("register", models[2], "--version", `5.${registered()}.0`, "--allow-duplicate"),
      () => peer("register", "model-0002", commitIn(theirs), "--version", `v5.${released()}.0`),
    ],
    "promote a version": [
      () => stemma("promote", `${models[3]}@1.${moved() % 2}.0`, "staging"),
      () => peer("assign", "model-0003", "--version", `v1.${assigned()}.0`, "--stage", "staging"),
    ],
  };
  return measured(pairs, { tags, quick });
}

/* Releases are listed, and history is told, of one and the same repository. */
async function compareOnOne({ root, tags, quick, library, dist }) {
  const folder = join(root, `both-${tags}`);
  const { models } = await generateRegistry({ folder, versions: tags, library });
  const registry = await library.openRegistry({ path: folder, env: worldEnvironment() });
  const { created } = await registry.release();
  gitSync(folder, ["pack-refs", "--all"]);
  const [gto, model] = [peerProgram("gto"), models[1]];
  const shown = JSON.parse(runPeer(gto, ["show", model, "--json"], folder)).length;
  const ours = (await registry.versions({ model })).items.length;
  if (shown !== ours || created.length !== tags) throw new Error(`gto shows ${shown} releases of ${ours}`);
  const stemma = (...args) => startOurs(programFile(dist), args, folder);
  const peer = (...args) => runPeer(gto, args, folder);
  const pairs = {
    "releases of one model, same repository": [() => stemma("list", model), () => peer("show", model)],
    "history of one model, same repository": [() => stemma("history", model), () => peer("history", model)],
    "history of all models, same repository": [() => stemma("history"), () => peer("history")],
  };
  return measured(pairs, { tags, quick });
}

async function measured(pairs, { tags, quick }) {
  const rows = [];
  for (const [job, [mine, their]] of Object.entries(pairs)) {
    const samples = await alternate({ mine, their }, quick ? 1 : 3);
    rows.push(
      row({
        what: `${job}, ${tags} tags`,
        ours: median(samples.mine),
        baseline: "gto",
        theirs: median(samples.their),
        ratio: pairedRatio(samples.mine, samples.their),
        bar,
      }),
    );
  }
  return rows;
}

/* GTO wants a commit of its own for each version; half of the tags register, and every tenth assigns a stage. */
async function taggedRepository(folder, tags) {
  spawnSync("git", ["init", "-q", "-b", "main", folder], { env: worldEnvironment() });
  await git(folder, ["fast-import", "--quiet", "--done"], tagStream(tags));
  gitSync(folder, ["reset", "-q", "--hard"]);
  gitSync(folder, ["pack-refs", "--all"]);
}

function* tagStream(tags) {
  const who = "Ada <ada@example.org>";
  let clock = 1_700_000_000;
  for (let number = 0; number < tags; number++) {
    const artifact = `model-${String(Math.floor(number / versionsPerArtifact)).padStart(4, "0")}`;
    const place = number % versionsPerArtifact;
    clock += 60;
    if (place < versionsPerArtifact - 1)
      yield `commit refs/heads/main\nmark :${number + 1}\ncommitter ${who} ${clock} +0000\ndata 5\nwork\n\n`;
    const name =
      place < versionsPerArtifact - 1
        ? `${artifact}@v1.${place}.0`
        : `${artifact}#production#${versionsPerArtifact}`;
    const target = place < versionsPerArtifact - 1 ? number + 1 : number;
    yield `tag ${name}\nfrom :${target}\ntagger ${who} ${clock} +0000\ndata 4\ntag\n\n`;
  }
  yield "done\n";
}

function commitIn(folder) {
  gitSync(folder, ["commit", "-q", "--allow-empty", "-m", "work"]);
  return gitSync(folder, ["rev-parse", "HEAD"]).toString().trim();
}

function startOurs(program, args, cwd) {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: worldEnvironment(),
  });
  if (status !== 0) throw new Error(`stemma ${args.join(" ")} ended with ${status}: ${stderr}`);
}
