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
import type { HooksInstalledForm, HooksRemovedForm, HookAddition } from "./hook-forms.ts";
import {
  applyMergeDriver,
  type MergeDriverEdit,
  type MergeDriverPlace,
  missingMergeDriver,
  plannedMergeDriverRemoval,
} from "../git/merge-driver.ts";
import { worldOf } from "./open.ts";
import type { OpenOptions } from "./options.ts";

const calls: Readonly<Record<keyof typeof hookTexts, string>> = {
  "pre-commit": "stemma check --staged",
  "pre-push": "stemma check --pre-push",
  "pre-receive": "stemma check --pre-receive",
};

/** Whose hooks are meant: those of a clone, which spare its user a mistake, or that of a server, which lets none in. */
export type HookSide = "clone" | "server";

const sides: Readonly<Record<HookSide, readonly Hook[]>> = {
  clone: [hookOf("pre-commit"), hookOf("pre-push")],
  server: [hookOf("pre-receive")],
};

function hookOf(name: keyof typeof hookTexts): Hook {
  return { name, text: hookTexts[name], call: calls[name] };
}

interface MissingHook {
  readonly path: string;
  readonly hook: Hook;
}

/**
 * The hooks of one repository that are not installed yet: those to write, and those that a hook manager has to call. A clone gets the merge
 * driver too.
 */
export class HookSetup {
  readonly #missing: readonly MissingHook[];
  readonly #driver: readonly MergeDriverEdit[];
  readonly #place: MergeDriverPlace;
  /** What is to be added by hand, where a hook manager keeps the hooks. */
  readonly toAdd: readonly HookAddition[];

  /** @throws StemmaError `usage-invalid` for the hooks of a clone in a bare repository, `git-unavailable` */
  constructor(repository: Repository, env: Environment, side: HookSide) {
    if (side === "clone" && repository.workTree === null) throw bareRepository();
    const place = placeOf(repository, env);
    this.#place = place;
    this.#driver = side === "clone" ? missingMergeDriver(place) : [];
    const open = sides[side]
      .map((hook) => ({ hook, path: hookPath(place, hook) }))
      .map((each) => ({ ...each, state: hookState(each.path, each.hook) }))
      .filter(({ state }) => state.kind !== "calls" && !(state.kind === "ours" && state.current))
      .map((each) => ({
        ...each,
        managed: each.state.kind === "ours" ? null : managedIn(place, each.hook),
      }));
    this.#missing = open.filter(({ managed }) => managed === null);
    this.toAdd = open.flatMap(({ managed }) => (managed === null || managed.called ? [] : [toAdd(managed)]));
  }

  /** What installing would write. */
  plan(): readonly FileChangeForm[] {
    const hooks = this.#missing.map(({ path, hook }) => ({ path, before: null, after: sealed(hook.text) }));
    return [...hooks, ...this.#driver];
  }

  /**
   * Installs the hooks; answers their paths.
   * @throws StemmaError `hook-exists`, `disk-failed`
   */
  install(): readonly string[] {
    for (const { path, hook } of this.#missing) installHook(path, hook);
    return this.#missing.map(({ path }) => path);
  }

  /**
   * Tells git to merge records by `stemma merge-driver` in this clone; answers the files that say so now and did not.
   * @throws StemmaError `disk-failed`, `git-failed`
   */
  installMergeDriver(): Promise<readonly string[]> {
    return applyMergeDriver(this.#place, this.#driver);
  }
}

function toAdd({ hook, manager, file, lines }: ManagedHook): HookAddition {
  return { hook, manager, file, lines };
}

function placeOf({ commonDir, workTree, config }: Repository, env: Environment): HookPlace {
  return { commonDir, workTree, config, env };
}

/* A folder of hooks that a server shares among its repositories is not ours to write to. */
function managedIn(place: HookPlace, hook: Hook): ManagedHook | null {
  return managedHook(place, place.workTree ?? place.commonDir, hook);
}

function bareRepository(): StemmaError {
  return new StemmaError(
    "usage-invalid",
    "a bare repository makes no commits, so it has no use for hooks of theirs",
    { hint: "Install them in a clone; stemma init --hooks --server installs the one that judges pushes." },
  );
}

/**
 * Installs the hook by which a repository judges the pushes that arrive in it; the registry is not touched, and need not be there yet.
 * @throws StemmaError `repository-missing`, `hook-exists`, `disk-failed`
 */
export async function installServerHook(options: OpenOptions = {}): Promise<HooksInstalledForm> {
  const setup = await serverSetup(options);
  return { hooks: setup.install(), hooks_to_add: setup.toAdd };
}

/** Shows what `installServerHook` would do. */
export async function planInstallServerHook(options: OpenOptions = {}): Promise<DryRunForm> {
  return { dry_run: true, base: null, changes: (await serverSetup(options)).plan(), findings: [] };
}

async function serverSetup(options: OpenOptions): Promise<HookSetup> {
  const world = worldOf(options);
  const repository = await openRepository({ path: world.path, env: world.env });
  return new HookSetup(repository, world.env, "server");
}

/**
 * Takes out the hooks that `initRegistry` installed; a hook that stood there before comes back. One that was changed since is left. Lines that
 * were added by hand for a hook manager are the user's. The merge driver goes with them.
 * @throws StemmaError `repository-missing`, `disk-failed`
 */
export async function removeHooks(options: OpenOptions = {}): Promise<HooksRemovedForm> {
  const { place, removals, driver } = await plannedRemovals(options);
  for (const removal of removals) removeHook(removal);
  return formOf(removals, await applyMergeDriver(place, driver));
}

/** Shows what `removeHooks` would do. */
export async function planRemoveHooks(options: OpenOptions = {}): Promise<DryRunForm> {
  const { removals, driver } = await plannedRemovals(options);
  const changes = removals
    .filter(({ outcome }) => outcome !== "left")
    .map(({ path, before, after }) => ({ path, before, after }));
  return { dry_run: true, base: null, changes: [...changes, ...driver], findings: [] };
}

interface PlannedRemovals {
  readonly place: HookPlace;
  readonly removals: readonly HookRemoval[];
  readonly driver: readonly MergeDriverEdit[];
}

async function plannedRemovals(options: OpenOptions): Promise<PlannedRemovals> {
  const world = worldOf(options);
  const repository = await openRepository({ path: world.path, env: world.env });
  const place = placeOf(repository, world.env);
  const removals = [...sides.clone, ...sides.server].flatMap((hook) => plannedRemoval(place, hook) ?? []);
  return { place, removals, driver: plannedMergeDriverRemoval(place) };
}

function formOf(removals: readonly HookRemoval[], driver: readonly string[]): HooksRemovedForm {
  const having = (outcome: HookRemoval["outcome"]): readonly string[] =>
    removals.filter((removal) => removal.outcome === outcome).map(({ path }) => path);
  return {
    removed: having("removed"),
    restored: having("restored"),
    left: having("left"),
    merge_driver: driver,
  };
}
