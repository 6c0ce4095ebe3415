import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { moveLines } from "../render/written.ts";
import { write } from "../write.ts";

/** Runs `promote`: moves a version to a stage. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const intent = {
    kind: "promote",
    version: args.positional(0),
    stage: args.positional(1),
    reason: args.text("reason") ?? null,
    through: args.has("through"),
    keep: args.has("keep"),
    liftHold: args.has("lift-hold"),
  } as const;
  return await write(call, intent, ({ steps }) => steps.flatMap(moveLines));
}
