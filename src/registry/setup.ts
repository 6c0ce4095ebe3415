import type { ReadFile } from "../landing/file-edits.ts";
import { StemmaError } from "../values/error.ts";
import { workflowTexts } from "./generated/setup.ts";

/** A file that `init` adds to its commit besides the registry. */
export interface SetupFile {
  readonly path: string;
  readonly text: string;
}

/** The folder in which GitHub looks for workflows. */
export const workflowsFolder = ".github/workflows/";

/**
 * Finds the workflows that a branch lacks.
 * @throws StemmaError `workflow-exists` where another file is in the way
 */
export async function missingWorkflows(ref: string | null, read: ReadFile): Promise<readonly SetupFile[]> {
  const missing: SetupFile[] = [];
  for (const [name, template] of Object.entries(workflowTexts)) {
    const path = `${workflowsFolder}${name}`;
    const text = forBranch(template, ref);
    const present = (await read(path))?.toString("utf8");
    if (present === undefined) missing.push({ path, text });
    else if (present !== text) throw workflowExists(path);
  }
  return missing;
}

/* A branch name may hold characters that a filter of GitHub reads as a pattern; then only pull requests are checked. */
function forBranch(template: string, ref: string | null): string {
  const branch = ref?.replace(/^refs\/heads\//, "") ?? "";
  return /^[\w./-]+$/.test(branch)
    ? template.replace("branches: [main]", `branches: ["${branch}"]`)
    : template.replace(/ {2}push:\n.*\n/, "");
}

function workflowExists(path: string): StemmaError {
  return new StemmaError("workflow-exists", `${path} is there with other content`, {
    hint: "Rename it, or add to it what stemma init --workflows --dry-run shows in a repository without it.",
    data: { path },
  });
}
