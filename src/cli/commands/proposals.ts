import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { renderProposal, renderProposals } from "../render/proposals.ts";

/** Runs `proposals`: lists what is proposed, or shows one. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const [branch] = args.positionals;
  const registry = await call.open();
  const form = await registry.proposals.list({
    all: args.has("all"),
    ...present({ branch, at: args.text("at") }),
  });
  const [only] = form.proposals;
  return {
    json: form,
    text: (view) =>
      branch === undefined || only === undefined ? renderProposals(view, form) : renderProposal(view, only),
  };
}
