import { describe, expect, it } from "vitest";
import { rollbackStage } from "../../src/changes/rollback.ts";
import type { AnnotateIntent } from "../../src/changes/intent.ts";
import type { EvidenceRecord } from "../../src/records/generated/evidence.ts";
import type { RegistryRecord } from "../../src/records/generated/registry.ts";
import { presetNames, presets } from "../../src/records/presets.ts";
import { faultOf } from "../support/fault.ts";
import { digest, Ledger, type PlannedIntent, promote, refusals, register } from "./ledger.ts";

/** A model with three versions, the first two of them promoted to production one after the other. */
function inProduction(): Ledger {
  const ledger = new Ledger();
  for (const seed of [1, 2, 3]) ledger.do(register("m", seed));
  for (const version of ["1.0.0", "1.1.0"])
    ledger.do(promote(`m@${version}`, "production", { through: true }));
  return ledger;
}

const rollback = (more: object = {}): PlannedIntent => ({
  kind: "rollback",
  model: "m",
  stage: null,
  to: null,
  reason: "slow",
  ...more,
});
const hold = (stage: string, reason = "audit"): PlannedIntent => ({
  kind: "hold",
  model: "m",
  stage,
  reason,
});
const codeOf = (ledger: Ledger, intent: PlannedIntent) => faultOf(() => ledger.try(intent)).code;

describe("a promotion", () => {
  it("displaces the holder of an exclusive stage to the configured one", () => {
    const ledger = inProduction();
    const { plan } = ledger.do(promote("m@1.2.0", "staging"));
    expect(plan.steps[0]?.subject).toBe("promote(m): 1.2.0 development -> staging");
    expect(ledger.do(promote("m@1.2.0", "production")).plan.result).toMatchObject({
      summary: { from: "staging", to: "production", displaced: [{ version: "1.1.0", to: "deprecated" }] },
    });
    expect(ledger.stages("m")).toEqual({ production: "1.2.0", deprecated: ["1.0.0", "1.1.0"] });
  });

  it("keeps the holders of a stage that is not exclusive on demand only", () => {
    const lifecycle = {
      initial: "new",
      stages: {
        new: { to: ["pool"] },
        pool: { to: ["old"], displaced_to: "old" },
        old: { to: [], terminal: true },
      },
    };
    const ledger = new Ledger({ format: 1, lifecycle });
    for (const seed of [1, 2, 3]) ledger.do(register("m", seed));
    ledger.do(promote("m@1.0.0", "pool"));
    ledger.do(promote("m@1.1.0", "pool", { keep: true }));
    expect(ledger.stages("m")).toEqual({ pool: ["1.0.0", "1.1.0"] });
    ledger.do(promote("m@1.2.0", "pool"));
    expect(ledger.stages("m")).toEqual({ pool: ["1.2.0"], old: ["1.0.0", "1.1.0"] });
    expect(codeOf(inProduction(), promote("m@1.2.0", "staging", { keep: true }))).toBe("usage-invalid");
  });

  it("that the lifecycle does not have is refused with those that it has", () => {
    const ledger = inProduction();
    const { verdicts } = ledger.try(promote("m@1.2.0", "production"));
    expect(verdicts[0]?.remarks[0]).toMatchObject({
      code: "transition-illegal",
      hint: expect.stringContaining("staging, archived") as string,
    });
    expect(codeOf(ledger, promote("m@1.0.0", "staging", { through: true }))).toBe("transition-illegal");
    ledger.do({ kind: "retire", versions: ["m@1.0.0"], reason: null });
    expect(refusals(ledger.try(promote("m@1.0.0", "production")))).toEqual(["transition-illegal"]);
    expect(codeOf(ledger, promote("m@1.0.0", "staging", { through: true }))).toBe("transition-illegal");
  });

  it("of what is not there is told", () => {
    const ledger = inProduction();
    expect(codeOf(ledger, promote("m@1.2.0", "prodution"))).toBe("stage-unknown");
    expect(codeOf(ledger, promote("m@1.2.0", "xyz"))).toBe("stage-unknown");
    expect(codeOf(ledger, promote("m@9.0.0", "staging"))).toBe("version-unknown");
    expect(codeOf(ledger, { kind: "hold", model: "n", stage: "staging", reason: "x" })).toBe("model-unknown");
  });

  it("to where the version stands does nothing, unless it stands elsewhere too", () => {
    const ledger = inProduction();
    expect(ledger.try(promote("m@1.1.0", "production")).plan.steps).toEqual([]);
    const path = "registry/models/m/model.yaml";
    ledger.entries = new Map([
      ...ledger.entries,
      [path, { kind: "model", value: { name: "m", stages: { production: "1.1.0", deprecated: ["1.1.0"] } } }],
    ]);
    expect(ledger.do(promote("m@1.1.0", "production", { through: true })).accepted).toBe(true);
    expect(ledger.stages("m")).toEqual({ production: "1.1.0" });
  });
});

