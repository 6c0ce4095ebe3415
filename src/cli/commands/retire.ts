import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { moveLines } from "../render/written.ts";
import { write } from "../write.ts";

/** Runs `retire`: moves versions to a terminal stage. */
export async function run(call: Call): Promise<Answer> {
  const intent = {
    kind: "retire",
    versions: call.args.positionals,
    reason: call.args.text("reason") ?? null,
  } as const;
  return await write(call, intent, ({ moves }) => moves.flatMap(moveLines));
}
