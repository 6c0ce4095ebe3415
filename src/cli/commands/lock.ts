import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { lockAnswer, lockOptions } from "../lock.ts";

/** Runs `lock`: pins versions, or takes pins out. */
export async function run(call: Call): Promise<Answer> {
  const { locks } = await call.open();
  const references = call.args.positionals;
  const form = call.args.has("remove")
    ? await locks.unpin(references, lockOptions(call))
    : await locks.pin(references, lockOptions(call));
  return lockAnswer(call, form);
}
