import { type Lineage, lineageOf } from "../../history/lineage.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import { stageOf } from "../../snapshot/state.ts";
import { attempt } from "../../snapshot/unreadable.ts";
import { modelPath } from "../../records/layout.ts";
import { StemmaError } from "../../values/error.ts";
import { closest } from "../../values/similar.ts";
import type { LineageForm } from "../lineage-form.ts";
import type { ReadOptions } from "../options.ts";
import type { Session, View } from "../session.ts";
import { type Families, isMaterial, readAncestors, readFamilies } from "./lineage-family.ts";

/** Which relatives a lineage shows. */
export interface LineageOptions extends ReadOptions {
  /** Only what the version was made from, or only what was made from it; both when absent. */
  readonly only?: "ancestors" | "descendants" | undefined;
  /** The most steps from the version; all when absent. */
  readonly depth?: number | undefined;
}

/**
 * Reads the ancestors and descendants of a version across all models. A dataset, a training run or a state of some code is
 * asked for by its id, such as `dataset:ava-speech@1.2.0`: its descendants must be trained again when it was wrong.
 * @throws StemmaError `usage-invalid` for a depth that is no whole number, `material-unknown`, and what resolving throws
 */
export async function readLineage(
  session: Session,
  reference: string,
  { at, ...which }: LineageOptions,
): Promise<LineageForm> {
  return lineageIn(await session.view(at), reference, which);
}

/** As `readLineage`, in a view that was opened already. */
export async function lineageIn(
  { commit, snapshot }: View,
  reference: string,
  { only, depth: most }: Omit<LineageOptions, "at">,
): Promise<LineageForm> {
  const depth = most ?? null;
  if (depth !== null && !(Number.isInteger(depth) && depth >= 0))
    throw new StemmaError("usage-invalid", `a depth of ${depth} is no whole number from 0`, {
      data: { depth },
    });
  const material = isMaterial(reference);
  const root = material ? reference : await exactId(snapshot, reference);
  const families =
    only === "ancestors" && !material
      ? await readAncestors(snapshot, root, depth)
      : await readFamilies(snapshot);
  if (material) requireMaterial(root, families);
  const lineage = lineageOf(root, families.family, {
    ancestors: only !== "descendants",
    descendants: only !== "ancestors",
    depth,
  });
  return await lineageForm(commit, snapshot, lineage, families);
}

async function exactId(snapshot: Snapshot, reference: string): Promise<string> {
  const { state, version } = await findVersion(snapshot, reference);
  return `${state.name}@${version}`;
}

function requireMaterial(id: string, { family, materials }: Families): void {
  if (family.childrenOf(id).length > 0) return;
  const near = closest(id, materials());
  throw new StemmaError("material-unknown", `no version was made of ${id}`, {
    hint:
      near === null
        ? "Write it as the lineage of a version shows it: dataset:NAME@VERSION, run:ID or code:REPOSITORY@COMMIT."
        : `Did you mean ${near}?`,
    data: { material: id, near },
  });
}

async function lineageForm(
  commit: string,
  snapshot: Snapshot,
  lineage: Lineage,
  { problems }: Families,
): Promise<LineageForm> {
  const stages = await stagesOf(
    snapshot,
    lineage.nodes.flatMap(({ id, kind }) => (kind === "version" || kind === "unreadable" ? [id] : [])),
  );
  const { root, nodes, edges, cycles, truncated } = lineage;
  return {
    commit,
    root,
    nodes: nodes.map(({ id, kind, distance }) => ({ id, kind, stage: stages.get(id) ?? null, distance })),
    edges,
    cycles,
    truncated,
    problems,
  };
}

async function stagesOf(snapshot: Snapshot, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const settings = await snapshot.settings();
  const stages = new Map<string, string>();
  for (const id of ids) {
    const [name = "", version = ""] = id.split("@");
    const { value } = await attempt(modelPath(name), () => snapshot.model(name));
    if (value?.model != null) stages.set(id, stageOf(value.model, settings, version));
  }
  return stages;
}
