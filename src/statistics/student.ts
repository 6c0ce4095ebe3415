import { incompleteBeta } from "./beta.ts";
import { symmetric, type Distribution } from "./distribution.ts";
import { deviance, stirlingError } from "./gamma.ts";
import { invert } from "./invert.ts";
import { normal, roughNormalQuantile } from "./normal.ts";

/* What the density has besides x. */
function scaleOf(df: number): number {
  return stirlingError((df + 1) / 2) - stirlingError(df / 2) - deviance(df / 2, (df + 1) / 2, 0.5);
}

function densityOf(df: number): (x: number) => number {
  const scale = scaleOf(df);
  return (x) => {
    const share = (x / df) * x;
    const half = share < 1e300 ? Math.log1p(share) / 2 : Math.log(Math.abs(x)) - Math.log(df) / 2;
    return Math.exp(scale - df * half - half) / Math.sqrt(2 * Math.PI);
  };
}

/** Student's t distribution with df > 0 degrees of freedom, not necessarily whole; normal where they are infinite. */
export function studentT(df: number): Distribution {
  if (df === Infinity) return normal;
  const pdf = densityOf(df);
  const tail = (x: number) => {
    if (x === Infinity) return 0;
    const share = (x / df) * x;
    // So far out, what follows the first term of the tail is below the last digit.
    if (share > 1e20) {
      return Math.exp(scaleOf(df) - df * (Math.log(x) - Math.log(df) / 2)) / Math.sqrt(2 * Math.PI * df);
    }
    return incompleteBeta(df / 2, 0.5, 1 / (1 + share), share / (1 + share)) / 2;
  };
  const centre = (x: number) => {
    const share = (x / df) * x;
    return incompleteBeta(0.5, df / 2, share / (1 + share), 1 / (1 + share)) / 2;
  };
  return symmetric({ pdf, tail, centre, guess: roughNormalQuantile }, (inTail, wanted, guess) =>
    df > 0
      ? invert({ rises: !inTail, value: inTail ? tail : centre, slope: pdf }, wanted, guess)
      : Number.NaN,
  );
}
