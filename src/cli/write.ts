import type { Intent } from "../changes/intent.ts";
import type { DryRunForm, WriteForm } from "../registry/forms.ts";
import type { Outcome, Outcomes } from "../registry/outcome.ts";
import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";
import { renderPlan } from "./render/plan.ts";
import { renderWritten } from "./render/written.ts";
import { writeOptions } from "./write-options.ts";

/** The kinds of intent that a command may apply as they are. */
type Applied = Exclude<keyof Outcomes, "register" | "register-all" | "add-export">;

/** Applies an intent or, with `--dry-run`, plans it; `done` says what it did, a line each. */
export async function write<K extends Applied>(
  call: Call,
  intent: Extract<Intent, { readonly kind: K }>,
  done: (outcome: Outcome<K>) => readonly string[],
): Promise<Answer> {
  const options = writeOptions(call);
  const registry = await call.open();
  if (call.args.has("dry-run")) return planAnswer(await registry.plan(intent));
  const outcome = await registry.apply(intent, options);
  return writtenAnswer(outcome, done(outcome));
}

/** The answer of a dry run: it exits as the write would where a finding refuses it. */
export function planAnswer(plan: DryRunForm): Answer {
  const ok = !plan.findings.some(({ severity }) => severity === "error");
  return { json: plan, text: (view) => renderPlan(view, plan), ok };
}

/** The answer of a write. */
export function writtenAnswer(form: WriteForm, done: readonly string[]): Answer {
  return { json: form, text: (view) => renderWritten(view, form, done) };
}
