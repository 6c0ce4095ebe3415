import type { ApproveInput, PlannedProposal } from "../../registry/proposals.ts";
import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { proposalAnswer } from "../proposal-answer.ts";
import { renderAsked } from "../render/asked.ts";
import { keyOf } from "../signing-key.ts";
import { viewOf } from "../stream-view.ts";
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
  const said = { kind: "approve", branch, decision, reason, ...present({ key: file, waive }) } as const;
  const shown = await askOf(call, said);
  return proposalAnswer(call, { ...said, ...present({ shown }) });
}

/* Whoever signs at a terminal is shown what, and asked. */
async function askOf(call: Call, { branch, decision, waive }: ApproveInput): Promise<ApproveInput["shown"]> {
  const { args, io } = call;
  if (args.has("dry-run") || args.has("yes") || !io.stdin.terminal || !io.stderr.terminal) return undefined;
  const asked = await (await call.open()).proposals.asked(branch);
  const view = viewOf(call, io.stderr);
  await io.stderr.write(`${renderAsked(view, asked)}\n\n`);
  const verb =
    waive !== undefined
      ? `waive ${waive.rules.join(", ")} for`
      : decision === "rejected"
        ? "reject"
        : "approve";
  await call.confirm(`Sign that you ${verb} this?`);
  return asked.statements;
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
