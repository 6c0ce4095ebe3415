import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderGate } from "../render/gate.ts";

/** Runs `gate`: what the gate of a stage or alias makes of a version. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const registry = await call.open();
  const form = await registry.gate(args.positional(0), args.positional(1), readOptions(call));
  return { ...readAnswer(call, form, renderGate), ok: form.met };
}
