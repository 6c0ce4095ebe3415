import type { AuditEntry, AuditWord, BlameForm, BlameLine } from "../../registry/audit-forms.ts";
import { renderCsvRow } from "./csv.ts";
import { actorText, type EventColumn, eventColumns, renderEventTable } from "./events.ts";
import { renderTable } from "./table.ts";
import { renderCommit, renderTime } from "./units.ts";
import type { View } from "./view.ts";

const { time, event, subject, step, by, commit, reason } = eventColumns;

const auditColumns: readonly EventColumn<AuditEntry>[] = [
  time,
  event,
  subject,
  step,
  by,
  {
    title: "COMMITTER",
    flexible: true,
    spare: true,
    cell: (entry, view) => actorText(entry.committer, view),
  },
  commit,
  { title: "PR", spare: true, cell: (entry) => entry.pull_request ?? "" },
  { title: "SIGNATURE", cell: signatureText },
  {
    title: "APPROVED",
    flexible: true,
    spare: true,
    cell: ({ approvals, waivers, words }) =>
      approvals.length + waivers.length === 0 ? "" : words.map(wordText).join(", "),
  },
  reason,
];

/** Renders entries as a table. */
export function renderAudit(view: View, entries: readonly AuditEntry[]): string {
  return renderEventTable(view, auditColumns, entries);
}

/* Whose key verified is worth more than that some key did. */
function signatureText({ signature: { state, signer } }: AuditEntry): string {
  return signer === null ? state : `${state}: ${signer}`;
}

/* Of a word that is signed as it should be there is nothing more to say. */
function wordText({ kind, name, signature }: AuditWord): string {
  const worth = signature === "good" ? "" : ` (${signature === "none" ? "not signed" : signature})`;
  return `${kind === "approval" ? "" : `${kind}: `}${name}${worth}`;
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
  "words",
  "outcome",
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
    entry.words.map(({ kind, name, signature }) => `${kind}.${name}:${signature}`).join(" "),
    entry.outcome,
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
