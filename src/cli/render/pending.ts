import type { PendingProposalForm } from "../../registry/pending-form.ts";

/* A table has room for few, and a description for some; the command that is there for it shows all. */
const [few, many] = [3, 10];

/** Where proposals would take it, for a cell of a table: `production (ready)`. */
export function proposedText(proposals: readonly PendingProposalForm[]): string {
  const shown = proposals.slice(0, few).map(({ to, state }) => `${to}${state === null ? "" : ` (${state})`}`);
  return [...shown, ...rest(proposals.length - few)].join(", ");
}

/** What is proposed, a line each, with what it lacks. */
export function pendingTexts(proposals: readonly PendingProposalForm[]): readonly string[] {
  const shown = proposals.slice(0, many).map(({ branch, to, state, missing }) => {
    const lacks = missing.length === 0 ? "" : `: ${missing.join("; ")}`;
    return `${to} by ${branch}${state === null ? "" : `, ${state}`}${lacks}`;
  });
  return [...shown, ...rest(proposals.length - many).map((text) => `${text}; see stemma proposals`)];
}

function rest(count: number): readonly string[] {
  return count > 0 ? [`${count} more`] : [];
}
