import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { exportLines } from "../render/exports.ts";
import { usageFault } from "../usage.ts";
import { write } from "../write.ts";

/** Runs `exports remove`: takes a format out of a version's exports. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const format = args.text("format");
  if (format === undefined)
    throw usageFault("--format is missing", "Name the format that is to go; see stemma exports ls.");
  const intent = {
    kind: "remove-export",
    version: args.positional(0),
    format,
    path: args.text("path") ?? null,
    reason: args.text("reason") ?? null,
  } as const;
  return await write(call, intent, exportLines);
}
