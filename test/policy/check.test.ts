import { describe, expect, it } from "vitest";
import { editsOf, type Entries, type Entry } from "../../src/changes/change.ts";
import { checkChange, checkState, judge } from "../../src/policy/check.ts";
import { stagesInQuestion } from "../../src/policy/lifecycle-rules.ts";
import type { Step } from "../../src/policy/step.ts";
import { stampedSettings } from "../../src/policy/settings-rules.ts";
import { modelPath, registryPath, versionPath } from "../../src/records/layout.ts";
import { policyDigest } from "../../src/records/policy-digest.ts";
import { presets } from "../../src/records/presets.ts";
import type { ModelRecord } from "../../src/records/generated/model.ts";
import type { RegistryRecord } from "../../src/records/generated/registry.ts";
import type { VersionRecord } from "../../src/records/generated/version.ts";
import { changeOf } from "../../src/changes/change.ts";
import { baseOf, digest, Ledger, promote, register } from "../changes/ledger.ts";

const model = (record: ModelRecord): [string, Entry] => [
  modelPath(record.name),
  { kind: "model", value: record },
];
const settings = (record: Partial<RegistryRecord>): [string, Entry] => [
  registryPath,
  { kind: "registry", value: { format: 1, lifecycle: presets.standard, ...record } },
];
const version = (name: string, id: string, more: Partial<VersionRecord> = {}): [string, Entry] => [
  versionPath(name, id),
  {
    kind: "version",
    value: {
      version: id,
      created: "2026-11-21T10:00:00.000Z",
      author: "Ada <a@b>",
      artifacts: [{ path: "m", digest: digest(id.replaceAll(".", "")), size: 1 }],
      ...more,
    },
  },
];

/** A registry as somebody wrote it by hand. */
const written = (...entries: readonly [string, Entry][]): Entries => new Map([settings({}), ...entries]);

/** The step from one state to the other, as a check of a range sees it. */
function stepBetween(before: Entries, after: Entries, earlier: Record<string, string[]> = {}): Step {
  const paths = [...new Set([...before.keys(), ...after.keys()])];
  const change = changeOf(
    paths.map((path) => [path, before.get(path) ?? null, after.get(path) ?? null] as const),
  );
  const ledger = new Ledger();
  for (const [stage, versions] of Object.entries(earlier)) ledger.tenures.set(`m ${stage}`, versions);
  const planned = { change, subject: "", details: [], reason: null, moves: [] };
  expect(editsOf(change).length).toBeGreaterThanOrEqual(0);
  return ledger.step(planned, baseOf(before), baseOf(after));
}

const told = (before: Entries, after: Entries, earlier: Record<string, string[]> = {}) =>
  checkChange(stepBetween(before, after, earlier)).map(({ severity, code }) => `${severity} ${code}`);

const three = [version("m", "1.0.0"), version("m", "1.1.0"), version("m", "1.2.0")] as const;
const standing = written(model({ name: "m", stages: { staging: "1.1.0", production: "1.0.0" } }), ...three);
const held = { production: { reason: "r", by: "b", since: "2026-11-21T10:00:00.000Z" } };

