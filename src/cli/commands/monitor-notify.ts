import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";

/** Runs `monitor notify`: tells one channel of an alert that never was. */
export async function run(call: Call): Promise<Answer> {
  const { monitor } = await call.open();
  const form = await monitor.notify(call.args.positional(0));
  const { channel, kind, delivered, failure } = form;
  const text = delivered
    ? `${channel} (${kind}) took it`
    : `${channel} (${kind}) did not take it: ${failure ?? ""}`;
  return { json: form, text: () => text, ok: delivered };
}
