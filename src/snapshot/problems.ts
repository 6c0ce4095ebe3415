import type { AlertRecord } from "../records/generated/alert.ts";
import type { NotifyRecord } from "../records/generated/notify.ts";
import type { ProfileRecord } from "../records/generated/profile.ts";
import type { SuiteRecord } from "../records/generated/suite.ts";
import { placeOf, registryFolder, registryPath } from "../records/layout.ts";
import type { ErrorCode } from "../values/codes.ts";
import { findingOf, type Finding, type Severity } from "../values/finding.ts";
import { compareText } from "../values/version.ts";
import { mapBounded } from "./bounded.ts";
import type { FileEntry, FileProblem } from "./files.ts";
import { folderFindings } from "./model-folders.ts";
import { alertFindings, notifyFindings, profileFindings } from "./monitored-findings.ts";
import { nameFindings } from "./name-findings.ts";
import type { Snapshot } from "./snapshot.ts";
import { missingSuiteFindings, suiteFindings } from "./suite-findings.ts";
import { attempt } from "./unreadable.ts";

/**
 * Walks the whole registry and tells what is unreadable or misplaced in it: records that do not parse, files outside
 * the layout, odd entries, folders and names that contradict the layout. Each problem is told, in path order.
 * @throws StemmaError where something could not be looked at: a missing or corrupt object, a failing disk
 */
export async function problemsOf(snapshot: Snapshot): Promise<readonly Finding[]> {
  const walked = await walk(snapshot, registryFolder);
  const files = await mapBounded(walked.files, ({ path, entry }) => fileFindings(snapshot, path, entry));
  const settings = (await snapshot.exists())
    ? []
    : [finding("registry-missing", registryPath, "there is no registry.yaml")];
  const findings = [...settings, ...walked.findings, ...files.flat(), ...(await nameFindings(snapshot))];
  return findings.sort((a, b) => compareText(a.path ?? "", b.path ?? "") || (a.line ?? 0) - (b.line ?? 0));
}

/** Tells what is wrong with some files of a registry; a path without a file is fine. Throws as `problemsOf`. */
export async function findingsOf(snapshot: Snapshot, paths: readonly string[]): Promise<readonly Finding[]> {
  const findings = await mapBounded(paths, async (path) => {
    const entry = await snapshot.files.entry(path);
    return entry === null || entry.kind === "folder" ? [] : fileFindings(snapshot, path, entry);
  });
  return findings.flat();
}

/** Tells of the entries of some folders whose names no file may have. Throws as `problemsOf`. */
export async function oddNamesIn(
  snapshot: Snapshot,
  folders: readonly string[],
): Promise<readonly Finding[]> {
  const found = await mapBounded(folders, (folder) => snapshot.files.problems(folder));
  return found.flat().map(oddEntry);
}

interface WalkedFile {
  readonly path: string;
  readonly entry: FileEntry;
}

interface Walked {
  readonly files: readonly WalkedFile[];
  readonly findings: readonly Finding[];
}

async function walk(snapshot: Snapshot, root: string): Promise<Walked> {
  const files: WalkedFile[] = [];
  const findings: Finding[] = [];
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    findings.push(...(await snapshot.files.problems(folder)).map(oddEntry));
    const faults = await folderFindings(snapshot.files, folder);
    findings.push(...faults.findings);
    if (faults.isForeign) continue;
    const entries = (await snapshot.files.list(folder)) ?? [];
    if (entries.length >= crowdedFrom) findings.push(crowded(folder, entries.length));
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.kind === "folder") pending.push(path);
      else files.push({ path, entry });
    }
  }
  return { files, findings };
}

/** Names in one folder from which on every write in it costs noticeably more, since each writes the folder's whole tree. */
export const crowdedFrom = 3000;

function crowded(folder: string, count: number): Finding {
  const message = `${folder} has ${count} names; every write in it costs more from ${crowdedFrom} on`;
  const hint = "Give new models names of two parts, such as team/model: each team is a folder of its own.";
  return finding("folder-crowded", folder, message, hint, "warning");
}

function oddEntry({ folder, name, why }: FileProblem): Finding {
  const path = `${folder}/${name}`;
  return finding("path-invalid", path, `${path} cannot be read: ${why}`, "Remove it, or rename it.");
}

async function fileFindings(snapshot: Snapshot, path: string, entry: FileEntry): Promise<readonly Finding[]> {
  if (entry.kind === "other") {
    const hint = "The registry holds regular files only: replace it by one.";
    return [finding("path-invalid", path, `${path} is ${entry.what ?? "no regular file"}`, hint)];
  }
  const place = placeOf(path);
  if (place === null) return strayFindings(path);
  const { value, problems } = await attempt(path, () => snapshot.parse(place.kind, path, entry));
  if (value === null) return problems;
  // What one of these says of another file is no rule of policy: it harms no version.
  if (place.kind === "alert") return alertFindings(snapshot, value as AlertRecord);
  if (place.kind === "suite") return suiteFindings(snapshot, value as SuiteRecord);
  if (place.kind === "registry") return missingSuiteFindings(snapshot);
  if (place.kind === "notify") return notifyFindings(value as NotifyRecord);
  return place.kind === "profile" ? profileFindings(place.model, value as ProfileRecord) : [];
}

/** What may stand beside records: copies of schemas, attributes, documents, and the records of later kinds. */
const welcome: readonly RegExp[] = [
  /^registry\/\.schemas\//,
  /^registry\/(?:environments|rules)\//,
  /^registry\/experiments\/[^/]+\/[^/]+$/,
  /\/(?:\.gitattributes|\.gitignore|\.gitkeep|[^/]+\.md|LICENSE[^/]*)$/,
];

function strayFindings(path: string): readonly Finding[] {
  if (welcome.some((pattern) => pattern.test(path))) return [];
  const severity = /\.ya?ml$/i.test(path) ? "error" : "warning";
  const message = `${path} is no place of the registry's layout, so nothing reads it`;
  return [finding("path-unexpected", path, message, "Move it to where it belongs.", severity)];
}

function finding(
  code: ErrorCode,
  path: string,
  message: string,
  hint: string | null = null,
  severity: Severity = "error",
): Finding {
  return findingOf({ code, severity, message, hint, path });
}
