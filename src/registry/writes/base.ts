import type { ExperimentIntent, Intent, InitIntent, RollbackIntent } from "../../changes/intent.ts";
import type { Base } from "../../changes/plan.ts";
import { rollbackStage } from "../../changes/rollback.ts";
import { previousHolder } from "../../history/holders.ts";
import type { HistorySource } from "../../history/source.ts";
import { readProfile } from "../../snapshot/monitored.ts";
import type { View } from "../session.ts";
import { BaseLoader } from "./base-loader.ts";
import { loadForRename } from "./rename-base.ts";
import { loadForRegister, loadForRegisterAll } from "./register-base.ts";

/** An intent that is planned on an existing registry. */
export type PlannedIntent = Exclude<Intent, InitIntent>;

/**
 * Loads what the plan of an intent is made from.
 * @throws StemmaError what resolving its names throws, and what parsing a record that it touches throws
 */
export async function loadBase(view: View, intent: PlannedIntent, history: HistorySource): Promise<Base> {
  const loader = new BaseLoader(view.snapshot);
  await view.snapshot.settings();
  await loadFor(loader, intent, view, history);
  return loader.base(view.commit);
}

async function loadFor(
  loader: BaseLoader,
  intent: PlannedIntent,
  view: View,
  history: HistorySource,
): Promise<void> {
  switch (intent.kind) {
    case "register":
      return loadForRegister(loader, intent);
    case "register-all":
      return loadForRegisterAll(loader, intent);
    case "promote":
      await loader.reference(intent.version);
      return;
    case "rollback":
      return loadForRollback(loader, intent, view, history);
    case "hold":
    case "unhold":
      await loader.model(intent.model);
      return;
    case "alias":
      await loader.model(intent.model);
      if (intent.to !== null) await loader.reference(`${intent.model}@${intent.to}`);
      return;
    case "annotate":
      return loadForAnnotate(loader, intent.subject);
    case "add-evidence":
      return loadForEvidence(loader, intent.version);
    case "evaluate":
      for (const { version } of intent.entries) await loadForEvidence(loader, version);
      return;
    case "add-export":
    case "remove-export":
      return loadForAnnotate(loader, intent.version);
    case "retire":
    case "collect":
      for (const text of intent.versions) await loader.reference(text);
      return;
    case "delete":
      return loadForDelete(loader, intent.subjects);
    case "rename":
      return loadForRename(loader, intent);
    case "experiment":
      return loadForExperiment(loader, intent);
    case "selection":
      if ((await loader.snapshot.selectionNames()).includes(intent.name))
        loader.selections.set(intent.name, await loader.snapshot.selection(intent.name));
      return;
    case "profile":
      return loadForProfile(loader, intent.version);
    case "suite":
      if (intent.record.model !== undefined) await loader.model(intent.record.model);
      if ((await loader.snapshot.suiteNames()).includes(intent.record.name))
        loader.suites.set(intent.record.name, await loader.snapshot.suite(intent.record.name));
      return;
    case "renumber":
      return loadForRenumber(loader);
  }
}

async function loadForExperiment(loader: BaseLoader, intent: ExperimentIntent): Promise<void> {
  if (intent.act === "create") for (const text of [intent.a, intent.b]) await loader.reference(text);
  const { experiments, snapshot } = loader;
  if ((await snapshot.experimentNames()).includes(intent.name))
    experiments.set(intent.name, await snapshot.experiment(intent.name));
}

async function loadForRollback(
  loader: BaseLoader,
  intent: RollbackIntent,
  view: View,
  history: HistorySource,
): Promise<void> {
  const state = await loader.model(intent.model);
  if (intent.to !== null) {
    await loader.reference(`${intent.model}@${intent.to}`);
    return;
  }
  const stage = intent.stage ?? rollbackStage(await view.snapshot.settings());
  loader.previousHolder = (await previousHolder(history, view.commit, state.name, stage))?.version ?? null;
}

async function loadForAnnotate(loader: BaseLoader, subject: string): Promise<void> {
  if (!subject.includes("@")) {
    await loader.model(subject);
    return;
  }
  const { model, version } = await loader.reference(subject);
  await loader.versions(model, [version]);
}

async function loadForEvidence(loader: BaseLoader, reference: string): Promise<void> {
  const { model, version } = await loader.reference(reference);
  await loader.versions(model, [version]);
  await loader.evidence(model, version);
}

async function loadForProfile(loader: BaseLoader, reference: string): Promise<void> {
  const { model, version } = await loader.reference(reference);
  const profile = await readProfile(loader.snapshot, model, version);
  if (profile !== null) loader.profiles.set(`${model}@${version}`, profile);
}

async function loadForDelete(loader: BaseLoader, subjects: readonly string[]): Promise<void> {
  const doomed = new Map<string, Set<string>>();
  for (const subject of subjects) {
    const exact = subject.includes("@") ? await loader.reference(subject) : null;
    const state = exact === null ? await loader.model(subject) : await loader.snapshot.model(exact.model);
    const versions = exact === null ? state.versionIds : [exact.version];
    doomed.set(state.name, new Set([...(doomed.get(state.name) ?? []), ...versions]));
  }
  for (const [model, versions] of doomed) {
    await loader.versions(model, [...versions]);
    await loader.evidence(model);
  }
  await loadChildren(loader, doomed);
}

async function loadChildren(
  loader: BaseLoader,
  doomed: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const names = new Map<string, readonly string[]>();
  for (const model of doomed.keys())
    names.set(model, [model, ...((await loader.snapshot.model(model)).model?.formerly ?? [])]);
  const children = await loader.snapshot.children([...names.values()].flat());
  for (const [model, versions] of doomed) {
    for (const version of versions) {
      const found = (names.get(model) ?? []).flatMap((name) => children.get(`${name}@${version}`) ?? []);
      loader.children.set(`${model}@${version}`, found);
    }
  }
}

async function loadForRenumber(loader: BaseLoader): Promise<void> {
  for (const name of await loader.snapshot.modelNames()) {
    await loader.model(name);
    await loader.versions(name, "all");
    await loader.ordinals(name);
  }
}
