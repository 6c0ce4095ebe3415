import { pause } from "../../git/ref-watch.ts";
import { StemmaError } from "../../values/error.ts";
import { parseDuration } from "../../values/quantity.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { limitOf } from "../paging.ts";
import { readOptions } from "../read.ts";
import { renderMetrics } from "../render/monitor.ts";
import { renderJsonLine } from "../render/text.ts";
import { viewOf } from "../stream-view.ts";
import { usageFault } from "../usage.ts";
import { windowOf } from "../window.ts";

/* Moves to the first place of a terminal and empties it. */
const anew = "\u001b[H\u001b[2J";

/** Runs `monitor watch`: the metrics of a version, again and again. */
export async function run(call: Call): Promise<Answer> {
  const { args, io } = call;
  const limit = limitOf(call) ?? Number.POSITIVE_INFINITY;
  const every = everyOf(call);
  const windowMs = windowOf(call);
  const registry = await call.open();
  const view = viewOf(call);
  for (let told = 1; told <= limit && !io.signal.aborted; told++) {
    const form = await registry.monitor.metrics(args.positional(0), { ...readOptions(call), windowMs });
    const text = args.has("json") ? renderJsonLine(form) : renderMetrics(view, form);
    const before = args.has("json") ? "" : io.stdout.terminal ? anew : told > 1 ? "\n" : "";
    await io.stdout.write(`${before}${text}\n`);
    if (io.stdout.gone?.() === true) break;
    if (told < limit) await pause(every, io.signal);
  }
  await registry.close();
  if (io.signal.aborted) throw new StemmaError("interrupted", "stopped watching");
  return { json: null, text: () => "", streamed: true };
}

function everyOf({ args }: Call): number {
  const text = args.text("every") ?? "5s";
  const every = parseDuration(text);
  if (every !== null && every >= 100 && every <= 86_400_000) return every;
  throw usageFault(`--every '${text}' is no time between 100ms and 1d`, "Write it as 5s or 1m.", {
    found: text,
  });
}
