import { requireStage } from "../../changes/stages.ts";
import { policyDigest } from "../../records/policy-digest.ts";
import { readModels } from "../../snapshot/catalogue.ts";
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
  const [settings, record] = [await snapshot.settings(), await snapshot.registryRecord()];
  const { order, initial, stages } = settings.lifecycle;
  const shown = stage === undefined ? order : [requireStage(settings, stage).name];
  const { models, problems } = await readModels(snapshot);
  return {
    commit,
    policy_version: settings.policyVersion,
    policy: policyDigest(record),
    policy_previous: record.policy_previous ?? null,
    stages: shown.map((name) => {
      const rules = requireStage(settings, name);
      return {
        stage: name,
        from: order.filter((other) => stages.get(other)?.to.includes(name)),
        to: rules.to,
        initial: name === initial,
        exclusive: rules.exclusive,
        displaced_to: rules.displacedTo,
        servable: rules.servable,
        deployable: rules.deployable,
        terminal: rules.terminal,
        gates: (settings.gates.get(name) ?? []).map((demand) => ({ ...demand })),
        holds: models.flatMap((state) => {
          const hold = state.record?.holds?.[name];
          return hold === undefined ? [] : [{ model: state.name, ...hold }];
        }),
      };
    }),
    alias_gates: Object.fromEntries(
      [...settings.aliasGates].map(([alias, demands]) => [alias, demands.map((demand) => ({ ...demand }))]),
    ),
    problems,
  };
}
