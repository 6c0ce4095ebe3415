import { modelFolder, modelPath, modelsFolder, versionsFolder } from "../records/layout.ts";
import type { ErrorCode } from "../values/codes.ts";
import { findingOf, type Finding } from "../values/finding.ts";
import { modelNameFault } from "../values/name.ts";
import type { FileEntry, Files } from "./files.ts";

/** What is wrong with a folder of models as such. */
export interface FolderFaults {
  readonly findings: readonly Finding[];
  /** Whether no model can be below it, so that its files are not looked at one by one. */
  readonly isForeign: boolean;
}

const none: FolderFaults = { findings: [], isForeign: false };

/** Judges a folder below `models`: its name, whether it is a model or a namespace, and whether its record is there. */
export async function folderFindings(files: Files, folder: string): Promise<FolderFaults> {
  const name = nameOf(folder);
  if (name === null) return none;
  const fault = modelNameFault(name);
  if (fault !== null) {
    const message = `the folder ${folder} cannot be a model or a namespace: ${fault}`;
    return { findings: [finding("name-invalid", folder, message, "Rename or remove it.")], isForeign: true };
  }
  const isModel = (await files.entry(modelPath(name))) !== null;
  const findings = isModel ? await innerModels(files, name) : await orphans(files, name);
  return { findings, isForeign: false };
}

/** The name that a folder would give a model; null for the folders above, and for those inside a model. */
function nameOf(folder: string): string | null {
  if (!folder.startsWith(`${modelsFolder}/`)) return null;
  const segments = folder.slice(modelsFolder.length + 1).split("/");
  const [, second] = segments;
  if (segments.length > 2 || (second !== undefined && inner.has(second))) return null;
  return segments.join("/");
}

const inner = new Set(["versions", "evidence", "profiles"]);

async function innerModels(files: Files, name: string): Promise<readonly Finding[]> {
  if (name.includes("/")) return [];
  const children = ((await files.list(modelFolder(name))) ?? []).filter((entry) => entry.kind === "folder");
  const findings: Finding[] = [];
  for (const child of children.filter((entry) => !inner.has(entry.name))) {
    const path = modelPath(`${name}/${child.name}`);
    if ((await files.entry(path)) === null) continue;
    const message = `${name} is a model, and with ${name}/${child.name} in it a namespace too`;
    findings.push(finding("name-taken", path, message, "A name is one or the other: move one of them."));
  }
  return findings;
}

async function orphans(files: Files, name: string): Promise<readonly Finding[]> {
  const versions = (await files.list(versionsFolder(name))) ?? [];
  if (!versions.some(isRecord)) return [];
  const message = `${name} has versions and no model.yaml, so nothing reads them`;
  return [
    finding("model-missing-record", modelPath(name), message, "Restore model.yaml, or remove the versions."),
  ];
}

function isRecord({ kind, name }: FileEntry): boolean {
  return kind === "file" && name.endsWith(".yaml");
}

function finding(code: ErrorCode, path: string, message: string, hint: string): Finding {
  return findingOf({ code, severity: "error", message, hint, path });
}
