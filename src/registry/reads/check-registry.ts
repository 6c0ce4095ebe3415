import type { Introductions } from "../../history/introduced.ts";
import { checkState } from "../../policy/check.ts";
import { factRemarks } from "../../policy/version-rules.ts";
import type { ModelStep, Remark } from "../../policy/step.ts";
import { registryFolder, versionPath } from "../../records/layout.ts";
import { readModels, readVersions } from "../../snapshot/catalogue.ts";
import { problemsOf } from "../../snapshot/problems.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { ModelState } from "../../snapshot/state.ts";
import type { Finding } from "../../values/finding.ts";
import { readerOf } from "../writes/planned-files.ts";
import { experimentSteps } from "./experiment-steps.ts";
import { parentStates } from "./parents.ts";
import { placeRemarks } from "./place-remarks.ts";
import { retentionFindings } from "../health/retention.ts";
import { selectionSteps } from "./selection-steps.ts";
import type { Session } from "../session.ts";

/** Everything that is wrong with a registry as it stands: what cannot be read, and what the rules say of the rest. */
export async function registryFindings(
  session: Session,
  snapshot: Snapshot,
  introduced: Introductions,
): Promise<readonly Finding[]> {
  const problems = await problemsOf(snapshot);
  const registry = await snapshot.registryRecord();
  const settings = await snapshot.settings();
  const models = await loadModels(snapshot);
  const steps = models.map((state): ModelStep => ({ name: state.name, before: state, after: state }));
  const relatives = { models: new Map(models.map((state) => [state.name, state] as const)), settings };
  const parents = await parentStates(steps, relatives, snapshot);
  const step = {
    settings,
    after: settings,
    registry: { before: registry, after: registry },
    models: steps,
    earlierHolders: new Map(),
    parents,
    occasion: { at: 0, authors: [], commits: null },
    gateFacts: new Map(),
    experiments: await experimentSteps(snapshot, snapshot),
    selections: await selectionSteps(snapshot, snapshot),
  };
  const remarks = [...checkState(step), ...(await rewrittenFacts(session, { snapshot, models, introduced }))];
  return [
    ...problems,
    ...(await placeRemarks(remarks, readerOf(snapshot))),
    ...retentionFindings(session, settings),
  ];
}

async function loadModels(snapshot: Snapshot): Promise<readonly ModelState[]> {
  const { models } = await readModels(snapshot);
  const states: ModelState[] = [];
  for (const state of models) {
    const { versions } = await readVersions(snapshot, state.name);
    const ordinals = await snapshot.ordinals(state.name);
    states.push({
      ...state,
      ordinals,
      versions: new Map(versions.map((record) => [record.version, record])),
    });
  }
  return states;
}

interface Registered {
  readonly snapshot: Snapshot;
  readonly models: readonly ModelState[];
  readonly introduced: Introductions;
}

/** Facts are compared with the commit that introduced the version; an equal blob needs no reading. */
async function rewrittenFacts(
  session: Session,
  { snapshot, models, introduced }: Registered,
): Promise<readonly Remark[]> {
  const remarks: Remark[] = [];
  for (const { name, versions } of models) {
    for (const [version, record] of versions) {
      const origin = introduced.get(versionPath(name, version));
      const entry = await snapshot.files.entry(versionPath(name, version));
      if (origin === undefined || origin.blob === entry?.oid) continue;
      const registered = await session.history.record("version", origin.path, origin.blob);
      if (registered.record !== null) remarks.push(...factRemarks(name, registered.record, record));
    }
  }
  return remarks;
}

/** All files of the registry with the ids of their blobs. */
export async function registryPaths(snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const pending: string[] = [registryFolder];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of (await snapshot.files.list(folder)) ?? []) {
      const path = `${folder}/${entry.name}`;
      if (entry.kind === "folder") pending.push(path);
      else found.set(path, entry.oid);
    }
  }
  return found;
}
