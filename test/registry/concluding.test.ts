import { describe, expect, it } from "vitest";
import { layOut, type Place, registerAll } from "./world.ts";

const file = "registry/experiments/next.yaml";
const checkpoint = "registry/experiments/next/checkpoint.yaml";
const conclusion = "registry/experiments/next/conclusion.yaml";

/** A test of the version in staging against the one in production, which ran for four days. */
async function running(edit: (text: string) => string = (text) => text): Promise<Place> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
  const { registry } = place;
  await registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
  await registry.promote({ version: "vad@1.1.0", stage: "staging" });
  const about = { kind: "experiment", name: "next", reason: null } as const;
  await registry.apply({
    ...{ ...about, act: "create", a: "vad@production", b: "vad@staging", split: 0.5, metric: "clicked" },
  });
  const text = place.read(file);
  if (edit(text) !== text) place.commit({ [file]: edit(text) });
  await registry.apply({ ...about, act: "start", coverage: 1 });
  place.setClock("2026-11-25T12:00:00.000Z");
  return place;
}

/* One in `control` of the controls clicks, one in `treatment` of the treated. */
const rows = (control: number, treatment: number, slow = 0): string =>
  Array.from({ length: 4000 }, (_, at) => {
    const arm = at % 2 === 0 ? "control" : "treatment";
    const clicked = Number(Math.floor(at / 2) % (arm === "control" ? control : treatment) === 0);
    const latency = arm === "treatment" && at % 100 < slow ? 900 : 20;
    const values = { clicked, latency_ms: latency };
    return JSON.stringify({ arm, unit: `u${at}`, at: "2026-11-25T10:00:00.000Z", values });
  }).join("\n");

const better = rows(10, 5);

describe("an experiment that is concluded by its rules", () => {
  it("keeps what its verdict follows from, and proposes its winner", async () => {
    const place = await running();
    const { registry } = place;
    const analyzed = await registry.experiments.analyze("next", { data: better });
    const plan = await registry.experiments.planConclusion("next", { data: better });
    expect(plan.changes.map(({ path }) => path)).toEqual([file, checkpoint, conclusion]);
    const form = await registry.experiments.conclude("next", { data: better });
    expect(form).toMatchObject({
      ...{ experiment: "next", status: "concluded", verdict: "ship", winner: "treatment" },
      reason: "clicked is better in treatment; latency_p95 is safe in treatment",
      action: {
        ...{ kind: "propose", version: "vad@1.1.0", stage: "production", refused: null },
        branch: expect.stringContaining("vad") as unknown,
      },
    });
    const { proposals } = await registry.proposals.list();
    expect(proposals.map(({ branch }) => branch)).toEqual([form.action.branch]);
    expect(
      place
        .git("show", "--name-only", "--format=", form.commit ?? "")
        .trim()
        .split("\n")
        .sort(),
    ).toEqual([file, checkpoint, conclusion].sort());
    const replayed = await registry.experiments.replay("next");
    expect(replayed.analysis).toEqual(form.analysis);
    expect(JSON.stringify(replayed.analysis.goals)).toBe(JSON.stringify(analyzed.analysis.goals));
    expect(place.read(checkpoint)).not.toContain("u17");
    expect((await registry.check()).findings.filter(({ code }) => code.startsWith("experiment-con"))).toEqual(
      [],
    );
    await expect(registry.experiments.conclude("next", { data: better })).rejects.toMatchObject({
      code: "experiment-ended",
    });
  });

  it("moves its winner itself where the record says so, and says what keeps it", async () => {
    const direct = (text: string) => text.replace("action: propose", "action: direct");
    const place = await running(direct);
    const form = await place.registry.experiments.conclude("next", { data: better });
    expect(form.action).toMatchObject({ kind: "direct", branch: null, refused: null });
    expect((await place.registry.version("vad@production")).version).toBe("1.1.0");
    const held = await running(direct);
    await held.registry.hold({ model: "vad", stage: "production", reason: "frozen" });
    const refused = await held.registry.experiments.conclude("next", { data: better });
    expect(refused).toMatchObject({ status: "concluded", action: { refused: { code: "stage-held" } } });
    expect((await held.registry.version("vad@production")).version).toBe("1.0.0");
  });

  it("lets the control go on where the other one is worse, and moves nothing", async () => {
    const place = await running();
    const form = await place.registry.experiments.conclude("next", { data: rows(5, 10) });
    expect(form).toMatchObject({
      verdict: "rollback",
      winner: "control",
      action: { kind: "none", stage: null },
    });
    expect((await place.registry.proposals.list()).proposals).toEqual([]);
  });

  it("goes on while nothing is decided, unless somebody decides and says why", async () => {
    const place = await running((text) => text.replace("action: propose", "action: none"));
    const { experiments } = place.registry;
    const even = { data: rows(10, 10) };
    await expect(experiments.conclude("next", even)).rejects.toMatchObject({
      code: "experiment-undecided",
      message: expect.stringContaining("next has to go on: clicked is not yet") as unknown,
    });
    await expect(experiments.conclude("next")).rejects.toMatchObject({
      message: expect.stringContaining("next is blocked: arm control has 0") as unknown,
    });
    await expect(
      experiments.conclude("next", { ...even, winner: "third", reason: "x" }),
    ).rejects.toMatchObject({
      code: "usage-invalid",
    });
    await expect(experiments.conclude("next", { ...even, winner: "treatment" })).rejects.toMatchObject({
      code: "usage-invalid",
    });
    const form = await experiments.conclude("next", {
      ...even,
      winner: "treatment",
      reason: "it is cheaper",
    });
    expect(form).toMatchObject({ verdict: "ship", reason: "it is cheaper", action: { kind: "none" } });
    expect(form.analysis.verdict).toBe("keep-running");
    expect(form.findings.map(({ code }) => code)).toContain("experiment-conclusion-overruled");
  });
});

