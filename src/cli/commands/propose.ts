import type { PlannedProposal } from "../../registry/proposals.ts";
import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { proposalAnswer } from "../proposal-answer.ts";
import { usageFault } from "../usage.ts";

/** Runs `propose`: proposes a move or an alias, or takes a proposal back. */
export async function run(call: Call): Promise<Answer> {
  return proposalAnswer(call, writeOf(call));
}

function writeOf({ args }: Call): PlannedProposal {
  const [version, stage] = args.positionals;
  const [alias, withdrawn] = [args.text("alias"), args.text("withdraw")];
  const reason = args.text("reason") ?? null;
  if (withdrawn !== undefined) {
    if (version !== undefined || alias !== undefined)
      throw usageFault(
        "--withdraw goes with nothing to propose",
        "Write `stemma propose --withdraw BRANCH`.",
      );
    return { kind: "withdraw", branch: withdrawn, reason };
  }
  if (version === undefined || (stage === undefined) === (alias === undefined))
    throw usageFault(
      "a proposal is about a version, and a stage or an alias for it",
      "Write `stemma propose MODEL@X STAGE`, or `stemma propose MODEL@X --alias NAME`.",
    );
  return { kind: "propose", version, reason, ...present({ stage, alias }) };
}
