import type { Finding } from "../../values/finding.ts";
import type { StemmaError } from "../../values/error.ts";
import { problemsOf } from "../../records/problem.ts";
import { findingsOf, renderFinding, renderPlace } from "./findings.ts";
import { visible, visibleLines } from "./text.ts";
import type { View } from "./view.ts";

/** Renders an error for people: message, what was found and expected, findings or problems with their places, hint. */
export function renderFailure(view: View, error: StemmaError): string {
  const [message = "", ...excerpt] = renderMessage(error);
  const lines = [`${view.style.red("error")}: ${message}`, ...excerpt];
  lines.push(...renderOperands(view, error), ...renderProblems(error), ...renderPointers(error));
  const findings = findingsOf(error.data);
  lines.push(...findings.map((finding) => renderCause(view, finding, error)));
  const said = findings.length > 1 && findings.some(({ hint }) => hint === error.hint);
  if (error.hint !== undefined && !said) lines.push(`${view.style.cyan("hint")}: ${visible(error.hint)}`);
  if (view.verbose) lines.push(...renderOrigin(error));
  return lines.join("\n");
}

/* The message of a query's error shows the query and points into it; every other is one line. */
function renderMessage({ code, message }: StemmaError): readonly string[] {
  return code === "query-invalid" ? visibleLines(message) : [visible(message)];
}

/* A finding that says what the error says already adds its place alone. */
function renderCause(view: View, finding: Finding, error: StemmaError): string {
  if (finding.message !== error.message) return renderFinding(view, finding);
  const place = renderPlace(finding.path, finding.line, finding.column);
  return `  ${place === "" ? "" : `${place} `}${view.style.dim(`[${finding.code}]`)}`;
}

function renderPointers(error: StemmaError): readonly string[] {
  const pointers = error.data["pointers"];
  if (!Array.isArray(pointers) || pointers.length < 2) return [];
  return pointers.map((pointer) => `  - ${visible(String(pointer))}`);
}

function renderOperands(view: View, error: StemmaError): readonly string[] {
  if (error.code === "query-invalid") return [];
  return ["found", "expected"].flatMap((name) => {
    const text = operandText(error.data[name]);
    return text === null || error.message.includes(`'${text}'`)
      ? []
      : [`  ${view.style.dim(`${name}:`)} ${visible(text)}`];
  });
}

function operandText(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ");
  return value === undefined || value === null ? null : JSON.stringify(value);
}

function renderProblems(error: StemmaError): readonly string[] {
  const path = typeof error.data["path"] === "string" ? error.data["path"] : null;
  const problems = problemsOf(error);
  if (problems.length === 0) return [];
  // The message of the error names the only problem with its place, and its hint what was expected.
  const only = problems.length === 1;
  const lines = problems.flatMap(({ line, column, message, found, expected }) => [
    ...(only ? [] : [`  ${renderPlace(path, line, column)}: ${visible(message)}`]),
    ...(found === null ? [] : [`    found: ${visible(found)}`]),
    ...(only ? [] : [`    expected: ${visible(expected)}`]),
  ]);
  const example = error.data["example"];
  if (typeof example === "string")
    lines.push("  for example:", ...visibleLines(example).map((text) => `    ${text}`));
  return lines;
}

function renderOrigin(error: StemmaError): readonly string[] {
  const lines = [`code: ${error.code} (docs/errors.md)`];
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
    const text =
      error.kind === "bug" && cause.stack !== undefined ? cause.stack : `${cause.name}: ${cause.message}`;
    lines.push(...visibleLines(text).map((line, at) => (at === 0 ? `caused by: ${line}` : line)));
  }
  if (error.kind === "bug" && error.cause === undefined)
    lines.push(...visibleLines(error.stack ?? "").slice(1));
  return lines;
}
