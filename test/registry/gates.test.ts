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
    expect(error).toMatchObject({ code: "gate-evidence", kind: "refused" });
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

  it("does not pass a demand that nobody met, or that nobody can judge yet", async () => {
    const place = await staging(
      "{rule: approvals, of: [ada]}",
      "{rule: signed}",
      "{rule: waivers, by: [ada]}",
    );
    expect((await refusedFor(place)).map((text) => text.split(":")[0])).toEqual([
      "gate-approvals",
      "gate-unjudged",
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