describe("a conclusion that was edited", () => {
  it.each([
    ["a verdict that its rules did not give", conclusion, /verdict: ship/, "verdict: rollback"],
    ["sums that were not measured", checkpoint, /units: 2000/, "units: 3000"],
    ["no checkpoint any more", checkpoint, null, ""],
    ["no conclusion any more", conclusion, null, ""],
  ])("is refused: %s", async (_, path, pattern, text) => {
    const place = await running();
    await place.registry.experiments.conclude("next", { data: better });
    const base = (await place.registry.commit()) ?? "";
    place.commit({ [path]: pattern === null ? null : place.read(path).replace(pattern, text) });
    const found = await place.registry.check({ range: `${base}..HEAD` });
    expect(found.findings.map(({ code }) => code)).toContain("experiment-conclusion-unproven");
    const whole = await place.registry.check();
    expect(whole.findings.map(({ code }) => code)).toContain("experiment-conclusion-unproven");
    // What was wrong before keeps nobody from other work.
    await place.registry.annotate({ subject: "vad", description: "Speech or not." });
  });

  it("is refused with the line where it is no record", async () => {
    const place = await running();
    await place.registry.experiments.conclude("next", { data: better });
    for (const [path, edit, line] of [
      [checkpoint, (text: string) => text.replace("squares:", "cubes:"), /cubes/],
      [checkpoint, (text: string) => text.replace("experiment: next", "experiment: other"), /other/],
      [conclusion, (text: string) => text.replace("verdict: ship", "verdict: maybe"), /maybe/],
      [conclusion, (text: string) => text.replace("phase: 1", "phase: one"), /one/],
    ] as const) {
      expect(place.read(path).split("\n")[0]).toMatch(
        /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.schemas\/(?:checkpoint|conclusion)\.schema\.json$/,
      );
      const text = edit(place.read(path));
      const base = (await place.registry.commit()) ?? "";
      place.commit({ [path]: text });
      const found = (await place.registry.check({ range: `${base}..HEAD` })).findings.filter(
        (each) => each.path === path && /^record-/.test(each.code),
      );
      expect([...new Set(found.map((each) => text.split("\n")[(each.line ?? 0) - 1]))]).toEqual([
        expect.stringMatching(line) as unknown,
      ]);
      place.git("reset", "--quiet", "--hard", base);
    }
  }, 120_000);

  it("is told where nothing can be judged any more", async () => {
    const place = await running();
    await place.registry.experiments.conclude("next", { data: better });
    place.commit({ [checkpoint]: "plan: 3\n" });
    const { experiments } = await place.open();
    await expect(experiments.replay("next")).rejects.toMatchObject({
      code: "experiment-conclusion-unproven",
    });
    place.commit({ [checkpoint]: null });
    await expect((await place.open()).experiments.replay("next")).rejects.toMatchObject({
      message: expect.stringContaining("has no checkpoint") as unknown,
    });
  });
});
