import type { VerifyForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer } from "../read.ts";
import { visible } from "../render/text.ts";
import { count } from "../render/units.ts";
import type { View } from "../render/view.ts";
import { selectionOf } from "../selection.ts";

/** Runs `artifact verify`: reads artifacts and compares them with their digests. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const form = await registry.artifacts.verify(selectionOf(call));
  return { ...readAnswer(call, form, renderVerified), ok: form.ok };
}

function renderVerified(view: View, form: VerifyForm): string {
  const verdict = form.ok ? view.style.green("ok") : view.style.red("failed");
  return [
    ...form.corrupt.map((digest) => `corrupt ${visible(digest)}`),
    ...form.missing.map((digest) => `missing ${visible(digest)}`),
    ...form.collected.map((version) => `collected ${visible(version)}`),
    `${verdict}: ${count(form.checked, "artifact")} checked in ${visible(form.store)}, ${form.corrupt.length} corrupt, ${form.missing.length} missing`,
  ].join("\n");
}