describe("a hold", () => {
  it("refuses every move into and out of its stage, the displaced one's too, until it is lifted with a reason", () => {
    const ledger = inProduction();
    ledger.do(promote("m@1.2.0", "staging"));
    ledger.do(hold("deprecated"));
    const go = promote("m@1.2.0", "production");
    expect(refusals(ledger.try(go))).toEqual(["stage-held"]);
    expect(codeOf(ledger, { ...go, liftHold: true })).toBe("usage-invalid");
    expect(codeOf(ledger, { ...go, liftHold: true, reason: "  " })).toBe("usage-invalid");
    expect(ledger.do({ ...go, liftHold: true, reason: "fixed" }).accepted).toBe(true);
    expect(ledger.state("m").record?.holds).toBeUndefined();
  });

  it("placed again for the same reason stays as it was, and lifting none does nothing", () => {
    const ledger = inProduction();
    ledger.do(hold("production"));
    expect(ledger.try(hold("production")).plan.steps).toEqual([]);
    expect(ledger.try(hold("production", "other")).plan.steps).toHaveLength(1);
    expect(codeOf(ledger, hold("production", " "))).toBe("usage-invalid");
    const unhold = { kind: "unhold", model: "m", stage: "production", reason: null } as const;
    expect(ledger.do(unhold).plan.steps[0]?.subject).toBe("unhold(m): production");
    expect(ledger.try(unhold).plan.steps).toEqual([]);
    expect(codeOf(ledger, { ...unhold, stage: "gone" })).toBe("stage-unknown");
  });
});

describe("a rollback", () => {
  it("brings the previous holder back without a transition, and holds the stage", () => {
    const ledger = inProduction();
    const { plan, accepted } = ledger.do(rollback());
    expect(accepted).toBe(true);
    expect(plan.steps[0]).toMatchObject({
      subject: "rollback(m): production 1.1.0 -> 1.0.0",
      reason: "slow",
    });
    expect(ledger.state("m").record).toMatchObject({
      stages: { production: "1.0.0", deprecated: ["1.1.0"] },
      holds: { production: { reason: "slow", by: "ada@example.org" } },
    });
    expect(refusals(ledger.try(promote("m@1.0.0", "deprecated")))).toEqual(["stage-held"]);
  });

  it("goes through holds, on its stage and on where the displaced version goes", () => {
    const ledger = inProduction();
    ledger.do(hold("production"));
    ledger.do(hold("deprecated"));
    expect(ledger.do(rollback({ reason: "worse" })).accepted).toBe(true);
  });

  it("to a named version asks for a transition where it never held the stage", () => {
    const ledger = inProduction();
    expect(refusals(ledger.try(rollback({ to: "1.2.0" })))).toEqual(["transition-illegal"]);
    expect(ledger.try(rollback({ to: "1.0.0" })).accepted).toBe(true);
    expect(codeOf(ledger, rollback({ to: "9.0.0" }))).toBe("version-unknown");
    expect(codeOf(ledger, rollback({ to: "1.1.0" }))).toBe("usage-invalid");
    expect(codeOf(ledger, rollback({ reason: "" }))).toBe("usage-invalid");
  });

  it("without anyone to return to is told", () => {
    const ledger = new Ledger();
    ledger.do(register("m", 1));
    expect(codeOf(ledger, rollback())).toBe("no-previous-holder");
    const gone = inProduction();
    gone.do({ kind: "delete", subjects: ["m@1.0.0"], reason: null, force: true });
    expect(codeOf(gone, rollback())).toBe("no-previous-holder");
  });

  it("means the one exclusive deployable stage, or else must name it", () => {
    const stages = presetNames.map((preset) => rollbackStage(new Ledger(preset).base().settings));
    expect(stages).toEqual(["production", "stable", "active", "production"]);
    const none: RegistryRecord = { format: 1, lifecycle: { initial: "a", stages: { a: { to: [] } } } };
    expect(faultOf(() => rollbackStage(new Ledger(none).base().settings)).code).toBe("usage-invalid");
  });
});

