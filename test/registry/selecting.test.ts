import { describe, expect, it } from "vitest";
import type { SelectionIntent } from "../../src/changes/intent.ts";
import { rejectionOf } from "../support/fault.ts";
import { layOut, type Place, registerAll } from "./world.ts";

const create: SelectionIntent = {
  kind: "selection",
  act: "create",
  name: "speech",
  changes: {
    model: "vad",
    task: "voice-activity-detection",
    fallback: "vad@production",
    candidates: { next: "vad@staging" },
    rollouts: { next: 0.5 },
    audiences: { next: { "==": [{ var: "country" }, "DE"] } },
    minSamples: 50,
    window: "1h",
    weights: { goal: 0 },
  },
  reason: "try it",
};

async function selected(): Promise<Place> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
  await place.registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
  await place.registry.promote({ version: "vad@1.1.0", stage: "staging" });
  await place.registry.apply(create);
  return place;
}

const file = "registry/selection/speech.yaml";
const set = (changes: SelectionIntent["changes"]): SelectionIntent => ({ ...create, act: "set", changes });

async function found(place: Place, edit: (text: string) => string, path = file): Promise<readonly string[]> {
  const base = (await place.registry.commit()) ?? "";
  place.commit({ [path]: edit(place.read(file)) });
  const { findings } = await place.registry.check({ range: `${base}..HEAD` });
  return findings.map(({ severity, code }) => `${severity} ${code}`);
}

describe("a selection", () => {
  it("is found by its name, its model and its task, and says why", async () => {
    const { registry } = await selected();
    const german = { targetingKey: "user-4", country: "DE" };
    for (const subject of ["speech", "vad", "voice-activity-detection"])
      expect(await registry.selectModel(subject, german)).toMatchObject({
        selection: "speech",
        model: "vad",
      });
    const french = await registry.selectModel("vad", { targetingKey: "user-4", country: "FR" });
    expect(french).toMatchObject({
      candidate: null,
      version: "1.0.0",
      reason: "no-candidate",
      why: "the fallback serves: next is for another audience",
      commit: await registry.commit(),
    });
    expect(await registry.selection.show("speech")).toMatchObject({ path: file, fallback: "vad@production" });
    expect((await registry.selection.list()).items).toHaveLength(1);
    expect((await rejectionOf(registry.selectModel("odd"))).code).toBe("selection-unknown");
  });

  it("is looked up once until the ref moves", async () => {
    const { registry } = await selected();
    const first = await registry.selectModel("vad");
    const again = await registry.selectModel("vad");
    expect([first.cached, again.cached, again.measured_at === first.measured_at]).toEqual([
      false,
      true,
      true,
    ]);
    await registry.apply(set({ audiences: { next: { "!": [{ var: "blocked" }] } }, rollouts: { next: 1 } }));
    expect(await registry.selectModel("vad")).toMatchObject({
      cached: false,
      candidate: "next",
      version: "1.1.0",
    });
    expect((await registry.apply(set({ rollouts: { next: 1 } }))).changed).toBe(false);
    expect((await registry.selectModel("vad", {}, { at: "HEAD~1" })).candidate).toBeNull();
  });

  it("follows a stage, and counts what was recorded", async () => {
    const { registry } = await selected();
    await registry.apply(set({ audiences: { next: { "!": [{ var: "blocked" }] } }, rollouts: { next: 1 } }));
    const lines = ["1.0.0", "1.1.0"].flatMap((version) =>
      Array.from({ length: 60 }, (_, at) =>
        JSON.stringify({ model: "vad", version, latency_ms: 20, ok: version === "1.0.0" || at % 2 === 0 }),
      ),
    );
    await registry.monitor.record(lines);
    expect(await registry.selectModel("vad")).toMatchObject({
      reason: "outscored",
      version: "1.0.0",
      considered: [{ verdict: "outscored", score: { success: 0.5 } }],
      fallback_score: { success: 1 },
    });
    await registry.promote({ version: "vad@1.1.0", stage: "production" });
    expect(await registry.selectModel("vad")).toMatchObject({
      version: "1.1.0",
      considered: [{ verdict: "unservable", version: null }],
    });
  });

  it("whose fallback is gone refuses to choose, and is refused by check", async () => {
    const place = await selected();
    expect(await found(place, (text) => text.replace("vad@production", "vad@9.0.0"))).toEqual([
      "error selection-version-missing",
    ]);
    expect((await rejectionOf(place.registry.selectModel("vad"))).code).toBe("selection-unservable");
  });

  it("is checked like all records", async () => {
    const edits: readonly (readonly [(text: string) => string, string])[] = [
      [(text) => text.replace("vad@staging", "vad@9.0.0"), "error selection-version-missing"],
      [(text) => text.replace("vad@staging", "vad@champion"), "warning selection-version-missing"],
      [
        (text) => text.replace("weights: {goal: 0}", "weights: {success: 0, latency: 0, goal: 0}"),
        "error selection-invalid",
      ],
      [(text) => text.replace("weights: {goal: 0}", "weights: {goal: 1}"), "error selection-invalid"],
      [(text) => text.replace("rollout: 0.5", "rollout: 0.5, flag: beta"), "error selection-invalid"],
      [(text) => text.replace(/candidates:\n(.*\n)/, "candidates:\n$1$1"), "error selection-invalid"],
    ];
    for (const [edit, expected] of edits) {
      const place = await selected();
      expect(place.read(file)).not.toBe(edit(place.read(file)));
      expect(await found(place, edit)).toContain(expected);
    }
    const place = await selected();
    const twin = (text: string): string => text.replace("name: speech", "name: twin");
    expect(await found(place, twin, "registry/selection/twin.yaml")).toEqual([
      "error selection-invalid",
      "error selection-invalid",
    ]);
  });

  it("that cannot be read hides no other", async () => {
    const place = await selected();
    place.commit({ "registry/selection/odd.yaml": "name: [\n" });
    const { items, problems } = await place.registry.selection.list();
    expect([items.map(({ selection }) => selection), problems.length]).toEqual([["speech"], 1]);
    expect((await place.registry.selectModel("vad")).selection).toBe("speech");
  });
});
