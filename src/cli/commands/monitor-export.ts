import { telemetryFormats } from "../../telemetry/format.ts";
import { StemmaError } from "../../values/error.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readOptions } from "../read.ts";
import { windowOf } from "../window.ts";

/** Runs `monitor export`: what was recorded, for other tools. */
export async function run(call: Call): Promise<Answer> {
  const wanted = call.args.required("format");
  const format = telemetryFormats.find((each) => each === wanted);
  if (format === undefined) throw new StemmaError("bug", `--format took '${wanted}', which its table lacks`);
  const windowMs = windowOf(call);
  const { monitor } = await call.open();
  const reference = call.args.positionals[0];
  const form = await monitor.export(format, { ...readOptions(call), windowMs, reference });
  return {
    json: form,
    text: () => form.content.replace(/\r?\n$/, ""),
    notes: () => form.notes.map((note) => `note: ${note}`).join("\n"),
  };
}
