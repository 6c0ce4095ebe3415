import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { evaluation, gated, refusalsIn, setGates, withGates } from "./gated.ts";
import type { Place } from "./world.ts";

const model = "registry/models/vad/model.yaml";
const settings = "registry/registry.yaml";

/** What a promotion to staging of 1.0.0 is refused for; nothing where it would land. */
async function refusedFor(place: Place, version = "1.0.0", stage = "staging"): Promise<readonly string[]> {
  const { findings } = await place.registry.plan({
    kind: "promote",
    version: `vad@${version}`,
    stage,
    reason: null,
    through: false,
    keep: false,
    liftHold: false,
  });
  return refusalsIn(findings);
}

const staging = (...demands: readonly string[]) => gated({ gates: { staging: demands } });

describe("a gate on a stage", () => {
  it("refuses a promotion with all that is missing, and lets one that meets it land", async () => {
    const place = await staging(
      "{rule: evidence, suites: [smoke]}",
      "{rule: metrics, metric: auc, min: 0.9}",
    );
    const error = await rejectionOf(place.registry.promote({ version: "vad@1.0.0", stage: "staging" }));
    expect(error).toMatchObject({
      code: "gate-evidence",
      kind: "refused",
      hint: expect.stringContaining("stemma propose vad@1.0.0 staging") as string,
      data: { propose: "stemma propose vad@1.0.0 staging" },
    });
    expect(await refusedFor(place)).toEqual([
      "gate-evidence: vad@1.0.0 may not enter staging (evidence): suite smoke has not run",
      "gate-metrics: vad@1.0.0 may not enter staging (metrics): no evidence of an evaluation measures auc on these files",
    ]);
    place.commit(evaluation("1.0.0", "smoke", { metrics: "{auc: 0.89}" }));
    expect(await refusedFor(place)).toEqual([
      "gate-metrics: vad@1.0.0 may not enter staging (metrics): auc is 0.89, and must be at least 0.9",
    ]);
    place.commit(evaluation("1.0.0", "smoke", { metrics: "{auc: 0.9}" }));
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    expect((await place.registry.model("vad")).stages).toEqual({
      development: ["1.1.0"],
      staging: ["1.0.0"],
    });
    expect((await place.registry.check()).ok).toBe(true);
  });

  it("judges registrations into the stage, moves by hand and ranges alike", async () => {
    const place = await staging("{rule: evidence, suites: [smoke]}");
    const file = place.file("new.bin");
    const error = await rejectionOf(
      place.registry.register({ model: "vad", version: "2.0.0", files: [file], stage: "staging" }),
    );
    expect(error.code).toBe("gate-evidence");
    place.git("switch", "-q", "-c", "change");
    place.commit({ [model]: `${place.read(model)}stages:\n  staging: 1.1.0\n` });
    const range = await place.registry.check({ range: "main..change" });
    expect(refusalsIn(range.findings)).toEqual([
      "gate-evidence: vad@1.1.0 may not enter staging (evidence): suite smoke has not run",
    ]);
    expect(range.findings[0]).toMatchObject({ path: model, line: 4 });
    expect(refusalsIn((await (await place.open()).check()).findings)).toHaveLength(1);
  });

  it("does not pass a demand that nobody met", async () => {
    const place = await staging(
      "{rule: approvals, of: [ada]}",
      "{rule: signed}",
      "{rule: waivers, by: [ada]}",
    );
    expect((await refusedFor(place)).map((text) => text.split(":")[0])).toEqual([
      "gate-approvals",
      "gate-signed",
    ]);
  });
});

describe("a change is judged by its base", () => {
  it("so it may not bring its own numbers", async () => {
    const place = await staging("{rule: metrics, metric: auc, min: 0.9}");
    place.git("switch", "-q", "-c", "change");
    place.commit({
      ...evaluation("1.0.0", "smoke", { metrics: "{auc: 0.99}" }),
      [model]: `${place.read(model)}stages:\n  staging: 1.0.0\n`,
    });
    expect(refusalsIn((await place.registry.check({ range: "main..change" })).findings)).toEqual([
      "self-served-evidence: vad@1.0.0 enters staging in the change that edits its evaluation evidence",
      "gate-metrics: vad@1.0.0 may not enter staging (metrics): the evidence of auc does not count: it comes with the change that it speaks for",
    ]);
  });

  it("so it may not edit the rules and move a version, least of all through a gate that it loosens", async () => {
    const place = await staging("{rule: evidence, suites: [smoke]}");
    place.git("switch", "-q", "-c", "change");
    const moved = { [model]: `${place.read(model)}stages:\n  staging: 1.0.0\n` };
    place.commit({ ...moved, [settings]: withGates(place.read(settings), {}) });
    const told = async () =>
      (await place.registry.check({ range: "main..change" })).findings
        .filter(({ severity }) => severity === "error")
        .map(({ code }) => code);
    expect(await told()).toEqual(["gate-loosened", "gate-evidence"]);
    place.git("reset", "-q", "--hard", "main");
    const tighter = { gates: { staging: ["{rule: evidence, suites: [smoke]}", "{rule: signed}"] } };
    place.commit({ ...moved, [settings]: withGates(place.read(settings), tighter) });
    expect(await told()).toEqual(["policy-mixed", "gate-evidence"]);
    place.git("reset", "-q", "--hard", "main");
    setGates(place, {});
    expect(await told()).toEqual([]);
  });
});

