import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { evaluation, gated, setGates, withGates } from "./gated.ts";
import { layOut, type Place, registerAll } from "./world.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 60_000;

const settings = "registry/registry.yaml";
const gates = {
  gates: { production: ["{rule: metrics, metric: acc, min_improvement: 1%}", "{rule: card}"] },
};

/** vad@1.0.0 serves, 1.1.0 is in staging, and the branch `change` is where the test goes on. */
async function serving(): Promise<Place> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0"]);
  await place.registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
  await place.registry.register({
    ...{ model: "vad", version: "1.1.0", files: [place.file("1.1.0.bin")] },
    facts: { parents: ["vad@1.0.0"], metrics: { acc: 0.95, wer: 4 } },
  });
  await place.registry.annotate({ subject: "vad@1.0.0", metrics: { acc: 0.9 } });
  await place.registry.register({
    model: "tts",
    version: "1.0.0",
    files: [place.file("tts")],
    facts: { parents: ["vad@1.1.0"] },
  });
  await place.registry.promote({ version: "vad@1.1.0", stage: "staging" });
  await place.registry.alias({ model: "vad", alias: "champion", to: "1.0.0" });
  setGates(place, gates);
  place.git("checkout", "-q", "-b", "change");
  return place;
}

const modelFile = "registry/models/vad/model.yaml";

function promoteByHand(place: Place): void {
  const text = place
    .read(modelFile)
    .replace(/stages:\n(?: .*\n)+/, "stages:\n  production: 1.1.0\n  deprecated:\n    - 1.0.0\n");
  place.commit({ [modelFile]: text });
}

describe("a card", () => {
  it("tells what moves, against whom, by which gate, and what follows", { timeout: limit }, async () => {
    const place = await serving();
    promoteByHand(place);
    const card = await place.registry.card("main..change");
    expect(card).toMatchObject({
      commit: place.git("rev-parse", "change"),
      base: place.git("rev-parse", "main"),
      ok: false,
      motions: [
        {
          ...{ action: "move", model: "vad", version: "1.1.0", from: "staging", to: "production" },
          displaced: [{ version: "1.0.0", to: "deprecated" }],
          demands: [
            { rule: "metrics", state: "missing" },
            { rule: "card", state: "missing" },
          ],
          comparisons: [
            {
              holder: "vad@1.0.0",
              metrics: [
                { name: "acc", source: "declared", before: 0.9, after: 0.95, direction: "up" },
                { name: "wer", source: "declared", before: null, after: 4, delta: null },
              ],
              interface: [],
              interfaces_known: false,
            },
          ],
          parents: [{ id: "vad@1.0.0" }],
          descendants: [{ id: "tts@1.0.0" }],
          aliases: ["champion -> 1.0.0"],
        },
      ],
    });
    expect(card.changes.map(({ kind }) => kind)).toEqual(["moved", "displaced"]);
    expect(card.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["gate-metrics", "gate-card"]),
    );
    const { commit, base } = card;
    expect(card.commands).toContain(`stemma check ${base}..${commit}`);
    expect(card.commands).toContain(`stemma compare vad@1.0.0 vad@1.1.0 --at ${commit}`);
  });

  it("says what check says of the same range", { timeout: limit }, async () => {
    const place = await serving();
    promoteByHand(place);
    const { ok, findings } = await place.registry.check({ range: "main..change" });
    expect(await place.registry.card("main..change")).toMatchObject({ ok, findings });
  });

  it(
    "compares with the numbers of the base, whatever the change makes of them",
    { timeout: limit },
    async () => {
      const place = await serving();
      promoteByHand(place);
      const file = "registry/models/vad/versions/1.0.0.yaml";
      place.commit({
        [file]: place.read(file).replace("acc: 0.9", "acc: 0.1"),
        ...evaluation("1.0.0", "smoke", { metrics: "{acc: 0.1}" }),
      });
      const { motions } = await place.registry.card("main..change");
      expect(motions[0]?.comparisons[0]?.metrics[0]).toMatchObject({ name: "acc", before: 0.9 });
      expect(motions[0]?.comparisons[0]?.metrics.map(({ name }) => name)).not.toContain("smoke.acc");
    },
  );

  it("asks the gates of the base, and not those that the change brings", { timeout: limit }, async () => {
    const place = await serving();
    promoteByHand(place);
    place.commit({ [settings]: withGates(place.read(settings), { gates: {} }) });
    const { motions, ok } = await place.registry.card("main..change");
    expect(ok).toBe(false);
    expect(motions[0]?.demands).toHaveLength(2);
  });

  it("tells of measured numbers, of an alias, and of a version that is new", { timeout: limit }, async () => {
    const place = await gated({});
    place.commit(evaluation("1.0.0", "smoke", { metrics: "{acc: 0.8}" }));
    place.git("checkout", "-q", "-b", "change");
    await (await place.open()).alias({ model: "vad", alias: "champion", to: "1.0.0" });
    await (
      await place.open()
    ).register({ model: "asr", version: "1.0.0", files: [place.file("asr")], stage: "staging" });
    const card = await place.registry.card("main..HEAD");
    expect(card).toMatchObject({
      ok: true,
      motions: [
        { model: "asr", version: "1.0.0", to: "staging", comparisons: [{ holder: null }], descendants: [] },
        {
          ...{ action: "alias", alias: "champion", from: null, to: "1.0.0", demands: [] },
          comparisons: [{ holder: null, metrics: [{ name: "smoke.acc", source: "evidence", after: 0.8 }] }],
        },
      ],
    });
  });

  it(
    "is given where the settings of the change cannot be read, or are gone",
    { timeout: limit },
    async () => {
      const place = await serving();
      promoteByHand(place);
      place.commit({ [settings]: "format: 1\nformat: 1\n" });
      expect(await place.registry.card("main..change")).toMatchObject({ ok: false, motions: [] });
      place.git("rm", "-rq", "registry");
      place.git("commit", "-qm", "gone");
      expect(await place.registry.card("main..change")).toMatchObject({
        ok: false,
        findings: expect.arrayContaining([expect.objectContaining({ code: "registry-missing" })]) as unknown,
      });
    },
  );

  it(
    "of an alias that is removed compares nothing, and what is no range is refused",
    { timeout: limit },
    async () => {
      const place = await serving();
      await (await place.open()).alias({ model: "vad", alias: "champion", to: null });
      const { motions } = await place.registry.card("main..change");
      expect(motions).toMatchObject([{ action: "alias", to: null, comparisons: [] }]);
      expect((await rejectionOf(place.registry.card("main"))).code).toBe("usage-invalid");
      expect((await rejectionOf(place.registry.card("main..gone"))).code).toBe("revision-not-found");
    },
  );
});
