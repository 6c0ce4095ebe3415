import type { ExperimentRecord } from "../records/generated/experiment.ts";
import { StemmaError } from "../values/error.ts";
import { bucketCount, bucketOf } from "../values/murmur3.ts";
import type { Attributes, Audience } from "../values/audience.ts";
import {
  restArmOf,
  coverageOf,
  currentPhase,
  defaultUnit,
  exactVersion,
  layerSeed,
} from "../records/experiment-phase.ts";
import { routingOf, servedArms } from "./routing.ts";
import { bucketAt, slicesOf } from "./slices.ts";
import { unitIn } from "./unit.ts";

/** All reasons of an assignment, in the order in which they are looked at from the last. */
export const assignmentReasons = [
  "split",
  "not-enrolled",
  "layer",
  "audience",
  "no-unit",
  "draft",
  "paused",
  "concluded",
  "invalid",
] as const;

/**
 * Why a unit got its version; only of `split` is it enrolled, for all else it is excluded from analysis. `invalid`: the record contradicts
 * itself, in its weights, its arms or its audience.
 */
export type AssignmentReason = (typeof assignmentReasons)[number];

/** What a unit is served, and why. It says nothing about the unit, so one value serves all units of a slice. */
export interface Assignment {
  readonly experiment: string;
  /** The arm; the stable one for a unit that is not enrolled. */
  readonly arm: string;
  readonly model: string;
  readonly version: string;
  /** The number of the phase; 0 before the first. */
  readonly phase: number;
  /** Whether it takes part: what is recorded of other units belongs to no arm. */
  readonly enrolled: boolean;
  readonly reason: AssignmentReason;
  /** The commit of the registry that decided; null for uncommitted files. */
  readonly commit: string | null;
}

/**
 * Routes units by the experiments of one commit. All tables are made beforehand, so that an assignment hashes, looks up and
 * allocates nothing.
 */
export class Router {
  /** The commit of the registry that it routes by. */
  readonly commit: string | null;
  readonly #routes = new Map<string, Route>();

  constructor(experiments: Iterable<ExperimentRecord>, commit: string | null = null) {
    this.commit = commit;
    for (const record of experiments) this.#routes.set(record.name, new Route(record, commit));
  }

  /** The names of the experiments that it knows. */
  get experiments(): readonly string[] {
    return [...this.#routes.keys()];
  }

  /**
   * Assigns a unit. The same unit gets the same arm from every process, as long as the phase lasts, and keeps it while coverage
   * grows. No unit (null, empty, or no text at all) is served the stable version. Whatever the attributes are, it does not throw.
   * @throws StemmaError `experiment-unknown`
   */
  assign(experiment: string, unit: string | null | undefined, attributes: Attributes = none): Assignment {
    const route = this.#routes.get(experiment);
    if (route === undefined) throw unknown(experiment, this.commit);
    return route.assign(typeof unit === "string" ? unit : "", attributes);
  }

  /**
   * The attribute of the context that units of an experiment are assigned by.
   * @throws StemmaError `experiment-unknown`
   */
  unitOf(experiment: string): string {
    const route = this.#routes.get(experiment);
    if (route === undefined) throw unknown(experiment, this.commit);
    return route.unit;
  }
}

const none: Attributes = {};

function unknown(experiment: string, commit: string | null): StemmaError {
  return new StemmaError("experiment-unknown", `there is no experiment ${experiment}`, {
    hint: "See them with stemma experiment list.",
    data: { experiment, commit },
  });
}

/* The ends of the slices and what each is served, apart, so that the search walks through numbers alone. */
class Route {
  readonly unit: string;
  readonly #seed: string;
  readonly #ends: Uint32Array;
  readonly #served: readonly Assignment[];
  readonly #audience: Audience | null;
  readonly #layer: { readonly seed: string; readonly from: number; readonly to: number } | null;
  /* What every unit is served where the test does not run. */
  readonly #fixed: Assignment | null;
  readonly #noUnit: Assignment;
  readonly #outsideAudience: Assignment;
  readonly #outsideLayer: Assignment;
  readonly #notEnrolled: Assignment;

  constructor(record: ExperimentRecord, commit: string | null) {
    const routing = routingOf(record);
    const { phase } = routing;
    const serve = served(record, commit);
    this.unit = currentPhase(record)?.unit ?? record.unit ?? defaultUnit;
    this.#seed = phase?.seed ?? "";
    this.#noUnit = serve("no-unit");
    this.#outsideAudience = serve("audience");
    this.#outsideLayer = serve("layer");
    this.#notEnrolled = serve("not-enrolled");
    this.#fixed = routing.phase === null ? serve(routing.reason) : null;
    this.#audience = routing.phase === null ? null : routing.audience;
    const [from = 0, to = 1] = phase?.layer?.range ?? [];
    this.#layer =
      phase?.layer === undefined
        ? null
        : { seed: layerSeed(phase.layer.name), from: bucketAt(from), to: bucketAt(to) };
    const slices = phase === null ? [] : slicesOf({ arms: phase.arms, coverage: coverageOf(phase) });
    this.#ends = Uint32Array.from(slices, ({ end }) => end);
    this.#served = slices.map(({ arm }) => (arm === null ? this.#notEnrolled : serve("split", arm)));
  }

  assign(unit: string, attributes: Attributes): Assignment {
    if (this.#fixed !== null) return this.#fixed;
    if (unit === "") return this.#noUnit;
    if (this.#audience !== null && !this.#audience(this.#keyOf(unit, attributes), attributes))
      return this.#outsideAudience;
    if (this.#layer !== null) {
      const place = bucketOf(this.#layer.seed, unit);
      if (place < this.#layer.from || place >= this.#layer.to) return this.#outsideLayer;
    }
    const bucket = bucketOf(this.#seed, unit);
    for (let at = 0; at < this.#ends.length; at++)
      if (bucket < (this.#ends[at] ?? bucketCount)) return this.#served[at] ?? this.#notEnrolled;
    return this.#notEnrolled;
  }

  /* The targeting key of the caller is another one than the unit where the test assigns by another attribute. */
  #keyOf(unit: string, attributes: Attributes): string {
    return this.unit === defaultUnit ? unit : unitIn(attributes, defaultUnit);
  }
}

type Serve = (reason: AssignmentReason, arm?: string) => Assignment;

function served(record: ExperimentRecord, commit: string | null): Serve {
  const phase = currentPhase(record);
  const arms = servedArms(record);
  const rest = restArmOf(record) ?? "";
  return (reason, arm = rest) => {
    const reference = (arms.find(({ name }) => name === arm) ?? arms[0])?.version ?? "";
    return Object.freeze({
      experiment: record.name,
      arm,
      ...exactVersion(reference),
      phase: phase?.phase ?? 0,
      enrolled: reason === "split",
      reason,
      commit,
    });
  };
}