describe("a retirement", () => {
  it.each(presetNames)("on the %s lifecycle ends in its last stage", (preset) => {
    const ledger = new Ledger(preset);
    for (const seed of [1, 2, 3]) ledger.do(register("m", seed));
    const { plan, accepted } = ledger.do({
      kind: "retire",
      versions: ["m@1.0.0", "m@1.1.0", "m@1.0.0"],
      reason: "old",
    });
    expect(accepted).toBe(true);
    expect(plan.steps.map(({ subject, reason }) => [subject, reason])).toEqual([
      ["retire: 2 versions", "old"],
    ]);
    const last = Object.keys(presets[preset].stages).at(-1) ?? "";
    expect(ledger.stages("m")).toEqual({ [last]: ["1.0.0", "1.1.0"] });
    expect(ledger.try({ kind: "retire", versions: ["m@1.0.0"], reason: null }).plan.steps).toEqual([]);
  });

  it("over several moves takes one version after the other, since they may displace each other", () => {
    const lifecycle: RegistryRecord["lifecycle"] = {
      initial: "new",
      stages: {
        new: { to: ["live"] },
        live: { to: ["end"], exclusive: true, displaced_to: "new" },
        end: { to: [], terminal: true },
      },
    };
    const ledger = new Ledger({ format: 1, lifecycle });
    for (const seed of [1, 2, 3]) ledger.do(register("m", seed));
    ledger.do(promote("m@1.2.0", "live"));
    const { plan, accepted } = ledger.do({
      kind: "retire",
      versions: ["m@1.0.0", "m@1.1.0", "m@1.2.0"],
      reason: null,
    });
    expect(accepted).toBe(true);
    expect(plan.steps.map(({ subject }) => subject)).toEqual([
      "retire(m): 1.2.0 live -> end",
      "retire(m): 1.0.0 new -> live",
      "retire(m): 1.0.0 live -> end",
      "retire(m): 1.1.0 new -> live",
      "retire(m): 1.1.0 live -> end",
    ]);
    expect(ledger.stages("m")).toEqual({ end: ["1.0.0", "1.1.0", "1.2.0"] });
  });

  it("without a way there is told", () => {
    const lifecycle = { initial: "a", stages: { a: { to: [] }, b: { to: [], terminal: true } } };
    const ledger = new Ledger({ format: 1, lifecycle });
    ledger.do(register("m", 1));
    expect(codeOf(ledger, { kind: "retire", versions: ["m@1.0.0"], reason: null })).toBe(
      "transition-illegal",
    );
  });
});

