import type { Model } from "../../records/normalise.ts";
import { readVersions } from "../../snapshot/catalogue.ts";
import { directionOf, isBetter } from "../../snapshot/metric-direction.ts";
import { findModel } from "../../snapshot/resolve.ts";
import { isTerminal, stageOf } from "../../snapshot/state.ts";
import { StemmaError } from "../../values/error.ts";
import { parseModelName } from "../../values/name.ts";
import { compareText, compareVersions } from "../../values/version.ts";
import type { BestForm, VersionForm } from "../forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { requireMetric } from "./compare.ts";
import { versionForm } from "./version-form.ts";

/** Which metric decides, and among which versions. */
export interface BestOptions extends ReadOptions {
  /** The model's primary metric when absent. */
  readonly metric?: string | undefined;
  /** Only versions in this stage; otherwise all but those in terminal stages. */
  readonly stage?: string | undefined;
}

/**
 * Finds the best version of a model by a metric; of several, the highest version.
 * @throws StemmaError `usage-invalid` without a metric, `metric-unknown` where no version has it
 */
export async function best(session: Session, name: string, options: BestOptions): Promise<BestForm> {
  const view = await session.view(options.at);
  const settings = await view.snapshot.settings();
  const state = await findModel(view.snapshot, parseModelName(name));
  const metric = options.metric ?? state.model?.primaryMetric ?? null;
  if (metric === null) {
    throw new StemmaError("usage-invalid", `${state.name} has no primary metric`, {
      hint: "Name one with --metric.",
    });
  }
  const { versions } = await readVersions(view.snapshot, state.name);
  const inQuestion = versions.filter(({ version }) => {
    const stage = state.model === null ? "" : stageOf(state.model, settings, version);
    return options.stage === undefined ? !isTerminal(settings, stage) : stage === options.stage;
  });
  const forms = inQuestion.map((record) =>
    versionForm(record, { commit: view.commit, state, settings, updated: null }),
  );
  return bestOf(forms, metric, state.model);
}

function bestOf(forms: readonly VersionForm[], metric: string, model: Model | null): BestForm {
  const { direction, assumed } = directionOf(model, metric);
  const measured = forms.filter((form) => Object.hasOwn(form.metrics, metric));
  const valueOf = (form: VersionForm): number => form.metrics[metric]?.value ?? Number.NaN;
  const [winner, ...others] = measured.sort((a, b) => {
    if (valueOf(a) !== valueOf(b)) return isBetter(direction, valueOf(a), valueOf(b)) ? -1 : 1;
    return compareVersions(b.version, a.version);
  });
  if (winner === undefined) {
    const names = [...new Set(forms.flatMap(({ metrics }) => Object.keys(metrics)))].sort(compareText);
    requireMetric(metric, names);
    throw new StemmaError("metric-unknown", `no version in question has a metric ${metric}`, {
      data: { metric },
    });
  }
  const { source, ...rest } = winner;
  return {
    ...rest,
    version_source: source,
    metric,
    value: valueOf(winner),
    direction,
    assumed,
    source: "declared",
    ties: others.filter((form) => valueOf(form) === valueOf(winner)).map(({ version }) => version),
    missing: forms.length - measured.length,
  };
}
