import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { experimentLine } from "../render/experiments.ts";
import { write } from "../write.ts";

/** Runs `experiment pause`: everybody is served the control until it is started again. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const intent = {
    kind: "experiment",
    act: "pause",
    name: args.positional(0),
    reason: args.text("reason") ?? null,
  } as const;
  return await write(call, intent, (outcome) => [experimentLine(outcome)]);
}
