import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { advance } from "../../src/changes/advance.ts";
import { apply } from "../../src/changes/change.ts";
import { checkState } from "../../src/policy/check.ts";
import { changedFacts } from "../../src/policy/version-rules.ts";
import { presetNames } from "../../src/records/presets.ts";
import { holdersOf, stageOf } from "../../src/snapshot/state.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { baseOf, Ledger, type PlannedIntent, promote, register, type Tried } from "./ledger.ts";

/** A wish in small numbers: what it picks is decided by the state that it meets. */
const anyWish = fc.record({
  kind: fc.constantFrom(
    ...(["register", "register", "promote", "promote", "promote", "promote", "through"] as const),
    ...(["rollback", "hold", "unhold", "alias", "unalias", "annotate", "retire", "delete"] as const),
    ...(["collect", "renumber", "delete-model"] as const),
  ),
  model: fc.constantFrom("a", "b"),
  pick: fc.nat(9),
  other: fc.nat(9),
  flag: fc.boolean(),
});
type Wish = typeof anyWish extends fc.Arbitrary<infer T> ? T : never;

function intentOf(wish: Wish, ledger: Ledger): PlannedIntent | null {
  const { model, pick, other, flag } = wish;
  const state = ledger.state(model);
  const { order } = ledger.base().settings.lifecycle;
  const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
  const version = at(state.versionIds, pick);
  const stage = at(order, other) ?? "";
  const reason = flag ? "because" : null;
  if (wish.kind === "register") {
    const facts = flag && version !== undefined ? { parents: [`${model}@${version}`] } : {};
    const to = flag && other > 6 ? stage : null;
    return register(model, pick * 10 + other, { facts, allowDuplicate: pick > 5, stage: to });
  }
  if (state.record === null || version === undefined) return null;
  const name = `${model}@${version}`;
  switch (wish.kind) {
    case "promote":
      return promote(name, stage, { reason, liftHold: flag && pick > 6, keep: !flag && pick > 8 });
    case "through":
      return promote(name, stage, { reason, through: true });
    case "rollback":
      return { kind: "rollback", model, stage, to: flag ? version : null, reason: "latency" };
    case "hold":
      return pick > 3 ? null : { kind: "hold", model, stage, reason: "stop" };
    case "unhold":
      return { kind: "unhold", model, stage, reason };
    case "alias":
      return { kind: "alias", model, alias: flag ? "champion" : "toString", to: version, reason };
    case "unalias":
      return { kind: "alias", model, alias: flag ? "champion" : "toString", to: null, reason };
    case "annotate":
      return { kind: "annotate", subject: name, metrics: { f1: pick / 10 }, tags: { good: null }, reason };
    case "retire":
      return {
        kind: "retire",
        versions: state.versionIds.map((id) => `${model}@${id}`).slice(0, 1 + (other % 3)),
        reason,
      };
    case "delete":
      return { kind: "delete", subjects: [name], reason, force: flag };
    case "delete-model":
      return pick > 1 ? null : { kind: "delete", subjects: [model], reason, force: flag };
    case "collect":
      return { kind: "collect", versions: [name] };
    case "renumber":
      return { kind: "renumber" };
  }
}

/** What planning itself may refuse. */
const plannedRefusals = [
  "usage-invalid",
  "transition-illegal",
  "no-previous-holder",
  "version-duplicate",
  "alias-unknown",
  "protected",
] as const;

function attempt(ledger: Ledger, intent: PlannedIntent): Tried | null {
  const fault = ledger
    .base()
    .settings.tombstones.some(({ model }) => "model" in intent && model === intent.model);
  try {
    return ledger.do(intent, {
      nameFaults: new Map(fault && "model" in intent ? [[intent.model, "deleted"]] : []),
    });
  } catch (error) {
    if (isStemmaError(error, ...plannedRefusals, ...(fault ? (["name-taken"] as const) : []))) return null;
    throw error;
  }
}