describe("a deletion", () => {
  const remove = (subjects: string[], force = false): PlannedIntent => ({
    kind: "delete",
    subjects,
    reason: null,
    force,
  });

  it("is refused while a stage, an alias or a child points there, unless forced", () => {
    const ledger = inProduction();
    ledger.do({ kind: "alias", model: "m", alias: "best", to: "1.1.0", reason: null });
    ledger.do(register("m", 4, { facts: { parents: ["m@1.1.0"] } }));
    const fault = faultOf(() => ledger.try(remove(["m@1.1.0"])));
    expect(fault).toMatchObject({
      code: "protected",
      data: {
        pointers: [
          "m@1.1.0 is in production",
          "alias best points at m@1.1.0",
          "m@1.2.1 has m@1.1.0 as a parent",
        ].map((text) => expect.stringMatching(text.replace(/1\.2\.1/, "\\d.\\d.\\d")) as string),
      },
    });
    const { plan, accepted } = ledger.do(remove(["m@1.1.0"], true));
    expect([accepted, plan.steps[0]?.subject]).toEqual([true, "delete(m): 1.1.0"]);
    const { record } = ledger.state("m");
    expect(record).not.toHaveProperty("aliases");
    expect(record).toMatchObject({ stages: { deprecated: ["1.0.0"] }, deleted: [{ version: "1.1.0" }] });
  });

  it("takes several subjects in one commit, with their evidence, and children that go too protect nothing", () => {
    const ledger = inProduction();
    ledger.do(register("n", 9, { facts: { parents: ["m@1.2.0"] } }));
    const evidence = (version: string): EvidenceRecord => ({
      kind: "approval",
      subject: { model: "m", version, artifacts: [digest(1)] },
      by: "ada",
      created: "2026-11-21T10:00:00.000Z",
    });
    for (const version of ["1.0.0", "1.2.0"])
      ledger.entries = new Map([
        ...ledger.entries,
        [
          `registry/models/m/evidence/${version}/approval.a.yaml`,
          { kind: "evidence", value: evidence(version) },
        ],
      ]);
    const { plan, accepted } = ledger.do(remove(["m@1.2.0", "n", "n@1.0.0", "m@1.2.0"]));
    expect([accepted, plan.steps.map(({ subject, details }) => [subject, details])]).toEqual([
      true,
      [["delete: 2 subjects", ["m@1.2.0", "n"]]],
    ]);
    expect([...ledger.entries.keys()].filter((path) => path.includes("evidence"))).toEqual([
      "registry/models/m/evidence/1.0.0/approval.a.yaml",
    ]);
    expect(ledger.base().registry.tombstones).toEqual([{ model: "n", versions: ["1.0.0"] }]);
    expect(ledger.do(remove(["m"], true)).plan.steps[0]?.subject).toBe("delete(m): the whole model");
    expect(ledger.entries.size).toBe(1);
    expect(refusals(ledger.try(register("n", 1)))).toEqual(["name-taken"]);
  });

  it("of nothing does nothing, and of what is not there is told", () => {
    const ledger = inProduction();
    expect(ledger.try(remove([])).plan.steps).toEqual([]);
    expect(codeOf(ledger, remove(["x"]))).toBe("model-unknown");
    const bare = { ...ledger.state("m"), versions: new Map() };
    expect(faultOf(() => ledger.try(remove(["m@1.2.0"]), { models: new Map([["m", bare]]) })).code).toBe(
      "version-unknown",
    );
  });
});

describe("an alias", () => {
  const alias = (name: string, to: string | null): PlannedIntent => ({
    kind: "alias",
    model: "m",
    alias: name,
    to,
    reason: null,
  });

  it("is set, moved, left and removed", () => {
    const ledger = inProduction();
    expect(ledger.do(alias("toString", "1.0.0")).plan.result).toMatchObject({ from: null, to: "1.0.0" });
    expect(ledger.do(alias("toString", "1.1.0")).plan.result).toMatchObject({ from: "1.0.0", to: "1.1.0" });
    expect(ledger.try(alias("toString", "1.1.0")).plan.steps).toEqual([]);
    expect(ledger.do(alias("toString", null)).plan.steps[0]?.subject).toBe(
      "alias(m): toString 1.1.0 -> removed",
    );
    expect(codeOf(ledger, alias("champion", null))).toBe("alias-unknown");
    ledger.do(alias("champion", "1.0.0"));
    expect(faultOf(() => ledger.try(alias("champoin", null))).hint).toBe("Did you mean champion?");
    expect(codeOf(ledger, alias("production", "1.0.0"))).toBe("alias-invalid");
  });
});

