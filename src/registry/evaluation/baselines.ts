import type { ResolvedBaseline } from "../../evaluation/suites/world.ts";
import type { CaseRecord, SuiteRecord } from "../../records/generated/suite.ts";
import { measuredMetrics, readEvidence } from "../../snapshot/measured.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { isStemmaError } from "../../values/error.ts";
import { parseReference } from "../../values/reference.ts";
import type { View } from "../session.ts";
import { subjectOf } from "./subject.ts";

type Wish = NonNullable<CaseRecord["baseline"]>;

/** Looks up what the cases of a suite compare a version with, by the name of the case. Throws what reading records throws. */
export async function baselinesOf(
  view: View,
  suite: SuiteRecord,
  reference: string,
): Promise<ReadonlyMap<string, ResolvedBaseline>> {
  const { model } = parseReference(reference);
  const found = new Map<string, ResolvedBaseline>();
  for (const { name, baseline } of suite.cases)
    if (baseline !== undefined) found.set(name, await resolved(view, model, baseline));
  return found;
}

async function resolved(view: View, model: string, wish: Wish): Promise<ResolvedBaseline> {
  const wanted = `${model}@${wish.stage ?? wish.version ?? ""}`;
  const exact = await exactOf(view.snapshot, wanted);
  const pass = wish.when_missing === "pass";
  if (exact === null) return { kind: "missing", why: `there is no ${wanted} to compare with`, pass };
  if (wish.evidence === undefined) return { kind: "run", subject: await subjectOf(view, exact) };
  const { model: named, selector } = parseReference(exact);
  const version = selector?.kind === "version" ? selector.version : "";
  const { evidence } = await readEvidence(view.snapshot, named, version);
  const run = evidence.find(({ name, record }) => record.kind === "evaluation" && name === wish.evidence);
  if (run === undefined)
    return { kind: "missing", why: `${exact} has no evidence of ${wish.evidence}`, pass };
  return { kind: "evidence", version: exact, metrics: Object.fromEntries(measuredMetrics(run.record)) };
}

async function exactOf(snapshot: Snapshot, reference: string): Promise<string | null> {
  try {
    const { state, version } = await findVersion(snapshot, reference);
    return `${state.name}@${version}`;
  } catch (error) {
    if (isStemmaError(error) && error.kind === "not-found") return null;
    throw error;
  }
}
