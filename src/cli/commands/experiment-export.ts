import { routerFormats } from "../../registry/experiments/export.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { toOutput } from "../output.ts";
import { readOptions } from "../read.ts";
import { unknownWord } from "../usage.ts";

/** Runs `experiment export`: A/B tests for another router. */
export async function run(call: Call): Promise<Answer> {
  const [wanted = "", ...names] = call.args.positionals;
  const format = routerFormats.find((each) => each === wanted);
  if (format === undefined)
    throw unknownWord("format", wanted, routerFormats, "stemma experiment export --help");
  const { experiments } = await call.open();
  const form = await experiments.export(format, names, readOptions(call));
  return await toOutput(call, {
    json: form,
    text: () => form.content.replace(/\n$/, ""),
    notes: () => form.notes.map((note) => `note: ${note}`).join("\n"),
  });
}
