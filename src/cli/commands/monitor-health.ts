import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderVersionHealth } from "../render/monitor.ts";
import { windowOf } from "../window.ts";

/** Runs `monitor health`: a verdict on a version in use. */
export async function run(call: Call): Promise<Answer> {
  const windowMs = windowOf(call);
  const { monitor } = await call.open();
  const form = await monitor.health(call.args.positional(0), { ...readOptions(call), windowMs });
  return { ...readAnswer(call, form, renderVersionHealth), ok: form.status !== "unhealthy" };
}
