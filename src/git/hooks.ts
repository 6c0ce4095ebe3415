import { createHash } from "node:crypto";
import fs from "node:fs";
import { dirname, join, resolve } from "node:path";
import { StemmaError } from "../values/error.ts";
import { succeeds } from "./file-seam.ts";
import { look } from "./look.ts";
import type { Environment } from "./native.ts";
import type { GitConfig } from "./ports.ts";
import { onDisk } from "./publish-file.ts";

/** A hook that Git is to run. */
export interface Hook {
  /** As Git calls it: `pre-commit`. */
  readonly name: string;
  readonly text: string;
  /** What a hook of somebody else's contains where it does the same already. */
  readonly call: string;
}

/** The repository whose hooks are meant. */
export interface HookPlace {
  /** Absolute path of the folder with refs and objects, which has the hooks of all work trees. */
  readonly commonDir: string;
  /** Null for a bare repository. */
  readonly workTree: string | null;
  readonly config: GitConfig;
  readonly env: Environment;
}

/** What stands where a hook belongs. */
export type HookState =
  | { readonly kind: "free" }
  /** One of ours as we wrote it; `current` where it is executable and has the text of now. */
  | { readonly kind: "ours"; readonly current: boolean }
  /** Somebody else's, which calls us. */
  | { readonly kind: "calls" }
  | { readonly kind: "other"; readonly text: string };

const sealLine = /\n# stemma-seal ([0-9a-f]{16})\n$/;

/** The text of a hook as it is installed: its last line tells later whether anybody has changed it. */
export function sealed(text: string): string {
  return `${text}\n# stemma-seal ${sealOf(text)}\n`;
}

/** Tells whether a text is what `sealed` made of one, of now or of another release. */
export function isSealed(text: string): boolean {
  const match = sealLine.exec(text);
  return match !== null && match[1] === sealOf(text.slice(0, match.index));
}

function sealOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** Finds the file of a hook: in `core.hooksPath` where that is set. */
export function hookPath(place: HookPlace, hook: Hook): string {
  return join(hooksFolder(place), hook.name);
}

/**
 * Looks at the file of a hook.
 * @throws StemmaError `git-unavailable`
 */
export function hookState(path: string, hook: Hook): HookState {
  const text = look(path, () => fs.readFileSync(path, "utf8"));
  if (text === null) return { kind: "free" };
  if (isSealed(text))
    return { kind: "ours", current: text === sealed(hook.text) && isExecutable(fs.statSync(path)) };
  return text.includes(hook.call) ? { kind: "calls" } : { kind: "other", text };
}

/** Where the hook that was there before steps aside to; ours runs it first. */
export function earlierPath(path: string): string {
  return `${path}.before-stemma`;
}

/** Finds the file of a hook that git would run, as it is executable; null when there is none. */
export function activeHook(folder: string, name: string): string | null {
  const path = join(folder, name);
  const stat = look(path, () => fs.statSync(path));
  return stat?.isFile() === true && isExecutable(stat) ? path : null;
}

function isExecutable({ mode }: fs.Stats): boolean {
  return (mode & 0o111) !== 0;
}

/**
 * Writes a hook that Git may run. Another one that is there steps aside and is run by it; one of ours is brought up to date.
 * A kill in between leaves the earlier one aside, which the next installation finds.
 * @throws StemmaError `hook-exists` where the place to step aside to is taken, or the file of the hook is none, `disk-failed`
 */
export function installHook(path: string, hook: Hook): void {
  const { kind } = hookState(path, hook);
  onDisk(path, () => {
    fs.mkdirSync(dirname(path), { recursive: true });
    if (kind === "other") stepAside(path, hook);
    if (kind === "ours") fs.unlinkSync(path);
    const made = succeeds(() => {
      fs.writeFileSync(path, sealed(hook.text), { flag: "wx", mode: 0o755 });
    }, "EEXIST");
    if (!made) throw hookExists(path, hook);
  });
}

function stepAside(path: string, hook: Hook): void {
  const aside = earlierPath(path);
  if (look(aside, () => fs.lstatSync(aside)) !== null) throw hookExists(aside, hook);
  fs.renameSync(path, aside);
}

/** What taking a hook out came to. */
export interface HookRemoval {
  readonly path: string;
  /** `removed`: ours is gone. `restored`: the one before it is back. `left`: it was changed since, so it stays. */
  readonly outcome: "removed" | "restored" | "left";
  /** The text of the file; null where only the one that stepped aside is there. */
  readonly before: string | null;
  /** The text that comes back; null where none does. */
  readonly after: string | null;
}

/**
 * Finds what taking a hook out would do; null where there is nothing of ours. A hook manager that came later may have given
 * our file another name.
 * @throws StemmaError `git-unavailable`
 */
export function plannedRemoval(place: HookPlace, hook: Hook): HookRemoval | null {
  const folders = new Set([hooksFolder(place), join(place.commonDir, "hooks")]);
  for (const folder of folders) {
    for (const ending of ["", ".legacy", ".old"]) {
      const path = join(folder, `${hook.name}${ending}`);
      const before = look(path, () => fs.readFileSync(path, "utf8"));
      const after = look(earlierOf(path), () => fs.readFileSync(earlierOf(path), "utf8"));
      const outcome = outcomeOf(before, after, ending === "");
      if (outcome !== null) return { path, outcome, before, after };
    }
  }
  return null;
}

function outcomeOf(
  before: string | null,
  after: string | null,
  inPlace: boolean,
): HookRemoval["outcome"] | null {
  if (before === null) return inPlace && after !== null ? "restored" : null;
  if (isSealed(before)) return after === null ? "removed" : "restored";
  return before.includes("# stemma-seal ") ? "left" : null;
}

/** Takes a hook out as it was planned. @throws StemmaError `disk-failed` */
export function removeHook({ path, outcome }: HookRemoval): void {
  onDisk(path, () => {
    if (outcome === "restored") fs.renameSync(earlierOf(path), path);
    if (outcome === "removed") fs.unlinkSync(path);
  });
}

function earlierOf(path: string): string {
  return earlierPath(path.replace(/\.(?:legacy|old)$/, ""));
}

// git-config(1): a relative path is taken from where hooks run, which is the top of the work tree, or a bare repository.
/** Finds the folder of the hooks that git runs: `core.hooksPath` where that is set. */
export function hooksFolder({ commonDir, workTree, config, env }: HookPlace): string {
  const configured = config.get("core.hookspath");
  if (configured === undefined || configured === "") return join(commonDir, "hooks");
  const home = env["HOME"];
  const path =
    home !== undefined && configured.startsWith("~/") ? join(home, configured.slice(2)) : configured;
  return resolve(workTree ?? commonDir, path);
}

function hookExists(path: string, hook: Hook): StemmaError {
  return new StemmaError("hook-exists", `There is a hook already: ${path}`, {
    hint: `Move it away, or add the line \`${hook.call} || exit 1\` to the hook that git runs.`,
    data: { path, hook: hook.name, line: `${hook.call} || exit 1` },
  });
}
