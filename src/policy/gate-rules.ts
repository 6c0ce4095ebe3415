import { modelPath } from "../records/layout.ts";
import type { GateRecord } from "../records/generated/registry.ts";
import { StemmaError } from "../values/error.ts";
import { sameValue } from "../values/plain-value.ts";
import { movesOf } from "./moves.ts";
import { gateEntries } from "./gates/entries.ts";
import { type GateEntry, entryKey, type GateSubject, type Measurable } from "./gates/entry.ts";
import { evaluationsIn } from "./gates/evaluations.ts";
import { type GateVerdict, isPassed, judgeGate, type JudgedDemand } from "./gates/rules.ts";
import { rulesDiffer } from "./settings-rules.ts";
import { type Remark, refusal, type Step } from "./step.ts";

/** What a version enters meets the gate that BASE has there. */
export function gatesAreMet(step: Step): readonly Remark[] {
  return gateVerdicts(step).flatMap((verdict) => [
    ...verdict.demands.filter((judged) => !isPassed(judged)).map((judged) => unmet(verdict.subject, judged)),
    ...waived(verdict),
  ]);
}

/* An exception that is made use of is told wherever the change is looked at. */
function waived({ subject, demands }: GateVerdict): readonly Remark[] {
  const excused = demands.filter(({ excusedBy }) => excusedBy === "waivers");
  const used = demands.find(({ demand, outcome }) => demand.rule === "waivers" && outcome.state === "met");
  if (excused.length === 0 || used === undefined) return [];
  const { model, version, target } = subject;
  const rules = [...new Set(excused.map(({ demand }) => demand.rule))].join(", ");
  const message = `${model.name}@${version} enters ${target.name} without ${rules}: ${used.outcome.says}`;
  return [{ code: "gate-waivers", severity: "info", message, hint: null, ...placeOf(subject) }];
}

/** What the gates of a step say, in the order of its models. The first commit of a registry brings its gates, and meets none. */
export function gateVerdicts(step: Step): readonly GateVerdict[] {
  if (step.registry.before === null) return [];
  return gateEntries(step.models, step.settings).map((entry) => judgeGate(subjectOf(entry, step)));
}

function subjectOf(entry: GateEntry, { settings, occasion, gateFacts }: Step): GateSubject {
  const facts = gateFacts.get(entryKey(entry));
  if (facts === undefined) throw new StemmaError("bug", `nothing was loaded for ${entryKey(entry)}`);
  return { ...entry, settings, occasion, facts };
}

/** The remark of a demand that is not met. */
function unmet(subject: GateSubject, { code, demand, outcome }: JudgedDemand): Remark {
  const { model, version, target, leaves } = subject;
  const verb = leaves === true ? "leave" : "enter";
  return refusal(
    code,
    placeOf(subject),
    `${model.name}@${version} may not ${verb} ${target.name} (${demand.rule}): ${outcome.says}`,
    outcome.state === "met" ? null : outcome.needs,
  );
}

function placeOf({ model, target }: GateEntry): Pick<Remark, "path" | "pointer"> {
  return {
    path: modelPath(model.name),
    pointer: [target.kind === "stage" ? "stages" : "aliases", target.name],
  };
}

/**
 * A step that moves a version through a gate brings no numbers for it: neither the metrics that the version declares nor the
 * evaluations of it change. A version that the step registers has none before; its evaluations count where a signer that the
 * gate names vouches for them.
 */
export function evidenceIsNotSelfServed(step: Step): readonly Remark[] {
  if (step.registry.before === null) return [];
  const entered = gateEntries(step.models, step.settings).filter(({ leaves }) => leaves !== true);
  return entered.flatMap((entry) => {
    const { stated, left } = subjectOf(entry, step).facts;
    const edited = stated === null ? [] : editedNumbers(stated, left);
    if (edited.length === 0) return [];
    return [
      refusal(
        "self-served-evidence",
        placeOf(entry),
        `${left.name} enters ${entry.target.name} in the change that edits its ${edited.join(" and ")}`,
        "Land the numbers first, in a change of their own.",
      ),
    ];
  });
}

function editedNumbers(before: Measurable, after: Measurable): readonly string[] {
  const metrics = sameValue(before.record.metrics, after.record.metrics) ? [] : ["metrics"];
  const evaluations = sameValue(evaluationsByName(before), evaluationsByName(after))
    ? []
    : ["evaluation evidence"];
  return [...metrics, ...evaluations];
}

/* By name and not by path: a rename moves the files. */
function evaluationsByName(measurable: Measurable): Readonly<Record<string, unknown>> {
  return Object.fromEntries(evaluationsIn(measurable).map(({ name, record }) => [name, record]));
}

/** A change of the rules moves nothing: it lands alone, and what moves is judged by it afterwards. */
export function policyStandsAlone(step: Step): readonly Remark[] {
  const { before, after } = step.registry;
  if (before === null || !rulesDiffer(before, after)) return [];
  const moved = step.models.flatMap((model) =>
    movesOf(model, step.settings).map(({ version, to }) => ({ model, version, to, kind: "stage" as const })),
  );
  const entered = new Map(gateEntries(step.models, step.settings).map((entry) => [nameOf(entry), entry]));
  const aliased = [...entered.values()].filter(({ target }) => target.kind === "alias");
  return [
    ...moved.map((move) => {
      const entry = entered.get(`${move.model.name}@${move.version} ${move.to}`);
      const name = `${move.model.name}@${move.version}`;
      const place = { path: modelPath(move.model.name), pointer: ["stages", move.to] };
      return mixed(name, move.to, place, entry !== undefined && isLoosened(entry, step));
    }),
    ...aliased.map((entry) =>
      mixed(
        `${entry.model.name}@${entry.version}`,
        entry.target.name,
        placeOf(entry),
        isLoosened(entry, step),
      ),
    ),
  ];
}

function nameOf({ model, version, target }: GateEntry): string {
  return `${model.name}@${version} ${target.name}`;
}

function mixed(name: string, to: string, place: Pick<Remark, "path" | "pointer">, loosened: boolean): Remark {
  return loosened
    ? refusal(
        "gate-loosened",
        place,
        `${name} enters ${to} in the change that loosens its gate`,
        "Land the change of the gate first: it needs the approval of its own.",
      )
    : refusal(
        "policy-mixed",
        place,
        `${name} enters ${to} in a change of the rules`,
        "Split it: the rules in one change, the move in the next.",
      );
}

/* A demand that is gone or says something else may be weaker; only one that stays as it is cannot be. */
function isLoosened({ target, demands }: GateEntry, { after }: Step): boolean {
  const gates = target.kind === "stage" ? after.gates : after.aliasGates;
  const left: readonly GateRecord[] = gates.get(target.name) ?? [];
  return demands.some((demand) => !left.some((other) => sameValue(demand, other)));
}
