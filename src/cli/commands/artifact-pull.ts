import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { transferAnswer } from "../transfer.ts";

/** Runs `artifact pull`: from another store to the local one. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  return transferAnswer(
    await registry.artifacts.pull({
      subjects: call.args.positionals,
      ...present({ from: call.args.text("from") }),
    }),
  );
}
