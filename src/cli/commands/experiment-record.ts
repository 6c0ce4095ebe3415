import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { renderRecorded } from "../render/monitor.ts";
import { count } from "../render/units.ts";
import { usageFault } from "../usage.ts";

/** Runs `experiment record`: counts the outcomes on standard input. */
export async function run(call: Call): Promise<Answer> {
  const { stdin } = call.io;
  const name = call.args.positional(0);
  if (stdin.terminal)
    throw usageFault(
      "nothing comes on standard input",
      `Give a file: stemma experiment record ${name} < outcomes.jsonl`,
    );
  const { experiments } = await call.open();
  const form = await experiments.record(name, (await stdin.all()).split("\n"));
  const ok = form.refused === 0 && form.pending === 0 && form.dropped === 0;
  const strangers =
    form.unattributed === 0
      ? []
      : [`left out ${count(form.unattributed, "outcome")} of units that took no part then`];
  return { json: form, text: (view) => [renderRecorded(view, form, "outcome"), ...strangers].join("\n"), ok };
}
