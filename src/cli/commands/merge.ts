import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { proposalAnswer } from "../proposal-answer.ts";

/** Runs `merge`: lands a proposal. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  return proposalAnswer(call, {
    kind: "merge",
    branch: args.positional(0),
    reason: args.text("reason") ?? null,
  });
}
