/* What must be trained again, over a chain in which each version was made from the one before; and the tables of so many versions. */
import { join } from "node:path";
import { modelPath, versionPath } from "./generate.mjs";
import { alternate, median, quantile, timed } from "./support/measure.mjs";
import { randomFrom } from "./support/random.mjs";
import { modelRecord, versionRecord } from "./support/records.mjs";
import { row } from "./support/table.mjs";
import { git, gitSync, inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title = "Lineage, comparison and figures of one model whose versions are a chain";

const model = "speech/chain-00";
const author = "Ada <ada@example.org>";

export async function run({ quick, library }) {
  const versions = quick ? 200 : 10_000;
  return inTemporaryFolder(async (root) => {
    const folder = await makeChain(join(root, "chain"), versions, library);
    const open = () => library.openRegistry({ path: folder, env: worldEnvironment() });
    const middle = `${model}@1.${versions / 2}.0`;
    const last = `${model}@1.${versions - 1}.0`;
    const questions = {
      "lineage of a version in the middle": (registry) => registry.lineage(middle),
      "ancestors of the last": (registry) => registry.lineage(last, { only: "ancestors" }),
      "compare --all": (registry) => registry.compare([model], { all: true }),
      stats: (registry) => registry.stats(),
    };
    const rows = [];
    for (const [what, ask] of Object.entries(questions)) {
      const registry = await open();
      const first = await timed(() => ask(registry));
      const { again } = await alternate({ again: () => ask(registry) }, quick ? 2 : 8);
      rows.push(
        row({
          what: `${what}, ${versions} versions`,
          ours: median(again),
          spread: quantile(again, 0.95),
          baseline: "first call",
          theirs: first,
          unit: "time",
        }),
      );
    }
    return { rows };
  });
}

/* All versions come in one commit, as by `register --batch`. */
async function makeChain(folder, versions, library) {
  gitSync(".", ["init", "-q", "-b", "main", "--bare", folder]);
  await library.initRegistry({ path: folder, env: worldEnvironment(), now: () => Date.UTC(2026, 0, 1) });
  await git(folder, ["fast-import", "--quiet", "--done"], chainStream(versions));
  gitSync(folder, ["repack", "-a", "-d", "-q"]);
  return folder;
}

function* chainStream(versions) {
  const random = randomFrom(1);
  const at = Date.UTC(2026, 0, 2);
  yield `commit refs/heads/main\ncommitter ${author} ${at / 1000} +0000\ndata 6\nchain\n\nfrom refs/heads/main^0\n`;
  yield fileOf(modelPath(model), modelRecord(model, {}));
  for (let number = 0; number < versions; number++)
    yield fileOf(versionPath(model, number), versionRecord({ model, number, at, author, random }));
  yield "done\n";
}

function fileOf(path, text) {
  return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
}
