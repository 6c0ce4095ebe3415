import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { toOutput } from "../output.ts";
import { renderCard } from "../render/card.ts";
import { renderJson } from "../render/text.ts";

/** Runs `card`: what a change does, for its reviewers. The card is given whatever it says; `check` is the judge. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const form = await registry.card(call.args.positional(0));
  const json = call.args.text("format") === "json";
  return await toOutput(call, {
    json: form,
    text: (view) => (json ? renderJson(form) : renderCard(view, form)),
  });
}
