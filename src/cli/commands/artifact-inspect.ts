import type { InspectedFilesForm } from "../../registry/facts.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { renderInspected } from "../render/inspected.ts";

/** Runs `artifact inspect`: what files tell of themselves. It needs no repository. */
export async function run(call: Call): Promise<Answer> {
  const { inspectFiles } = await import("../../registry/registry.ts");
  const form: InspectedFilesForm = await inspectFiles(call.args.positionals.map((file) => call.path(file)));
  return { json: form, text: (view) => renderInspected(view, form) };
}
