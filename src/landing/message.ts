import type { PlanStep } from "../changes/plan.ts";

/**
 * Writes the message of a commit: a subject that a human likes to read, the details, and a `Reason:` trailer
 * where one was given. What happened is never read back from it (docs/architecture.md, invariant 1).
 */
export function messageOf(step: PlanStep): string {
  const body = step.details.map(plain).join("\n").trim();
  const trailer = step.reason === null ? "" : `Reason: ${oneLine(step.reason)}`;
  return `${[oneLine(step.subject), body, trailer].filter((part) => part !== "").join("\n\n")}\n`;
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
