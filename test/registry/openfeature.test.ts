import fs from "node:fs";
import path from "node:path";
import { ErrorCode, OpenFeature, ProviderEvents } from "@openfeature/server-sdk";
import { afterAll, describe, expect, it } from "vitest";
import { StemmaProvider } from "../../src/registry/openfeature/provider.ts";
import { openRegistry } from "../../src/registry/registry.ts";
import { layOut, type Place, registerAll } from "./world.ts";

afterAll(() => OpenFeature.close());

let domains = 0;

/** A registry with an experiment that runs and a selection, and a client that asks it. */
async function served() {
  const place = await layOut();
  const { registry } = place;
  await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
  await registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
  await registry.promote({ version: "vad@1.1.0", stage: "staging" });
  const named = { kind: "experiment", name: "next", reason: null } as const;
  const [a, b] = ["vad@production", "vad@staging"];
  await registry.apply({ ...named, act: "create", a, b, split: 0.5, metric: null });
  await registry.apply({ ...named, act: "start", coverage: 1 });
  const changes = { fallback: "vad@production", candidates: { next: "vad@staging" }, rollouts: { next: 0 } };
  await registry.apply({ kind: "selection", act: "create", name: "speech", changes, reason: null });
  return { ...place, ...ask(place) };
}

function ask({ registry }: Pick<Place, "registry">) {
  const domain = `domain-${String(++domains)}`;
  const provider = new StemmaProvider(registry);
  const ready = OpenFeature.setProviderAndWait(domain, provider);
  // A test that looks for the failure does so later.
  ready.catch(() => undefined);
  return {
    client: OpenFeature.getClient(domain),
    ready,
    pause: { kind: "experiment", act: "pause", name: "next", reason: null } as const,
  };
}

const stable = { model: "vad", version: "1.0.0" };
const stranger = { model: "none", version: "0" };

describe("a client of OpenFeature", () => {
  it("is told what the router of the registry says, as an object and as a text", async () => {
    const { client, ready, registry } = await served();
    await ready;
    const router = await registry.experiments.router();
    for (let number = 0; number < 200; number++) {
      const unit = `user-${String(number)}`;
      const ours = router.assign("next", unit);
      const theirs = await client.getObjectDetails("next", stranger, { targetingKey: unit });
      expect(theirs).toMatchObject({
        value: { model: "vad", version: ours.version },
        variant: ours.arm,
        reason: "SPLIT",
        flagMetadata: { phase: 1, enrolled: true, reason: "split", commit: router.commit },
      });
      expect(await client.getStringValue("next", "", { targetingKey: unit })).toBe(`vad@${ours.version}`);
    }
    expect(await client.getObjectDetails("next", stranger, {})).toMatchObject({
      value: stable,
      reason: "DEFAULT",
      flagMetadata: { reason: "no-unit", enrolled: false },
    });
  });

  it("follows commits that land while it runs, and hears of them", async () => {
    const { client, ready, registry, pause } = await served();
    await ready;
    const heard: unknown[] = [];
    client.addHandler(ProviderEvents.ConfigurationChanged, (details) => heard.push(details?.flagsChanged));
    await client.getObjectDetails("next", stranger, { targetingKey: "user-1" });
    expect(heard).toEqual([]);
    const { commit } = await registry.apply(pause);
    expect(await client.getObjectDetails("next", stranger, { targetingKey: "user-1" })).toMatchObject({
      value: stable,
      reason: "STATIC",
      flagMetadata: { reason: "paused", commit },
    });
    expect(heard).toEqual([["next"]]);
  });

  it("is told what a selection chooses, by its name", async () => {
    const { client, ready, registry } = await served();
    await ready;
    expect(await client.getObjectDetails("speech", stranger, { targetingKey: "u" })).toMatchObject({
      value: stable,
      variant: "fallback",
      reason: "DEFAULT",
      flagMetadata: { selection: "speech", reason: "no-candidate" },
    });
    const changes = { rollouts: { next: 1 } };
    await registry.apply({ kind: "selection", act: "set", name: "speech", changes, reason: null });
    expect(await client.getStringDetails("speech", "", { targetingKey: "u" })).toMatchObject({
      value: "vad@1.1.0",
      variant: "next",
      reason: "TARGETING_MATCH",
    });
  });

  it("gets its default with an error code where anything is wrong", async () => {
    const place = await served();
    const { client, ready } = place;
    await ready;
    const failed = (errorCode: ErrorCode) => ({ value: stranger, reason: "ERROR", errorCode });
    const asked = (key: string) => client.getObjectDetails(key, stranger, { targetingKey: "u" });
    expect(await asked("odd")).toMatchObject(failed(ErrorCode.FLAG_NOT_FOUND));
    expect(await client.getBooleanDetails("next", true)).toMatchObject({
      value: true,
      errorCode: ErrorCode.TYPE_MISMATCH,
    });
    expect(await client.getNumberDetails("next", 7)).toMatchObject({
      value: 7,
      errorCode: ErrorCode.TYPE_MISMATCH,
    });
    const file = "registry/experiments/next.yaml";
    const text = place.read(file);
    place.commit({ [file]: text.replaceAll("weight: 0.5", "weight: 0.9") });
    expect(await asked("next")).toMatchObject(failed(ErrorCode.PARSE_ERROR));
    place.commit({ [file]: "name: [\n" });
    expect(await asked("next")).toMatchObject(failed(ErrorCode.PARSE_ERROR));
    expect((await asked("speech")).value).toEqual(stable);
    place.commit({ [file]: text, "registry/registry.yaml": "format: [\n" });
    expect((await asked("speech")).errorCode).toBeDefined();
  });

  it("is served as soon as a registry that was not there is", async () => {
    const place = await served();
    const head = path.join(place.folder, ".git/refs/heads/main");
    const moved = fs.readFileSync(head, "utf8");
    fs.rmSync(head);
    const { client, ready } = ask({ registry: await openRegistry({ path: place.folder }) });
    await expect(ready).rejects.toThrow();
    const asked = () => client.getObjectDetails("next", stranger, { targetingKey: "u" });
    expect(await asked()).toMatchObject({ value: stranger, reason: "ERROR" });
    fs.writeFileSync(head, moved);
    expect(await asked()).toMatchObject({ variant: expect.stringMatching(/control|treatment/) as string });
  });
});
