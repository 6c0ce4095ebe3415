import { type ManagedHook, managedHook } from "../git/hook-managers.ts";
import {
  type Hook,
  hookPath,
  type HookPlace,
  type HookRemoval,
  hookState,
  installHook,
  plannedRemoval,
  removeHook,
  sealed,
} from "../git/hooks.ts";
import type { Environment } from "../git/native.ts";
import { openRepository } from "../git/open.ts";
import type { Repository } from "../git/ports.ts";
import { StemmaError } from "../values/error.ts";
import type { DryRunForm, FileChangeForm } from "./forms.ts";
import { hookTexts } from "./generated/setup.ts";
import type { HooksRemovedForm, HookAddition } from "./hook-forms.ts";
import { worldOf } from "./open.ts";
import type { OpenOptions } from "./options.ts";

const calls: Readonly<Record<keyof typeof hookTexts, string>> = {
  "pre-commit": "stemma check --staged",
  "pre-push": "stemma check --pre-push",
};

const hooks: readonly Hook[] = (Object.keys(calls) as (keyof typeof hookTexts)[]).map((name) => ({
  name,
  text: hookTexts[name],
  call: calls[name],
}));

interface MissingHook {
  readonly path: string;
  readonly hook: Hook;
}

/** The hooks of one repository that are not installed yet: those to write, and those that a hook manager has to call. */
export class HookSetup {
  readonly #missing: readonly MissingHook[];
  /** What is to be added by hand, where a hook manager keeps the hooks. */
  readonly toAdd: readonly HookAddition[];

  /** @throws StemmaError `usage-invalid` for a bare repository, `git-unavailable` */
  constructor(repository: Repository, env: Environment) {
    const { place, workTree } = placeOf(repository, env);
    const open = hooks
      .map((hook) => ({ hook, path: hookPath(place, hook) }))
      .map((each) => ({ ...each, state: hookState(each.path, each.hook) }))
      .filter(({ state }) => state.kind !== "calls" && !(state.kind === "ours" && state.current))
      .map((each) => ({
        ...each,
        managed: each.state.kind === "ours" ? null : managedHook(place, workTree, each.hook),
      }));
    this.#missing = open.filter(({ managed }) => managed === null);
    this.toAdd = open.flatMap(({ managed }) => (managed === null || managed.called ? [] : [toAdd(managed)]));
  }

  /** What installing would write. */
  plan(): readonly FileChangeForm[] {
    return this.#missing.map(({ path, hook }) => ({ path, before: null, after: sealed(hook.text) }));
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

function toAdd({ hook, manager, file, lines }: ManagedHook): HookAddition {
  return { hook, manager, file, lines };
}

function placeOf(
  { commonDir, workTree, config }: Repository,
  env: Environment,
): { readonly place: HookPlace; readonly workTree: string } {
  if (workTree !== null) return { place: { commonDir, workTree, config, env }, workTree };
  throw new StemmaError(
    "usage-invalid",
    "a bare repository makes no commits, so it has no use for hooks of theirs",
    { hint: "Install the hooks in a clone." },
  );
}

/**
 * Takes out the hooks that `initRegistry` installed; a hook that stood there before comes back. One that was changed since is left. Lines that
 * were added by hand for a hook manager are the user's.
 * @throws StemmaError `repository-missing`, `usage-invalid` for a bare repository, `disk-failed`
 */
export async function removeHooks(options: OpenOptions = {}): Promise<HooksRemovedForm> {
  const removals = await plannedRemovals(options);
  for (const removal of removals) removeHook(removal);
  return formOf(removals);
}

/** Shows what `removeHooks` would do. */
export async function planRemoveHooks(options: OpenOptions = {}): Promise<DryRunForm> {
  const removals = await plannedRemovals(options);
  const changes = removals
    .filter(({ outcome }) => outcome !== "left")
    .map(({ path, before, after }) => ({ path, before, after }));
  return { dry_run: true, base: null, changes, findings: [] };
}

async function plannedRemovals(options: OpenOptions): Promise<readonly HookRemoval[]> {
  const world = worldOf(options);
  const repository = await openRepository({ path: world.path, env: world.env });
  const { place } = placeOf(repository, world.env);
  return hooks.flatMap((hook) => plannedRemoval(place, hook) ?? []);
}

function formOf(removals: readonly HookRemoval[]): HooksRemovedForm {
  const having = (outcome: HookRemoval["outcome"]): readonly string[] =>
    removals.filter((removal) => removal.outcome === outcome).map(({ path }) => path);
  return { removed: having("removed"), restored: having("restored"), left: having("left") };
}
