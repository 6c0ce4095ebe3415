import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { renderRecorded } from "../render/monitor.ts";
import { usageFault } from "../usage.ts";

/** Runs `monitor record`: counts the requests on standard input. */
export async function run(call: Call): Promise<Answer> {
  const { stdin } = call.io;
  if (stdin.terminal)
    throw usageFault(
      "nothing comes on standard input",
      "Give a file: stemma monitor record < requests.jsonl",
    );
  const registry = await call.open();
  const form = await registry.monitor.record((await stdin.all()).split("\n"));
  const ok = form.refused === 0 && form.pending === 0 && form.dropped === 0;
  return { json: form, text: (view) => renderRecorded(view, form), ok };
}
