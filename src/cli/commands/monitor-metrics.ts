import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderMetrics } from "../render/monitor.ts";
import { windowOf } from "../window.ts";

/** Runs `monitor metrics`: what was recorded of a version. */
export async function run(call: Call): Promise<Answer> {
  const windowMs = windowOf(call);
  const { monitor } = await call.open();
  const form = await monitor.metrics(call.args.positional(0), { ...readOptions(call), windowMs });
  return readAnswer(call, form, renderMetrics);
}
