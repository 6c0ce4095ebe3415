import type { CardMotion } from "../../registry/card-form.ts";
import type { DemandForm } from "../../registry/gate-form.ts";
import type { Finding } from "../../values/finding.ts";
import { renderPlace } from "./findings.ts";
import { markdownTable } from "./markdown.ts";
import { count } from "./units.ts";

const marks: Readonly<Record<DemandForm["state"], string>> = {
  met: "✅ met",
  excused: "☑️ excused",
  missing: "❌ missing",
  unjudged: "⚠️ unjudged",
};

/** Long enough to say it, and short enough for a row. */
const longestText = 300;

/** How many findings a card shows; a check tells all. */
const mostFindings = 50;

/** Renders the table of a gate, with what would meet each demand that is not met; nothing where there is no gate. */
export function gateBlock({ demands }: CardMotion): string {
  if (demands.length === 0) return "";
  const rows = demands.map(({ rule, state, says, needs, excused_by }) => [
    rule,
    marks[state],
    cut(excused_by === null ? says : `${says} (excused by ${excused_by})`),
    cut(needs ?? "-"),
  ]);
  return markdownTable(["gate", "state", "what it says", "what is missing"], rows);
}

const severities = ["error", "warning", "info"] as const;

/** Renders the findings, errors first. */
export function findingsBlock(findings: readonly Finding[]): string {
  if (findings.length === 0) return "";
  const sorted = severities.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const rows = sorted
    .slice(0, mostFindings)
    .map(({ severity, code, path, line, message, hint }) => [
      severity,
      code,
      cut(renderPlace(path, line, null) || "-"),
      cut(message),
      cut(hint ?? "-"),
    ]);
  const rest = findings.length - rows.length;
  return [
    `**${count(findings.length, "finding")}**`,
    markdownTable(["", "code", "where", "what", "what to do"], rows),
    rest > 0 ? `${rest} more are not shown.` : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function cut(text: string): string {
  const signs = Array.from(text);
  return signs.length <= longestText ? text : `${signs.slice(0, longestText).join("")} ...`;
}