/** The rules of a lifecycle said once more, as naively as can be: is this one move legal, and nothing held? */
function naiveVerdict(ledger: Ledger, version: string, stage: string, liftHold: boolean): boolean {
  const [name = "", id = ""] = version.split("@");
  const state = ledger.state(name);
  const { settings } = ledger.base();
  if (state.model === null) return false;
  const from = stageOf(state.model, settings, id);
  if (from === stage) return true;
  const target = settings.lifecycle.stages.get(stage);
  const leaves = holdersOf(state, settings, stage).length > 0 ? target?.displacedTo : null;
  const held = [from, stage, leaves].some(
    (concerned) => concerned != null && state.model?.holds.has(concerned),
  );
  return settings.lifecycle.stages.get(from)?.to.includes(stage) === true && (liftHold || !held);
}

function invariants(ledger: Ledger, before: Ledger["entries"]): void {
  const [was, is] = [baseOf(before), ledger.base()];
  const models = [...is.models].map(([name, after]) => ({
    name,
    before: was.models.get(name) ?? after,
    after,
  }));
  const empty = ledger.step(
    {
      change: { added: new Map(), updated: new Map(), removed: new Map() },
      subject: "",
      details: [],
      reason: null,
      moves: [],
    },
    was,
    is,
  );
  const remarks = checkState({ ...empty, models }).filter(({ severity }) => severity === "error");
  expect(remarks).toEqual([]);
  for (const { after, before: old } of models) {
    for (const stage of is.settings.lifecycle.stages.values()) {
      if (stage.exclusive) expect(holdersOf(after, is.settings, stage.name).length).toBeLessThanOrEqual(1);
    }
    const places = [...(after.model?.stages.values() ?? [])].flat();
    expect(new Set(places).size).toBe(places.length);
    for (const [id, record] of old.versions) {
      const now = after.versions.get(id);
      if (now !== undefined) expect(changedFacts(record, now)).toEqual([]);
      else if (after.model !== null) expect(after.model.deleted.map(({ version }) => version)).toContain(id);
    }
    const gone = after.model?.deleted.map(({ version }) => version) ?? [];
    if (after.model !== null)
      expect(gone).toEqual(expect.arrayContaining(old.model?.deleted.map(({ version }) => version) ?? []));
  }
}

describe.each(presetNames)("any sequence of intents on the %s lifecycle", (preset) => {
  it("is accepted where a naive reading of the rules accepts, and leaves a sound registry", () => {
    fc.assert(
      fc.property(fc.array(anyWish, { minLength: 5, maxLength: 40 }), (wishes) => {
        const ledger = new Ledger(preset);
        for (const wish of wishes) {
          const intent = intentOf(wish, ledger);
          if (intent === null) continue;
          const before = ledger.entries;
          const expected =
            intent.kind === "promote" && !intent.through
              ? naiveVerdict(ledger, intent.version, intent.stage, intent.liftHold)
              : null;
          const tried = attempt(ledger, intent);
          if (tried !== null && expected !== null) expect(tried.accepted).toBe(expected);
          if (tried?.accepted !== true) expect(ledger.entries).toBe(before);
          invariants(ledger, before);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("advances the loaded state as the entries advance", () => {
    fc.assert(
      fc.property(fc.array(anyWish, { minLength: 5, maxLength: 25 }), (wishes) => {
        const ledger = new Ledger(preset);
        for (const wish of wishes) {
          const intent = intentOf(wish, ledger);
          const before = ledger.base();
          const entries = ledger.entries;
          const tried = intent === null ? null : attempt(ledger, intent);
          if (tried?.accepted !== true) continue;
          let [at, now] = [before, entries];
          for (const { change } of tried.plan.steps) [at, now] = [advance(at, change), apply(now, change)];
          const wanted = baseOf(now);
          expect(at.settings).toEqual(wanted.settings);
          for (const [name, state] of wanted.models) expect(at.models.get(name)).toEqual(state);
        }
      }),
      { numRuns: 30 },
    );
  });
});
