import type { ProfileIntent } from "../../changes/intent.ts";
import type { FeatureProfile } from "../../records/generated/profile.ts";
import { profileFeature } from "../../telemetry/drift/profile.ts";
import type { DryRunForm } from "../forms.ts";
import type { WriteOptions } from "../options.ts";
import type { ProfileInput, ProfileOutcome } from "../profile-forms.ts";
import type { Session } from "../session.ts";
import { applyIntent } from "../writes/apply.ts";
import { dryRun, prepareIntent } from "../writes/writer.ts";
import { featureColumns, noFeature } from "./feature-table.ts";

/** Writes the profile of a version. Throws what reading the table and landing throw. */
export function writeProfile(
  session: Session,
  input: ProfileInput,
  options?: WriteOptions,
): Promise<ProfileOutcome> {
  return applyIntent(session, intentOf(input), options);
}

/** Shows what the profile of a version would be. */
export function planProfileOf(session: Session, input: ProfileInput): Promise<DryRunForm> {
  return dryRun(session, prepareIntent(session, intentOf(input), session.operation()));
}

function intentOf(input: ProfileInput): ProfileIntent {
  const columns = featureColumns(input);
  const wanted = input.features ?? [...columns.keys()];
  const features: Record<string, FeatureProfile> = {};
  for (const name of wanted) {
    const values = columns.get(name);
    if (values === undefined) throw noFeature(`the data has no feature ${name}`, name, [...columns.keys()]);
    if (values.every((value) => value === null))
      throw noFeature(`the data has no value of ${name}`, name, []);
    features[name] = profileFeature(values);
  }
  if (wanted.length === 0) throw noFeature("the data has no features", null, []);
  const { version, source, reason } = input;
  return { kind: "profile", version, source: source ?? null, features, reason: reason ?? null };
}
