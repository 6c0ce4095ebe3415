import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderBlame } from "../render/audit.ts";

/** Runs `blame`: who set a value. */
export async function run(call: Call): Promise<Answer> {
  const [subject = ""] = call.args.positionals;
  const registry = await call.open();
  return readAnswer(call, await registry.audit.blame(subject, readOptions(call)), renderBlame);
}
