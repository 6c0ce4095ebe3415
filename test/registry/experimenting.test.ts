import { describe, expect, it } from "vitest";
import type { ExperimentIntent } from "../../src/changes/intent.ts";
import type { PhaseRecord } from "../../src/records/generated/experiment.ts";
import type { HistoryFilter } from "../../src/registry/options.ts";
import { rejectionOf } from "../support/fault.ts";
import { layOut, type Place, registerAll } from "./world.ts";

const create: ExperimentIntent = {
  kind: "experiment",
  act: "create",
  name: "next",
  a: "vad@production",
  b: "vad@staging",
  split: 0.5,
  metric: null,
  reason: null,
};

const start: ExperimentIntent = {
  kind: "experiment",
  act: "start",
  name: "next",
  coverage: 0.2,
  reason: null,
};

/** A model with a version in production and one in staging, and a draft of an experiment with both. */
async function drafted(): Promise<Place> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
  await place.registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
  await place.registry.promote({ version: "vad@1.1.0", stage: "staging" });
  await place.registry.apply(create);
  return place;
}

const shares = ({ coverage }: PhaseRecord) => coverage.map(({ share }) => share);

const file = "registry/experiments/next.yaml";

async function found(place: Place, edit: (text: string) => string): Promise<readonly string[]> {
  const base = (await place.registry.commit()) ?? "";
  place.commit({ [file]: edit(place.read(file)) });
  const { findings } = await place.registry.check({ range: `${base}..HEAD` });
  return findings.map(({ severity, code }) => `${severity} ${code}`);
}