describe("a hand edit", () => {
  it("that makes legal moves passes, with the displacement that they cause", () => {
    const after = written(
      model({ name: "m", stages: { production: "1.1.0", deprecated: ["1.0.0"] } }),
      ...three,
    );
    expect(told(standing, after)).toEqual([]);
  });

  it("that jumps, or sends a displaced version elsewhere, is refused", () => {
    expect(
      told(
        standing,
        written(model({ name: "m", stages: { production: "1.0.0", deprecated: ["1.2.0"] } }), ...three),
      ),
    ).toEqual(["error transition-illegal"]);
    expect(told(standing, written(model({ name: "m", stages: { production: "1.1.0" } }), ...three))).toEqual([
      "error transition-illegal",
    ]);
  });

  it("that returns an earlier holder with a hold is a rollback, and without one is not", () => {
    const before = written(
      model({ name: "m", stages: { production: "1.1.0", deprecated: ["1.0.0"] } }),
      ...three,
    );
    const stages = { production: "1.0.0", deprecated: ["1.1.0"] };
    const after = written(model({ name: "m", stages, holds: held }), ...three);
    expect(told(before, after, { production: ["1.0.0"] })).toEqual([]);
    expect(told(before, after)).toEqual(["error transition-illegal"]);
    expect(told(before, written(model({ name: "m", stages }), ...three), { production: ["1.0.0"] })).toEqual([
      "error transition-illegal",
    ]);
    const step = stepBetween(before, after);
    expect(stagesInQuestion(step.models, step.settings)).toEqual([{ model: "m", stage: "production" }]);
  });

  it("moves nothing into or out of a held stage, not even beside a rollback", () => {
    const before = written(
      model({
        name: "m",
        stages: { staging: "1.2.0", production: "1.1.0", deprecated: ["1.0.0"] },
        holds: { ...held, staging: held.production },
      }),
      ...three,
    );
    const again = {
      production: { ...held.production, since: "2026-11-21T11:00:00.000Z" },
      staging: held.production,
    };
    const stages = { production: "1.0.0", deprecated: ["1.1.0"] };
    const after = written(model({ name: "m", stages, holds: again }), ...three);
    expect(told(before, after, { production: ["1.0.0"] })).toEqual(["error stage-held"]);
  });

  it("of a fact is refused, and of an annotation is not", () => {
    const edited = (more: Partial<VersionRecord>) =>
      written(model({ name: "m" }), version("m", "1.0.0", more));
    expect(told(edited({}), edited({ framework: "onnx", author: "Eve <e@b>" }))).toEqual([
      "error fact-changed",
      "error fact-changed",
    ]);
    expect(
      told(edited({}), edited({ description: "d", ordinal: 2, links: ["x"], custom: { a: 1 } })),
    ).toEqual([]);
  });

  it("that lets versions, models or the record of their deletion vanish is refused", () => {
    const deleted = [{ version: "0.9.0", content: digest(1) }, "0.8.0"];
    const before = written(model({ name: "m", deleted, formerly: ["old"] }), ...three);
    const without = written(
      model({ name: "m", deleted: [{ version: "0.9.0", content: digest(2) }] }),
      ...three.slice(1),
    );
    expect(told(before, without)).toEqual(Array.from({ length: 4 }, () => "error deletion-unrecorded"));
    expect(told(before, written())).toEqual(["error deletion-unrecorded"]);
    const buried = [{ model: "m", formerly: ["old"], versions: ["1.0.0"] }];
    expect(told(before, new Map([settings({ tombstones: buried })]))).toEqual([]);
    const kept = new Map([settings({ tombstones: buried })]);
    expect(told(kept, new Map([settings({ tombstones: [{ model: "m" }] })]))).toEqual([
      "error deletion-unrecorded",
      "error deletion-unrecorded",
    ]);
    expect(told(kept, new Map([settings({})]))).toHaveLength(3);
  });

  it("brings a deleted version back with its own files only", () => {
    const before = written(model({ name: "m", deleted: ["1.0.0"] }));
    expect(told(before, written(model({ name: "m", deleted: ["1.0.0"] }), three[0]))).toEqual([
      "error version-deleted",
    ]);
  });

  it("takes no name that is reserved", () => {
    const before = new Map([
      settings({ tombstones: [{ model: "gone" }] }),
      model({ name: "m", formerly: ["old"] }),
    ]);
    const after = new Map([
      ...before,
      model({ name: "gone" }),
      model({ name: "m", formerly: ["old"], task: "x" }),
      model({ name: "old" }),
    ]);
    expect(told(before, after)).toEqual(["error name-taken", "error name-taken"]);
  });

  it("that renames a model keeps its stages and facts, and may not lose a version", () => {
    const stages = { production: "1.0.0" };
    const before = written(model({ name: "old", stages }), version("old", "1.0.0"), version("old", "1.1.0"));
    const renamed = model({ name: "m", stages, formerly: ["old"] });
    expect(told(before, written(renamed, version("m", "1.0.0"), version("m", "1.1.0")))).toEqual([]);
    expect(
      told(before, written(renamed, version("m", "1.0.0", { framework: "x" }), version("m", "1.1.0"))),
    ).toEqual(["error fact-changed"]);
    expect(told(before, written(renamed, version("m", "1.0.0")))).toEqual(["error deletion-unrecorded"]);
  });

  it("of the rules raises policy_version, the order of the stages included", () => {
    const { development, ...others } = presets.standard.stages;
    const lifecycle = {
      initial: "development",
      stages: { ...others, development: development ?? { to: [] } },
    };
    const policy = (record: Partial<RegistryRecord>) => told(written(), new Map([settings(record)]));
    expect(policy({ lifecycle })).toEqual(["error policy-version"]);
    expect(policy({ lifecycle, policy_version: 2 })).toEqual(["warning policy-predecessor"]);
    expect(policy({ groups: { a: [] } })).toEqual(["error policy-version"]);
    expect(policy({ groups: {} })).toEqual([]);
    expect(policy({ stores: [{ name: "s" }] })).toEqual([]);
    expect(told(new Map([settings({ policy_version: 3 })]), written())).toEqual(["error policy-version"]);
  });
});

