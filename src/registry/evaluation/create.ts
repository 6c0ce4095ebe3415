import type { SuiteIntent } from "../../changes/intent.ts";
import type { SuiteRecord } from "../../records/generated/suite.ts";
import { suitePath } from "../../records/layout.ts";
import { suiteFaults } from "../../snapshot/suite-findings.ts";
import { StemmaError } from "../../values/error.ts";
import type { DryRunForm } from "../forms.ts";
import type { WriteOptions } from "../options.ts";
import type { Session } from "../session.ts";
import type { SuiteInput, SuiteOutcome } from "../suite-forms.ts";
import { applyIntent } from "../writes/apply.ts";
import { dryRun, prepareIntent } from "../writes/writer.ts";

/** Creates a suite. Throws what reading, storing and landing throw. */
export function createSuite(
  session: Session,
  input: SuiteInput,
  options?: WriteOptions,
): Promise<SuiteOutcome> {
  return applyIntent(session, intentOf(input), options);
}

/** Shows what the creation of a suite would write. */
export function planSuiteCreation(session: Session, input: SuiteInput): Promise<DryRunForm> {
  return dryRun(session, prepareIntent(session, intentOf(input), session.operation()));
}

function intentOf(input: SuiteInput): SuiteIntent {
  const record = recordOf(input);
  const [fault] = suiteFaults(record);
  if (fault !== undefined)
    throw new StemmaError("usage-invalid", `${record.name}: ${fault}`, {
      hint: "See stemma evaluate create --help.",
      data: { path: suitePath(record.name) },
    });
  return { kind: "suite", record, reason: input.reason ?? null };
}

function recordOf({ name, model, task, description, nightly }: SuiteInput): SuiteRecord {
  return {
    name,
    ...(description === undefined ? {} : { description }),
    ...(model === undefined ? {} : { model }),
    ...(task === undefined ? {} : { task }),
    cases: [
      { name: "loads", kind: "smoke", severity: "high" },
      { name: "speed", kind: "performance", severity: "low" },
    ],
    ...(nightly === undefined ? {} : { schedule: { nightly: { hour_utc: nightly } } }),
  };
}
