import type { AuditEntry, BlameForm, BlameLine } from "../../registry/audit-forms.ts";
import { renderCsvRow } from "./csv.ts";
import { actorText, stepOf, subjectOf } from "./events.ts";
import { renderTable } from "./table.ts";
import { renderCommit, renderTime } from "./units.ts";
import type { View } from "./view.ts";

/** Renders entries as a table. */
export function renderAudit(view: View, entries: readonly AuditEntry[]): string {
  const columns = [
    { title: "TIME" },
    { title: "EVENT" },
    { title: "SUBJECT", key: true },
    { title: "STEP", flexible: true },
    { title: "BY", flexible: true },
    { title: "COMMITTER", flexible: true, spare: true },
    { title: "COMMIT", spare: true },
    { title: "PR", spare: true },
    { title: "SIGNATURE" },
    { title: "APPROVED", flexible: true, spare: true },
    { title: "REASON", flexible: true },
  ];
  return renderTable(
    view,
    columns,
    entries.map((entry) => [
      renderTime(entry.time, view),
      entry.kind,
      subjectOf(entry),
      stepOf(entry),
      actorText(entry.actor, view),
      actorText(entry.committer, view),
      { text: renderCommit(entry.commit, view), style: "dim" },
      entry.pull_request ?? "",
      signatureText(entry),
      [...entry.approvals, ...entry.waivers.map((name) => `waiver: ${name}`)].join(", "),
      entry.reason ?? "",
    ]),
  );
}

/* Whose key verified is worth more than that some key did. */
function signatureText({ signature: { state, signer } }: AuditEntry): string {
  return signer === null ? state : `${state}: ${signer}`;
}

/** The columns of the CSV, which may grow at the end. */
export const csvHead = [
  "time",
  "commit",
  "kind",
  "model",
  "version",
  "from",
  "to",
  "name",
  "actor",
  "committer",
  "pull_request",
  "signature",
  "signer",
  "key",
  "reason",
  "merged",
  "identity",
  "approvals",
  "waivers",
];

/** Renders an entry as a row of CSV, in the columns of `csvHead`. */
export function renderAuditRow(entry: AuditEntry): string {
  const { signature, merged } = entry;
  return renderCsvRow([
    entry.time,
    entry.commit,
    entry.kind,
    entry.model,
    entry.version,
    entry.from,
    entry.to,
    entry.name,
    entry.actor,
    entry.committer,
    entry.pull_request,
    signature.state,
    signature.signer,
    signature.key,
    entry.reason,
    merged.map(({ commit }) => commit).join(" "),
    signature.identity,
    entry.approvals.join(" "),
    entry.waivers.join(" "),
  ]);
}

/** Renders who set the values of a record as a table. */
export function renderBlame(view: View, { lines }: BlameForm): string {
  const columns = [
    { title: "VALUE OF", key: true },
    { title: "VALUE", flexible: true },
    { title: "BEFORE", flexible: true, spare: true },
    { title: "SET" },
    { title: "BY", flexible: true },
    { title: "COMMIT" },
    { title: "PR", spare: true },
    { title: "REASON", flexible: true },
  ];
  return renderTable(
    view,
    columns,
    lines.map((line) => [
      line.path,
      valueOf(line),
      plain(line.before),
      renderTime(line.time, view),
      actorText(line.actor, view),
      { text: renderCommit(line.commit, view), style: "dim" },
      line.pull_request ?? "",
      line.reason ?? "",
    ]),
  );
}

function valueOf({ value, removed }: BlameLine): string {
  return removed ? "(removed)" : plain(value);
}

function plain(value: unknown): string {
  if (value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
