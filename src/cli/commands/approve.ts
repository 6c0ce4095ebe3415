import type { ApproveInput, PlannedProposal } from "../../registry/proposals.ts";
import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { proposalAnswer } from "../proposal-answer.ts";
import { keyOf } from "../signing-key.ts";
import { usageFault } from "../usage.ts";

/** Runs `approve`: says yes or no to a proposal, signed. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const [branch, reason] = [args.positional(0), args.text("reason") ?? null];
  if (args.has("reviews")) return proposalAnswer(call, reviewsOf(call, branch));
  const decision = args.has("reject") ? "rejected" : "approved";
  if (decision === "rejected" && reason === null)
    throw usageFault(
      "--reject needs --reason",
      "Say why: whoever proposed it should know what to do about it.",
    );
  const waive = waiverOf(call, reason);
  const file = keyOf(call);
  return proposalAnswer(call, {
    kind: "approve",
    branch,
    decision,
    reason,
    ...present({ key: file, waive }),
  });
}

function reviewsOf(call: Call, branch: string): PlannedProposal {
  const { args } = call;
  if (["reject", "waive", "until", "reason"].some((flag) => args.has(flag)))
    throw usageFault("--reviews tells what others said, and says nothing itself", "Leave out the others.");
  return { kind: "record-reviews", branch, ...present({ key: keyOf(call) }) };
}

function waiverOf({ args }: Call, reason: string | null): ApproveInput["waive"] {
  const [rules, until] = [args.texts("waive"), args.text("until")];
  if (rules.length === 0 && until === undefined) return undefined;
  if (rules.length === 0 || until === undefined || reason === null)
    throw usageFault(
      "a waiver names rules, when it ends, and why",
      "Write `stemma approve BRANCH --waive RULE --until DATE --reason WHY`.",
    );
  if (args.has("reject")) throw usageFault("--waive and --reject exclude each other", "Say one of them.");
  return { rules, until };
}
