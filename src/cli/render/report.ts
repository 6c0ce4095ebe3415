import type { CheckForm } from "../../registry/forms.ts";
import type { Finding, Severity } from "../../values/finding.ts";
import { renderFindings } from "./findings.ts";
import { visible } from "./text.ts";
import { count, renderCommit } from "./units.ts";
import type { View } from "./view.ts";

/** How many findings of one code that only inform are told before the rest is counted. */
const enough = 5;

/* A clone without its artifacts has one finding for each of them; what is wrong must not drown in those. */
function withoutFlood(
  { verbose }: View,
  findings: readonly Finding[],
): { readonly told: readonly Finding[]; readonly rest: readonly string[] } {
  const seen = new Map<string, number>();
  const told = findings.filter(({ code, severity }) => {
    if (verbose || severity !== "info") return true;
    const times = (seen.get(code) ?? 0) + 1;
    seen.set(code, times);
    return times <= enough;
  });
  const rest = [...seen]
    .filter(([, times]) => times > enough)
    .map(([code, times]) => `and ${times - enough} more [${code}]; --verbose lists them`);
  return { told, rest };
}

/**
 * Renders the outcome of a check: findings, then their numbers. Edits that no commit has are named by where they are.
 */
export function renderCheck(view: View, form: CheckForm, uncommitted: string | null = null): string {
  const number = (severity: Severity) =>
    form.findings.filter((finding) => finding.severity === severity).length;
  const numbers = [
    count(number("error"), "error"),
    count(number("warning"), "warning"),
    ...(number("info") > 0 ? [`${number("info")} info`] : []),
  ];
  const committed = form.commit === null ? "uncommitted files" : `commit ${renderCommit(form.commit, view)}`;
  const subject = uncommitted ?? committed;
  const against = form.base === null ? "" : ` against ${renderCommit(form.base, view)}`;
  const { told, rest } = withoutFlood(view, form.findings);
  const verdict = form.ok ? view.style.green("ok") : view.style.red("failed");
  return [renderFindings(view, told), ...rest, `${verdict}: ${subject}${against}: ${numbers.join(", ")}`]
    .filter((text) => text !== "")
    .join("\n");
}

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Renders findings as workflow commands, which GitHub shows as annotations in a pull request. */
export function renderGithub(form: CheckForm): string {
  return form.findings.map(githubLine).join("\n");
}

function githubLine(finding: Finding): string {
  const properties = [
    ["file", finding.path],
    ["line", finding.line],
    ["col", finding.column],
    ["title", finding.code],
  ].flatMap(([name, value]) =>
    value === null ? [] : [`${name ?? ""}=${escapeProperty(visible(String(value)))}`],
  );
  const text = [finding.message, ...(finding.hint === null ? [] : [finding.hint])].map(visible).join("\n");
  return `::${commands[finding.severity]} ${properties.join(",")}::${escapeData(text)}`;
}

// The escapes that the runner undoes (actions/toolkit, packages/core/src/command.ts).
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** The findings as a SARIF 2.1.0 log, which code-scanning services read. */
export function sarifLog(form: CheckForm, version: string): object {
  const codes = [...new Set(form.findings.map(({ code }) => code))].sort();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "stemma", version, rules: codes.map((id) => ({ id })) } },
        results: form.findings.map(sarifResult),
      },
    ],
  };
}

function sarifResult(finding: Finding): object {
  const { path, line, column } = finding;
  const region =
    line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } };
  return {
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: finding.hint === null ? finding.message : `${finding.message}. ${finding.hint}` },
    locations:
      path === null ? [] : [{ physicalLocation: { artifactLocation: { uri: encodeURI(path) }, ...region } }],
  };
}
