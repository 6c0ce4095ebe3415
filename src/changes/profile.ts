import { toJson } from "../records/json.ts";
import type { ProfileRecord } from "../records/generated/profile.ts";
import { profilePath } from "../records/layout.ts";
import { sameValue } from "../values/plain-value.ts";
import { changeOf } from "./change.ts";
import type { ProfileIntent } from "./intent.ts";
import type { Base, Plan } from "./plan.ts";
import { requireReference } from "./promote.ts";

/**
 * Plans the profile of a version, in place of the one that it has; no step where that is the same.
 * @throws StemmaError `record-invalid`
 */
export function planProfile(
  { version: reference, source, features, reason }: ProfileIntent,
  base: Base,
): Plan {
  const { model, version } = requireReference(base, reference);
  const path = profilePath(model, version);
  const record: ProfileRecord = { version, ...(source === null ? {} : { source }), features };
  toJson("profile", record, path);
  const before = base.profiles.get(`${model}@${version}`) ?? null;
  const was = before === null ? null : ({ kind: "profile", value: before } as const);
  const step = {
    change: changeOf([[path, was, { kind: "profile", value: record }] as const]),
    subject: `profile(${model}): ${version}`,
    details: [],
    reason,
    moves: [],
  };
  const same = before !== null && sameValue(before, record);
  return { steps: same ? [] : [step], result: { kind: "profile", model, version, path, record } };
}
