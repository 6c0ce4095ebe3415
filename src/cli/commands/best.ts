import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import type { BestForm } from "../../registry/comparison-forms.ts";
import { type Field, renderFields } from "../render/fields.ts";
import { sourceText } from "../render/comparison-rows.ts";
import { renderFindings } from "../render/findings.ts";
import { count, renderNumber } from "../render/units.ts";
import type { View } from "../render/view.ts";

/** Runs `best`: the version with the best value of a metric. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const registry = await call.open();
  const wanted = present({
    metric: args.text("metric"),
    stage: args.text("stage"),
    source: args.text("source"),
  });
  return readAnswer(
    call,
    await registry.best(args.positional(0), { ...readOptions(call), ...wanted }),
    renderBest,
  );
}

function renderBest(view: View, form: BestForm): string {
  const better = form.direction === "up" ? "higher is better" : "lower is better";
  const fields: Field[] = [
    [form.metric, `${renderNumber(form.value, view)} (${better}${form.assumed ? ", assumed" : ""})`],
    ["source", sourceText(form)],
    ["stage", form.stage],
    ["ties", form.ties],
    ["without it", form.missing === 0 ? null : count(form.missing, "version")],
  ];
  const best = [view.style.bold(`${form.model}@${form.version}`), renderFields(view, fields)].join("\n");
  return [best, renderFindings(view, form.problems)].filter((block) => block !== "").join("\n\n");
}
