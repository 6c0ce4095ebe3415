import type { CardForm } from "../../registry/card-form.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { toOutput } from "../output.ts";
import { renderCard } from "../render/card.ts";
import { plainStyle } from "../render/style.ts";
import { renderJson, visible } from "../render/text.ts";
import type { View } from "../render/view.ts";

/** What tells the comment with the card from others of ours. */
const marker = "card";

/** Runs `card`: what a change does, for its reviewers. The card is given whatever it says; `check` is the judge. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const card = await registry.card(call.args.positional(0));
  const on = call.args.text("comment");
  const form: CardForm = on === undefined ? card : { ...card, posted: await post(on) };
  const json = call.args.text("format") === "json";
  const answer = await toOutput(call, {
    json: form,
    text: (view) => (json ? renderJson(form) : on === undefined ? renderCard(view, form) : postedLines(form)),
  });
  return answer;

  function post(where: string) {
    const view: View = { style: plainStyle, width: null, verbose: false };
    return registry.pullRequests.post({
      on: where,
      commit: card.commit,
      marker,
      body: renderCard(view, card),
    });
  }
}

function postedLines({ posted }: CardForm): string {
  return posted
    .map(({ pull_request, url, made }) =>
      visible(`comment on ${pull_request}: ${made}${url === null ? "" : ` (${url})`}`),
    )
    .join("\n");
}
