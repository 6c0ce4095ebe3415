import type { ProfileRecord } from "../../records/generated/profile.ts";
import { profilePath } from "../../records/layout.ts";
import { readProfile } from "../../snapshot/monitored.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import { FeatureCounts } from "../../telemetry/drift/counts.ts";
import { binningOf } from "../../telemetry/drift/features.ts";
import { reportDrift } from "../../telemetry/drift/report.ts";
import { widths } from "../../telemetry/series.ts";
import { StemmaError } from "../../values/error.ts";
import type { DriftForm, DriftInput, FeatureTable } from "../profile-forms.ts";
import type { Session } from "../session.ts";
import { featureColumns, noFeature } from "./feature-table.ts";
import { shownWindow, totalOf, windowOf } from "./reading.ts";
import { telemetryReader } from "./reader.ts";

/** The error of a version without a profile. */
export function profileUnknown(model: string, version: string): StemmaError {
  return new StemmaError("profile-unknown", `${model}@${version} has no profile of its features`, {
    hint: `Make it from reference data: stemma monitor profile ${model}@${version} --data reference.csv.`,
    data: { model, version, path: profilePath(model, version) },
  });
}

/** Holds features of a version against its profile. */
export async function readDrift(session: Session, reference: string, input: DriftInput): Promise<DriftForm> {
  const { commit, snapshot } = await session.view(input.at);
  const { state, version } = await findVersion(snapshot, reference);
  const model = state.name;
  const profile = await readProfile(snapshot, model, version);
  if (profile === null) throw profileUnknown(model, version);
  const strange = input.features?.find((name) => !Object.hasOwn(profile.features, name));
  if (strange !== undefined)
    throw noFeature(`the profile has no feature ${strange}`, strange, Object.keys(profile.features));
  const subject = { commit, model, version };
  const { table } = input;
  const known = table === undefined ? await recorded(session, subject, input) : countedTable(profile, table);
  const { counts, ...rest } = known;
  const { features, least_psi, alpha } = reportDrift(profile, counts, input);
  const drifted = features.filter(({ verdict }) => verdict === "drift").length;
  return { ...subject, ...rest, least_psi, alpha, drifted, features };
}

type Known = Pick<DriftForm, "source" | "from" | "to" | "notes"> & { readonly counts: FeatureCounts };

async function recorded(
  session: Session,
  { model, version }: { readonly model: string; readonly version: string },
  { windowMs = widths.day }: DriftInput,
): Promise<Known> {
  const window = windowOf(session, { windowMs });
  const reading = await telemetryReader(session).read({ ...window, model, version });
  const counts = totalOf(reading).features;
  return { source: "telemetry", ...shownWindow(window), notes: reading.notes, counts };
}

function countedTable({ features }: ProfileRecord, table: FeatureTable): Known {
  const counts = new FeatureCounts();
  const columns = featureColumns(table, (name) => features[name]?.kind === "categorical");
  const notes: string[] = [];
  for (const [name, profile] of Object.entries(features)) {
    const binning = binningOf(profile);
    let strange = 0;
    for (const value of columns.get(name) ?? []) {
      const bin = binning.binOf(value);
      if (bin < 0) strange += 1;
      else counts.add(name, binning, bin);
    }
    if (strange > 0)
      notes.push(`values of ${name} that are no numbers, and were left out: ${String(strange)}`);
  }
  const unknown = [...columns.keys()].filter((name) => !Object.hasOwn(features, name));
  if (unknown.length > 0) notes.push(`the profile has no ${unknown.join(", ")}`);
  return { source: "rows", from: null, to: null, notes, counts };
}
