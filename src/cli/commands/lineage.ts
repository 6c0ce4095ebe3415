import type { LineageForm } from "../../registry/lineage-form.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { toOutput } from "../output.ts";
import { readAnswer, readOptions } from "../read.ts";
import { parseCount } from "../values.ts";
import { renderJson } from "../render/text.ts";

/** Runs `lineage`: what a version was made from, and what was made from it. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const depth = args.text("depth");
  const registry = await call.open();
  const form = await registry.lineage(args.positional(0), {
    ...readOptions(call),
    only: onlyOf(call),
    depth: depth === undefined ? undefined : parseCount("--depth", depth),
  });
  return await toOutput(call, await answerOf(call, form));
}

/* Both are all that there is. */
function onlyOf({ args }: Call): "ancestors" | "descendants" | undefined {
  if (args.has("ancestors") === args.has("descendants")) return undefined;
  return args.has("ancestors") ? "ancestors" : "descendants";
}

async function answerOf(call: Call, form: LineageForm): Promise<Answer> {
  const format = call.args.text("format");
  if (format === "json") return { json: form, text: () => renderJson(form) };
  if (format === "mermaid" || format === "dot") {
    const { renderDot, renderMermaid } = await import("../render/lineage-graph.ts");
    return { json: form, text: () => (format === "dot" ? renderDot(form) : renderMermaid(form)) };
  }
  const { renderLineage } = await import("../render/lineage.ts");
  return readAnswer(call, form, renderLineage);
}
