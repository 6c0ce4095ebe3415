import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { profileLines } from "../render/drift.ts";
import { readTable } from "../table-file.ts";
import { planAnswer, writtenAnswer } from "../write.ts";
import { writeOptions } from "../write-options.ts";

/** Runs `monitor profile`: how features of a version were distributed becomes a record. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const features = args.texts("feature");
  const input = {
    version: args.positional(0),
    ...(await readTable(call.io, args.required("data"))),
    ...(features.length === 0 ? {} : { features }),
    ...present({ source: args.text("source"), reason: args.text("reason") }),
  };
  const options = writeOptions(call);
  const { monitor } = await call.open();
  if (args.has("dry-run")) return planAnswer(await monitor.planProfile(input));
  const form = await monitor.profile(input, options);
  return writtenAnswer(form, profileLines(form));
}
