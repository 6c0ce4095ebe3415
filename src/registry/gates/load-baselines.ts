import type { GateEntry, Measurable } from "../../policy/gates/entry.ts";
import { readEvidence } from "../../snapshot/measured.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { holdersOf } from "../../snapshot/state.ts";
import { isStemmaError } from "../../values/error.ts";

/** Finds the versions that the metrics of an entry are compared with, as they stand at BASE. */
export async function loadBaselines(
  before: Snapshot,
  entry: GateEntry,
): Promise<ReadonlyMap<string, readonly Measurable[]>> {
  const wanted = entry.demands.flatMap((demand) =>
    demand.rule === "metrics" ? [demand.baseline ?? "holder"] : [],
  );
  const found = new Map<string, readonly Measurable[]>();
  for (const text of new Set(wanted)) {
    const named = text === "holder" ? await holders(before, entry) : await versionNamed(before, entry, text);
    found.set(text, await Promise.all(named.map((each) => measurable(before, each))));
  }
  return found;
}

interface Named {
  readonly model: string;
  readonly version: string;
}

async function holders(before: Snapshot, { model, version, target }: GateEntry): Promise<readonly Named[]> {
  const base = model.before.model;
  if (base === null) return [];
  const held =
    target.kind === "stage"
      ? holdersOf(model.before, await before.settings(), target.name)
      : [target.from].filter((from) => from !== null && model.before.versionIds.includes(from));
  return held
    .filter((holder) => holder !== null && holder !== version)
    .map((holder) => ({ model: base.name, version: holder ?? "" }));
}

/* A name that leads nowhere is an outcome that the rule states; what cannot be read is not. */
const leadsNowhere = [
  "alias-unknown",
  "ambiguous",
  "model-unknown",
  "name-invalid",
  "reference-invalid",
  "stage-empty",
  "version-unknown",
] as const;

async function versionNamed(before: Snapshot, { model }: GateEntry, text: string): Promise<readonly Named[]> {
  try {
    const reference = text.includes("@") ? text : `${model.before.model?.name ?? model.name}@${text}`;
    const { state, version } = await findVersion(before, reference);
    return [{ model: state.name, version }];
  } catch (error) {
    if (leadsNowhere.some((code) => isStemmaError(error, code))) return [];
    throw error;
  }
}

async function measurable(before: Snapshot, { model, version }: Named): Promise<Measurable> {
  const { evidence } = await readEvidence(before, model, version);
  return { name: `${model}@${version}`, record: await before.version(model, version), evidence };
}
