import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { everyOf, repeat } from "../follow.ts";
import { readOptions } from "../read.ts";
import { renderMetrics } from "../render/monitor.ts";
import { windowOf } from "../window.ts";

/* Moves to the first place of a terminal and empties it. */
const anew = "\u001b[H\u001b[2J";

/** Runs `monitor watch`: the metrics of a version, again and again. */
export async function run(call: Call): Promise<Answer> {
  const every = everyOf(call, "5s");
  const windowMs = windowOf(call);
  return repeat(call, await call.open(), {
    every,
    ask: ({ monitor }) => monitor.metrics(call.args.positional(0), { ...readOptions(call), windowMs }),
    show: renderMetrics,
    between: (terminal, asked) => (terminal ? anew : asked > 1 ? "\n" : ""),
  });
}
