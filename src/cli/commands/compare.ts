import { renderJson } from "../render/text.ts";
import type { View } from "../render/view.ts";
import type { CompareForm } from "../../registry/comparison-forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { toOutput } from "../output.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderComparison } from "../render/comparison.ts";

/** Runs `compare`: versions side by side. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const registry = await call.open();
  const form = await registry.compare([...args.positionals], {
    ...readOptions(call),
    metrics: args.texts("metric"),
    sort: args.text("sort"),
    allParameters: args.has("all-parameters"),
    stages: args.texts("stage"),
    all: args.has("all"),
    source: args.text("source"),
  });
  return await toOutput(call, await answerOf(call, form));
}

/* A document says itself which commit it is from; a line below it would be no part of it. */
async function answerOf(call: Call, form: CompareForm): Promise<Answer> {
  const document = (render: (view: View, form: CompareForm) => string): Answer => ({
    json: form,
    text: (view) => render({ ...view, width: null }, form),
  });
  switch (call.args.text("format")) {
    case "html":
      return document((await import("../render/comparison-html.ts")).renderComparisonHtml);
    case "md":
      return document((await import("../render/comparison-markdown.ts")).renderComparisonMarkdown);
    case "json":
      return document(() => renderJson(form));
    default:
      return readAnswer(call, form, renderComparison);
  }
}
