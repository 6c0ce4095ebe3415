import type { EvaluateIntent } from "../../changes/intent.ts";
import type { WriteOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { applyIntent } from "../writes/apply.ts";
import { unchanged } from "../writes/unchanged.ts";
import { dryRun, prepareIntent } from "../writes/writer.ts";
import { type Evaluated, examine, suitesFor } from "./evaluate.ts";
import type { EvaluateForm, EvaluateInput } from "./forms.ts";

/**
 * Puts a version through its suites, and keeps what they found as evidence, in one commit.
 * @throws StemmaError `suite-unknown`, `suite-invalid`, `runner-untrusted`, and what running and landing throw
 */
export async function evaluateVersion(
  session: Session,
  reference: string,
  input: EvaluateInput,
  options?: WriteOptions,
): Promise<EvaluateForm> {
  const view = await session.view();
  const examined = await suitesFor(view, reference, input);
  return keepEvidence(session, await examine(session, view, examined, input), input, options);
}

/** Writes what suites found as evidence, or says what would be written. Throws what landing throws. */
export async function keepEvidence(
  session: Session,
  evaluated: readonly Evaluated[],
  { sign, reason, dryRun: only }: Pick<EvaluateInput, "sign" | "reason" | "dryRun">,
  options?: WriteOptions,
): Promise<EvaluateForm> {
  const runs = evaluated.map(({ form }) => form);
  const passed = runs.every((run) => run.passed);
  const intent: EvaluateIntent = {
    kind: "evaluate",
    entries: evaluated.map(({ form, result }) => ({
      version: `${form.model}@${form.version}`,
      suite: form.suite,
      result,
    })),
    ...(sign === undefined ? {} : { sign }),
    reason: reason ?? null,
  };
  if (only === true) {
    const plan = await dryRun(session, prepareIntent(session, intent, session.operation()));
    return {
      ...unchanged(plan.base),
      findings: plan.findings,
      dry_run: true,
      changes: plan.changes,
      passed,
      runs,
    };
  }
  const { paths: _, ...written } = await applyIntent(session, intent, options);
  return { ...written, dry_run: false, changes: [], passed, runs };
}
