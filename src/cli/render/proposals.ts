import type { MotionForm, ProposalForm, ProposalsForm } from "../../registry/proposal-forms.ts";
import { type Cell, type Column, renderTable } from "./table.ts";
import { visible } from "./text.ts";
import { renderTime } from "./units.ts";
import type { View } from "./view.ts";

const columns: readonly Column[] = [
  { title: "BRANCH", key: true },
  { title: "DOES", flexible: true },
  { title: "BY", flexible: true, spare: true },
  { title: "STATE" },
  { title: "LACKS", flexible: true },
];

/** Renders proposals as a table. */
export function renderProposals(view: View, { proposals }: ProposalsForm): string {
  if (proposals.length === 0) return "nothing is proposed";
  return renderTable(
    view,
    columns,
    proposals.map(({ branch, motions, author, state, missing }) => [
      branch,
      motions.map(motionText).join(", "),
      author.replace(/ <[^>]*>$/, ""),
      stateCell(state),
      missing.join("; "),
    ]),
  );
}

/** Renders one proposal: what it does, who said what of it, and what it lacks. */
export function renderProposal(
  view: View,
  { motions, author, created, state, missing, findings }: ProposalForm,
): string {
  const words = motions.flatMap(({ approvals }) => approvals);
  const lines = [
    ...motions.map(motionText),
    `by ${author} at ${renderTime(created, view)}`,
    ...words.map(
      ({ by, via, decision, reason, why }) =>
        `${decision} by ${by}${via === null ? "" : ` in a review that ${via} tells of`}${reason === null ? "" : `: ${reason}`}${why === null ? "" : ` (does not count: ${why})`}`,
    ),
    `state: ${state}`,
    ...missing.map((what) => `lacks: ${what}`),
    ...findings.filter(({ severity }) => severity !== "error").map(({ message }) => `note: ${message}`),
  ];
  return lines.map(visible).join("\n");
}

function motionText({ action, model, version, alias, from, to, displaced }: MotionForm): string {
  if (action === "alias")
    return `${model}: ${alias ?? ""} ${from === null ? "" : `${from} `}-> ${to ?? "removed"}`;
  const others = displaced.map((other) => `${other.version} -> ${other.to}`).join(", ");
  return `${model}@${version}: ${from ?? ""} -> ${to ?? ""}${others === "" ? "" : ` (displaces ${others})`}`;
}

function stateCell(state: ProposalForm["state"]): Cell {
  if (state === "ready") return { text: state, style: "green" };
  return state === "open" ? { text: state } : { text: state, style: "yellow" };
}
