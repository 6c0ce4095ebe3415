import type { AlertRecord } from "../records/generated/alert.ts";
import type { NotifyRecord } from "../records/generated/notify.ts";
import type { FeatureProfile, ProfileRecord } from "../records/generated/profile.ts";
import { alertPath, notifyPath, profilePath } from "../records/layout.ts";
import { isStemmaError, StemmaError } from "../values/error.ts";
import { type Finding, findingOf, type Severity } from "../values/finding.ts";
import { parseDuration } from "../values/quantity.ts";
import { readNotify, readProfile } from "./monitored.ts";
import { findVersion, type Resolved } from "./resolve.ts";
import type { Snapshot } from "./snapshot.ts";
import { attempt } from "./unreadable.ts";

/** The most that the profile of one feature may take, in bytes of JSON. */
export const mostProfileBytes = 4096;

/** Tells what is wrong with an alert, beyond what its schema says. Throws where something could not be looked at. */
export async function alertFindings(snapshot: Snapshot, record: AlertRecord): Promise<readonly Finding[]> {
  return [
    ...conditionFaults(record).map((message) => alertFinding(record, message)),
    ...(await versionFindings(snapshot, record)),
    ...(await channelFindings(snapshot, record)),
    ...(await profileMissing(snapshot, record)),
  ];
}

/** Tells which defaults of the channels are none. */
export function notifyFindings({ channels, default: named = [] }: NotifyRecord): readonly Finding[] {
  return unknownChannels(named, Object.keys(channels)).map((name) =>
    findingOf({
      code: "alert-invalid",
      severity: "error",
      message: `the default channel ${name} is not there`,
      hint: `There is ${Object.keys(channels).join(", ") || "none"}.`,
      path: notifyPath,
    }),
  );
}

/** Tells which features of a profile contradict themselves. */
export function profileFindings(model: string, record: ProfileRecord): readonly Finding[] {
  return Object.entries(record.features).flatMap(([name, feature]) => {
    const fault = featureFault(feature);
    return fault === null
      ? []
      : [
          findingOf({
            code: "profile-invalid",
            severity: "error",
            message: `the profile of ${name} ${fault}`,
            hint: "Write it again: profileFeature of the library makes this part from the values of a feature.",
            path: profilePath(model, record.version),
          }),
        ];
  });
}

/** What is wrong with the profile of a feature; null for nothing. */
export function featureFault(feature: FeatureProfile): string | null {
  if (new TextEncoder().encode(JSON.stringify(feature)).length > mostProfileBytes)
    return `takes more than ${String(mostProfileBytes)} bytes`;
  const { kind, count, missing = 0, edges = [], counts = [], categories, other = 0 } = feature;
  if (kind === "categorical") {
    if (categories === undefined) return "names no categories";
    const known = Object.values(categories).reduce((sum, each) => sum + each, 0);
    return known + other + missing === count ? null : "does not sum up to its count";
  }
  if (counts.length !== edges.length + 1) return "has not one bin more than edges";
  if (edges.some((edge, at) => at > 0 && edge <= (edges[at - 1] ?? edge)))
    return "has edges that do not ascend";
  return counts.reduce((sum, each) => sum + each, 0) + missing === count
    ? null
    : "does not sum up to its count";
}

function conditionFaults({ threshold, burn_rate, regression, drift }: AlertRecord): readonly string[] {
  const faults: string[] = [];
  const given = [threshold, burn_rate, regression, drift].filter((each) => each !== undefined).length;
  if (given !== 1)
    faults.push(
      `it has ${String(given)} of threshold, burn_rate, regression and drift, and needs exactly one`,
    );
  if (threshold !== undefined) {
    const { above, below, clear } = threshold;
    if ((above === undefined) === (below === undefined))
      faults.push("its threshold needs exactly one of above and below");
    else if (
      clear !== undefined &&
      ((above !== undefined && clear > above) || (below !== undefined && clear < below))
    )
      faults.push("its threshold is clear only beyond the limit itself");
  }
  for (const { long, short } of burn_rate?.windows ?? [])
    if ((parseDuration(short) ?? 0) > (parseDuration(long) ?? 0) || parseDuration(short) === 0)
      faults.push(`its short window ${short} is not between 1m and the long one, ${long}`);
  return faults;
}

/* A stage without a version may have one tomorrow; a model that is not there is a mistake. */
async function versionFindings(snapshot: Snapshot, record: AlertRecord): Promise<readonly Finding[]> {
  const against = record.regression?.against ?? "previous";
  const findings: Finding[] = [];
  for (const reference of [record.model, ...(against === "previous" ? [] : [against])]) {
    const found = await resolved(snapshot, reference);
    if (!(found instanceof StemmaError)) continue;
    const severity = found.kind === "not-found" && found.code !== "model-unknown" ? "warning" : "error";
    findings.push(alertFinding(record, `it watches ${reference}: ${found.message}`, severity));
  }
  return findings;
}

async function resolved(snapshot: Snapshot, reference: string): Promise<Resolved | StemmaError> {
  try {
    return await findVersion(snapshot, reference);
  } catch (error) {
    if (isStemmaError(error) && (error.kind === "not-found" || error.kind === "invalid")) return error;
    throw error;
  }
}

async function channelFindings(snapshot: Snapshot, record: AlertRecord): Promise<readonly Finding[]> {
  if (record.channels === undefined || record.channels.length === 0) return [];
  const { value, problems } = await attempt(notifyPath, () => readNotify(snapshot));
  if (problems.length > 0) return [];
  return unknownChannels(record.channels, Object.keys(value?.channels ?? {})).map((name) =>
    alertFinding(record, `the channel ${name} is not in ${notifyPath}`),
  );
}

async function profileMissing(snapshot: Snapshot, record: AlertRecord): Promise<readonly Finding[]> {
  if (record.drift === undefined) return [];
  const found = await resolved(snapshot, record.model);
  if (found instanceof StemmaError) return [];
  const { state, version } = found;
  const path = profilePath(state.name, version);
  const profile = await attempt(path, () => readProfile(snapshot, state.name, version));
  if (profile.problems.length > 0) return [];
  if (profile.value === null)
    return [alertFinding(record, `there is no ${path} to tell drift from`, "warning")];
  const unknown = (record.drift.features ?? []).filter((name) => profile.value?.features[name] === undefined);
  return unknown.map((name) => alertFinding(record, `${path} has no feature ${name}`));
}

function unknownChannels(named: readonly string[], known: readonly string[]): readonly string[] {
  return named.filter((name) => !known.includes(name));
}

function alertFinding(record: AlertRecord, message: string, severity: Severity = "error"): Finding {
  return findingOf({
    code: "alert-invalid",
    severity,
    message: `${record.name}: ${message}`,
    hint: "See docs/guides/monitoring.md.",
    path: alertPath(record.name),
  });
}
