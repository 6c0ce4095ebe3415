import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { experimentLine } from "../render/experiments.ts";
import { shareOf } from "../share.ts";
import { write } from "../write.ts";

/** Runs `experiment create`: a draft of an A/B test, with whatever is not said filled in. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const intent = {
    kind: "experiment",
    act: "create",
    name: args.positional(0),
    a: args.required("a"),
    b: args.required("b"),
    split: shareOf(call, "split") ?? 0.5,
    metric: args.text("metric") ?? null,
    reason: args.text("reason") ?? null,
  } as const;
  return await write(call, intent, (outcome) => [experimentLine(outcome), `Complete it in ${outcome.path}.`]);
}
