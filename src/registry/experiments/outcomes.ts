import type { ExperimentRecord } from "../../records/generated/experiment.ts";
import type { TrackedOutcome } from "../../telemetry/tracked.ts";
import type { Attributes } from "../../values/audience.ts";
import { StemmaError } from "../../values/error.ts";
import { parseInstant } from "../../values/instant.ts";
import { recordEach } from "../monitor/recording.ts";
import type { Session } from "../session.ts";
import type { RecordedOutcomesForm } from "./analyze-form.ts";
import { Exposures } from "./exposure.ts";

/* What came of a unit, and what was known of it when it was exposed. */
interface Outcome extends Omit<TrackedOutcome, "experiment"> {
  readonly attributes: Attributes;
}

/** Records outcomes that come as lines of JSON, each for the phase in which its unit was exposed. */
export async function recordOutcomes(
  session: Session,
  record: ExperimentRecord,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<RecordedOutcomesForm> {
  const exposures = new Exposures(record);
  let attributes: Attributes = {};
  let unattributed = 0;
  const form = await recordEach(session, lines, {
    exposure: (_, unit, at) => {
      const found = exposures.find(unit, at, attributes);
      if (found === null) unattributed += 1;
      return found;
    },
    take: (recorder, line) => {
      const { unit, values, at, ...rest } = parseOutcome(line);
      attributes = rest.attributes;
      recorder.outcome({ experiment: record.name, unit, values, at });
    },
  });
  return { experiment: record.name, ...form, unattributed };
}

function parseOutcome(line: string): Outcome {
  const { unit, values, at, attributes = {}, ...rest } = parseObject(line);
  const [odd] = Object.keys(rest);
  if (odd !== undefined) throw wrong(`it has the unknown key '${odd}'`);
  if (typeof unit !== "string" || unit === "") throw wrong("it has no unit");
  if (!isMap(values) || Object.values(values).some((value) => typeof value !== "number"))
    throw wrong("its values are no numbers by name");
  if (!isMap(attributes)) throw wrong("its attributes are no map");
  const known = { unit, values: values as Record<string, number>, attributes: attributes };
  if (at === undefined || at === null) return known;
  if (typeof at === "number") return { ...known, at };
  if (typeof at === "string") return { ...known, at: parseInstant(at) };
  throw wrong("'at' is no instant");
}

function parseObject(line: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw wrong("it is no JSON");
  }
  if (isMap(value)) return value;
  throw wrong("it is no JSON object");
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrong(why: string): StemmaError {
  return new StemmaError("telemetry-line-invalid", `A line is no outcome: ${why}`, {
    hint: 'Write one JSON object a line: {"unit": "u1", "at": "2026-11-21T10:00:00Z", "values": {"clicked": 1}}.',
  });
}