describe("a new policy", () => {
  const first: RegistryRecord = { format: 1, policy_version: 1, lifecycle: presets.standard };
  const second = stampedSettings(first, { ...first, groups: { leads: ["ada"] } });
  const third = stampedSettings(second, { ...second, groups: { leads: ["ada", "bob"] } });
  const judged = (before: RegistryRecord, after: RegistryRecord) =>
    told(new Map([settings(before)]), new Map([settings(after)]));

  it("names the policy before it, and what follows keeps to that", () => {
    expect(second).toMatchObject({ policy_version: 2, policy_previous: policyDigest(first) });
    expect(third).toMatchObject({ policy_version: 3, policy_previous: policyDigest(second) });
    expect(judged(first, second)).toEqual([]);
    expect(judged(second, third)).toEqual([]);
    const { policy_previous: _, ...silent } = third;
    expect(judged(second, silent)).toEqual(["error policy-predecessor"]);
    expect(judged(first, third)).toEqual(["error policy-predecessor"]);
    expect(judged(second, { ...third, policy_previous: policyDigest(first) })).toEqual([
      "error policy-predecessor",
    ]);
  });

  it("is the only change that touches the name", () => {
    const { policy_previous: _, ...silent } = second;
    expect(judged(second, silent)).toEqual(["error policy-predecessor"]);
    expect(judged(second, { ...second, policy_previous: policyDigest(second) })).toEqual([
      "error policy-predecessor",
    ]);
    expect(judged(first, { ...first, policy_previous: policyDigest(first) })).toEqual([
      "error policy-predecessor",
    ]);
    expect(judged(second, { ...second, stores: [{ name: "s" }], tombstones: [] })).toEqual([]);
  });

  it("without rules that differ may still take a version, and then names its predecessor", () => {
    const raised = stampedSettings(second, { ...second, policy_version: 7 });
    expect(raised).toMatchObject({ policy_version: 7, policy_previous: policyDigest(second) });
    expect(judged(second, raised)).toEqual([]);
    expect(stampedSettings(second, second)).toBe(second);
    expect(stampedSettings(third, { ...third, policy_version: 1 })).toMatchObject({ policy_version: 1 });
  });

  it("says which line to write", () => {
    const { policy_previous: _, ...silent } = third;
    const [remark] = checkChange(stepBetween(new Map([settings(second)]), new Map([settings(silent)])));
    expect(remark).toMatchObject({
      pointer: ["policy_previous"],
      hint: expect.stringContaining(`policy_previous: ${policyDigest(second)}`) as string,
    });
  });

  it("has one name however its file is written, and another for another order of the stages", () => {
    const { groups, ...others } = second;
    expect(
      policyDigest({ ...(groups === undefined ? {} : { groups }), ...others, gates: {}, stores: [] }),
    ).toBe(policyDigest(second));
    const { development, ...rest } = first.lifecycle.stages;
    const stages = { ...rest, development: development ?? { to: [] } };
    expect(policyDigest({ ...first, lifecycle: { initial: "development", stages } })).not.toBe(
      policyDigest(first),
    );
    expect(policyDigest({ format: 1, lifecycle: first.lifecycle })).toBe(policyDigest(first));
  });
});