describe("an annotation", () => {
  const annotate = (subject: string, more: Partial<AnnotateIntent>): PlannedIntent => ({
    kind: "annotate",
    subject,
    reason: null,
    ...more,
  });

  it("of a version sets and removes, and never touches a fact", () => {
    const ledger = inProduction();
    const all = {
      description: "fast",
      metrics: { f1: 0.9, wer: 0.1 },
      tags: { a: "1", b: null },
      links: ["x", "x"],
    };
    expect(ledger.do(annotate("m@1.0.0", all)).accepted).toBe(true);
    expect(ledger.try(annotate("m@1.0.0", all)).plan.steps).toEqual([]);
    ledger.do(annotate("m@1.0.0", { removeMetrics: ["f1"], removeTags: ["a", "b"], links: ["y"] }));
    const record = ledger.state("m").versions.get("1.0.0");
    expect(record).toMatchObject({ description: "fast", metrics: { wer: 0.1 }, links: ["x", "y"] });
    expect(record).not.toHaveProperty("tags");
    expect(codeOf(ledger, annotate("m@1.0.0", { removeTags: ["a"] }))).toBe("tag-unknown");
    expect(codeOf(ledger, annotate("m@1.0.0", { removeMetrics: ["f1"] }))).toBe("metric-unknown");
    expect(codeOf(ledger, annotate("m@1.1.0", { removeMetrics: ["f1"] }))).toBe("metric-unknown");
    expect(codeOf(ledger, annotate("m@1.0.0", { metrics: { f1: Number.NaN } }))).toBe("metric-invalid");
    expect(codeOf(ledger, annotate("m@1.0.0", { task: "x" }))).toBe("usage-invalid");
    const bare = { ...ledger.state("m"), versions: new Map() };
    expect(faultOf(() => ledger.try(annotate("m@1.0.0", {}), { models: new Map([["m", bare]]) })).code).toBe(
      "version-unknown",
    );
  });

  it("of a model sets its own fields", () => {
    const ledger = inProduction();
    const fields = {
      description: "d",
      task: "vad",
      owners: ["ada"],
      license: "MIT",
      primaryMetric: "f1",
      metricsDirection: { f1: "up" as const },
      tags: { a: null },
    };
    ledger.do(annotate("m", fields));
    expect(ledger.state("m").record).toMatchObject({
      task: "vad",
      owners: ["ada"],
      license: "MIT",
      primary_metric: "f1",
      metrics_direction: { f1: "up" },
    });
    expect(ledger.try(annotate("m", {})).plan.steps).toEqual([]);
    expect(codeOf(ledger, annotate("m", { metrics: { f1: 1 } }))).toBe("usage-invalid");
  });
});

describe("upkeep", () => {
  it("notes collected bytes once", () => {
    const ledger = inProduction();
    const collect: PlannedIntent = { kind: "collect", versions: ["m@1.1.0", "m@1.0.0"] };
    expect(ledger.do(collect).accepted).toBe(true);
    expect(ledger.state("m").record?.collected).toEqual(["1.0.0", "1.1.0"]);
    expect(ledger.try(collect).plan.steps).toEqual([]);
    expect(ledger.try({ kind: "collect", versions: [] }).plan.steps).toEqual([]);
  });

  it("gives the later of versions with one ordinal a new one, above all others", () => {
    const ledger = inProduction();
    const path = "registry/models/m/versions/1.1.0.yaml";
    const entry = ledger.entries.get(path);
    if (entry?.kind !== "version") throw new Error("no version");
    ledger.entries = new Map([
      ...ledger.entries,
      [path, { kind: "version", value: { ...entry.value, ordinal: 3 } }],
    ]);
    const state = ledger.state("m");
    const models = new Map([["m", { ...state, ordinals: new Map() }]]);
    const tried = ledger.do({ kind: "renumber" }, { models });
    expect(tried.plan.result).toEqual({
      kind: "renumber",
      renumbered: [{ model: "m", version: "1.2.0", from: 3, to: 4 }],
    });
    expect(ledger.try({ kind: "renumber" }).plan.steps).toEqual([]);
  });
});
