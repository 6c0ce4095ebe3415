import type { AnalyzeForm } from "../../registry/experiments/analyze-form.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { observationsOf } from "../observations.ts";
import { toOutput } from "../output.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderAnalysis, renderAnalysisMarkdown } from "../render/analysis.ts";
import { renderJson } from "../render/text.ts";
import type { View } from "../render/view.ts";
import { usageFault } from "../usage.ts";

/** Runs `experiment analyze`: what a test says so far, and what its rules make of it. */
export async function run(call: Call): Promise<Answer> {
  return await toOutput(call, await answerOf(call, await formOf(call)));
}

async function formOf(call: Call): Promise<AnalyzeForm> {
  const { args } = call;
  const name = args.positional(0);
  if (args.has("checkpoint")) {
    if (["data", "until", "phase", "fixed"].some((flag) => args.has(flag)))
      throw usageFault(
        "--checkpoint has its data and its rules already",
        "Leave --data, --until, --phase and --fixed out.",
      );
    const { experiments } = await call.open();
    return await experiments.replay(name, readOptions(call));
  }
  const input = {
    ...(await observationsOf(call)),
    phase: phaseOf(args.text("phase")),
    method: args.has("fixed") ? ("fixed" as const) : undefined,
  };
  const { experiments } = await call.open();
  return await experiments.analyze(name, input, readOptions(call));
}

function phaseOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw usageFault(`--phase takes the number of a phase, and '${text}' is none`, "Write --phase 1.", {
    found: text,
  });
}

/* A document says itself which commit it is from; a line below it would be no part of it. */
async function answerOf(call: Call, form: AnalyzeForm): Promise<Answer> {
  const document = (render: (view: View, form: AnalyzeForm) => string): Answer => ({
    json: form,
    text: (view) => render({ ...view, width: null }, form),
  });
  switch (call.args.text("format")) {
    case "html":
      return document((await import("../render/analysis-html.ts")).renderAnalysisHtml);
    case "md":
      return document(renderAnalysisMarkdown);
    case "json":
      return document(() => renderJson(form));
    default:
      return readAnswer(call, form, renderAnalysis);
  }
}
