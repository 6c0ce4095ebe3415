import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { lockAnswer, lockOptions } from "../lock.ts";

/** Runs `lock update`: resolves what is pinned again. */
export async function run(call: Call): Promise<Answer> {
  const { locks } = await call.open();
  return lockAnswer(call, await locks.update(call.args.positionals, lockOptions(call)));
}
