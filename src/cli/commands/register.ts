import type { RegisterAllForm, RegisterForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { registrationsOf } from "../registration.ts";
import { moveLines } from "../render/written.ts";
import { count } from "../render/units.ts";
import { planAnswer, writtenAnswer } from "../write.ts";
import { writeOptions } from "../write-options.ts";

/** Runs `register`: stores the files and commits a version, or a batch of them. */
export async function run(call: Call): Promise<Answer> {
  const asked = await registrationsOf(call);
  const options = writeOptions(call);
  const registry = await call.open();
  if (asked.kind === "batch") {
    if (call.args.has("dry-run")) return planAnswer(await registry.planRegisterAll(asked.inputs));
    const form = await registry.registerAll(asked.inputs, options);
    return writtenAnswer(form, batchLines(form, call.args.has("adopt") ? "adopted" : "registered"));
  }
  const { input } = asked;
  if (call.args.has("dry-run")) return planAnswer(await registry.planRegister(input));
  const form = await registry.register(input, options);
  return writtenAnswer(form, doneLines(form));
}

function doneLines(form: RegisterForm): readonly string[] {
  const { change, artifacts } = form;
  const level =
    change === null
      ? ""
      : change.from === null
        ? ` (${change.level})`
        : ` (${change.level} since ${change.from})`;
  return [
    `registered ${form.model}@${form.version}${level} with ${count(artifacts.length, "file")}`,
    ...(change?.reasons ?? []).map((reason) => `- ${reason}`),
    ...form.moves.flatMap(moveLines),
  ];
}

/** Text shows this many versions of a batch; JSON has them all. */
const mostShown = 20;

function batchLines({ items }: RegisterAllForm, done: string): readonly string[] {
  const models = new Set(items.map(({ model }) => model));
  const hidden = items.length - mostShown;
  return [
    `${done} ${count(items.length, "version")} of ${count(models.size, "model")}`,
    ...items
      .slice(0, mostShown)
      .flatMap(({ model, version, change, moves }) => [
        `- ${model}@${version}${change === null ? "" : ` (${change.level})`}`,
        ...moves.flatMap(moveLines),
      ]),
    ...(hidden > 0 ? [`and ${count(hidden, "more version")}`] : []),
  ];
}
