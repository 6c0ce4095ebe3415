import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { write } from "../write.ts";

/** Runs `unhold`: lifts a hold. */
export async function run(call: Call): Promise<Answer> {
  const [model, stage] = [call.args.positional(0), call.args.positional(1)];
  const intent = { kind: "unhold", model, stage, reason: call.args.text("reason") ?? null } as const;
  return await write(call, intent, () => [`${model}: the hold on ${stage} is lifted`]);
}
