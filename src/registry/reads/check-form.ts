import type { Finding } from "../../values/finding.ts";
import { compareText } from "../../values/version.ts";
import type { CheckForm } from "../forms.ts";

/* The state and the last step are asked the same rules; what both tell is told once, as severely as either does. */
function onceEach(findings: readonly Finding[]): Iterable<Finding> {
  const told = new Map<string, Finding>();
  for (const finding of findings) {
    const { severity, ...said } = finding;
    const key = JSON.stringify(said);
    if (severity === "error" || !told.has(key)) told.set(key, finding);
  }
  return told.values();
}

/** The answer of a check: each finding once, by path and line; it is in order unless one of them is an error. */
export function checkForm(
  commit: string | null,
  base: string | null,
  findings: readonly Finding[],
): CheckForm {
  const sorted = [...onceEach(findings)].sort(
    (a, b) => compareText(a.path ?? "", b.path ?? "") || (a.line ?? 0) - (b.line ?? 0),
  );
  return { commit, base, ok: !sorted.some(({ severity }) => severity === "error"), findings: sorted };
}
