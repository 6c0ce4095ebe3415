import type { ConcludeForm } from "../../registry/experiments/analyze-form.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { observationsOf } from "../observations.ts";
import { experimentLine } from "../render/experiments.ts";
import { renderWritten } from "../render/written.ts";
import { planAnswer } from "../write.ts";
import { writeOptions } from "../write-options.ts";

/** Runs `experiment conclude`: ends a test by its rules or by a word, and does what they call for. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const name = args.positional(0);
  const input = {
    ...(await observationsOf(call)),
    winner: args.text("winner"),
    reason: args.text("reason"),
  };
  const options = writeOptions(call);
  const { experiments } = await call.open();
  if (args.has("dry-run")) return planAnswer(await experiments.planConclusion(name, input));
  const form = await experiments.conclude(name, input, options);
  return {
    json: form,
    text: (view) => renderWritten(view, form, linesOf(form)),
    ok: form.action.refused === null,
  };
}

function linesOf(form: ConcludeForm): readonly string[] {
  const { verdict, winner, reason, action } = form;
  return [experimentLine(form), `${verdict}: ${winner} goes on, ${reason}`, ...actionLines(action)];
}

function actionLines({ kind, version, stage, branch, refused }: ConcludeForm["action"]): readonly string[] {
  if (refused !== null) return [`not moved: ${refused.message} [${refused.code}]`];
  if (kind === "none") return [];
  const move = `${version} -> ${stage ?? ""}`;
  return [branch === null ? `moved: ${move}` : `proposed: ${move} on ${branch}`];
}
