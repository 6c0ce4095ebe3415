import type { FeatureProfile, ProfileRecord } from "../../records/generated/profile.ts";
import { benjaminiHochberg } from "../../statistics/correction.ts";
import type { FeatureCounts } from "./counts.ts";
import {
  type Compared,
  jensenShannon,
  kolmogorov,
  kolmogorovP,
  psi,
  psiCritical,
  psiP,
} from "./distances.ts";
import { binningOf, referenceCounts } from "./features.ts";

/** What is said of a feature. `unknown` where too few values were seen. */
export type DriftVerdict = "drift" | "none" | "unknown";

/** How the values of a feature are distributed, against its profile. Null is unknown. */
export interface FeatureDrift {
  readonly feature: string;
  readonly kind: "numeric" | "categorical";
  /** Values in the reference data. */
  readonly reference: number;
  /** Values in the window. */
  readonly current: number;
  /** The population stability index. */
  readonly psi: number | null;
  /** What it exceeds with probability alpha by chance alone, for these numbers of values. */
  readonly psi_critical: number | null;
  /** The chance of such an index where nothing drifted, after Benjamini and Hochberg over all features. */
  readonly p_value: number | null;
  /** The Jensen-Shannon distance, to base 2. */
  readonly js: number | null;
  /** The Kolmogorov-Smirnov statistic, by bins; null for names. */
  readonly ks: number | null;
  readonly ks_p: number | null;
  readonly verdict: DriftVerdict;
  readonly reason: string;
}

/** Drift of the features of a version. */
export interface DriftReport {
  readonly features: readonly FeatureDrift[];
  /** The least index that counts as an effect. */
  readonly least_psi: number;
  readonly alpha: number;
}

/** What counts as drift. */
export interface DriftLimits {
  readonly psi?: number | undefined;
  readonly alpha?: number | undefined;
  /** The features that are looked at; all when absent. */
  readonly features?: readonly string[] | undefined;
}

/** The limits that hold where none are named. */
export const usualDrift = { psi: 0.2, alpha: 0.001 } as const;

/** Below so many values nothing is said of a feature. */
export const leastValues = 100;

/** Reports the drift of features. It is drift where the effect is large enough and chance does not explain it: both must agree. */
export function reportDrift(
  profile: ProfileRecord,
  counts: FeatureCounts,
  { psi: least = usualDrift.psi, alpha = usualDrift.alpha, features }: DriftLimits = {},
): DriftReport {
  const names = Object.keys(profile.features).filter((name) => features?.includes(name) ?? true);
  const measured = names.map((name) => measureFeature(name, profile.features[name], counts, alpha));
  const known = measured.filter(({ p_value }) => p_value !== null);
  const adjusted = benjaminiHochberg(known.map(({ p_value }) => p_value ?? 1));
  const ps = new Map(known.map(({ feature }, at) => [feature, adjusted[at] ?? 1]));
  return {
    features: measured.map((each) => judgeFeature(each, ps.get(each.feature) ?? null, { least, alpha })),
    least_psi: least,
    alpha,
  };
}

type Unjudged = Omit<FeatureDrift, "verdict" | "reason"> & { readonly note: string | null };

function measureFeature(
  feature: string,
  profile: FeatureProfile | undefined,
  counts: FeatureCounts,
  alpha: number,
): Unjudged {
  if (profile === undefined) return unmeasured(feature, null);
  const { id } = binningOf(profile);
  const current = counts.of(feature, id) ?? [];
  const compared: Compared = { reference: referenceCounts(profile), current };
  const total = current.reduce((sum, count) => sum + count, 0);
  const base = { feature, kind: profile.kind, reference: profile.count, current: total };
  if (total < leastValues) {
    const others = counts.hasOthers(feature, id);
    const note = others ? "values were counted by another profile of it" : null;
    return { ...unmeasured(feature, note), ...base };
  }
  const index = psi(compared);
  const ks = profile.kind === "numeric" ? kolmogorov(withoutMissing(compared)) : null;
  return {
    ...base,
    psi: index,
    psi_critical: psiCritical(alpha, compared),
    p_value: psiP(index, compared),
    js: jensenShannon(compared),
    ks,
    ks_p:
      ks === null
        ? null
        : kolmogorovP(ks, profile.count - (profile.missing ?? 0), total - (current.at(-1) ?? 0)),
    note: null,
  };
}

function unmeasured(feature: string, note: string | null): Unjudged {
  return {
    ...{ feature, kind: "numeric", reference: 0, current: 0, note },
    ...{ psi: null, psi_critical: null, p_value: null, js: null, ks: null, ks_p: null },
  };
}

function withoutMissing({ reference, current }: Compared): Compared {
  return { reference: reference.slice(0, -1), current: current.slice(0, -1) };
}

function judgeFeature(
  { note, ...measured }: Unjudged,
  p: number | null,
  { least, alpha }: { readonly least: number; readonly alpha: number },
): FeatureDrift {
  const { psi: index, current } = measured;
  if (index === null || p === null) {
    const few = `only ${String(current)} of the ${String(leastValues)} values that it takes were recorded`;
    return {
      ...measured,
      p_value: null,
      verdict: "unknown",
      reason: note === null ? few : `${few}; ${note}`,
    };
  }
  const [large, sure] = [index >= least, p <= alpha];
  const size = `PSI ${index.toFixed(3)}`;
  const reason =
    large && sure
      ? `${size} is at least ${String(least)}, and chance does not explain it`
      : large
        ? `${size} is at least ${String(least)}, but of so few values chance may make it`
        : sure
          ? `${size} is below ${String(least)}: surely a difference, and a small one`
          : `${size} is below ${String(least)}`;
  return { ...measured, p_value: p, verdict: large && sure ? "drift" : "none", reason };
}
