import type { Environment } from "../git/native.ts";
import { freeHookPath, type Hook, installHook } from "../git/hooks.ts";
import type { Repository } from "../git/ports.ts";
import type { ReadFile } from "../landing/file-edits.ts";
import { StemmaError } from "../values/error.ts";
import type { FileChangeForm } from "./forms.ts";
import { hookTexts, workflowTexts } from "./generated/setup.ts";

/** A file that `init` adds to its commit besides the registry. */
export interface SetupFile {
  readonly path: string;
  readonly text: string;
}

/** The folder in which GitHub looks for workflows. */
export const workflowsFolder = ".github/workflows/";

const hooks: readonly Hook[] = Object.entries(hookTexts).map(([name, text]) => ({ name, text }));

/** The hooks of one repository that are not installed yet. */
export class HookSetup {
  readonly #missing: readonly { readonly path: string; readonly hook: Hook }[];

  /** @throws StemmaError `hook-exists` where another hook is in the way, `usage-invalid` for a bare repository */
  constructor({ commonDir, workTree, config }: Repository, env: Environment) {
    if (workTree === null) {
      throw new StemmaError(
        "usage-invalid",
        "a bare repository makes no commits, so it has no use for hooks of theirs",
        {
          hint: "Install the hooks in a clone.",
        },
      );
    }
    this.#missing = hooks.flatMap((hook) => {
      const path = freeHookPath({ commonDir, workTree, config, env }, hook);
      return path === null ? [] : [{ path, hook }];
    });
  }

  /** What installing would write. */
  plan(): readonly FileChangeForm[] {
    return this.#missing.map(({ path, hook }) => ({ path, before: null, after: hook.text }));
  }

  /**
   * Installs the hooks; answers their paths.
   * @throws StemmaError `hook-exists`, `disk-failed`
   */
  install(): readonly string[] {
    for (const { path, hook } of this.#missing) installHook(path, hook);
    return this.#missing.map(({ path }) => path);
  }
}

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
