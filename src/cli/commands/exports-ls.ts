import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderExports } from "../render/exports.ts";

/** Runs `exports ls`: the formats that a version was exported to. */
export async function run(call: Call): Promise<Answer> {
  const { exports } = await call.open();
  const form = await exports.ls(call.args.positional(0), readOptions(call));
  return readAnswer(call, form, (view) =>
    form.exports.length === 0 ? "no exports" : renderExports(view, form.exports),
  );
}
