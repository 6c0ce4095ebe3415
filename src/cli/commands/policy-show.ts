import type { PolicyForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { type Field, renderFields } from "../render/fields.ts";
import { renderFindings } from "../render/findings.ts";
import type { View } from "../render/view.ts";

/** Runs `policy show`: what each stage and alias demands. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  return readAnswer(call, await registry.policy(call.args.positionals[0], readOptions(call)), renderPolicy);
}

function renderPolicy(view: View, form: PolicyForm): string {
  const blocks = form.stages.map((stage) =>
    [view.style.bold(stage.stage), renderFields(view, fieldsOf(stage))].join("\n"),
  );
  const aliases = Object.entries(form.alias_gates).map(([alias, gates]): Field => [
    alias,
    gates.map(gateText),
  ]);
  if (aliases.length > 0)
    blocks.push([view.style.bold("alias gates"), renderFields(view, aliases)].join("\n"));
  const problems = renderFindings(view, form.problems);
  const { policy_version: number, policy, policy_previous: previous } = form;
  const after = previous === null ? [] : [`after ${previous}`];
  return [[`policy version ${number}`, policy, ...after].join("\n"), ...blocks, problems]
    .filter((block) => block !== "")
    .join("\n\n");
}

function fieldsOf(stage: PolicyForm["stages"][number]): readonly Field[] {
  const { from, to, gates, holds } = stage;
  return [
    ["entered from", from.length === 0 ? "nowhere" : from.join(", ")],
    ["leads to", to.length === 0 ? "nowhere" : to.join(", ")],
    ["versions at a time", stage.exclusive ? "one of each model" : "any number"],
    ["displaced", displacedText(stage)],
    ["properties", propertiesOf(stage)],
    ["gates", gates.length === 0 ? "none" : gates.map(gateText)],
    ["held", holds.length === 0 ? "for no model" : holds.map(holdText)],
  ];
}

function displacedText({ displaced_to: to }: PolicyForm["stages"][number]): string {
  return to === null ? "nobody, when another version enters" : `the holder, to ${to}`;
}

function propertiesOf({ initial, servable, deployable, terminal }: PolicyForm["stages"][number]): string {
  const names = Object.entries({ initial, servable, deployable, terminal }).flatMap(([name, has]) =>
    has ? [name] : [],
  );
  return names.length === 0 ? "none" : names.join(", ");
}

function holdText({ model, reason, by, since }: PolicyForm["stages"][number]["holds"][number]): string {
  return `${model}: ${reason} (${by}, ${since})`;
}

function gateText(gate: unknown): string {
  return typeof gate === "string" ? gate : JSON.stringify(gate);
}
