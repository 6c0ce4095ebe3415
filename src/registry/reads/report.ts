import { tenures } from "../../history/tenures.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import { isBound, measuredMetrics, type NamedEvidence, readEvidence } from "../../snapshot/measured.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import { holdersOf, type ModelState, stagesWith } from "../../snapshot/state.ts";
import type { Settings } from "../../records/normalise.ts";
import { isStemmaError } from "../../values/error.ts";
import { compareText } from "../../values/version.ts";
import type { TenureForm } from "../forms.ts";
import type { ReadOptions } from "../options.ts";
import type { EvidenceForm, ReportForm } from "../report-form.ts";
import type { Session, View } from "../session.ts";
import { compare } from "./compare.ts";
import { readLineage } from "./lineage.ts";
import { modelForm } from "./model-form.ts";
import { showVersion } from "./show.ts";

/**
 * Reads everything about a version: its facts, its stays in stages, how it does against the version that serves, its nearest
 * relatives, the evidence about it, and how to get it.
 * @throws StemmaError what resolving the name and reading its record throw
 */
export async function report(session: Session, reference: string, { at }: ReadOptions): Promise<ReportForm> {
  const view = await session.view(at);
  const { state, version } = await findVersion(view.snapshot, reference);
  const settings = await view.snapshot.settings();
  const id = `${state.name}@${version}`;
  const asOf = { at: view.commit };
  const form = await showVersion(session, id, asOf);
  const stays = await staysOf(session, view, state.name, version, settings);
  const baseline = servingBeside(state, settings, version);
  const { evidence, problems } = await readEvidence(view.snapshot, state.name, version);
  const record = await view.snapshot.version(state.name, version);
  return {
    commit: view.commit,
    version: form,
    model: await modelForm(view, state, settings),
    since: stays?.find(({ stage, until }) => stage === form.stage && until === null)?.from ?? null,
    tenures: stays,
    baseline: baseline === null ? null : `${state.name}@${baseline}`,
    comparison: baseline === null ? null : await compare(session, [`${state.name}@${baseline}`, id], asOf),
    lineage: await readLineage(session, id, { ...asOf, depth: 1 }),
    evidence: evidence.map((piece) => evidenceForm(piece, record)),
    commands: [`stemma resolve ${id} --json`, `stemma pull ${id} -o DIR`],
    problems,
  };
}

/* A shallow clone has the records all the same; when it was where, it cannot tell. */
async function staysOf(
  session: Session,
  { commit }: View,
  model: string,
  version: string,
  { lifecycle }: Settings,
): Promise<readonly TenureForm[] | null> {
  try {
    const all: TenureForm[] = [];
    // Of stays that began in the same second, one further along began later.
    for (const stage of [...lifecycle.order].reverse())
      all.push(...(await tenures(session.history, commit, model, stage)));
    return all.filter((stay) => stay.version === version).sort((a, b) => compareText(b.from, a.from));
  } catch (error) {
    if (!isStemmaError(error, "history-incomplete")) throw error;
    return null;
  }
}

/** The highest other version in a deployable stage; null where there is none, or this one is there itself. */
function servingBeside(state: ModelState, settings: Settings, version: string): string | null {
  const serving = stagesWith(settings, ({ deployable }) => deployable).flatMap((stage) =>
    holdersOf(state, settings, stage),
  );
  return serving.includes(version) ? null : (serving.at(-1) ?? null);
}

function evidenceForm({ path, name, record }: NamedEvidence, version: VersionRecord): EvidenceForm {
  const { kind, by, created, signature } = record;
  return {
    path,
    kind,
    name,
    by,
    created,
    bound: isBound(record, version),
    signed: signature !== undefined,
    metrics: Object.fromEntries(measuredMetrics(record)),
  };
}
