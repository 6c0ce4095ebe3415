import { type Ambient, ambient } from "../git/ambient.ts";
import { initRepository as makeRepository } from "../git/init.ts";
import { openRepository } from "../git/open.ts";
import type { Repository } from "../git/ports.ts";
import { changeOf, type Entry } from "../changes/change.ts";
import type { Plan, PlanStep } from "../changes/plan.ts";
import { recordKinds } from "../records/kind.ts";
import { registryFolder, registryPath, schemaPath } from "../records/layout.ts";
import { settingsOf } from "../records/normalise.ts";
import { isPresetName, presetNames, presets } from "../records/presets.ts";
import { gitAttributes, schemaText } from "../records/schemas.ts";
import type { RegistryRecord } from "../records/generated/registry.ts";
import { isStemmaError, StemmaError } from "../values/error.ts";
import type { DryRunForm, InitForm } from "./forms.ts";
import { openSession } from "./open.ts";
import type { OpenOptions, WriteOptions } from "./options.ts";
import type { Session } from "./session.ts";
import { Write } from "./writes/write.ts";
import { HookSetup } from "./hook-setup.ts";
import {
  missingWorkflows,
  type SetupFile,
  type WorkflowForge,
  workflowFolders,
  workflowForges,
} from "./setup.ts";
import { readerOf } from "./writes/planned-files.ts";
import { dryRun, type Prepare } from "./writes/writer.ts";

/** How a registry is laid out. */
export interface InitOptions extends OpenOptions, WriteOptions {
  /** The lifecycle to start with: standard (the default), canary, minimal or simple. */
  readonly preset?: string;
  /** Installs the Git hooks of this clone, which check what is staged and what is pushed. */
  readonly hooks?: boolean;
  /** Adds the workflows that check pull requests, make release tags and look after the registry. */
  readonly workflows?: boolean;
  /** The forge that the workflows are for: github (the default) or gitlab. */
  readonly forge?: string;
  readonly dryRun?: boolean;
}

/**
 * Lays out a registry in one commit, in a new or an existing Git repository. Where there is one already, hooks and
 * workflows can be added to it.
 * @throws StemmaError `registry-exists`, `preset-unknown`, `hook-exists`, `workflow-exists`, `git-missing` for a new
 *   repository, and what landing throws
 */
export async function initRegistry(options: InitOptions = {}): Promise<InitForm | DryRunForm> {
  const preset = options.preset ?? presetNames[0];
  const record = recordOf(preset);
  const { repository, created } = await repositoryAt(options);
  const session = await openSession(options, repository);
  const hooks = options.hooks === true ? new HookSetup(repository, session.world.env, "clone") : null;
  const prepare = prepareInit(session, { record, preset, options });
  if (options.dryRun === true) {
    const planned = await dryRun(session, prepare);
    return { ...planned, changes: [...planned.changes, ...(hooks?.plan() ?? [])] };
  }
  const intent = { kind: "init", preset, workflows: options.workflows === true };
  const write = new Write({ session, operation: session.operation(), prepare, intent, options });
  const { form, plan } = await write.run();
  return {
    ...form,
    path: repository.workTree ?? repository.gitDir,
    ref: session.ref ?? "HEAD",
    preset: plan.result.kind === "init" ? plan.result.preset : null,
    created_repository: created,
    hooks: hooks?.install() ?? [],
    hooks_to_add: hooks?.toAdd ?? [],
    merge_driver: (await hooks?.installMergeDriver()) ?? [],
    workflows: workflowsIn(plan),
  };
}

function recordOf(preset: string): RegistryRecord {
  if (isPresetName(preset)) {
    return {
      format: 1,
      policy_version: 1,
      lifecycle: presets[preset],
      gates: {},
      alias_gates: {},
      identities: {},
      groups: {},
      stores: [],
      tombstones: [],
    };
  }
  throw new StemmaError("preset-unknown", `'${preset}' is not a preset`, {
    hint: `Presets: ${presetNames.join(", ")}.`,
    data: { preset, presets: presetNames },
  });
}

