import fs from "node:fs";
import { join, relative, sep } from "node:path";
import { type Hook, hookPath, type HookPlace, hooksFolder, hookState } from "./hooks.ts";
import { look } from "./look.ts";

/** A program, or a habit, that has the hooks of a repository in its hands. */
export type HookManager = "husky" | "lefthook" | "pre-commit" | "simple-git-hooks" | "core.hooksPath";

/** Where a line is to be added by hand, since whoever keeps the hooks would lose or not expect one of ours. */
export interface ManagedHook {
  readonly hook: string;
  readonly manager: HookManager;
  /** Absolute path of the file that takes the lines. */
  readonly file: string;
  /** Exactly what to add. */
  readonly lines: readonly string[];
  /** Whether the file has it already. */
  readonly called: boolean;
}

type Recognise = (place: Required & { readonly text: string }) => string | null;

interface Required {
  readonly workTree: string;
  readonly folder: string;
  readonly hook: Hook;
}

/* Each answers the file that takes the lines, or null where it has nothing to do with this hook. */
const managers: Readonly<Record<HookManager, Recognise>> = {
  husky: ({ workTree, folder, hook }) =>
    [join(workTree, ".husky"), join(workTree, ".husky", "_")].includes(folder)
      ? join(workTree, ".husky", hook.name)
      : null,
  lefthook: ({ workTree, text }) => {
    const file = firstThere(workTree, ["lefthook.yml", "lefthook.yaml", ".lefthook.yml", ".lefthook.yaml"]);
    return file ?? (/lefthook/i.test(text) ? join(workTree, "lefthook.yml") : null);
  },
  "pre-commit": ({ workTree, text }) =>
    text.includes("pre-commit.com") ? join(workTree, ".pre-commit-config.yaml") : null,
  "simple-git-hooks": ({ workTree, text }) => {
    const file = join(workTree, "package.json");
    const configured = /"simple-git-hooks"\s*:\s*\{/.test(readText(file) ?? "");
    return configured || text.includes("SKIP_SIMPLE_GIT_HOOKS") ? file : null;
  },
  "core.hooksPath": ({ workTree, folder, hook, text }) => {
    const shared = isOutside(workTree, folder);
    return shared || text !== "" ? join(folder, hook.name) : null;
  },
};

/**
 * Finds who keeps a hook that is neither ours nor calls us; null where ours can be installed.
 * @throws StemmaError `git-unavailable`
 */
export function managedHook(place: HookPlace, workTree: string, hook: Hook): ManagedHook | null {
  const folder = hooksFolder(place);
  const state = hookState(hookPath(place, hook), hook);
  const text = state.kind === "other" ? state.text : "";
  const ownFolder = folder === join(place.commonDir, "hooks");
  for (const manager of Object.keys(managers) as HookManager[]) {
    if (manager === "core.hooksPath" && ownFolder) continue;
    const file = managers[manager]({ workTree, folder, hook, text });
    if (file === null) continue;
    const called = (readText(file) ?? "").includes(hook.call);
    return { hook: hook.name, manager, file, lines: linesFor(manager, hook), called };
  }
  return null;
}

const isReceive = ({ name }: Hook): boolean => name === "pre-receive";

const isPush = ({ name }: Hook): boolean => name === "pre-push";

/* A commit that leaves the registry alone should not wait for node to start; what is pushed is read from standard input. */
function linesFor(manager: HookManager, hook: Hook): readonly string[] {
  if (isReceive(hook)) return [`${hook.call} || exit 1`];
  switch (manager) {
    case "husky":
      return isPush(hook)
        ? [`npx --no-install ${hook.call} "$1"`]
        : [`git diff --cached --quiet -- registry || npx --no-install ${hook.call}`];
    case "core.hooksPath":
      return isPush(hook)
        ? [`${hook.call} "$1" || exit 1`]
        : [`git diff --cached --quiet -- registry || ${hook.call} || exit 1`];
    case "simple-git-hooks":
      return isPush(hook)
        ? [`"${hook.name}": "npx --no-install ${hook.call} \\"$1\\""`]
        : [`"${hook.name}": "git diff --cached --quiet -- registry || npx --no-install ${hook.call}"`];
    case "lefthook":
      return [
        `${hook.name}:`,
        "  commands:",
        "    stemma:",
        ...(isPush(hook)
          ? ["      use_stdin: true", `      run: npx --no-install ${hook.call} {1}`]
          : ['      glob: "registry/**"', `      run: npx --no-install ${hook.call}`]),
      ];
    case "pre-commit":
      return [
        "  - repo: local",
        "    hooks:",
        `      - id: stemma-${hook.name}`,
        `        name: stemma ${hook.name}`,
        "        language: system",
        "        pass_filenames: false",
        ...(isPush(hook)
          ? [
              "        stages: [pre-push]",
              "        always_run: true",
              `        entry: sh -c 'echo "HEAD $PRE_COMMIT_TO_REF remote $PRE_COMMIT_FROM_REF" | ${hook.call} "$PRE_COMMIT_REMOTE_NAME"'`,
            ]
          : ["        files: ^registry/", `        entry: ${hook.call}`]),
      ];
  }
}

function firstThere(folder: string, names: readonly string[]): string | null {
  return names.map((name) => join(folder, name)).find((file) => readText(file) !== null) ?? null;
}

function readText(file: string): string | null {
  return look(file, () => fs.readFileSync(file, "utf8"));
}

function isOutside(workTree: string, folder: string): boolean {
  const way = relative(workTree, folder);
  return way === ".." || way.startsWith(`..${sep}`) || /^(?:[A-Za-z]:)?[\\/]/.test(way);
}
