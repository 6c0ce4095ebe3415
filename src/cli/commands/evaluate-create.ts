import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { suiteLine } from "../render/suites.ts";
import { usageFault } from "../usage.ts";
import { planAnswer, writtenAnswer } from "../write.ts";
import { writeOptions } from "../write-options.ts";

/** Runs `evaluate create`. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const input = {
    name: args.positional(0),
    ...present({
      model: args.text("model"),
      task: args.text("task"),
      description: args.text("description"),
      nightly: hourOf(args.text("nightly")),
      reason: args.text("reason"),
    }),
  };
  const options = writeOptions(call);
  const { evaluation } = await call.open();
  if (args.has("dry-run")) return planAnswer(await evaluation.planCreate(input));
  const form = await evaluation.create(input, options);
  return writtenAnswer(form, [suiteLine(form)]);
}

function hourOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^(?:[01]?\d|2[0-3])$/.test(text)) return Number(text);
  throw usageFault(`'${text}' is no hour`, "Write an hour of the day, UTC: --nightly 2.", { found: text });
}
