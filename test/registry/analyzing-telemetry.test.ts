import { describe, expect, it } from "vitest";
import { judge } from "../../src/experiments/decision/judge.ts";
import { meanSample } from "../../src/statistics/sample.ts";
import { momentsOf } from "../../src/statistics/moments.ts";
import { clicksRecord } from "./clicks.ts";
import { layOut, type Place } from "./world.ts";

const record = `${clicksRecord}metrics:
  goals:
    - {name: clicked, kind: mean, direction: up}
    - {name: clicks_per_request, kind: ratio, direction: up, source: clicked, per: requests}
  guardrails:
    - {name: success, kind: proportion, direction: up, margin: 0.05}
    - {name: errors, kind: proportion, direction: down, margin: 0.05, severity: low}
    - {name: latency_p95, kind: quantile, direction: down, source: latency_ms, quantile: 0.95, slo: 250, margin: 0.03}
    - {name: unheard, kind: mean, direction: up, severity: low}
`;

const day = 86_400_000;
const started = Date.parse("2026-11-01T00:00:00.000Z");

/* Two thousand units make three requests each, a third on each of three days; one in ten clicks, in the treatment one in five. */
async function fill(place: Place, phase: number | string = 1): Promise<void> {
  const recorder = await place.registry.monitor.recorder({ flushMs: 0 });
  for (let unit = 0; unit < 2000; unit++) {
    const isTreated = unit % 2 === 1;
    for (let request = 0; request < 3; request++)
      recorder.track({
        model: "vad",
        version: isTreated ? "1.1.0" : "1.0.0",
        experiment: "clicks",
        arm: isTreated ? "treatment" : "control",
        phase,
        unit: `u${unit}`,
        at: started + request * day + 3_600_000,
        latencyMs: unit % 50 === 0 ? 400 : 20 + (unit % 10),
        ok: unit % 100 > 0,
        values: { clicked: Number(Math.floor(unit / 2) % (isTreated ? 5 : 10) === 0) },
      });
  }
  const state = await recorder.close();
  expect(state.lastFailure).toBeNull();
}

async function placeOfClicks(): Promise<Place> {
  const place = await layOut();
  place.commit({ "registry/experiments/clicks.yaml": record });
  return place;
}