describe("a registry as it stands", () => {
  const state = (...entries: readonly [string, Entry][]) => {
    const after = new Map([settings({}), ...entries]);
    return checkState(stepBetween(new Map([settings({})]), after)).map(
      ({ severity, code }) => `${severity} ${code}`,
    );
  };

  it.each<[string, ModelRecord, string[]]>([
    [
      "a stage that the lifecycle lacks",
      { name: "m", stages: { prod: ["1.0.0"] }, holds: { gone: held.production } },
      ["error stage-unknown", "error stage-unknown"],
    ],
    [
      "pointers that dangle",
      { name: "m", stages: { production: "9.0.0" }, aliases: { a: "8.0.0" } },
      ["error pointer-dangling", "error pointer-dangling"],
    ],
    [
      "a version in two stages",
      { name: "m", stages: { staging: "1.0.0", production: "1.0.0" } },
      ["error stage-ambiguous"],
    ],
    ["a crowded stage", { name: "m", stages: { production: ["1.0.0", "1.1.0"] } }, ["error stage-crowded"]],
    [
      "an alias with a stage's name",
      { name: "m", aliases: { production: "1.0.0" } },
      ["error alias-invalid"],
    ],
    [
      "an alias on a retired version",
      { name: "m", stages: { archived: ["1.0.0"] }, aliases: { a: "1.0.0" } },
      ["warning alias-retired"],
    ],
    [
      "versions named the other way",
      { name: "m", versioning: "timestamp" },
      ["error version-invalid", "error version-invalid"],
    ],
  ])("with %s is told", (_, record, remarks) => {
    expect(state(model(record), three[0], three[1])).toEqual(remarks);
  });

  it("warns of an ordinal that two versions share, naming the later", () => {
    const first = version("m", "1.1.0", { ordinal: 1 });
    const later = version("m", "1.0.0", { ordinal: 1, created: "2026-11-22T10:00:00.000Z" });
    const [remark] = checkState(stepBetween(written(), written(model({ name: "m" }), first, later)));
    expect(remark).toMatchObject({
      code: "ordinal-duplicate",
      severity: "warning",
      path: versionPath("m", "1.0.0"),
    });
  });

  it("has no version that is its own ancestor, said once a cycle, under earlier names too", () => {
    const cyclic = [
      version("m", "1.0.0", { parents: ["m@1.1.0"] }),
      version("m", "1.1.0", { parents: [{ version: "old@1.2.0" }] }),
      version("m", "1.2.0", { parents: ["m@1.0.0"] }),
      version("m", "1.3.0", { parents: ["m@1.2.0", "m@1.0.0"] }),
    ];
    expect(
      state(model({ name: "m", formerly: ["old"] }), ...cyclic).filter((text) => text.includes("cycle")),
    ).toHaveLength(1);
    const diamond = [
      three[0],
      version("m", "1.1.0", { parents: ["m@1.0.0"] }),
      version("m", "1.2.0", { parents: ["m@1.1.0", "m@1.0.0"] }),
    ];
    expect(state(model({ name: "m" }), ...diamond)).toEqual([]);
    expect(state(model({ name: "m" }), version("m", "1.0.0", { parents: ["m@1.0.0"] }))).toEqual([
      "error parent-cycle",
    ]);
  });

  it("has parents that exist or existed", () => {
    const child = version("m", "1.2.0", { parents: ["m@0.1.0", "m@1.0.0", "n@1.0.0"] });
    expect(state(model({ name: "m", deleted: ["0.1.0"] }), three[0], child)).toEqual([
      "error parent-unknown",
    ]);
  });

  it("has a lifecycle that does not contradict itself", () => {
    const lifecycle = { initial: "nowhere", stages: { a: { to: ["b"] } } };
    const remarks = checkState(stepBetween(written(), new Map([settings({ lifecycle })])));
    expect(remarks.map(({ code }) => code)).toContain("lifecycle-invalid");
  });
});

describe("a check", () => {
  it("says how to go on where a stage is final, and what is crowded beside what is sound", () => {
    const before = written(model({ name: "m", stages: { archived: ["1.0.0"] } }), ...three);
    const remarks = checkChange(stepBetween(before, written(model({ name: "m" }), ...three)));
    expect(remarks).toMatchObject([
      { code: "transition-illegal", hint: expect.stringContaining("final") as string },
    ]);
  });

  it("does not compare what was not loaded, and takes the first look at a registry as its base", () => {
    const step = stepBetween(written(), written(model({ name: "m" }), ...three));
    expect(checkChange({ ...step, registry: { ...step.registry, before: null } })).toEqual([]);
    const models = step.models.map((each) => ({ ...each, after: { ...each.after, versions: new Map() } }));
    expect(checkChange({ ...step, models })).toEqual([]);
  });

  it("warns of new files that are old ones, and not of versions without files", () => {
    const twin = version("m", "1.3.0", { artifacts: [{ path: "m", digest: digest("100"), size: 1 }] });
    const before = written(
      model({ name: "m" }),
      version("m", "1.0.0"),
      version("m", "0.1.0", { artifacts: [] }),
    );
    expect(told(before, new Map([...before, twin, version("m", "0.2.0", { artifacts: [] })]))).toEqual([
      "warning content-duplicate",
    ]);
    const { artifacts: _, ...bare } = { ...(version("m", "2.0.0")[1].value as VersionRecord) };
    const unfiled: [string, Entry] = [versionPath("m", "2.0.0"), { kind: "version", value: bare }];
    const again = written(model({ name: "m" }), unfiled);
    expect(told(again, new Map([...again, version("m", "2.1.0")]))).toEqual([]);
    const deleted = model({ name: "m", deleted: ["2.0.0"] });
    expect(told(written(deleted), written(deleted, unfiled))).toEqual(["error version-deleted"]);
  });
});

describe("a judgement", () => {
  it("lets work go on beside what was wrong before, and says so", () => {
    const before = written(model({ name: "m", aliases: { a: "9.0.0" } }), three[0]);
    const after = new Map([...before, three[1]]);
    expect(told(before, after)).toEqual(["warning pointer-dangling"]);
  });

  it("gives a step that may land only where nothing refuses", () => {
    const ledger = new Ledger();
    ledger.do(register("m", 1));
    const good = ledger.try(promote("m@1.0.0", "staging"));
    expect(good.verdicts[0]?.checked?.step).toBe(good.plan.steps[0]);
    const step = stepBetween(standing, written());
    const planned = { change: changeOf([]), subject: "", details: [], reason: null, moves: [] };
    expect(judge(planned, step).checked).toBeNull();
  });
});
