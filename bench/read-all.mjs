/* What the first look at a registry reads, before anything is parsed: every record at the tip, its hash verified. The baseline is native
 * git, which is asked in the fastest way that it has: one process lists the tree, one gives the blobs, and their output is cut
 * into the same records. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { generateRegistry } from "./generate.mjs";
import { alternate, median, pairedRatio, quantile } from "./support/measure.mjs";
import { readRecords } from "./support/read-records.mjs";
import { loadSource } from "./support/source.mjs";
import { row } from "./support/table.mjs";
import { gitSync, inTemporaryFolder, worldEnvironment } from "./support/world.mjs";

export const title =
  "Reading every record at the tip, without an index, against `git ls-tree -r` and `git cat-file --batch`";

const bar = 1.2;

export async function run({ quick, library }) {
  const source = await loadSource(`
    export { openRepository } from "./src/git/open.ts";
    export { readBlob, readCommit, readTree } from "./src/git/walk.ts";
  `);
  const versions = quick ? 100 : 50_000;
  return inTemporaryFolder(async (root) => {
    const packed = join(root, "packed");
    await generateRegistry({ folder: packed, versions, bare: true, library });
    const loose = join(root, "loose");
    await cp(packed, loose, { recursive: true });
    await unpack(loose);
    const rows = [];
    for (const [what, folder] of Object.entries({ packed, loose })) {
      const { ours, theirs } = await alternate(
        {
          ours: async () => requireRecords(await readRecords(folder, source), versions),
          theirs: async () => requireRecords(await readByGit(folder), versions),
        },
        quick ? 1 : 7,
      );
      rows.push(
        row({
          what: `${versions} versions, ${what}`,
          ours: median(ours),
          spread: quantile(ours, 0.95),
          baseline: "native git",
          theirs: median(theirs),
          ratio: pairedRatio(ours, theirs),
          bar,
        }),
      );
    }
    return { rows };
  });
}

/* Only what stands at the tip: the history of 50,000 versions would be 400,000 files. */
async function unpack(folder) {
  const packs = join(folder, "objects/pack");
  const aside = join(folder, "aside");
  const tip = gitSync(folder, ["rev-parse", "main^{tree}"]).toString().trim();
  const tree = gitSync(folder, ["rev-list", "--objects", "--no-object-names", tip]);
  const commit = gitSync(folder, ["commit-tree", "-m", "The tip alone", tip]).toString().trim();
  gitSync(folder, ["update-ref", "refs/heads/main", commit]);
  const pack = gitSync(folder, ["pack-objects", "-q", "--stdout"], `${tree}${commit}\n`);
  await rename(packs, aside);
  await mkdir(packs);
  gitSync(folder, ["unpack-objects", "-q"], pack);
  if ((await readdir(packs)).length > 0) throw new Error("there is a pack among the loose objects");
}

function requireRecords(files, versions) {
  const found = files.filter(([path]) => path.includes("/versions/")).length;
  if (found !== versions) throw new Error(`${found} versions were read, not ${versions}`);
}

async function readByGit(folder) {
  const listed = (await outputOf(folder, ["ls-tree", "-r", "main"])).toString().trimEnd().split("\n");
  const places = listed.map((line) => [line.slice(line.indexOf("\t") + 1), line.split(/[ \t]/, 3)[2]]);
  const printed = await outputOf(
    folder,
    ["cat-file", "--batch"],
    `${places.map(([, oid]) => oid).join("\n")}\n`,
  );
  const files = [];
  let at = 0;
  for (const [path] of places) {
    const end = printed.indexOf(10, at);
    const size = Number(printed.toString("latin1", at, end).split(" ")[2]);
    files.push([path, printed.subarray(end + 1, end + 1 + size)]);
    at = end + size + 2;
  }
  return files;
}

async function outputOf(folder, args, input = "") {
  const child = spawn("git", ["-C", folder, ...args], {
    env: worldEnvironment(),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stdin.end(input);
  const [status] = await once(child, "close");
  if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}`);
  return Buffer.concat(chunks);
}
