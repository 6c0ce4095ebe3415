import { describe, expect, it } from "vitest";
import { setGates } from "./gated.ts";
import { layOut, type Place, registerAll } from "./world.ts";

const none = "0".repeat(40);

/* What the library says of a push that is described to it, where the real pushes of receiving.test.ts ask the program. */
async function judge(
  place: Place,
  ...updates: readonly (readonly [ref: string, before: string, after: string])[]
) {
  const received = updates.map(([ref, before, after]) => ({ ref, before, after }));
  const { ok, base, commit, findings } = await place.registry.check({ received });
  return { ok, base, commit, codes: findings.map(({ code }) => code) };
}

describe("a push that is described", () => {
  it("goes on along the line of the registry, or is refused", async () => {
    const place = await layOut();
    const [main, first] = ["refs/heads/main", place.git("rev-parse", "HEAD")];
    await registerAll(place, "vad", ["1.0.0"]);
    const second = place.git("rev-parse", "HEAD");
    await place.registry.annotate({ subject: "vad", description: "later" });
    const tip = place.git("rev-parse", "HEAD");
    expect(await judge(place, [main, none, tip])).toEqual({ ok: true, base: null, commit: tip, codes: [] });
    expect(await judge(place, [main, first, tip])).toEqual({ ok: true, base: first, commit: tip, codes: [] });
    expect(await judge(place, [main, tip, tip])).toMatchObject({ ok: true });
    expect(await judge(place, [main, tip, second])).toMatchObject({ ok: false, codes: ["line-rewritten"] });
    expect(await judge(place, [main, tip, none])).toMatchObject({ ok: false, codes: ["line-rewritten"] });
    place.git("checkout", "-q", "-b", "side", first);
    place.commit({ "notes.txt": "side\n" });
    place.git("merge", "-q", "--no-edit", "main");
    const turned = place.git("rev-parse", "HEAD");
    place.git("checkout", "-q", "main");
    expect(await judge(place, [main, tip, turned])).toMatchObject({ ok: false, codes: ["line-rewritten"] });
    expect(await judge(place, ["refs/heads/side", none, turned])).toMatchObject({ ok: true, base: null });
    const replaced = `refs/replace/${"1".repeat(40)}`;
    expect(await judge(place, [replaced, none, tip])).toMatchObject({ ok: false, codes: ["ref-refused"] });
    expect(await judge(place, [replaced, tip, none])).toMatchObject({ ok: true });
  });

  it("is judged step by step, and no further than a step that is refused", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    const before = place.git("rev-parse", "HEAD");
    const file = "registry/models/vad/model.yaml";
    place.commit({ [file]: `${place.read(file)}stages:\n  production: 1.0.0\n` });
    await place.registry.annotate({ subject: "vad", description: "one step later" });
    const tip = place.git("rev-parse", "HEAD");
    const told = await judge(place, ["refs/heads/main", before, tip]);
    expect(told).toMatchObject({ ok: false, codes: ["transition-illegal"] });
    place.setClock("2026-11-20T00:00:00Z");
    expect((await judge(place, ["refs/heads/main", none, before])).codes).toContain("commit-ahead");
  });

  it("makes release tags once, where their version was registered", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    const registered = place.git("rev-parse", "HEAD");
    await place.registry.annotate({ subject: "vad", description: "later" });
    const tip = place.git("rev-parse", "HEAD");
    const tag = "refs/tags/vad@v1.0.0";
    expect(await judge(place, [tag, none, registered])).toMatchObject({ ok: true, commit: null });
    expect(await judge(place, [tag, none, tip])).toMatchObject({ ok: false, codes: ["tag-moved"] });
    expect(await judge(place, [tag, registered, tip])).toMatchObject({ ok: false, codes: ["tag-moved"] });
    expect(await judge(place, [tag, registered, none])).toMatchObject({ ok: false, codes: ["tag-moved"] });
    const unknown = await judge(place, ["refs/tags/vad@v9.0.0", none, tip]);
    expect(unknown).toMatchObject({ ok: false, codes: ["version-unknown"] });
    const free = await judge(
      place,
      ["refs/tags/somewhere", none, tip],
      ["refs/tags/other@v1.0.0", none, tip],
    );
    expect(free).toMatchObject({ ok: true, codes: [] });
  });

  it("moves nothing after a step that changes who may sign, where a gate asks for signers", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    const settings = "registry/registry.yaml";
    const withPeople = place
      .read(settings)
      .replace("identities: {}", "identities:\n  ada: {emails: [ada@example.org]}");
    const ungated = place.commit({ [settings]: withPeople });
    await place.registry.promote({ version: "vad@1.1.0", stage: "staging" });
    const free = place.git("rev-parse", "HEAD");
    setGates(place, { gates: { production: ["{rule: approvals, of: [ada]}"] } });
    const before = place.git("rev-parse", "HEAD");
    const added = place
      .read(settings)
      .replace("  ada: {", "  bob: {emails: [bob@example.org]}\n  ada: {")
      .replace(/^policy_version: (\d+)$/m, (_, version) => `policy_version: ${Number(version) + 1}`);
    const signers = place.commit({ [settings]: added });
    await place.registry.annotate({ subject: "vad@1.0.0", description: "no move" });
    const annotated = place.git("rev-parse", "HEAD");
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    const moved = place.git("rev-parse", "HEAD");
    const main = "refs/heads/main";
    expect((await judge(place, [main, before, moved])).codes).toContain("policy-mixed");
    expect((await judge(place, [main, before, annotated])).codes).not.toContain("policy-mixed");
    expect((await judge(place, [main, signers, moved])).codes).not.toContain("policy-mixed");
    // Nobody is asked to sign there, so nothing is gained by a new signer.
    expect((await judge(place, [main, ungated, free])).codes).not.toContain("policy-mixed");
    await place.registry.alias({ model: "vad", alias: "champion", to: "1.0.0" });
    const aliased = place.git("rev-parse", "HEAD");
    expect((await judge(place, [main, before, aliased])).codes).toContain("policy-mixed");
  }, 60_000);

  it("needs a branch to protect", async () => {
    const place = await layOut();
    place.git("checkout", "-q", "--detach");
    const registry = await place.open();
    await expect(registry.check({ received: [] })).rejects.toMatchObject({ code: "head-detached" });
  });
});
