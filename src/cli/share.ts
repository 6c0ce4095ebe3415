import type { Call } from "./call.ts";
import { usageFault } from "./usage.ts";

/**
 * The share that a flag names: a number from 0 to 1, or a percentage; null where it is absent.
 * @throws StemmaError `usage-invalid`
 */
export function shareOf(call: Call, flag: string): number | null {
  const text = call.args.text(flag);
  return text === undefined ? null : parseShare(`--${flag}`, text);
}

/**
 * Parses a share of the units: a number from 0 to 1, or a percentage.
 * @throws StemmaError `usage-invalid`
 */
export function parseShare(option: string, text: string): number {
  const [, digits, percent] = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(text) ?? [];
  const share = Number(digits) / (percent === "%" ? 100 : 1);
  if (digits !== undefined && share <= 1) return share;
  throw usageFault(`${option} takes a share of the units, and '${text}' is none`, "Write 0.2, or 20%.", {
    found: text,
  });
}
