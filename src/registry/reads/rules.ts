import { requireStage } from "../../changes/stages.ts";
import type { LifecycleForm, PolicyForm } from "../forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session } from "../session.ts";

/** Reads the lifecycle in force. */
export async function readLifecycle(session: Session, options: ReadOptions): Promise<LifecycleForm> {
  const { commit, snapshot } = await session.view(options.at);
  const { lifecycle } = await snapshot.settings();
  const stages = [...lifecycle.stages.values()].map(({ displacedTo, ...stage }) => ({
    ...stage,
    displaced_to: displacedTo,
  }));
  return { commit, initial: lifecycle.initial, stages };
}

/**
 * Reads what the stages demand: all, or one.
 * @throws StemmaError `stage-unknown`
 */
export async function readPolicy(
  session: Session,
  stage: string | undefined,
  options: ReadOptions,
): Promise<PolicyForm> {
  const { commit, snapshot } = await session.view(options.at);
  const settings = await snapshot.settings();
  const shown = stage === undefined ? settings.lifecycle.order : [requireStage(settings, stage).name];
  return {
    commit,
    policy_version: settings.policyVersion,
    stages: shown.map((name) => ({
      stage: name,
      from: settings.lifecycle.order.filter((other) =>
        settings.lifecycle.stages.get(other)?.to.includes(name),
      ),
      gates: settings.gates.get(name) ?? [],
    })),
    alias_gates: Object.fromEntries(settings.aliasGates),
  };
}
