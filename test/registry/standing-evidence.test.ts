import { describe, expect, it } from "vitest";
import { evaluation, gated, refusalsIn } from "./gated.ts";
import { guardedHub } from "./guarded-hub.ts";
import { layOut, type Place, registerAll } from "./world.ts";

const limit = { timeout: 180_000 };
const approval = "registry/models/vad/evidence/1.0.0/approval.bob.yaml";
const smoke = "registry/models/vad/evidence/1.0.0/evaluation.smoke.yaml";
const word = `kind: approval
subject: {model: vad, version: 1.0.0, artifacts: []}
by: bob
created: "2026-11-21T10:00:00.000Z"
grants: {decision: approved}
`;

async function withEvidence(): Promise<Place> {
  const place = await gated({});
  place.commit({ [approval]: word, ...evaluation("1.0.0", "smoke", { passed: false }) });
  return place;
}

/** What a check of the newest step refuses, asked as a range and as history. */
async function refused(place: Place): Promise<readonly string[]> {
  const range = await place.registry.check({ range: "HEAD~1..HEAD" });
  const last = await place.registry.check();
  expect(refusalsIn(last.findings)).toEqual(refusalsIn(range.findings));
  return refusalsIn(range.findings);
}

describe("evidence that has landed", () => {
  it("is not taken out", limit, async () => {
    const place = await withEvidence();
    place.commit({ [approval]: null, [smoke]: null });
    expect(await refused(place)).toEqual([
      "evidence-changed: approval.bob of vad@1.0.0 is gone",
      "evidence-changed: evaluation.smoke of vad@1.0.0 is gone",
    ]);
  });

  it("is not edited, but for its form", limit, async () => {
    const place = await withEvidence();
    place.commit({ [approval]: `# a remark\n${word}` });
    expect(await refused(place)).toEqual([]);
    place.commit({ [approval]: word.replace("by: bob", "by: eve") });
    expect(await refused(place)).toEqual([
      "evidence-changed: approval.bob of vad@1.0.0 says something else than before",
    ]);
  });

  it("of a suite gives way to a later run, and to nothing else", limit, async () => {
    const place = await withEvidence();
    place.commit(evaluation("1.0.0", "smoke", { passed: true }));
    expect(await refused(place)).toEqual([
      "evidence-changed: evaluation.smoke of vad@1.0.0 says something else than before",
    ]);
    const { changed } = await place.registry.addEvidence({
      version: "vad@1.0.0",
      suite: "smoke",
      result: { passed: true },
    });
    expect({ changed, refused: await refused(place) }).toEqual({ changed: true, refused: [] });
  });

  it("goes with its version, and along with a new name of its model", limit, async () => {
    const place = await withEvidence();
    await place.registry.rename({ model: "vad", to: "voice" });
    expect(await refused(place)).toEqual([]);
    await place.registry.delete({ subjects: ["voice@1.0.0"], force: true });
    expect(await refused(place)).toEqual([]);
    await place.registry.delete({ subjects: ["voice"], force: true });
    expect(await refused(place)).toEqual([]);
  });

  it("may be mended where it could not be read", limit, async () => {
    const place = await withEvidence();
    place.commit({ [approval]: "kind: approval\nbroken" });
    place.commit({ [approval]: word });
    expect(await refused(place)).toEqual([]);
  });

  it("stays on a guarded server", limit, async () => {
    const place = await guardedHub();
    await registerAll(place, "vad", ["1.0.0"]);
    place.commit({ [approval]: word });
    expect(place.push("origin", "main").ok).toBe(true);
    place.commit({ [approval]: null });
    expect(place.push("origin", "main").said).toContain("[evidence-changed]");
  });
});

describe("a gate of an alias", () => {
  it("is asked by whoever takes the alias off, too", limit, async () => {
    const place = await gated({});
    await place.registry.alias({ model: "vad", alias: "champion", to: "1.0.0" });
    const text = place.read("registry/registry.yaml");
    place.commit({
      "registry/registry.yaml": text
        .replace(/^policy_version: (\d+)$/m, (_, version) => `policy_version: ${Number(version) + 1}`)
        .replace(
          /^alias_gates: \{\}$/m,
          "alias_gates:\n  champion:\n    - {rule: freeze, windows: [{}]}\n    - {rule: card}",
        ),
    });
    const file = "registry/models/vad/model.yaml";
    place.commit({ [file]: place.read(file).replace(/aliases:\n.*\n/, "") });
    expect(await refused(place)).toEqual([
      "gate-freeze: vad@1.0.0 may not leave champion (freeze): frozen at all times",
    ]);
    place.git("reset", "-q", "--hard", "HEAD~1");
    await place.registry.delete({ subjects: ["vad@1.0.0"], force: true });
    expect(await refused(place)).toEqual([]);
  });
});

describe("a version that could have stayed where it is", () => {
  it("meets the gate of the stage to which another one displaces it", limit, async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    const text = place.read("registry/registry.yaml");
    place.commit({
      "registry/registry.yaml": text
        .replace(/^policy_version: 1$/m, "policy_version: 2")
        .replace(/exclusive: true(,?)/, "exclusive: false$1")
        .replace(/^gates: \{\}$/m, "gates:\n  development:\n    - {rule: freeze, windows: [{}]}"),
    });
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    const displacing = place.registry.promote({ version: "vad@1.1.0", stage: "staging" });
    await expect(displacing).rejects.toMatchObject({ code: "gate-freeze" });
    await place.registry.promote({ version: "vad@1.1.0", stage: "staging", keep: true });
  });
});

describe("a range", () => {
  it(
    "that has landed is judged at its own time, and one that is proposed at that of the clock",
    limit,
    async () => {
      const place = await gated({
        gates: { staging: ["{rule: freeze, windows: [{since: 2026-12-20, until: 2027-01-03}]}"] },
      });
      await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
      const landed = place.git("rev-parse", "HEAD");
      await place.registry.annotate({ subject: "vad", description: "later" });
      place.setClock("2026-12-24T10:00:00Z");
      expect((await place.registry.check({ range: `${landed}~1..${landed}` })).ok).toBe(true);
      const newest = await place.registry.check({ range: `${landed}~1..HEAD` });
      expect(refusalsIn(newest.findings)[0]).toContain("gate-freeze");
    },
  );
});

it("a version that is registered into a stage is stored by then, as its gate asks", limit, async () => {
  const place = await layOut();
  place.git("config", "stemma.store.shared.url", place.world.path("shared"));
  place.world.write("shared/.keep", "");
  const text = place.read("registry/registry.yaml");
  place.commit({
    "registry/registry.yaml": text
      .replace(/^policy_version: 1$/m, "policy_version: 2")
      .replace(/^gates: \{\}$/m, "gates:\n  staging:\n    - {rule: artifacts, store: shared}"),
  });
  const registry = await place.open();
  const files = [place.file("a.bin")];
  const elsewhere = registry.register({ model: "vad", version: "1.0.0", files, stage: "staging" });
  await expect(elsewhere).rejects.toMatchObject({ code: "gate-artifacts" });
  const input = { model: "vad", version: "1.0.0", files, stage: "staging", store: "shared" };
  expect((await registry.planRegister(input)).findings).toEqual([]);
  expect(await registry.register(input)).toMatchObject({ stage: "staging" });
  expect(refusalsIn((await registry.check()).findings)).toEqual([]);
  const more = { ...input, version: "1.1.0", files: [place.file("b.bin")] };
  await registry.registerAll([more]);
  expect((await registry.snapshot()).commit).toBe(place.git("rev-parse", "HEAD"));
});
