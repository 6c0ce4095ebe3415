import { expect, it } from "vitest";
import { clicksRecord } from "./clicks.ts";
import { layOut } from "./world.ts";

const record = `${clicksRecord}metrics:
  goals:
    - {name: clicked, kind: proportion, direction: up}
`;

const line = (index: number, clicked: boolean) =>
  JSON.stringify({
    arm: index % 2 === 0 ? "control" : "treatment",
    unit: `u${String(index)}`,
    at: "2026-11-05T10:00:00.000Z",
    values: { clicked: Number(clicked) },
  });

const data = Array.from({ length: 4000 }, (_, index) =>
  line(index, Math.floor(index / 2) % (index % 2 === 0 ? 10 : 5) === 0),
).join("\n");

it("an experiment is analysed by its own rules, from observations as lines", async () => {
  const place = await layOut();
  const commit = place.commit({ "registry/experiments/clicks.yaml": record });
  const { experiments } = await place.open();
  const form = await experiments.analyze("clicks", { data, until: "2026-11-05" });
  expect(form).toMatchObject({
    commit,
    analysis: { verdict: "ship", winner: "treatment", phase: 1, until: "2026-11-05T23:59:59.999Z" },
    checkpoint: { format: 1, started: "2026-11-01T00:00:00.000Z", multiple: 0, ratioBefore: 1 },
  });
  const running = await experiments.analyze("clicks", { data, until: "2026-11-05", ratioBefore: 0.0001 });
  expect(running.analysis.health.sequentialRatioP).toBe(0.0001);
  expect(JSON.stringify(form.checkpoint)).not.toContain("u17");
});

it("what cannot be analysed is said", async () => {
  const place = await layOut();
  place.commit({
    "registry/experiments/clicks.yaml": record,
    "registry/experiments/later.yaml": record
      .replace("name: clicks", "name: later")
      .replace("running", "draft")
      .replace(/phases:[^]*(?=metrics:)/, ""),
  });
  const { experiments } = await place.open();
  const until = "2026-11-05";
  const code = (promise: Promise<unknown>) => expect(promise).rejects;
  await code(experiments.analyze("later", { data, until })).toMatchObject({ code: "experiment-not-started" });
  await code(experiments.analyze("clicks", { data, until, phase: 2 })).toMatchObject({
    code: "experiment-not-started",
    message: "clicks has no phase 2",
  });
  await code(experiments.analyze("click", { data, until })).toMatchObject({ code: "experiment-unknown" });
  const bad: Readonly<Record<string, string>> = {
    "{": "line 2: this is no JSON",
    "[]": "line 2: this is no object",
    '{"unit":"a"}': "line 2: arm is no name",
    '{"arm":"a","unit":""}': "line 2: unit is no text",
    '{"arm":"a","unit":"b","at":"today"}': "line 2: at is no instant such as 2026-11-21T10:00:00.000Z",
    '{"arm":"a","unit":"b","phase":"x"}': "line 2: phase is no whole number",
    '{"arm":"a","unit":"b","values":{"c":"1"}}': "line 2: values are no numbers by name",
    '{"arm":"a","unit":"b","before":3}': "line 2: before are no numbers by name",
  };
  for (const [text, message] of Object.entries(bad)) {
    await code(experiments.analyze("clicks", { data: `\n${text}`, until })).toMatchObject({
      code: "observation-invalid",
      message,
    });
  }
});
