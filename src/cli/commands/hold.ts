import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { write } from "../write.ts";

/** Runs `hold`: nothing moves into or out of a stage. */
export async function run(call: Call): Promise<Answer> {
  const [model, stage] = [call.args.positional(0), call.args.positional(1)];
  const intent = { kind: "hold", model, stage, reason: call.args.required("reason") } as const;
  return await write(call, intent, () => [`${model}: ${stage} is held`]);
}
