import { digestOfValue } from "../values/content.ts";
import type { Digest } from "../values/digest.ts";
import type { RegistryRecord } from "./generated/registry.ts";

/**
 * What changes are judged by, as one value: lifecycle with the order of its stages, gates, identities and groups. What is
 * empty counts as absent; where registries keep their files, and how long, is no rule.
 */
export function rulesIn(record: RegistryRecord): Readonly<Record<string, unknown>> {
  const { lifecycle, gates, alias_gates, identities, groups } = record;
  const beside = Object.entries({ gates, alias_gates, identities, groups }).filter(
    ([, value]) => value !== undefined && Object.keys(value).length > 0,
  );
  return {
    ...{ lifecycle: { initial: lifecycle.initial, stages: Object.entries(lifecycle.stages) } },
    ...Object.fromEntries(beside),
  };
}

/**
 * The name of a policy: sha256 over the RFC 8785 JSON of its rules, its version and the name of its predecessor
 * (docs/format.md, clause 7.2). One name stands for all policies before it, in any repository, however the file is written.
 */
export function policyDigest(record: RegistryRecord): Digest {
  const { policy_version: version = 1, policy_previous: previous } = record;
  return digestOfValue({
    ...rulesIn(record),
    policy_version: version,
    ...(previous === undefined ? {} : { policy_previous: previous }),
  });
}
