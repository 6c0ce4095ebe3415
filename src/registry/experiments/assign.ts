import type { Assignment, Router } from "../../experiments/router.ts";
import { unitIn } from "../../experiments/unit.ts";
import { StemmaError } from "../../values/error.ts";
import type { Attributes } from "../../values/audience.ts";

/** What a unit is served, and why. */
export interface AssignedForm extends Assignment {
  /** The unit; empty where none was named. */
  readonly unit: string;
}

/**
 * Assigns units that come a line each: the unit itself, or the context of a caller as a JSON object. What is asked for is answered
 * while lines come, in their order; nothing is kept.
 * @throws StemmaError `experiment-unknown`, `unit-invalid` with the number of the line
 */
export async function* assignLines(
  router: Router,
  experiment: string,
  lines: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<AssignedForm, void, undefined> {
  const attribute = router.unitOf(experiment);
  let number = 0;
  for await (const line of lines) {
    number++;
    const context = line.startsWith("{") ? contextOf(line, number) : null;
    const unit = context === null ? line : unitIn(context, attribute);
    yield { unit, ...router.assign(experiment, unit, context ?? {}) };
  }
}

function contextOf(line: string, number: number): Attributes {
  try {
    // What begins with a brace is an object, or nothing that JSON knows.
    return JSON.parse(line) as Attributes;
  } catch (cause) {
    throw new StemmaError("unit-invalid", `line ${String(number)} begins with { and is no JSON object`, {
      hint: 'Write a unit, or a context such as {"targetingKey": "user-1", "country": "DE"}.',
      data: { line: number },
      cause,
    });
  }
}
