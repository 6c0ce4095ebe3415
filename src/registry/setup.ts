import type { ReadFile } from "../landing/file-edits.ts";
import { StemmaError } from "../values/error.ts";
import { workflowTexts } from "./generated/setup.ts";

/** A file that `init` adds to its commit besides the registry. */
export interface SetupFile {
  readonly path: string;
  readonly text: string;
}

/** The forges that there are workflows for. */
export const workflowForges = ["github", "gitlab"] as const;

/** A forge that there are workflows for. */
export type WorkflowForge = (typeof workflowForges)[number];

/** The folders that workflows lie in. */
export const workflowFolders: readonly string[] = [".github/", ".gitlab/"];

/** Which workflows are wanted, and for which branch. */
export interface WantedWorkflows {
  readonly forge: WorkflowForge;
  /** The full name of the ref that holds the registry; null where HEAD is detached. */
  readonly ref: string | null;
}

/**
 * Finds the workflows that a branch lacks.
 * @throws StemmaError `workflow-exists` where another file is in the way
 */
export async function missingWorkflows(
  { forge, ref }: WantedWorkflows,
  read: ReadFile,
): Promise<readonly SetupFile[]> {
  const missing: SetupFile[] = [];
  for (const [path, template] of Object.entries(workflowTexts[forge])) {
    const text = forBranch(template, ref);
    if (text === null) continue;
    const present = (await read(path))?.toString("utf8");
    if (present === undefined) missing.push({ path, text });
    else if (present !== text) throw workflowExists(path);
  }
  return missing;
}

/* A branch name may hold characters that a filter of GitHub reads as a pattern; then only pull requests are checked. */
function forBranch(template: string, ref: string | null): string | null {
  const branch = ref?.replace(/^refs\/heads\//, "") ?? "";
  if (/^[\w./-]+$/.test(branch)) return template.replace("branches: [main]", `branches: ["${branch}"]`);
  const rest = template.replace(/ {2}push:\n {4}branches: .*\n/, "");
  return rest.includes("\non:\n\n") ? null : rest;
}

function workflowExists(path: string): StemmaError {
  return new StemmaError("workflow-exists", `${path} is there with other content`, {
    hint: "Rename it, or add to it what stemma init --workflows --dry-run shows in a repository without it.",
    data: { path },
  });
}
