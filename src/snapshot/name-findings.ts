import { modelPath, registryPath } from "../records/layout.ts";
import type { RegistryRecord } from "../records/generated/registry.ts";
import { findingOf, type Finding } from "../values/finding.ts";
import { readModels } from "./catalogue.ts";
import type { Snapshot } from "./snapshot.ts";
import { attempt } from "./unreadable.ts";

/**
 * Tells which names are claimed twice: a name is one model's for ever, be it its own, an earlier one, or that of a
 * deleted model.
 */
export async function nameFindings(snapshot: Snapshot): Promise<readonly Finding[]> {
  const { models } = await readModels(snapshot);
  const owners = await deletedNames(snapshot);
  const findings: Finding[] = [];
  for (const { name, model } of models) {
    for (const former of model?.formerly ?? []) {
      const owner = owners.get(former);
      if (owner !== undefined)
        findings.push(taken(name, `${former}, an earlier name of ${name}, is ${owner}`));
      owners.set(former, `an earlier name of ${name}`);
    }
  }
  for (const { name } of models) {
    const owner = owners.get(name);
    if (owner !== undefined) findings.push(taken(name, `${name} is ${owner} too`));
  }
  return findings;
}

async function deletedNames(snapshot: Snapshot): Promise<Map<string, string>> {
  const registry = await attempt<RegistryRecord | null>(registryPath, async () =>
    (await snapshot.exists()) ? snapshot.registryRecord() : null,
  );
  const tombstones = registry.value?.tombstones ?? [];
  return new Map(
    tombstones.flatMap(({ model, formerly = [] }) =>
      [model, ...formerly].map((name) => [name, "the name of a deleted model"] as const),
    ),
  );
}

function taken(model: string, message: string): Finding {
  const hint = "Give one of them another name.";
  return findingOf({
    code: "name-taken",
    severity: "error",
    message,
    hint,
    path: modelPath(model),
  });
}
