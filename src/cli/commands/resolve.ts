import type { ResolveForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderFindings } from "../render/findings.ts";
import { visible } from "../render/text.ts";
import type { View } from "../render/view.ts";
import { usageFault } from "../usage.ts";

/** Runs `resolve`: the exact version behind a name or a task, and the digests of its files, one a line. */
export async function run(call: Call): Promise<Answer> {
  const [reference] = call.args.positionals;
  const task = call.args.text("task");
  if ((reference === undefined) === (task === undefined))
    throw usageFault("one of MODEL@X and --task is needed", "Write stemma resolve MODEL@X, or --task NAME.");
  const registry = await call.open();
  const options = readOptions(call);
  const form =
    task === undefined
      ? await registry.resolve(reference ?? "", options)
      : await registry.resolveTask(task, options);
  return { ...readAnswer(call, form, renderResolved), notes: (view) => renderFindings(view, form.problems) };
}

/* Digests are never cut here: they are what the command is for. */
function renderResolved(_view: View, { model, version, artifacts }: ResolveForm): string {
  return [`${model}@${version}`, ...artifacts.map(({ path, digest }) => `${digest}  ${visible(path)}`)].join(
    "\n",
  );
}
