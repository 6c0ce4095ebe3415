import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { openRegistry, type Registry } from "../../src/registry/registry.ts";
import { guardedHub, type Guarded } from "./guarded-hub.ts";
import { registerAll } from "./world.ts";

// Each test starts many processes, and the machine may be busy.
const limit = { timeout: 180_000 };
const file = "registry/models/vad/model.yaml";

async function refused(): Promise<Guarded & { readonly before: string; readonly after: string }> {
  const place = await guardedHub();
  await registerAll(place, "vad", ["1.0.0"]);
  expect(place.push("origin", "main").ok).toBe(true);
  const before = place.git("rev-parse", "HEAD");
  const after = place.commit({ [file]: `${place.read(file)}stages:\n  production: 1.0.0\n` });
  place.setHubClock("2026-11-22T09:30:00Z");
  return { ...place, before, after };
}

function openHub(
  { world, env }: Guarded,
  variables: Readonly<Record<string, string>> = {},
): Promise<Registry> {
  const now = (): number => Date.parse("2026-11-22T10:00:00Z");
  return openRegistry({ path: world.path("hub.git"), env: { ...env, ...variables }, now });
}

describe("a server that refuses a push", () => {
  it("keeps who pushed what, when and why it was refused, and audits tell it", limit, async () => {
    const place = await refused();
    const { before, after } = place;
    const evil = "eve\u001b[31m\n,=cmd|'x'\u202e";
    expect(place.pushWith({ GL_USERNAME: evil }, "origin", "main")).toMatchObject({ ok: false });
    expect(place.hub("rev-parse", "main")).toBe(before);
    const registry = await openHub(place);
    const { events, problems } = await registry.audit.read();
    expect(problems).toEqual([]);
    const updates = [{ ref: "refs/heads/main", before, after }];
    expect(events[0]).toMatchObject({
      kind: "push-refused",
      outcome: "refused",
      time: "2026-11-22T09:30:00.000Z",
      commit: after,
      actor: evil,
      reason: "transition-illegal",
      refusal: { pusher: evil, told_by: "GL_USERNAME", updates, codes: ["transition-illegal"] },
    });
    expect(events.slice(1).every(({ outcome, refusal }) => outcome === "done" && refusal === null)).toBe(
      true,
    );

    const count = async (filter: Parameters<typeof registry.audit.read>[0]) =>
      (await registry.audit.read(filter)).events.filter(({ outcome }) => outcome === "refused").length;
    expect(await count({ actor: "EVE" })).toBe(1);
    expect(await count({ actor: "ada@" })).toBe(0);
    expect(await count({ model: "vad" })).toBe(0);
    expect(await count({ since: "2026-11-22" })).toBe(1);
    expect(await count({ since: "2026-11-23" })).toBe(0);
    expect(await count({ until: "2026-11-21" })).toBe(0);
    expect(await count({ at: "main~1" })).toBe(0);
    expect((await registry.audit.read({ limit: 1 })).events).toHaveLength(1);
    expect((await registry.audit.read({ limit: 0 })).events).toEqual([]);
    // What a clone is asked knows nothing of its server.
    expect((await place.registry.audit.read()).events.some(({ outcome }) => outcome === "refused")).toBe(
      false,
    );
  });

  it("refuses it as well where nothing can be kept, and says so", limit, async () => {
    const place = await refused();
    place.world.write("hub.git/stemma-refusals", "in the way");
    const { ok, said } = place.push("origin", "main");
    expect(ok).toBe(false);
    expect(said).toContain("[transition-illegal]");
    expect(said).toContain("this refusal could not be kept for audits");
    expect(place.hub("rev-parse", "main")).toBe(place.before);
    await expect((await openHub(place)).audit.read()).rejects.toMatchObject({ code: "disk-failed" });
  });

  it("keeps it when asked, be it judged or not", limit, async () => {
    const place = await refused();
    const { before, after, world } = place;
    const registry = await openHub(place, { REMOTE_USER: "bob", USER: "git" });
    const gone = [{ ref: "refs/heads/main", before, after: "0".repeat(before.length) }];
    expect(await registry.check({ received: gone })).toMatchObject({ ok: false });
    expect(fs.existsSync(world.path("hub.git/stemma-refusals"))).toBe(false);
    expect(await registry.check({ received: gone, keepRefusals: true })).toMatchObject({ ok: false });
    // The objects of this push are not there, so nobody can judge it.
    const unknown = [{ ref: "refs/heads/main", before, after }];
    await expect(registry.check({ received: unknown, keepRefusals: true })).rejects.toMatchObject({
      code: "object-missing",
    });
    expect(await registry.check({ received: [], keepRefusals: true })).toMatchObject({ ok: true });
    fs.appendFileSync(world.path("hub.git/stemma-refusals/2026-11.jsonl"), "torn");
    const { events, problems } = await registry.audit.read({ limit: 2 });
    expect(events.map(({ actor, commit, reason }) => [actor, commit, reason])).toEqual([
      ["bob", after, "object-missing"],
      ["bob", before, "line-rewritten"],
    ]);
    expect(problems).toMatchObject([{ code: "refusals-incomplete" }]);
    fs.writeFileSync(world.path("hub.git/stemma-refusals/2026-11.jsonl"), Buffer.alloc(1024 * 1024, "\n"));
    const { findings } = await registry.check({ received: gone, keepRefusals: true });
    expect(findings.map(({ code }) => code)).toEqual(["line-rewritten", "refusals-incomplete"]);
  });
});
