import { sameValue } from "../values/plain-value.ts";
import { lifecycleFindings } from "../records/lifecycle.ts";
import { modelPath, registryPath } from "../records/layout.ts";
import type { RegistryRecord } from "../records/generated/registry.ts";
import { policyDigest, rulesIn } from "../records/policy-digest.ts";
import { type Remark, refusal, type Step, warning } from "./step.ts";

/** The lifecycle that a step leaves behind does not contradict itself. */
export function lifecycleIsSound(step: Step): readonly Remark[] {
  return lifecycleFindings(step.registry.after, null).map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    hint: finding.hint,
    path: registryPath,
    pointer: ["lifecycle"],
  }));
}

/** Tells whether two settings differ in what changes are judged by, the order of the stages included. */
export function rulesDiffer(before: RegistryRecord, after: RegistryRecord): boolean {
  return !sameValue(rulesIn(before), rulesIn(after));
}

/** `policy_version` only grows, and grows whenever the rules change. */
export function policyVersionGrows(step: Step): readonly Remark[] {
  const { before, after } = step.registry;
  if (before === null) return [];
  const [was, is] = [before.policy_version ?? 1, after.policy_version ?? 1];
  const changed = rulesDiffer(before, after);
  if (is > was || (is === was && !changed)) return [];
  const place = { path: registryPath, pointer: ["policy_version"] };
  return is === was
    ? [
        refusal(
          "policy-version",
          place,
          "the rules changed, and policy_version did not",
          `Set it to ${was + 1}, and policy_previous to ${policyDigest(before)} (stemma check --worktree --fix does).`,
        ),
      ]
    : [
        refusal(
          "policy-version",
          place,
          `policy_version went back from ${was} to ${is}`,
          `Set it to ${was + 1}.`,
        ),
      ];
}

/** Settings with the version and the predecessor that their rules need to come after those of others; the same where they need none. */
export function stampedSettings(before: RegistryRecord, after: RegistryRecord): RegistryRecord {
  const [was, is] = [before.policy_version ?? 1, after.policy_version ?? 1];
  const version = rulesDiffer(before, after) ? Math.max(is, was + 1) : is;
  return version > was ? { ...after, policy_version: version, policy_previous: policyDigest(before) } : after;
}

/**
 * A policy whose version grew names the one before it, and no other change touches that name. A registry that never named one is told, and
 * held to it from the first change that does.
 */
export function policyNamesPredecessor(step: Step): readonly Remark[] {
  const { before, after } = step.registry;
  if (before === null) return [];
  const [was, is] = [before.policy_version ?? 1, after.policy_version ?? 1];
  if (is < was) return [];
  const wanted = is === was ? before.policy_previous : policyDigest(before);
  const found = after.policy_previous;
  if (found === wanted) return [];
  const place = { path: registryPath, pointer: ["policy_previous"] };
  if (wanted === undefined)
    return [
      refusal(
        "policy-predecessor",
        place,
        `policy_previous names a policy before version ${is}, and the policy is not a new one`,
        "Remove the line, or raise policy_version with it.",
      ),
    ];
  const optional = found === undefined && before.policy_previous === undefined;
  return [
    (optional ? warning : refusal)(
      "policy-predecessor",
      place,
      `policy_previous ${found === undefined ? "is missing" : `is ${found}`}, and the policy before this one is ${wanted}`,
      `Write the line: policy_previous: ${wanted} (stemma check --worktree --fix does).`,
    ),
  ];
}

/** Deleted models stay on record, with the versions and earlier names that they had. */
export function tombstonesStay(step: Step): readonly Remark[] {
  const { before, after } = step.registry;
  const kept = namesOnRecord(after);
  return [...(before === null ? [] : namesOnRecord(before))]
    .filter((name) => !kept.has(name))
    .map((name) =>
      refusal(
        "deletion-unrecorded",
        { path: registryPath, pointer: ["tombstones"] },
        `tombstones no longer lists ${name}`,
        "The list only grows: restore the entry.",
      ),
    );
}

function namesOnRecord(registry: RegistryRecord): ReadonlySet<string> {
  return new Set(
    (registry.tombstones ?? []).flatMap(({ model, formerly = [], versions = [] }) => [
      model,
      ...formerly.map((name) => `${name} as an earlier name of ${model}`),
      ...versions.map((version) => `${model}@${version}`),
    ]),
  );
}

/** A new model does not take the name of a deleted one, nor an earlier name of one that lives. */
export function namesStayReserved(step: Step): readonly Remark[] {
  const reserved = reservedNames(step);
  return step.models.flatMap(({ name, before, after }) => {
    const owner = reserved.get(name);
    if (before.model !== null || after.model === null || owner === undefined) return [];
    return [
      refusal(
        "name-taken",
        { path: modelPath(name), pointer: ["name"] },
        owner === null ? `a model ${name} was deleted` : `${name} is an earlier name of ${owner}`,
        "Choose another name.",
      ),
    ];
  });
}

function reservedNames(step: Step): ReadonlyMap<string, string | null> {
  const deleted = step.after.tombstones.flatMap(({ model, formerly }) => [model, ...formerly]);
  const earlier = step.models.flatMap(({ name, after }) =>
    (after.model?.formerly ?? []).map((former) => [former, name] as const),
  );
  return new Map<string, string | null>([...deleted.map((name) => [name, null] as const), ...earlier]);
}
