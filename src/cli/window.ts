import { parseDuration } from "../values/quantity.ts";
import type { Call } from "./call.ts";
import { usageFault } from "./usage.ts";

const minute = 60_000;
const longest = 3660 * 86_400_000;

/**
 * The span of time that `--window` names, in milliseconds; undefined where it was not given.
 * @throws StemmaError `usage-invalid`
 */
export function windowOf({ args }: Call): number | undefined {
  const text = args.text("window");
  if (text === undefined) return undefined;
  const window = parseDuration(text);
  if (window !== null && window >= minute && window <= longest) return window;
  throw usageFault(`--window '${text}' is no time between 1m and 3660d`, "Write it as 15m, 1h or 7d.", {
    found: text,
  });
}
