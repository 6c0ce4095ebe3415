import { StemmaError } from "../values/error.ts";

/**
 * Gives the reason of an act that must not go without one, trimmed.
 * @throws StemmaError `usage-invalid` where there is none, or none with a word in it
 */
export function requireReason(reason: string | null, what: string): string {
  const words = reason?.trim() ?? "";
  if (words !== "") return words;
  throw new StemmaError("usage-invalid", `${what} needs a reason`, { hint: "Say why with --reason." });
}
