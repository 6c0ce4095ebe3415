import type { TransferForm } from "../registry/forms.ts";
import type { Answer } from "./answer.ts";
import { visible } from "./render/text.ts";
import { count, renderDigest, renderSize } from "./render/units.ts";
import type { View } from "./render/view.ts";

/** The answer of moving artifacts between stores. */
export function transferAnswer(form: TransferForm): Answer {
  return { json: form, text: (view) => renderTransfer(view, form) };
}

function renderTransfer(view: View, { from, to, transferred, bytes, present }: TransferForm): string {
  const names = view.verbose ? transferred.map((digest) => renderDigest(digest, view)) : [];
  const already = present === 0 ? "" : `; ${present} there already`;
  return [
    ...names,
    `${count(transferred.length, "artifact")}, ${renderSize(bytes, view)}, from ${visible(from)} to ${visible(to)}${already}`,
  ].join("\n");
}
