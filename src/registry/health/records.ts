import { ailment, type Ailment, type Look } from "../../git/health/probe.ts";
import type { Oid } from "../../git/ports.ts";
import { isFolderMode } from "../../git/tree.ts";
import { readBlob, readCommit, readRawTree } from "../../git/walk.ts";
import { registryFolder } from "../../records/layout.ts";
import { gitAttributes } from "../../records/schemas.ts";
import { crowdedFrom } from "../../snapshot/problems.ts";
import type { Session } from "../session.ts";

/** Seconds that clocks of two machines may be apart before it matters. */
const tolerance = 300;

/** Compares the clock with the newest commit: a commit of the future makes `--at` and every later date wrong. */
export async function lookAtClock({ repository }: Session, commit: Oid, now: number): Promise<Look> {
  const { committer } = await readCommit(repository.objects, commit);
  const ahead = committer.seconds - Math.floor(now / 1000);
  if (ahead <= tolerance) return { says: "not before the last commit", ailments: [] };
  const behind = ailment({
    code: "clock-behind",
    severity: "warning",
    message: `The last commit is dated ${ahead} s after this machine's clock`,
    hint: "Set the clock of the machine that is wrong; dates in history never go back, so new commits take the later one.",
  });
  return { says: `${ahead} s behind the last commit`, ailments: [behind] };
}

/** Looks whether `registry/.gitattributes` keeps the line ends of records as they are. */
export async function lookAtAttributes({ repository }: Session, commit: Oid): Promise<Look> {
  const { objects } = repository;
  const folder = await folderAt(objects, (await readCommit(objects, commit)).tree, registryFolder);
  if (folder === null) return { says: "there is no registry yet", ailments: [], skipped: true };
  const entry = (await readRawTree(objects, folder)).find(({ name }) => name.toString() === ".gitattributes");
  const text = entry === undefined ? "" : (await readBlob(objects, entry.oid)).toString("utf8");
  const lines = new Set(text.split("\n").map((line) => line.trim()));
  const missing = gitAttributes.split("\n").filter((line) => line !== "" && !lines.has(line));
  if (missing.length === 0) return { says: "records keep their line ends", ailments: [] };
  const told = ailment({
    code: "attributes-missing",
    severity: "warning",
    message: `${registryFolder}/.gitattributes lacks: ${missing.join("; ")}`,
    hint: "Add the lines and commit them; a checkout on Windows may change line ends otherwise.",
  });
  return { says: `${missing.length} lines are missing`, ailments: [told] };
}

/** Counts the names in every folder of the registry. */
export async function lookAtFolders({ repository }: Session, commit: Oid): Promise<Look> {
  const { objects } = repository;
  const top = await folderAt(objects, (await readCommit(objects, commit)).tree, registryFolder);
  if (top === null) return { says: "there is no registry yet", ailments: [], skipped: true };
  const ailments: Ailment[] = [];
  let folders = 0;
  let most = 0;
  const walk = async (tree: Oid, path: string): Promise<void> => {
    const entries = await readRawTree(objects, tree);
    folders += 1;
    most = Math.max(most, entries.length);
    if (entries.length >= crowdedFrom) ailments.push(crowded(path, entries.length));
    for (const { mode, name, oid } of entries) {
      if (isFolderMode(mode)) await walk(oid, `${path}/${name.toString()}`);
    }
  };
  await walk(top, registryFolder);
  return { says: `${folders} folders, ${most} names in the largest`, ailments };
}

function crowded(path: string, count: number): Ailment {
  return ailment({
    code: "folder-crowded",
    severity: "warning",
    message: `${path} has ${count} names; every write in it costs more from ${crowdedFrom} on`,
    hint: "Give new models names of two parts, such as team/model: each team is a folder of its own.",
  });
}

async function folderAt(
  objects: Session["repository"]["objects"],
  tree: Oid,
  name: string,
): Promise<Oid | null> {
  const entry = (await readRawTree(objects, tree)).find((each) => each.name.toString() === name);
  return entry !== undefined && isFolderMode(entry.mode) ? entry.oid : null;
}
