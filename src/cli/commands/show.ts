import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { toOutput } from "../output.ts";
import { readAnswer, readOptions } from "../read.ts";
import { usageFault } from "../usage.ts";

/** Runs `show`: everything about a model or, behind an `@`, a version. */
export async function run(call: Call): Promise<Answer> {
  const subject = call.args.positional(0);
  if (call.args.has("report")) return await showReport(call, subject);
  if (call.args.has("format") || call.args.has("output"))
    throw usageFault("--format and --output go with --report", "Add --report, or leave them out.");
  const registry = await call.open();
  if (subject.includes("@")) {
    const { renderVersion } = await import("../render/version.ts");
    return readAnswer(call, await registry.version(subject, readOptions(call)), renderVersion);
  }
  const { renderModel } = await import("../render/models.ts");
  return readAnswer(call, await registry.model(subject, readOptions(call)), renderModel);
}

async function showReport(call: Call, subject: string): Promise<Answer> {
  const registry = await call.open();
  const form = await registry.report(subject, readOptions(call));
  const { renderReport, renderReportMarkdown } = await import("../render/version-report.ts");
  if (call.args.text("format") !== "md")
    return await toOutput(call, { json: form, text: (view) => renderReport(view, form) });
  return await toOutput(call, {
    json: form,
    text: (view) => renderReportMarkdown({ ...view, width: null }, form),
  });
}
