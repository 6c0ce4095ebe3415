import type { Finding, Severity } from "../../values/finding.ts";
import type { Style } from "./style.ts";
import { visible } from "./text.ts";
import type { View } from "./view.ts";

/** How a severity is coloured. */
export const severityStyles: Readonly<Record<Severity, keyof Style>> = {
  error: "red",
  warning: "yellow",
  info: "cyan",
};

/** Renders a place in a file as editors follow it: `path:line:column`. */
export function renderPlace(path: string | null, line: number | null, column: number | null): string {
  if (path === null) return "";
  return [visible(path), ...(line === null ? [] : [line, ...(column === null ? [] : [column])])].join(":");
}

/** Renders a finding: place, severity, message and code, and what to do below. */
export function renderFinding(view: View, finding: Finding): string {
  const place = renderPlace(finding.path, finding.line, finding.column);
  const severity = view.style[severityStyles[finding.severity]](finding.severity);
  const head = `${place === "" ? "" : `${place}: `}${severity}: ${visible(finding.message)} ${view.style.dim(`[${finding.code}]`)}`;
  return finding.hint === null ? head : `${head}\n  hint: ${visible(finding.hint)}`;
}

/** Renders findings, one below the other; an empty text for none. */
export function renderFindings(view: View, findings: readonly Finding[]): string {
  return findings.map((finding) => renderFinding(view, finding)).join("\n");
}

/** Reads the findings that an error carries in its data. */
export function findingsOf(data: Readonly<Record<string, unknown>>): readonly Finding[] {
  const findings = data["findings"];
  return Array.isArray(findings) ? (findings as readonly Finding[]) : [];
}
