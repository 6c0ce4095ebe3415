import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { transferAnswer } from "../transfer.ts";

/** Runs `artifact push`: from the local store to another. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  return transferAnswer(
    await registry.artifacts.push({
      subjects: call.args.positionals,
      ...present({ to: call.args.text("to") }),
    }),
  );
}
