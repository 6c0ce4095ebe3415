import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { write } from "../write.ts";

/** Runs `rename`: gives a model another name. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const intent = {
    kind: "rename",
    model: args.positional(0),
    to: args.positional(1),
    reason: args.text("reason") ?? null,
  } as const;
  return await write(call, intent, ({ from, to }) => [`${from} -> ${to}`]);
}
