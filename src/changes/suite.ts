import { suitePath } from "../records/layout.ts";
import { toJson } from "../records/json.ts";
import { StemmaError } from "../values/error.ts";
import { segmentFault } from "../values/name.ts";
import { changeOf } from "./change.ts";
import type { SuiteIntent } from "./intent.ts";
import type { Base, Plan } from "./plan.ts";

/**
 * Plans the creation of a suite.
 * @throws StemmaError `suite-exists`, `name-invalid`, `record-invalid`
 */
export function planSuite({ record, reason }: SuiteIntent, base: Base): Plan {
  const { name } = record;
  const fault = segmentFault(name);
  if (fault !== null)
    throw new StemmaError("name-invalid", `'${name}' is not the name of a suite: ${fault}`, {
      hint: "Use a name such as speech-quality.",
      data: { name, fault },
    });
  if (base.suites.has(name))
    throw new StemmaError("suite-exists", `there is a suite ${name} already`, {
      hint: `See it with stemma evaluate show ${name}, and edit its file.`,
      data: { suite: name },
    });
  const path = suitePath(name);
  toJson("suite", record, path);
  const step = {
    change: changeOf([[path, null, { kind: "suite", value: record }] as const]),
    subject: `suite(${name}): create`,
    details: [],
    reason,
    moves: [],
  };
  return { steps: [step], result: { kind: "suite", path, record } };
}