describe("a gate on an alias", () => {
  it("judges who the alias is pointed at", async () => {
    const place = await gated({ aliases: { champion: ["{rule: evidence, suites: [smoke]}"] } });
    await place.registry.alias({ model: "vad", alias: "blue", to: "1.0.0" });
    const error = await rejectionOf(place.registry.alias({ model: "vad", alias: "champion", to: "1.0.0" }));
    expect(error.code).toBe("gate-evidence");
    place.commit(evaluation("1.0.0", "smoke"));
    await place.registry.alias({ model: "vad", alias: "champion", to: "1.0.0" });
    expect((await place.registry.model("vad")).aliases).toEqual({ blue: "1.0.0", champion: "1.0.0" });
  });
});

describe("what history and stores say", () => {
  it("is asked for soak, at the time of the step", async () => {
    const place = await gated({ gates: { production: ["{rule: soak, stage: staging, for: 2d}"] } });
    place.setClock("2026-11-22T10:00:00Z");
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    expect(await refusedFor(place, "1.0.0", "production")).toEqual([
      expect.stringMatching(/^gate-soak: .*: stood in staging for \ds, and must for 2d$/),
    ]);
    place.setClock("2026-11-24T10:01:00Z");
    await place.registry.promote({ version: "vad@1.0.0", stage: "production" });
    expect((await place.registry.check()).ok).toBe(true);
  });

  it("is asked for a recent holder, who returns with a hold and without the other rules", async () => {
    const place = await gated({});
    for (const version of ["vad@1.0.0", "vad@1.1.0"])
      await place.registry.promote({ version, stage: "production", through: true });
    const gates = ["{rule: evidence, suites: [smoke]}", "{rule: rollback_window, within: 7d}"];
    setGates(place, { gates: { production: gates.slice(0, 1) } });
    const back = { model: "vad", reason: "it is slow" };
    expect((await rejectionOf(place.registry.rollback(back))).code).toBe("gate-evidence");
    setGates(place, { gates: { production: gates } });
    place.setClock("2026-12-24T10:00:00Z");
    expect((await rejectionOf(place.registry.rollback(back))).code).toBe("gate-evidence");
    place.setClock("2026-11-22T10:00:00Z");
    await place.registry.rollback(back);
    expect((await place.registry.model("vad")).stages["production"]).toEqual(["1.0.0"]);
    expect((await place.registry.check()).ok).toBe(true);
  });

  it("is asked for the files in a store, and one that is not known here does not pass", async () => {
    const place = await staging("{rule: artifacts, store: shared}");
    expect((await refusedFor(place))[0]).toMatch(/^gate-unjudged: .*the store shared could not be looked at/);
    place.world.write("shared/.keep", "");
    place.git("config", "stemma.store.shared.url", place.world.path("shared"));
    const known = { ...place, registry: await place.open() };
    expect(await refusedFor(known)).toEqual([
      "gate-artifacts: vad@1.0.0 may not enter staging (artifacts): 1 of 1 files are not in shared",
    ]);
    await known.registry.artifacts.push({ to: "shared" });
    await known.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    place.git("config", "--unset", "stemma.store.shared.url");
    const later = await (await place.open()).check();
    expect(later.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning gate-unjudged",
    ]);
  });

  it("is the time of the step for what has landed, however late it is read", async () => {
    const place = await staging("{rule: freeze, windows: [{since: 2026-12-20, until: 2027-01-03}]}");
    place.setClock("2026-12-24T10:00:00Z");
    expect((await refusedFor(place))[0]).toContain("gate-freeze");
    place.git("switch", "-q", "-c", "change");
    place.commit({ [model]: `${place.read(model)}stages:\n  staging: 1.0.0\n` });
    const proposed = await place.registry.check({ range: "main..change" });
    expect(refusalsIn(proposed.findings)[0]).toContain("gate-freeze");
    place.git("switch", "-q", "main");
    place.setClock("2026-12-01T10:00:00Z");
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    place.setClock("2026-12-24T10:00:00Z");
    expect((await place.registry.check()).ok).toBe(true);
  });
});

