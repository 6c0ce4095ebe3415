/* What a pull request of one file costs to check, `check BASE..HEAD`, in registries of many sizes: each beside the smallest, in turn. Every
 * check opens the registry anew, as a run of CI does. */
import { join } from "node:path";
import { generateRegistry, versionPath } from "./generate.mjs";
import { alternate, median, pairedRatio, quantile } from "./support/measure.mjs";
import { row } from "./support/table.mjs";
import { gitSync, inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title = "Check of a change of one file, against the same at 1,000 versions";

export async function run({ quick, library }) {
  const sizes = quick ? [20, 100] : [1_000, 10_000, 100_000];
  return inTemporaryFolder(async (root) => {
    const checks = {};
    for (const versions of sizes) {
      const folder = join(root, `${versions}`);
      const { models } = await generateRegistry({ folder, versions, bare: true, library });
      const range = `main..${annotated(folder, versionPath(models[0], 1))}`;
      checks[versions] = async () => {
        const registry = await library.openRegistry({ path: folder, env: worldEnvironment() });
        const { ok, findings } = await registry.check({ range });
        await registry.close();
        if (!ok) throw new Error(`the change is refused: ${findings[0]?.message}`);
      };
      await checks[versions]();
    }
    const samples = await alternate(checks, quick ? 1 : 9);
    const [least, ...others] = sizes;
    return {
      rows: others.map((versions) =>
        row({
          what: `${versions} versions`,
          ours: median(samples[versions]),
          spread: quantile(samples[versions], 0.95),
          baseline: `${least} versions`,
          theirs: median(samples[least]),
          ratio: pairedRatio(samples[versions], samples[least]),
          bar: 2,
        }),
      ),
    };
  });
}

/* A commit on top of the branch, a minute later, that gives one version a description: one that is dated long before its base makes the
 * search for the merge base go back as far. */
function annotated(folder, path) {
  const text = gitSync(folder, ["show", `main:${path}`]).toString();
  const tip = Number(gitSync(folder, ["log", "-1", "--format=%ct", "main"]).toString());
  const stream = [
    "commit refs/heads/change\n",
    `committer Ada <ada@example.org> ${tip + 60} +0000\n`,
    "data 8\nannotate\n",
    "from refs/heads/main\n",
    `M 100644 inline ${path}\n`,
  ];
  const content = Buffer.from(`${text}description: said later\n`);
  gitSync(
    folder,
    ["fast-import", "--quiet"],
    Buffer.concat([Buffer.from(`${stream.join("")}data ${content.length}\n`), content, Buffer.from("\n")]),
  );
  return gitSync(folder, ["rev-parse", "change"]).toString().trim();
}
