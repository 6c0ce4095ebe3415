import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readOptions } from "../read.ts";
import { registerInput } from "../registration.ts";
import { visible } from "../render/text.ts";

/** Runs `next`: the version that `register` would give, and why. */
export async function run(call: Call): Promise<Answer> {
  const input = await registerInput(call);
  const registry = await call.open();
  const form = await registry.nextVersion(input, readOptions(call));
  const level =
    form.level === null ? [] : [form.from === null ? form.level : `${form.level} since ${form.from}`];
  return {
    json: form,
    text: () =>
      [
        `${form.model}@${form.version}`,
        ...level,
        ...form.reasons.map((reason) => `- ${visible(reason)}`),
      ].join("\n"),
  };
}