describe("an experiment of which telemetry was recorded", () => {
  it("leaves out what was served and observed while it was paused", async () => {
    const place = await layOut();
    const paused = ["2026-11-02T00:00:00.000Z", "2026-11-03T00:00:00.000Z"] as const;
    const text = record.replace(
      /(\s+)- \{at: [^\n]+\}/,
      (step, indent: string) =>
        `${step}${indent}- {at: "${paused[0]}", share: 0}${indent}- {at: "${paused[1]}", share: 1}`,
    );
    expect(text).not.toBe(record);
    place.commit({ "registry/experiments/clicks.yaml": text });
    await fill(place);
    const { experiments } = await place.open();
    const until = "2026-11-04T00:00:00.000Z";
    const form = await experiments.analyze("clicks", { until });
    expect(form.latency.map(({ count }) => count)).toEqual([2000, 2000]);
    const rows = Array.from({ length: 400 }, (_, unit) => ({
      arm: unit % 2 === 0 ? "control" : "treatment",
      unit: `u${unit}`,
      at: unit < 100 ? "2026-11-02T12:00:00.000Z" : "2026-11-03T12:00:00.000Z",
      values: { clicked: 1, latency_ms: 20 },
    }));
    const data = rows.map((row) => JSON.stringify(row)).join("\n");
    const observed = await experiments.analyze("clicks", { until, data });
    expect(observed.checkpoint.arms.map(({ units }) => units)).toEqual([150, 150]);
    expect(observed.notes).toContain("what was observed while the test was paused is left out (100)");
  }, 120_000);

  it("is analysed by its units, though only sums were kept", async () => {
    const place = await placeOfClicks();
    await fill(place);
    const { experiments } = await place.open();
    const form = await experiments.analyze("clicks", { until: "2026-11-04T00:00:00.000Z" });
    expect(form).toMatchObject({ source: "telemetry", analysis: { verdict: "ship", winner: "treatment" } });
    expect(judge(form.checkpoint)).toEqual(form.analysis);
    const [control, treatment] = form.checkpoint.arms;
    // Three requests of every unit, to the noise of how hashes scatter over 512 buckets.
    for (const arm of [control, treatment]) {
      expect(arm?.units).toBeGreaterThan(800);
      expect(arm?.units).toBeLessThan(1250);
    }
    const [clicked, perRequest] = form.analysis.goals;
    expect(clicked?.control).toBeCloseTo(0.1, 12);
    expect(clicked?.treatment).toBeCloseTo(0.2, 12);
    expect(perRequest?.estimate).toBeCloseTo(clicked?.estimate ?? 0, 12);
    expect(form.latency.map(({ arm, count, p50 }) => ({ arm, count, fast: (p50 ?? 0) < 50 }))).toEqual([
      { arm: "control", count: 3000, fast: true },
      { arm: "treatment", count: 3000, fast: true },
    ]);
    expect(form.notes[0]).toContain("units are reckoned from requests (6000)");
    expect(form.analysis.guardrails.map(({ metric, state }) => [metric, state])).toEqual([
      ["success", "safe"],
      ["errors", "safe"],
      ["latency_p95", "safe"],
      ["unheard", "watch"],
    ]);
  });

  it("has intervals as wide as those of its units, where requests would say much more than they know", async () => {
    const place = await placeOfClicks();
    await fill(place);
    const { experiments } = await place.open();
    const { goals } = (
      await experiments.analyze("clicks", { until: "2026-11-04T00:00:00.000Z", method: "fixed" })
    ).analysis;
    const ofUnits = (share: number, count: number) =>
      meanSample(momentsOf(Array.from({ length: count }, (_, at) => Number(at < share * count))))
        .errorVariance;
    const byUnits = 1.96 * Math.sqrt(ofUnits(0.1, 1000) + ofUnits(0.2, 1000));
    const width = ((goals[0]?.upper ?? 0) - (goals[0]?.lower ?? 0)) / 2;
    expect(width / byUnits).toBeGreaterThan(0.85);
    expect(width / byUnits).toBeLessThan(1.2);
  });

  it("is looked at over time, and remembers the worst of its sample ratios", async () => {
    const place = await placeOfClicks();
    await fill(place);
    const { experiments } = await place.open();
    const form = await experiments.analyze("clicks", { until: "2026-11-04T00:00:00.000Z" });
    expect(form.looks.length).toBeGreaterThan(3);
    expect(form.looks.map(({ until }) => until)).toEqual(form.looks.map(({ until }) => until).sort());
    expect(form.looks.at(-1)?.until).toBe("2026-11-04T00:00:00.000Z");
    const widths = form.looks.flatMap(({ effects }) =>
      effects
        .filter(({ metric }) => metric === "clicked")
        .map(({ lower, upper }) => (upper ?? 0) - (lower ?? 0)),
    );
    expect(widths.at(-1)).toBeLessThan(widths[0] ?? 0);
    const ps = form.looks.map(({ ratioP }) => ratioP);
    expect(ps).toEqual([...ps].sort((one, other) => other - one));
    expect(form.checkpoint.latest).toBe("2026-11-03T01:00:59.999Z");
    expect(form.checkpoint.multiple).toBeNull();
    expect(form.analysis.health.multipleShare).toBeNull();
  });

  it("is blocked where nothing was recorded, or only in another phase", async () => {
    const place = await placeOfClicks();
    const { experiments } = await place.open();
    const blocked = {
      analysis: {
        verdict: "blocked",
        reasons: ["arm control has 0 of at least 150 units", "arm treatment has 0 of at least 150 units"],
      },
    };
    expect(await experiments.analyze("clicks", { until: "2026-11-04T00:00:00.000Z" })).toMatchObject(blocked);
    await fill(place, 2);
    expect(await experiments.analyze("clicks", { until: "2026-11-04T00:00:00.000Z" })).toMatchObject(blocked);
  });

  it("leaves out arms that it does not have and requests without a unit, and says so", async () => {
    const place = await placeOfClicks();
    const recorder = await place.registry.monitor.recorder({ flushMs: 0 });
    const request = { model: "vad", version: "1.0.0", experiment: "clicks", phase: 1, at: started + day };
    recorder.track({ ...request, arm: "third", unit: "u1" });
    recorder.track({ ...request, unit: "u1" });
    recorder.track({ ...request, arm: "control", latencyMs: 4 });
    await recorder.close();
    const { experiments } = await place.open();
    const { notes } = await experiments.analyze("clicks", { until: "2026-11-04T00:00:00.000Z" });
    expect(notes).toEqual([
      "requests without a unit (1): only their latencies count",
      "requests of no arm, which the phase does not have, are left out (1)",
      "requests of third, which the phase does not have, are left out (1)",
    ]);
  });
});

