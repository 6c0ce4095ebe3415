import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { moveLines } from "../render/written.ts";
import { write } from "../write.ts";

/** Runs `rollback`: the previous holder of a stage returns, and the stage is held. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const intent = {
    kind: "rollback",
    model: args.positional(0),
    stage: args.text("stage") ?? null,
    to: args.text("to") ?? null,
    reason: args.required("reason"),
  } as const;
  return await write(call, intent, (outcome) => [
    ...moveLines(outcome),
    `${outcome.model}: ${outcome.to} is held until \`stemma unhold ${outcome.model} ${outcome.to}\``,
  ]);
}