describe("an experiment", () => {
  it("lives from its creation to its end, one commit an act", async () => {
    const place = await drafted();
    const { registry } = place;
    expect((await registry.experiments.router()).assign("next", "u")).toMatchObject({
      version: "1.0.0",
      reason: "draft",
    });
    expect(await registry.apply(start)).toMatchObject({
      experiment: "next",
      status: "running",
      phase: 1,
      coverage: 0.2,
      path: file,
    });
    const before = await registry.experiments.router();
    await registry.apply({ ...start, act: "ramp", coverage: 0.7 });
    const after = await registry.experiments.router();
    expect(after.commit).toBe(await registry.commit());
    for (let number = 0; number < 500; number++) {
      const was = before.assign("next", `u${String(number)}`);
      if (was.enrolled)
        expect(after.assign("next", `u${String(number)}`)).toMatchObject({ arm: was.arm, enrolled: true });
    }
    await registry.apply({ kind: "experiment", act: "pause", name: "next", reason: "looks odd" });
    expect((await registry.experiments.router()).assign("next", "u").reason).toBe("paused");
    expect(await registry.apply({ ...start, coverage: null })).toMatchObject({
      status: "running",
      phase: 1,
      coverage: 0.7,
    });
    // The pause stays on record, and nobody's arm changed by it.
    expect((await registry.experiments.show("next")).record.phases?.map(shares)).toEqual([
      [0.2, 0.7, 0, 0.7],
    ]);
    const resumed = await registry.experiments.router();
    for (const unit of ["a", "b", "c", "d", "e", "f"])
      expect(resumed.assign("next", unit).arm).toBe(after.assign("next", unit).arm);
    await registry.apply({ kind: "experiment", act: "stop", name: "next", reason: "enough" });
    const { events } = await registry.history({ limit: 6 });
    expect(events.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["experiment-concluded", null, "stopped"],
      ["experiment-started", null, "1"],
      ["experiment-paused", null, null],
      ["experiment-ramped", "0.2", "0.7"],
      ["experiment-started", null, "1"],
      ["experiment-created", null, null],
    ]);
    expect((await registry.history({ record: "experiment:next" })).events).toEqual(events);
    const ofArm = await registry.history({ model: "vad", version: "1.1.0" });
    expect(ofArm.events.map(({ kind }) => kind)).toEqual([
      ...events.map(({ kind }) => kind),
      "moved",
      "registered",
    ]);
    const blamed = await registry.audit.blame("experiment:next.conclusion.verdict");
    expect(blamed).toMatchObject({ model: null, version: null, file, lines: [{ value: "stopped" }] });
    expect(blamed.lines[0]?.commit).toBe(events[0]?.commit);
    expect((await rejectionOf(registry.apply(start))).code).toBe("experiment-ended");
    expect((await registry.check()).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(Object.keys((await registry.experiments.flagd())["flags"] ?? {})).toEqual(["next"]);
    expect(await registry.experiments.growthbook(["next"])).toHaveProperty("next");
    expect(await registry.experiments.httpRoute("next")).toContain("weight: 1000000");
    expect(await registry.experiments.splitClients("next")).toContain("* control;");
    expect((await registry.experiments.show("next")).record.conclusion?.reason).toBe("enough");
  }, 120_000);

  it("is told by each model that it uses, also when it is gone, and is asked for by its name", async () => {
    const place = await drafted();
    const { registry } = place;
    await registerAll(place, "stt", ["1.0.0"]);
    place.commit({
      "registry/experiments/next.yaml": place.read(file).replace("vad@1.1.0", "stt@1.0.0"),
      "registry/selection/speech.yaml":
        "name: speech\ntask: vad\ncandidates:\n  - {name: one, version: stt@1.0.0}\nfallback: vad@production\n",
      "registry/alerts/slow.yaml":
        "name: slow\nmodel: stt@production\nthreshold: {metric: p95_ms, above: 100}\n",
    });
    place.commit({ [file]: null });
    const of = async (filter: HistoryFilter) =>
      (await registry.history(filter)).events.map(({ kind, name }) => `${kind} ${name ?? ""}`.trim());
    const told = [
      "experiment-deleted next",
      "alert-changed slow",
      "experiment-changed next",
      "selection-changed speech",
    ];
    expect(await of({ model: "stt" })).toEqual([...told, "model-created", "registered"]);
    expect(await of({ model: "stt", version: "1.0.0" })).toEqual([
      ...told.filter((each) => !each.startsWith("alert")),
      "registered",
    ]);
    expect(await of({ record: "experiment:next" })).toEqual([
      "experiment-deleted next",
      "experiment-changed next",
      "experiment-created next",
    ]);
    expect(await of({ record: "alert:slow" })).toEqual(["alert-changed slow"]);
    expect(await of({ record: "selection:speech", until: "2000-01-01" })).toEqual([]);
    expect((await registry.audit.blame("alert:slow.threshold")).lines).toHaveLength(2);
    for (const [record, code] of [
      ["experiment:other", "experiment-unknown"],
      ["selection:other", "selection-unknown"],
      ["alert:other", "alert-unknown"],
      ["model:vad", "name-invalid"],
      ["experiment:No", "name-invalid"],
    ] as const)
      expect((await rejectionOf(registry.history({ record }))).code).toBe(code);
    expect((await rejectionOf(registry.audit.blame("experiment:next"))).code).toBe("experiment-unknown");
    expect((await rejectionOf(registry.audit.blame("alert:slow.channels"))).code).toBe("value-unset");
  }, 120_000);

  it("begins a new phase where its units are dealt in another way", async () => {
    const place = await drafted();
    await place.registry.apply(start);
    await place.registry.apply({ kind: "experiment", act: "pause", name: "next", reason: null });
    place.commit({
      [file]: place
        .read(file)
        .replaceAll(/^( {2}- \{name: control.*)weight: 0.5/gm, "$1weight: 0.9")
        .replaceAll(/^( {2}- \{name: treatment.*)weight: 0.5/gm, "$1weight: 0.1"),
    });
    const again = await place.registry.apply({ ...start, coverage: null });
    expect(again).toMatchObject({ phase: 2, coverage: 0.2 });
    const { phases = [] } = (await place.registry.experiments.show("next")).record;
    expect(phases.map(({ seed, ended }) => [seed, ended !== undefined])).toEqual([
      ["next#1:", true],
      ["next#2:", false],
    ]);
  }, 120_000);

  it("refuses what makes no sense", async () => {
    const place = await drafted();
    const code = async (intent: ExperimentIntent): Promise<string> =>
      (await rejectionOf(place.registry.apply(intent))).code;
    expect(await code(create)).toBe("experiment-exists");
    expect(await code({ ...create, name: "No" })).toBe("name-invalid");
    expect(await code({ ...create, name: "other", split: 1 })).toBe("usage-invalid");
    expect(await code({ ...start, name: "gone" })).toBe("experiment-unknown");
    expect(await code({ ...start, act: "ramp" })).toBe("experiment-not-started");
    expect(await code({ ...start, coverage: 2 })).toBe("usage-invalid");
    expect(await code({ kind: "experiment", act: "pause", name: "next", reason: null })).toBe(
      "experiment-not-started",
    );
    expect(await code({ kind: "experiment", act: "stop", name: "next", reason: null })).toBe("usage-invalid");
  }, 120_000);

  it("keeps its arms from being moved away, deleted or retired while it runs", async () => {
    const place = await drafted();
    const { registry } = place;
    await registry.apply(start);
    const away = { version: "vad@1.1.0", stage: "development" } as const;
    expect((await rejectionOf(registry.promote(away))).code).toBe("experiment-arm-moved");
    expect((await rejectionOf(registry.delete({ subjects: ["vad@1.1.0"], force: true }))).code).toBe(
      "experiment-arm-missing",
    );
    expect(await found(place, (text) => `${text}accept: {moved_arm: rolled out by hand}\n`)).toEqual([]);
    expect(await registry.promote(away)).toMatchObject({ to: "development" });
  }, 120_000);

  it("is refused where it was edited into nonsense", async () => {
    const place = await drafted();
    await place.registry.apply(start);
    const text = place.read(file);
    const wrong: readonly (readonly [string, (text: string) => string])[] = [
      [
        "experiment-split-changed",
        (now) =>
          now
            .replace("weight: 0.5, role: control", "weight: 0.4, role: control")
            .replace("weight: 0.5, role: treatment", "weight: 0.6, role: treatment"),
      ],
      [
        "experiment-weights-invalid",
        (now) => now.replace("weight: 0.5, role: control", "weight: 0.4, role: control"),
      ],
      ["experiment-unit-moved", (now) => now.replace("next#1:", "next#7:")],
      ["experiment-phase-rewritten", (now) => now.replace("share: 0.2", "share: 0.3")],
      ["experiment-arms-invalid", (now) => now.replace("role: control", "role: treatment")],
      ["experiment-arm-missing", (now) => now.replace("vad@1.1.0", "vad@7.0.0")],
      ["experiment-status-invalid", (now) => now.replace("status: running", "status: draft")],
      ["experiment-arm-removed", (now) => now.replace("name: treatment", "name: other")],
      ["experiment-layer-invalid", (now) => `${now}layer: {name: l, range: [0.5, 0.5]}\n`],
      ["audience-invalid", (now) => `${now}audience:\n  map: []\n`],
      ["experiment-metric-invalid", (now) => now.replace("quantile: 0.95, ", "")],
      ["experiment-arms-invalid", (now) => now.replace("name: treatment", "name: control")],
      ["experiment-metric-invalid", (now) => now.replace("name: success,", "name: latency_p95,")],
      ["experiment-metric-invalid", (now) => now.replace("kind: proportion", "kind: ratio")],
      ["audience-invalid", (now) => `${now}audience: {odd: [1, 2]}\n`],
      ["experiment-layer-invalid", (now) => `${now}layer: {name: ranking, range: [0.5, 0.2]}\n`],
      ["record-invalid", (now) => now.replace("status: running", "status: walking")],
      ["record-misplaced", (now) => now.replace("name: next", "name: other")],
      [
        "experiment-underpowered",
        (now) =>
          `${now.replace("kind: proportion", "kind: proportion, baseline: 0.1, mde: 0.01")}traffic: {units_per_day: 100}\n`,
      ],
    ];
    for (const [code, edit] of wrong) {
      expect(edit(text)).not.toBe(text);
      expect(await found(place, () => edit(text)), code).toContain(`error ${code}`);
      place.commit({ [file]: text });
    }
  }, 240_000);

  it("is not excused by what it was only warned of before", async () => {
    const place = await drafted();
    await place.registry.apply(start);
    const small = place
      .read(file)
      .replace("kind: proportion", "kind: proportion, baseline: 0.1, mde: 0.01")
      .concat("traffic: {units_per_day: 100}\n");
    const accepted = `${small}accept: {underpowered: a rehearsal}\n`;
    expect(await found(place, () => accepted)).toEqual(["warning experiment-underpowered"]);
    expect(await found(place, () => small)).toEqual(["error experiment-underpowered"]);
    expect(await found(place, (text) => `${text}# a remark\n`)).toEqual(["warning experiment-underpowered"]);
  }, 120_000);

  it("shares no part of a layer with another one that runs", async () => {
    const place = await drafted();
    await place.registry.apply({ ...create, name: "other" });
    const withLayer = (path: string, range: string): void => {
      place.commit({ [path]: `${place.read(path)}layer: {name: ranking, range: ${range}}\n` });
    };
    const second = "registry/experiments/other.yaml";
    withLayer(file, "[0, 0.5]");
    withLayer(second, "[0.4, 1]");
    await place.registry.apply(start);
    const refused = await rejectionOf(place.registry.apply({ ...start, name: "other" }));
    expect(JSON.stringify(refused.data)).toContain("experiment-layer-overlap");
    place.commit({ [second]: place.read(second).replace("[0.4, 1]", "[0.5, 1]") });
    expect(await place.registry.apply({ ...start, name: "other" })).toMatchObject({ status: "running" });
    expect((await place.registry.experiments.list()).items.map(({ experiment }) => experiment)).toEqual([
      "next",
      "other",
    ]);
  });
});
