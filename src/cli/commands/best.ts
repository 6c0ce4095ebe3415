import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import type { BestForm } from "../../registry/forms.ts";
import { type Field, renderFields } from "../render/fields.ts";
import { count, renderNumber } from "../render/units.ts";
import type { View } from "../render/view.ts";

/** Runs `best`: the version with the best value of a metric. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const registry = await call.open();
  const wanted = present({ metric: args.text("metric"), stage: args.text("stage") });
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
    ["stage", form.stage],
    ["ties", form.ties],
    ["without it", form.missing === 0 ? null : count(form.missing, "version")],
  ];
  return [view.style.bold(`${form.model}@${form.version}`), renderFields(view, fields)].join("\n");
}
