import { describe, expect, it } from "vitest";
import { layOut, type Place } from "./world.ts";

const record = `name: clicks
model: vad
status: running
arms:
  - {name: control, version: vad@1.0.0, weight: 0.5, role: control}
  - {name: treatment, version: vad@1.1.0, weight: 0.5, role: treatment}
audience: {"in": [{"var": "country"}, ["DE", null]]}
phases:
  - phase: 1
    seed: "clicks#1:"
    started: 2026-11-01T00:00:00.000Z
    ended: 2026-11-05T00:00:00.000Z
    unit: targetingKey
    arms:
      - {name: control, version: vad@1.0.0, weight: 0.5}
      - {name: treatment, version: vad@1.1.0, weight: 0.5}
    coverage:
      - {at: 2026-11-01T00:00:00.000Z, share: 0}
      - {at: 2026-11-02T00:00:00.000Z, share: 1}
  - phase: 2
    seed: "clicks#2:"
    started: 2026-11-05T00:00:00.000Z
    unit: targetingKey
    arms:
      - {name: control, version: vad@1.0.0, weight: 0.5}
      - {name: treatment, version: vad@1.1.0, weight: 0.5}
    coverage:
      - {at: 2026-11-05T00:00:00.000Z, share: 1}
metrics:
  goals:
    - {name: clicked, kind: mean, direction: up}
`;

async function placeOfClicks(): Promise<Place> {
  const place = await layOut();
  place.commit({ "registry/experiments/clicks.yaml": record });
  return place;
}

const outcome = (unit: number, more: object = {}) =>
  JSON.stringify({ unit: `u${unit}`, at: "2026-11-03T00:00:00Z", values: { clicked: 1 }, ...more });

const units = Array.from({ length: 100 }, (_, at) => at);

async function counts(place: Place, phase: number): Promise<readonly number[]> {
  const { experiments } = await place.open();
  const { checkpoint } = await experiments.analyze("clicks", { phase, until: "2026-11-08" });
  return checkpoint.arms.map(({ metrics: { clicked } }) =>
    clicked?.kind === "clusters" ? clicked.count : 0,
  );
}

describe("outcomes that come later", () => {
  it("count for the arm and the phase in which their units were exposed", async () => {
    const place = await placeOfClicks();
    const { experiments } = await place.open();
    const form = await experiments.record(
      "clicks",
      units.map((unit) => outcome(unit)),
    );
    expect(form).toMatchObject({ experiment: "clicks", counted: 100, unattributed: 0, refused: 0 });
    const [control = 0, treatment = 0] = await counts(place, 1);
    expect(control + treatment).toBe(100);
    expect(Math.min(control, treatment)).toBeGreaterThan(25);
    expect(await counts(place, 2)).toEqual([0, 0]);
  });

  it("are left out where their unit took no part then", async () => {
    const place = await placeOfClicks();
    const { experiments } = await place.open();
    const at = (instant: string | number) => ({ at: instant });
    const lines = [
      outcome(1, at("2026-10-31T00:00:00Z")),
      outcome(1, at("2026-11-01T12:00:00Z")),
      outcome(1, { attributes: { country: "FR" } }),
      outcome(1, { attributes: { country: "DE" } }),
      outcome(1, at(Date.parse("2026-11-06T00:00:00Z"))),
      outcome(1, { at: null }),
      "",
    ];
    expect(await experiments.record("clicks", lines)).toMatchObject({
      counted: 3,
      unattributed: 3,
      refused: 0,
    });
  });

  it("are refused a line each where they are none", async () => {
    const place = await placeOfClicks();
    const { experiments } = await place.open();
    const lines = [
      ...["{", "[]", "{}", '{"unit":""}', '{"unit":"u"}', '{"unit":"u","values":{"a":"1"}}'],
      ...[
        outcome(1, { at: true }),
        outcome(1, { at: "today" }),
        outcome(1, { odd: 1 }),
        outcome(1, { attributes: 1 }),
      ],
    ];
    expect(await experiments.record("clicks", lines)).toMatchObject({
      ...{ counted: 0, refused: 10 },
      first_refusal: { line: 1, message: "A line is no outcome: it is no JSON" },
    });
    await expect(experiments.record("click", [])).rejects.toMatchObject({ code: "experiment-unknown" });
  });

  it("are attributed by a recorder that is told nothing else", async () => {
    const place = await placeOfClicks();
    const recorder = await place.registry.monitor.recorder({ flushMs: 0 });
    const at = Date.parse("2026-11-06T00:00:00Z");
    for (const unit of units)
      recorder.outcome({ experiment: "clicks", unit: `u${unit}`, values: { clicked: 1 }, at });
    recorder.outcome({ experiment: "none", unit: "u", values: { clicked: 1 }, at });
    expect(await recorder.close()).toMatchObject({ counted: 100, unattributed: 1 });
    const [control = 0, treatment = 0] = await counts(place, 2);
    expect(control + treatment).toBe(100);
  });
});
