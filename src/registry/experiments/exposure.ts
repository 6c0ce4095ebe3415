import { Router } from "../../experiments/router.ts";
import type { ExperimentRecord } from "../../records/generated/experiment.ts";
import type { Exposure, FindExposure } from "../../telemetry/tracked.ts";
import type { Attributes } from "../../values/audience.ts";
import type { Session } from "../session.ts";
import { readExperiments } from "./read-experiments.ts";

/**
 * What units of an experiment were served with at any time of its phases: the record says which split held when, and with how much
 * coverage. A pause is a step of the coverage to 0, so nobody took part in it.
 */
export class Exposures {
  readonly #record: ExperimentRecord;
  readonly #routers = new Map<string, Router>();

  constructor(record: ExperimentRecord) {
    this.#record = record;
  }

  /** What a unit was served with at an instant, in milliseconds since the epoch; null where it took no part. */
  find(unit: string, at: number, attributes: Attributes = {}): Exposure | null {
    const phases = this.#record.phases ?? [];
    const phase = phases.findLast(({ started }) => Date.parse(started) <= at);
    if (phase === undefined || (phase.ended !== undefined && at >= Date.parse(phase.ended))) return null;
    const step = phase.coverage.findLast((each) => Date.parse(each.at) <= at);
    if (step === undefined) return null;
    const key = `${phase.phase} ${step.share}`;
    const { name } = this.#record;
    const router =
      this.#routers.get(key) ??
      new Router([{ ...this.#record, status: "running", phases: [{ ...phase, coverage: [step] }] }]);
    this.#routers.set(key, router);
    const { enrolled, model, version, arm } = router.assign(name, unit, attributes);
    return enrolled ? { model, version, arm, phase: phase.phase } : null;
  }
}

/** Attributes outcomes by the experiments as they are now; those with an audience only where it asks for nothing but the unit. */
export async function exposureOf(session: Session): Promise<FindExposure | null> {
  if ((await session.tip()) === null) return null;
  const { experiments } = await readExperiments((await session.view()).snapshot);
  const known = new Map(experiments.map((record) => [record.name, new Exposures(record)]));
  return (experiment, unit, at) => known.get(experiment)?.find(unit, at) ?? null;
}
