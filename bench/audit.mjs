/* An audit of a whole line: every event with who stands behind it, as JSON lines, beside native git, which prints what changed. The first
 * audit of a line reads all of it, and what it told is kept; signatures are looked at anew each time. */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
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
    const signed = await signedRegistry(join(root, "s"), quick ? 5 : 500, library);
    return {
      rows: [
        await measured({ library, folder, quick, what: "first audit", fresh: true }),
        await measured({ library, folder, quick, what: "audit" }),
        await measured({ library, folder: signed, quick, what: "audit of signed commits" }),
      ],
    };
  });
}

async function measured({ library, folder, quick, what, fresh = false }) {
  const commits = Number(gitSync(folder, ["rev-list", "--count", "main"]));
  const ours = async () => {
    if (fresh) rmSync(join(folder, "stemma-index"), { recursive: true, force: true });
    const registry = await library.openRegistry({ path: folder, env: worldEnvironment() });
    let length = 0;
    for await (const entry of registry.audit.entries()) length += JSON.stringify(entry).length;
    return length;
  };
  const log = ["log", "--first-parent", "--raw", "--format=%H %cI %an <%ae> %cn <%ce> %G? %s", "main"];
  const samples = await alternate({ ours, theirs: () => gitSync(folder, log) }, quick ? 1 : 5);
  return row({
    what: `${what}, ${commits} commits, library`,
    ours: median(samples.ours),
    spread: quantile(samples.ours, 0.95),
    baseline: "git log --raw",
    theirs: median(samples.theirs),
    ratio: pairedRatio(samples.ours, samples.theirs),
    unit: "time",
  });
}

/* Each commit is by a key that the registry names, and git has the same key to look. */
async function signedRegistry(folder, commits, library) {
  const key = `${folder}.key`;
  spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key]);
  const publicKey = readFileSync(`${key}.pub`, "utf8").trim();
  gitSync(join(folder, ".."), ["init", "-q", "-b", "main", "--bare", folder]);
  await library.initRegistry({ path: folder, env: worldEnvironment() });
  writeFileSync(`${key}.signers`, `ada@example.org ${publicKey}\n`);
  for (const [name, value] of [
    ["gpg.format", "ssh"],
    ["user.signingkey", key],
    ["commit.gpgsign", "true"],
    ["gpg.ssh.allowedSignersFile", `${key}.signers`],
  ])
    gitSync(folder, ["config", name, value]);
  const identity = `identities: {ada: {emails: [ada@example.org], keys: ["${publicKey}"]}}\n`;
  nameIdentities(folder, identity);
  const registry = await library.openRegistry({ path: folder, env: worldEnvironment() });
  await registry.register({ model: "vad", version: "1.0.0", files: [] });
  for (let number = 1; number < commits; number++)
    await registry.annotate({ subject: "vad@1.0.0", description: `look ${number}` });
  return folder;
}

/* The settings are edited as somebody would by hand: in a commit of their own. */
function nameIdentities(folder, identity) {
  const path = "registry/registry.yaml";
  const before = gitSync(folder, ["show", `main:${path}`]).toString();
  const text = Buffer.from(`${before.replace(/^identities:.*\n/m, "")}${identity}`);
  const head = `commit refs/heads/main\ncommitter Ada <ada@example.org> 1790000000 +0000\ndata 8\nidentity\nfrom refs/heads/main^0\n`;
  gitSync(
    folder,
    ["fast-import", "--quiet"],
    Buffer.concat([
      Buffer.from(`${head}M 100644 inline ${path}\ndata ${text.length}\n`),
      text,
      Buffer.from("\n"),
    ]),
  );
}
