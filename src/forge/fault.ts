import type { ErrorCode } from "../values/codes.ts";
import { StemmaError } from "../values/error.ts";

const hints: Partial<Readonly<Record<ErrorCode, string>>> = {
  "forge-refused":
    "Give the account that the token belongs to the rights to read and write pull requests: on GitHub that scope, on GitLab api.",
  "forge-missing": "Check the repository and the number; a token without rights is told the same.",
  "forge-limited": "Wait, or use a token of its own for this.",
  "forge-unreachable": "Check the network, the proxy and the address of the API, then run it again.",
};

/** Makes the error of a forge: where, and why. */
export function forgeError(code: ErrorCode, where: string, why: string, cause?: unknown): StemmaError {
  const hint = hints[code];
  return new StemmaError(code, `${where}: ${shortened(why)}`, {
    ...(hint === undefined ? {} : { hint }),
    ...(cause === undefined ? {} : { cause }),
    data: { where },
  });
}

/* A proxy may answer with a page. */
function shortened(why: string): string {
  const line = why.replaceAll(/\s+/g, " ").trim();
  return line.length <= 300 ? line : `${line.slice(0, 300)} ...`;
}