describe("observations as a table", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const isTreated = at % 2 === 1;
      const clicked = Number(Math.floor(at / 2) % (isTreated ? 5 : 10) === 0);
      return `${isTreated ? "treatment" : "control"},"u,${at}",2026-11-05T10:00:00.000Z,${clicked},${at % 3},12`;
    });
  const head = "arm,unit,at,clicked,before.clicked,latency_ms";

  it("are analysed as lines of JSON are, with what was before", async () => {
    const place = await placeOfClicks();
    const { experiments } = await place.open();
    const data = [head, ...rows(4000)].join("\r\n");
    const form = await experiments.analyze("clicks", {
      data: `\uFEFF${data}`,
      format: "csv",
      until: "2026-11-05",
    });
    const json = rows(4000)
      .map((row, at) => ({ cells: row.split(","), at }))
      .map(({ cells, at }) =>
        JSON.stringify({
          arm: cells[0],
          unit: `u,${at}`,
          at: cells[3],
          values: { clicked: Number(cells[4]), latency_ms: 12 },
          before: { clicked: Number(cells[5]) },
        }),
      );
    const same = await experiments.analyze("clicks", { data: json.join("\n"), until: "2026-11-05" });
    expect(form.checkpoint).toEqual(same.checkpoint);
    expect(form.checkpoint.arms[0]?.metrics["clicked"]?.kind).toBe("before");
    expect(form.latency[0]).toMatchObject({ arm: "control", count: 2000, p50: 12 });
    expect(form.source).toBe("rows");
  });

  it("may be empty, quoted, without times, and of strange arms", async () => {
    const place = await placeOfClicks();
    const { experiments } = await place.open();
    const analyze = (data: string) =>
      experiments.analyze("clicks", { data, format: "csv", until: "2026-11-05" });
    expect((await analyze("")).checkpoint.arms[0]?.units).toBe(0);
    const form = await analyze(
      'unit,arm,phase,clicked\n\n"a ""b""\nc",control,1,1\nd,other,,\ne,control,2,1\nf,control,,',
    );
    expect(form.checkpoint.arms[0]?.units).toBe(2);
    expect(form.looks).toHaveLength(1);
    expect(form.notes).toEqual(["arm other, which the phase does not have, is left out"]);
  });

  it("that are none are said with their line", async () => {
    const place = await placeOfClicks();
    const { experiments } = await place.open();
    const bad: Readonly<Record<string, string>> = {
      "unit,x\nu,1": "line 1: there is no column arm",
      "arm,x\nu,1": "line 1: there is no column unit",
      "arm,unit,x,x\na,b,1,2": "line 1: there are two columns x",
      "arm,unit\ncontrol": "line 2: it has 1 cells and the head has 2",
      "arm,unit\n,u": "line 2: arm is no name",
      "arm,unit\ncontrol,": "line 2: unit is no text",
      "arm,unit,at\ncontrol,u,today": "line 2: at is no instant such as 2026-11-21T10:00:00.000Z",
      "arm,unit,phase\ncontrol,u,x": "line 2: phase is no whole number",
      "arm,unit,clicked\ncontrol,u,1\ncontrol,v,yes": "line 3: clicked is no number",
      "arm,unit,clicked\ncontrol,u, ": "line 2: clicked is no number",
      'arm,unit\ncontrol,"u': "line 2: a quote is not closed, or stands inside of a cell",
    };
    for (const [data, message] of Object.entries(bad))
      await expect(experiments.analyze("clicks", { data, format: "csv" })).rejects.toMatchObject({
        code: "observation-invalid",
        message,
      });
  });
});
