import { changeOf } from "../../changes/change.ts";
import type { Oid } from "../../git/ports.ts";
import { type Statement, statementOf } from "../../policy/statement.ts";
import { StemmaError } from "../../values/error.ts";
import type { Prepared } from "../writes/prepared.ts";
import type { Proposal } from "./read.ts";
import type { Word } from "./signed-word.ts";
import { type BranchWork, motionText, prepareSteps } from "./write.ts";

/**
 * What people vouch for who approve a proposal, a statement for each thing that it does.
 * @throws StemmaError `proposal-empty`, `history-incomplete`
 */
export function statementsOf({ steps, motions, form }: Proposal): readonly Statement[] {
  const { branch } = form;
  if (motions.length === 0)
    throw new StemmaError("proposal-empty", `no version and no alias moves in ${branch}`, {
      hint: "There is nothing to approve: look at it with stemma check BASE..BRANCH.",
      data: { branch },
    });
  return steps.flatMap((step) => {
    if (step.review === null) return [];
    const { grounds } = step.review;
    if (grounds === null)
      throw new StemmaError("history-incomplete", "a shallow clone cannot tell which registry it is of", {
        hint: "Run git fetch --unshallow.",
      });
    return step.motions.map((motion) => statementOf(motion, grounds)).filter((each) => each !== null);
  });
}

/** What a commit with words says. */
export interface WordsCommit {
  /** The commit of the branch that they are written onto. */
  readonly head: Oid;
  /** As in its subject. */
  readonly verb: string;
  readonly words: readonly Word[];
  readonly reason: string | null;
}

/** Prepares a commit that adds words to a proposal and does nothing else; no step at all where there are none. */
export async function prepareWords(
  work: BranchWork,
  { motions }: Pick<Proposal, "motions">,
  { head, verb, words, reason }: WordsCommit,
): Promise<Prepared> {
  const edits = words.map(([path, value]) => [path, null, { kind: "evidence", value } as const] as const);
  const subject = `${verb}: ${motions.map(motionText).join(", ")}`;
  const step = { change: changeOf(edits), subject, details: [], reason, moves: [] };
  const models = [...new Set(motions.map(({ model }) => model))];
  const prepared = await prepareSteps(work, head, { steps: [step], models });
  return words.length > 0 ? prepared : { ...prepared, plan: { ...prepared.plan, steps: [] } };
}
