import type { PolicyForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { type Field, renderFields } from "../render/fields.ts";
import type { View } from "../render/view.ts";

/** Runs `policy show`: what each stage and alias demands. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  return readAnswer(call, await registry.policy(call.args.positionals[0], readOptions(call)), renderPolicy);
}

function renderPolicy(view: View, form: PolicyForm): string {
  const blocks = form.stages.map(({ stage, gates, from }) => {
    const fields: readonly Field[] = [
      ["entered from", from.length === 0 ? "nowhere" : from.join(", ")],
      ["gates", gates.length === 0 ? "none" : gates.map(gateText)],
    ];
    return [view.style.bold(stage), renderFields(view, fields)].join("\n");
  });
  const aliases = Object.entries(form.alias_gates).map(([alias, gates]): Field => [
    alias,
    gates.map(gateText),
  ]);
  if (aliases.length > 0)
    blocks.push([view.style.bold("alias gates"), renderFields(view, aliases)].join("\n"));
  return [`policy version ${form.policy_version}`, ...blocks].join("\n\n");
}

function gateText(gate: unknown): string {
  return typeof gate === "string" ? gate : JSON.stringify(gate);
}
