import { expect, test } from "vitest";
import { initRegistry } from "../../src/registry/registry.ts";
import { killRegistrars } from "../registry/killing.ts";
import { expectWhole, race } from "../registry/race.ts";
import { makeWorld } from "../support/world.ts";

test("8 processes that register 50 versions each, beside a user's commits, lose nothing and take nothing back", async () => {
  await race(makeWorld(), { processes: 8, versions: 50 });
  expect.hasAssertions();
});

test.each(["checkout", "bare"])(
  "a registrar killed 100 times in a %s repository leaves a registry that loads",
  async (kind) => {
    const world = makeWorld();
    if (kind === "bare") world.git(".", "init", "-q", "--bare", "r");
    await initRegistry({ path: world.path("r"), env: world.env });
    world.git("r", "config", "gc.auto", "0");
    const versions = await killRegistrars(world, 100);
    expect(versions).toBeGreaterThan(50);
    await expectWhole(world, versions, kind === "bare" ? "r" : "r/.git");
  },
);
