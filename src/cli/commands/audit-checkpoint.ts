import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { toOutput } from "../output.ts";
import { readOptions } from "../read.ts";
import { keyOf } from "../signing-key.ts";
import { renderJson } from "../render/text.ts";

/** Runs `audit checkpoint`: what tells later whether history was rewritten. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const registry = await call.open();
  const form = await registry.audit.checkpoint({
    ...readOptions(call),
    sign: args.has("sign"),
    key: keyOf(call),
  });
  return toOutput(call, { json: form, text: () => renderJson(form) });
}
