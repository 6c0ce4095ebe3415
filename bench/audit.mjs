/* An audit of a whole line: every event with who stands behind it, as JSON lines, beside native git, which prints what changed. */
import { join } from "node:path";
import { generateRegistry } from "./generate.mjs";
import { alternate, median, pairedRatio, quantile } from "./support/measure.mjs";
import { row } from "./support/table.mjs";
import { gitSync, inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title = "Audit of a line of 10,000 commits";

export async function run({ quick, library }) {
  return inTemporaryFolder(async (root) => {
    // Three promotions of two commits each go with ten registrations.
    const versions = quick ? 100 : 6_250;
    const { folder } = await generateRegistry({ folder: join(root, "r"), versions, bare: true, library });
    const commits = Number(gitSync(folder, ["rev-list", "--count", "main"]));
    const told = async () => {
      const registry = await library.openRegistry({ path: folder, env: worldEnvironment() });
      let length = 0;
      for await (const entry of registry.audit.entries()) length += JSON.stringify(entry).length;
      return length;
    };
    const log = ["log", "--first-parent", "--raw", "--format=%H %cI %an <%ae> %cn <%ce> %G? %s", "main"];
    const samples = await alternate({ ours: told, theirs: () => gitSync(folder, log) }, quick ? 1 : 5);
    return {
      rows: [
        row({
          what: `audit of ${commits} commits, library`,
          ours: median(samples.ours),
          spread: quantile(samples.ours, 0.95),
          baseline: "git log --raw",
          theirs: median(samples.theirs),
          ratio: pairedRatio(samples.ours, samples.theirs),
          unit: "time",
        }),
      ],
    };
  });
}
