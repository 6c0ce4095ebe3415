import type { SelectionRecord } from "../records/generated/selection.ts";
import { selectionPath } from "../records/layout.ts";
import { compileAudience } from "../values/audience.ts";
import type { ErrorCode } from "../values/codes.ts";
import { isStemmaError } from "../values/error.ts";
import { isVersion } from "../values/version.ts";
import { type Remark, refusal, type Step, warning } from "./step.ts";

type Pointer = readonly (string | number)[];

function present(step: Step): readonly SelectionRecord[] {
  return step.selections.selections.flatMap(({ after }) => (after === null ? [] : [after]));
}

/** What is chosen from can serve: the fallback always; an exact version by itself, a stage or an alias as soon as one stands there. */
export function selectedCanServe(step: Step): readonly Remark[] {
  return present(step).flatMap((record) => [
    ...serving(step, record, record.fallback, ["fallback"]),
    ...record.candidates.flatMap(({ version }, at) =>
      serving(step, record, version, ["candidates", at, "version"]),
    ),
  ]);
}

function serving(
  step: Step,
  record: SelectionRecord,
  reference: string,
  pointer: Pointer,
): readonly Remark[] {
  const place = { path: selectionPath(record.name), pointer };
  const isFallback = pointer[0] === "fallback";
  const led = step.selections.after.get(reference) ?? null;
  const selector = reference.slice(reference.lastIndexOf("@") + 1);
  const isNeeded = isFallback || isVersion(selector.replace(/^v(?=\d)/, ""));
  const remark = isNeeded ? refusal : warning;
  if (led === null)
    return [
      remark(
        "selection-version-missing",
        place,
        `${reference}, ${isFallback ? "the fallback" : "a candidate"} of ${record.name}, leads to no version`,
        "Name a version that exists, or a stage or alias that one has: stemma select set.",
      ),
    ];
  if (step.after.lifecycle.stages.get(led.stage)?.servable === true) return [];
  return [
    remark(
      "selection-version-unservable",
      place,
      `${reference}, ${isFallback ? "the fallback" : "a candidate"} of ${record.name}, stands in ${led.stage}, which is not servable`,
      "Name a version in a servable stage, or move it to one first.",
    ),
  ];
}

/** A selection can be chosen by: names are its own, flags exist, weights weigh something, and nothing else serves the same. */
export function selectionsAreSound(step: Step): readonly Remark[] {
  const records = present(step);
  return records.flatMap((record, at) => {
    const path = selectionPath(record.name);
    const say = (
      pointer: Pointer,
      message: string,
      hint: string,
      code: ErrorCode = "selection-invalid",
    ): Remark => refusal(code, { path, pointer }, `${record.name}: ${message}`, hint);
    const { candidates, flags = {}, score } = record;
    const names = candidates.map(({ name }) => name);
    const remarks: Remark[] = [];
    for (const [index, { name, flag, audience }] of candidates.entries()) {
      if (names.indexOf(name) !== index)
        remarks.push(
          say(
            ["candidates", index, "name"],
            `two candidates are named ${name}`,
            "Give each a name of its own.",
          ),
        );
      if (flag !== undefined && !Object.hasOwn(flags, flag))
        remarks.push(
          say(
            ["candidates", index, "flag"],
            `there is no flag ${flag}`,
            `Add it: stemma select set ${record.name} --flag ${flag}=off.`,
          ),
        );
      const fault = audience === undefined ? null : audienceFault(audience);
      if (fault !== null)
        remarks.push(say(["candidates", index, "audience"], fault[0], fault[1], "audience-invalid"));
    }
    const weights = score?.weights ?? {};
    const { success = 0.6, latency = 0.3, goal = 0.1 } = weights;
    if (success + latency + goal === 0)
      remarks.push(say(["score", "weights"], "no measure counts", "Let at least one weight be more than 0."));
    if ((weights.goal ?? 0) > 0 && score?.goal === undefined)
      remarks.push(
        say(["score", "weights", "goal"], "a goal counts, and none is named", "Name it in score.goal."),
      );
    for (const key of ["model", "task"] as const) {
      const other = records.slice(0, at).find((each) => each[key] !== undefined && each[key] === record[key]);
      if (other !== undefined)
        remarks.push(
          say(
            [key],
            `${other.name} serves the ${key} ${String(record[key])} already`,
            "Let one selection serve it.",
          ),
        );
    }
    return remarks;
  });
}

function audienceFault(audience: unknown): readonly [string, string] | null {
  try {
    compileAudience(audience);
    return null;
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    return [error.message, error.hint ?? ""];
  }
}
