import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openRegistry } from "../../src/registry/index.ts";
import { makeWorld } from "../support/world.ts";

const own = fileURLToPath(new URL("../../registry", import.meta.url));

test("the registry of this repository passes its check, and its A/B test can be routed by", async () => {
  const world = makeWorld();
  world.git(".", "init", "--quiet", "repo");
  cpSync(own, world.path("repo/registry"), { recursive: true });
  world.git("repo", "add", "-A");
  world.git("repo", "commit", "--quiet", "-m", "The registry as it stands");
  const registry = await openRegistry({ path: world.path("repo"), env: world.env });
  const { ok, findings } = await registry.check();
  expect({ ok, findings: findings.filter(({ severity }) => severity !== "info") }).toEqual({
    ok: true,
    findings: [],
  });
  const { record } = await registry.experiments.show("silero-v6");
  expect(record.arms.map(({ version }) => version)).toEqual(["silero-vad@5.0.0", "silero-vad@5.1.0"]);
  await registry.apply({
    kind: "experiment",
    act: "start",
    name: "silero-v6",
    coverage: null,
    reason: null,
  });
  const router = await registry.experiments.router();
  const enrolled = Array.from({ length: 5000 }, (_, unit) =>
    router.assign("silero-v6", `u${String(unit)}`),
  ).filter((each) => each.enrolled);
  expect(enrolled.length).toBeGreaterThan(50);
  expect(enrolled.length).toBeLessThan(160);
  await registry.close();
});
