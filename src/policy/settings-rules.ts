import { sameValue } from "../values/plain-value.ts";
import { lifecycleFindings } from "../records/lifecycle.ts";
import { modelPath, registryPath } from "../records/layout.ts";
import type { RegistryRecord } from "../records/generated/registry.ts";
import { type Remark, refusal, type Step } from "./step.ts";

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

const ruleKeys = [
  "lifecycle",
  "gates",
  "alias_gates",
  "identities",
  "groups",
] as const satisfies readonly (keyof RegistryRecord)[];

/** Tells whether two settings differ in what changes are judged by. */
export function rulesDiffer(before: RegistryRecord, after: RegistryRecord): boolean {
  return ruleKeys.some((key) => !sameValue(before[key], after[key])) || !sameOrder(before, after);
}

/** `policy_version` only grows, and grows whenever the rules change. */
export function policyVersionGrows(step: Step): readonly Remark[] {
  const { before, after } = step.registry;
  if (before === null) return [];
  const [was, is] = [before.policy_version ?? 1, after.policy_version ?? 1];
  const changed = rulesDiffer(before, after);
  if (is > was || (is === was && !changed)) return [];
  const message =
    changed && is === was
      ? "the rules changed, and policy_version did not"
      : `policy_version went back from ${was} to ${is}`;
  return [
    refusal(
      "policy-version",
      { path: registryPath, pointer: ["policy_version"] },
      message,
      `Set it to ${was + 1}.`,
    ),
  ];
}

/* The order of the stages decides what is last, and what `list` shows first. */
function sameOrder(before: RegistryRecord, after: RegistryRecord): boolean {
  return sameValue(Object.keys(before.lifecycle.stages), Object.keys(after.lifecycle.stages));
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