/** A dry run makes no repository, so it needs one. */
async function repositoryAt(
  options: InitOptions,
): Promise<{ readonly repository: Repository; readonly created: boolean }> {
  const world: Ambient = ambient();
  const place = { path: options.path ?? world.path, env: options.env ?? world.env };
  try {
    return { repository: await openRepository(place), created: false };
  } catch (error) {
    if (!isStemmaError(error, "repository-missing") || options.dryRun === true) throw error;
    return { repository: await makeRepository(place), created: true };
  }
}

/** What is to be laid out. */
interface Layout {
  readonly record: RegistryRecord;
  readonly preset: string;
  readonly options: InitOptions;
}

function prepareInit(session: Session, { record, preset, options }: Layout): Prepare {
  const forge = forgeNamed(options.forge ?? workflowForges[0]);
  return async (tip) => {
    const occasion = { at: session.world.now(), authors: [], commits: null };
    const snapshot = tip === null ? null : await session.snapshotOf(tip);
    const exists = snapshot !== null && (await snapshot.files.list(registryFolder)) !== null;
    if (exists && !isAddition(options)) throw registryExists(session, tip);
    const workflows =
      options.workflows === true
        ? await missingWorkflows({ forge, ref: session.ref }, readerOf(snapshot))
        : [];
    const base = {
      commit: tip,
      registry: exists ? await snapshot.registryRecord() : record,
      settings: exists ? await snapshot.settings() : settingsOf(record),
      models: new Map(),
      references: new Map(),
      names: new Map(),
      previousHolder: null,
      children: new Map(),
      nameFaults: new Map(),
      files: new Map(),
      experiments: new Map(),
      selections: new Map(),
      suites: new Map(),
      profiles: new Map(),
    };
    const steps = exists ? additionSteps(workflows) : [layoutStep(record, preset, workflows)];
    return {
      base,
      plan: { steps, result: { kind: "init", preset: exists ? null : preset } },
      snapshot,
      occasion,
    };
  };
}

function forgeNamed(name: string): WorkflowForge {
  const found = workflowForges.find((each) => each === name);
  if (found !== undefined) return found;
  throw new StemmaError("usage-invalid", `there are no workflows for '${name}'`, {
    hint: `There are for: ${workflowForges.join(", ")}.`,
    data: { forge: name },
  });
}

/* Every clone needs hooks of its own, long after its registry was laid out. */
function isAddition({ hooks, workflows, preset }: InitOptions): boolean {
  return (hooks === true || workflows === true) && preset === undefined;
}

function registryExists(session: Session, tip: string | null): StemmaError {
  return new StemmaError(
    "registry-exists",
    `${session.ref ?? "HEAD"} already has a folder ${registryFolder}/`,
    {
      hint: "Use it as it is, or choose another branch with --ref.",
      data: { ref: session.ref, commit: tip },
    },
  );
}

function layoutStep(record: RegistryRecord, preset: string, workflows: readonly SetupFile[]): PlanStep {
  const files = [
    { path: `${registryFolder}/.gitattributes`, text: gitAttributes },
    ...recordKinds.map((kind) => ({ path: schemaPath(kind), text: schemaText(kind) })),
    ...workflows,
  ];
  const entries: (readonly [string, null, Entry])[] = [
    [registryPath, null, { kind: "registry", value: record }],
    ...files.map(newFile),
  ];
  return stepOf(entries, `init: a registry with the ${preset} lifecycle`);
}

function additionSteps(workflows: readonly SetupFile[]): readonly PlanStep[] {
  return workflows.length === 0
    ? []
    : [stepOf(workflows.map(newFile), "init: workflows that look after the registry")];
}

function newFile({ path, text }: SetupFile): readonly [string, null, Entry] {
  return [path, null, { kind: "file", value: text }];
}

function stepOf(entries: readonly (readonly [string, null, Entry])[], subject: string): PlanStep {
  return { change: changeOf(entries), subject, details: [], reason: null, moves: [] };
}

function workflowsIn({ steps }: Plan): readonly string[] {
  return steps
    .flatMap(({ change }) => [...change.added.keys()])
    .filter((path) => workflowFolders.some((folder) => path.startsWith(folder)));
}
