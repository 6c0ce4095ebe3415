import type { Finding, Severity } from "../values/finding.ts";
import type { RegistryRecord } from "./generated/registry.ts";
import { registryPath } from "./layout.ts";
import { locate } from "./locate.ts";
import { type Lifecycle, type Settings, settingsOf, type Stage } from "./normalise.ts";
import type { Pointer } from "./tree.ts";

/** One thing that is wrong with a lifecycle, and which value says it. */
interface Fault {
  readonly severity: Severity;
  readonly pointer: Pointer;
  readonly message: string;
}

/** Every rule for a lifecycle (docs/format.md, clause 4.1). */
const rules: readonly ((settings: Settings) => Iterable<Fault>)[] = [
  initialRule,
  targetRule,
  displacementRule,
  terminalRule,
  reachRule,
  gateRule,
];

/**
 * Finds where the settings of a registry contradict themselves. With the bytes of `registry.yaml`, findings have line
 * and column.
 */
export function lifecycleFindings(record: RegistryRecord, bytes: Buffer | null): readonly Finding[] {
  const settings = settingsOf(record);
  return rules.flatMap((rule) => [...rule(settings)].map((fault) => findingOf(fault, bytes)));
}

function findingOf({ severity, pointer, message }: Fault, bytes: Buffer | null): Finding {
  const position = bytes === null ? null : locate("registry", bytes, pointer);
  return {
    code: "lifecycle-invalid",
    severity,
    message,
    hint: null,
    path: registryPath,
    line: position?.line ?? null,
    column: position?.column ?? null,
  };
}

function stagePointer(stage: Stage, ...steps: Pointer): Pointer {
  return ["lifecycle", "stages", stage.name, ...steps];
}

function* initialRule({ lifecycle }: Settings): Generator<Fault> {
  const pointer = ["lifecycle", "initial"];
  const initial = lifecycle.stages.get(lifecycle.initial);
  const fault = initialFault(initial, lifecycle.initial);
  if (fault !== null) yield { severity: "error", pointer, message: fault };
}

function initialFault(initial: Stage | undefined, name: string): string | null {
  if (initial === undefined) return `the initial stage '${name}' is not one of the stages`;
  if (initial.exclusive)
    return `the initial stage '${name}' is exclusive, but every new version starts there`;
  return initial.terminal ? `the initial stage '${name}' is terminal, so that no version could move` : null;
}

function* targetRule({ lifecycle }: Settings): Generator<Fault> {
  for (const stage of lifecycle.stages.values()) {
    for (const [index, target] of stage.to.entries()) {
      const fault = targetFault(stage, target, index, lifecycle);
      if (fault !== null)
        yield { severity: "error", pointer: stagePointer(stage, "to", index), message: fault };
    }
  }
}

function targetFault(stage: Stage, target: string, index: number, lifecycle: Lifecycle): string | null {
  if (!lifecycle.stages.has(target))
    return `'${stage.name}' leads to '${target}', which is not one of the stages`;
  if (target === stage.name) return `'${stage.name}' leads to itself`;
  return stage.to.indexOf(target) === index ? null : `'${stage.name}' names '${target}' twice`;
}

function* displacementRule({ lifecycle }: Settings): Generator<Fault> {
  for (const stage of lifecycle.stages.values()) {
    const fault = displacementFault(stage, lifecycle);
    const pointer = stagePointer(stage, "displaced_to");
    if (fault !== null) yield { severity: "error", pointer, message: fault };
  }
}

function displacementFault(stage: Stage, lifecycle: Lifecycle): string | null {
  const { name, displacedTo } = stage;
  if (displacedTo === null) return null;
  const target = lifecycle.stages.get(displacedTo);
  if (target === undefined) return `'${name}' displaces to '${displacedTo}', which is not one of the stages`;
  if (displacedTo === name) return `'${name}' displaces to itself`;
  return target.exclusive
    ? `'${name}' displaces to '${displacedTo}', which is exclusive and could be taken`
    : null;
}

function* terminalRule({ lifecycle }: Settings): Generator<Fault> {
  for (const stage of lifecycle.stages.values()) {
    if (!stage.terminal || stage.to.length === 0) continue;
    const message = `'${stage.name}' is terminal and yet leads to ${stage.to.join(", ")}`;
    yield { severity: "error", pointer: stagePointer(stage, "to"), message };
  }
}

function* reachRule({ lifecycle }: Settings): Generator<Fault> {
  const reached = new Set([lifecycle.initial]);
  for (const name of reached) {
    const stage = lifecycle.stages.get(name);
    for (const next of [...(stage?.to ?? []), stage?.displacedTo ?? name]) reached.add(next);
  }
  for (const stage of lifecycle.stages.values()) {
    if (reached.has(stage.name)) continue;
    yield { severity: "warning", pointer: stagePointer(stage), message: `no move leads to '${stage.name}'` };
  }
}

function* gateRule({ lifecycle, gates }: Settings): Generator<Fault> {
  for (const name of gates.keys()) {
    if (lifecycle.stages.has(name)) continue;
    yield { severity: "error", pointer: ["gates", name], message: `the gate '${name}' is for no stage` };
  }
}
