import type { RegisterForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { registerInput } from "../registration.ts";
import { moveLines } from "../render/written.ts";
import { count } from "../render/units.ts";
import { planAnswer, writtenAnswer } from "../write.ts";
import { writeOptions } from "../write-options.ts";

/** Runs `register`: stores the files and commits a version. */
export async function run(call: Call): Promise<Answer> {
  const input = await registerInput(call);
  const options = writeOptions(call);
  const registry = await call.open();
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
