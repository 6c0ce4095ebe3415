import type { EvidenceGate } from "../../records/generated/registry.ts";
import type { GateSubject } from "./entry.ts";
import { evaluationsOf, type WeighedEvaluation } from "./evaluations.ts";
import { type GateDetail, met, missing, type Outcome } from "./outcome.ts";

/** Every named suite has passed on exactly the bytes of the version. */
export function suitesHavePassed(demand: EvidenceGate, subject: GateSubject): Outcome {
  const evaluations = evaluationsOf(demand, subject);
  const details = demand.suites.map((suite) =>
    detailOf(
      suite,
      evaluations.filter(({ evidence }) => evidence.name === suite),
    ),
  );
  const lacking = details.filter((detail) => !detail.met);
  if (lacking.length === 0) return met(`passed: ${demand.suites.join(", ")}`, details);
  const reference = `${subject.model.name}@${subject.version}`;
  return missing(
    lacking
      .map(({ subject: suite, actual }) => `suite ${suite} ${String(actual ?? "has not run")}`)
      .join("; "),
    `Run ${lacking.map(({ subject: suite }) => suite).join(", ")} on these files, then stemma evidence add ${reference} --suite ${lacking.length === 1 ? lacking[0]?.subject : "NAME"} --result FILE.`,
    details,
  );
}

function detailOf(suite: string, evaluations: readonly WeighedEvaluation[]): GateDetail {
  const wanted = "passed";
  const counted = evaluations.find(({ fault }) => fault === null);
  if (counted !== undefined) {
    const passed = counted.evidence.record.result?.passed === true;
    return { subject: suite, actual: passed ? "passed" : "has not passed", wanted, met: passed };
  }
  const fault = evaluations[0]?.fault;
  return { subject: suite, actual: fault == null ? null : `does not count: ${fault}`, wanted, met: false };
}
