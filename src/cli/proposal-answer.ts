import type { PullRequestForm } from "../registry/forge-forms.ts";
import type { ProposeForm } from "../registry/proposal-forms.ts";
import type { PlannedProposal, Proposals } from "../registry/proposals.ts";
import type { WriteOptions } from "../registry/options.ts";
import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";
import { pullRequestLine } from "./pull-request.ts";
import { renderProposal } from "./render/proposals.ts";
import { renderWritten } from "./render/written.ts";
import { planAnswer } from "./write.ts";
import { writeOptions } from "./write-options.ts";

/** What a command adds to the answer of a proposal. */
export interface MoreAnswer {
  /** How it is written where the command line does not say. */
  readonly options?: WriteOptions;
  /** Opens the pull request of what was written. */
  readonly pull?: (form: ProposeForm) => Promise<PullRequestForm>;
}

/** Does a write about a proposal or, with `--dry-run`, plans it; answers with how the proposal stands then. */
export async function proposalAnswer(
  call: Call,
  write: PlannedProposal,
  more: MoreAnswer = {},
): Promise<Answer> {
  const options = { ...more.options, ...writeOptions(call) };
  const { proposals } = await call.open();
  if (call.args.has("dry-run")) return planAnswer(await proposals.plan(write));
  const written = await done(proposals, write, options);
  const form = { ...written, pull_request: (await more.pull?.(written)) ?? null };
  const lines = form.pull_request === null ? [] : [pullRequestLine(form.pull_request)];
  const said = {
    propose: "proposed",
    approve: "said",
    "record-reviews": "told of reviews of",
    withdraw: "withdrawn",
    merge: "merged",
  }[write.kind];
  const what = write.kind === "approve" ? saidOf(write) : said;
  return {
    json: form,
    text: (view) =>
      [
        renderWritten(view, form, [`${what} ${form.branch}`]),
        renderProposal(view, form.proposal),
        ...lines,
      ].join("\n"),
  };
}

function saidOf({ waive, decision }: Extract<PlannedProposal, { kind: "approve" }>): string {
  return waive === undefined ? (decision ?? "approved") : `waived ${waive.rules.join(", ")} for`;
}

function done(proposals: Proposals, write: PlannedProposal, options: WriteOptions): Promise<ProposeForm> {
  switch (write.kind) {
    case "propose":
      return proposals.propose(write, options);
    case "approve":
      return proposals.approve(write, options);
    case "record-reviews":
      return proposals.recordReviews(write, options);
    case "withdraw":
      return proposals.withdraw(write, options);
    case "merge":
      return proposals.merge(write, options);
  }
}
