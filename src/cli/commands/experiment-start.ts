import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { experimentLine } from "../render/experiments.ts";
import { shareOf } from "../share.ts";
import { write } from "../write.ts";

/** Runs `experiment start`: starts or resumes it. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const coverage = shareOf(call, "coverage");
  const [name, reason] = [args.positional(0), args.text("reason") ?? null];
  const intent = { kind: "experiment", act: "start", name, coverage, reason } as const;
  return await write(call, intent, (outcome) => [experimentLine(outcome)]);
}