describe("a gate is asked about a version", () => {
  const demands = [
    "{rule: evidence, suites: [smoke]}",
    "{rule: metrics, metric: auc, min_improvement: 0.01}",
  ];

  it("and says what is met, what is missing, and what else refuses", async () => {
    const place = await gated({ gates: { production: demands }, aliases: { champion: demands.slice(0, 1) } });
    await place.registry.addEvidence({ version: "vad@1.0.0", suite: "smoke", result: { passed: true } });
    const form = await place.registry.gate("vad@1.0.0", "production");
    expect(form).toMatchObject({
      commit: await place.registry.commit(),
      model: "vad",
      version: "1.0.0",
      target: { kind: "stage", name: "production", from: "development" },
      holders: [],
      met: false,
      demands: [
        { rule: "evidence", code: "gate-evidence", state: "met", needs: null, excused_by: null },
        { rule: "metrics", code: "gate-metrics", state: "missing", needs: expect.any(String) as string },
      ],
      findings: [{ code: "transition-illegal" }],
    });
    expect(await place.registry.gate("vad@1.0.0", "champion")).toMatchObject({
      target: { kind: "alias", name: "champion", from: null },
      met: true,
    });
    expect(await place.registry.gate("vad@1.0.0", "staging")).toMatchObject({ met: true, demands: [] });
    await place.registry.hold({ model: "vad", stage: "staging", reason: "stop" });
    const held = await place.registry.gate("vad@1.0.0", "staging");
    expect(held.findings.map(({ code }) => code)).toEqual(["stage-held"]);
    expect((await rejectionOf(place.registry.gate("vad@1.0.0", "blue"))).code).toBe("stage-unknown");
    expect((await rejectionOf(place.registry.gate("vad@9.0.0", "staging"))).code).toBe("version-unknown");
  });

  it("as of an earlier time, and by a reader without a name", async () => {
    const place = await staging("{rule: freeze, windows: [{until: 2026-11-30}]}");
    place.setClock("2026-12-24T10:00:00Z");
    expect((await place.registry.gate("vad@1.0.0", "staging")).met).toBe(true);
    expect((await place.registry.gate("vad@1.0.0", "staging", { at: "HEAD" })).met).toBe(false);
    const env = { HOME: place.world.path("nobody"), PATH: process.env["PATH"] ?? "" };
    expect((await (await place.open({ env })).gate("vad@1.0.0", "staging")).met).toBe(true);
  });

  it("names the other version by which a metric is judged, of this model or another", async () => {
    const place = await staging(
      "{rule: metrics, metric: auc, min_improvement: 0, baseline: 1.0.0}",
      "{rule: metrics, metric: auc, min_improvement: 0, baseline: gone@champion}",
      "{rule: metrics, metric: auc, min_improvement: 0, baseline: vad@first}",
    );
    await place.registry.alias({ model: "vad", alias: "first", to: "1.0.0" });
    for (const version of ["1.0.0", "1.1.0"])
      await place.registry.addEvidence({
        version: `vad@${version}`,
        suite: "ava",
        result: { metrics: { auc: 0.9 } },
      });
    const { demands: told } = await place.registry.gate("vad@1.1.0", "staging");
    expect(told.map(({ state, says }) => `${state}: ${says}`)).toEqual([
      "met: auc is 0.9",
      "missing: the baseline gone@champion does not exist",
      "met: auc is 0.9",
    ]);
  });
});

describe("evidence", () => {
  it("is about the files of the version, and a later run takes the place of an earlier one", async () => {
    const place = await gated({});
    const add = (passed: boolean) =>
      place.registry.addEvidence({ version: "vad@latest", suite: "smoke", result: { passed, note: "x" } });
    const first = await add(false);
    expect(first).toMatchObject({ changed: true, model: "vad", version: "1.1.0", suite: "smoke" });
    expect(place.read(first.path)).toContain("passed: false");
    await add(true);
    expect(place.read(first.path)).toContain("passed: true");
    expect((await place.registry.history({ model: "vad" })).events[0]).toMatchObject({ version: "1.1.0" });
    for (const [suite, result, code] of [
      ["Smoke", {}, "name-invalid"],
      ["smoke", { metrics: { auc: "high" } }, "metric-invalid"],
      ["smoke", { passed: "yes" }, "record-invalid"],
    ] as const)
      expect(
        (await rejectionOf(place.registry.addEvidence({ version: "vad@1.0.0", suite, result }))).code,
      ).toBe(code);
  });
});

describe("a version that is adopted", () => {
  it("meets the gate of the stage that it is adopted into", async () => {
    const place = await staging("{rule: evidence, suites: [smoke]}");
    const files = [place.file("old.bin")];
    const adopted = { created: "2020-01-01T00:00:00.000Z", author: "Eve <e@example.org>" };
    const error = await rejectionOf(
      place.registry.register({ model: "vad", version: "0.1.0", files, stage: "staging", adopted }),
    );
    expect(error.code).toBe("gate-evidence");
  });
});
