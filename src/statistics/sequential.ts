/** Which values of an effect speak against the null value: other ones, larger ones, or smaller ones. */
export type Alternative = "two-sided" | "greater" | "less";

/** How many observations, of both arms together, sequential intervals are narrowest at where nothing else is said. */
export const defaultTuning = 5000;

/** What a sequential interval is made of besides the effect. */
export interface SequentialOptions {
  readonly alpha?: number;
  readonly alternative?: Alternative;
  /** Fixed for the life of a test: the number of observations, of both arms, at which the interval is tightest. */
  readonly tuning?: number;
}

/**
 * The scale of the mixture of an asymptotic confidence sequence that is tightest at `tuning` observations: Waudby-Smith,
 * Arbour, Sinha, Kennedy, Ramdas, Time-uniform central limit theory and asymptotic confidence sequences. One-sided
 * intervals use twice the alpha.
 */
export function sequentialRho({
  alpha = 0.05,
  alternative,
  tuning = defaultTuning,
}: SequentialOptions = {}): number {
  const log = -2 * Math.log(alternative === undefined || alternative === "two-sided" ? alpha : 2 * alpha);
  return Math.sqrt((log + Math.log(log + 1)) / tuning);
}

/**
 * How far an always valid interval reaches to each side of an effect, in its standard errors: the coverage holds at all
 * times together, however often one looks. `count` is the number of observations of both arms.
 */
export function sequentialWidth(count: number, options: SequentialOptions = {}): number {
  const { alpha = 0.05, alternative = "two-sided" } = options;
  const weight = count * sequentialRho(options) ** 2;
  const root = Math.sqrt(weight + 1);
  const log = alternative === "two-sided" ? Math.log(root / alpha) : Math.log1p(root / (2 * alpha));
  return Math.sqrt((2 * (weight + 1) * log) / weight);
}

/**
 * The always valid p value of an effect that is z standard errors from the null value. The one-sided p value is the alpha
 * at which the bound, with the mixture of the given alpha, meets the null value.
 */
export function sequentialP(z: number, count: number, options: SequentialOptions = {}): number {
  const { alternative = "two-sided" } = options;
  const weight = count * sequentialRho(options) ** 2;
  const root = Math.sqrt(weight + 1);
  const exponent = (weight * z * z) / (2 * (weight + 1));
  if (alternative === "two-sided") return Math.min(1, root * Math.exp(-exponent));
  const towards = alternative === "greater" ? z > 0 : z < 0;
  if (!towards) return 1;
  // root / (2 (e^x - 1)), which does not overflow.
  return Math.min(1, (root * Math.exp(-exponent)) / (2 * -Math.expm1(-exponent)));
}
