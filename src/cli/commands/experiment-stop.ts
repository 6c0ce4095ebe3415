import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { experimentLine } from "../render/experiments.ts";
import { write } from "../write.ts";

/** Runs `experiment stop`: ends it without a verdict. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const intent = {
    kind: "experiment",
    act: "stop",
    name: args.positional(0),
    reason: args.required("reason"),
  } as const;
  return await write(call, intent, (outcome) => [experimentLine(outcome)]);
}
