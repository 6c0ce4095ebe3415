import type { RenameIntent } from "../../changes/intent.ts";
import { modelFolder } from "../../records/layout.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { absentModel } from "../../snapshot/state.ts";
import { StemmaError } from "../../values/error.ts";
import { parseModelName } from "../../values/name.ts";
import type { BaseLoader } from "./base-loader.ts";
import { deletedFault, placeFault } from "./name-faults.ts";

/**
 * Loads what a rename is planned on: which files are in the folder of the model, and whether the name is free.
 * @throws StemmaError `model-unknown`, `name-invalid`, `path-invalid` for what no folder of a model may hold
 */
export async function loadForRename(loader: BaseLoader, intent: RenameIntent): Promise<void> {
  const { name } = await loader.model(intent.model);
  const to = parseModelName(intent.to);
  if (to === name) return;
  const fault = await faultOf(loader, name, to);
  if (fault === null) loader.addAbsent(to, absentModel(to));
  else loader.nameFaults.set(to, fault);
  for (const [path, blob] of await filesBelow(loader.snapshot, modelFolder(name)))
    loader.files.set(path, blob);
}

async function faultOf(loader: BaseLoader, name: string, to: string): Promise<string | null> {
  if (await loader.snapshot.hasModel(to)) return "there is a model of that name";
  const owner = (await loader.formerNames()).get(to);
  if (owner === null) return deletedFault;
  if (owner !== undefined && owner !== name) return `it is an earlier name of ${owner}`;
  return placeFault(loader.snapshot, to);
}

async function filesBelow(snapshot: Snapshot, root: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const { name, kind, oid, what } of (await snapshot.files.list(folder)) ?? []) {
      const path = `${folder}/${name}`;
      if (kind === "folder") pending.push(path);
      else if (kind === "file") files.set(path, oid);
      else throw notMovable(path, what);
    }
    for (const { name, why } of await snapshot.files.problems(folder))
      throw notMovable(`${folder}/${name}`, why);
  }
  return files;
}

function notMovable(path: string, what = "no regular file"): StemmaError {
  return new StemmaError("path-invalid", `${path} cannot move with its model: ${what}`, {
    hint: "The folder of a model holds regular files only: remove it first.",
    data: { path },
  });
}
