import type { PlanStep } from "../changes/plan.ts";

/**
 * Writes the message of a commit: a subject that a human likes to read, the details, a `Reason:` trailer where one
 * was given, and other trailers. What happened is never read back from it (docs/architecture.md, invariant 1).
 */
export function messageOf(step: PlanStep, trailers: readonly string[] = []): string {
  const body = step.details.map(plain).join("\n").trim();
  const reason = step.reason === null ? [] : [`Reason: ${oneLine(step.reason)}`];
  const last = [...reason, ...trailers.map(oneLine)].join("\n");
  return `${[oneLine(step.subject), body, last].filter((part) => part !== "").join("\n\n")}\n`;
}

/** A trailer is one line; line ends inside would start other trailers. */
function oneLine(text: string): string {
  return plain(text)
    .replace(/\s*[\r\n]+\s*/g, " ")
    .trim();
}

/** Git forbids NUL in a message. */
function plain(text: string): string {
  return text.replaceAll("\0", "");
}
