import { expect, test } from "vitest";
import { initRegistry } from "../../src/registry/registry.ts";
import { makeWorld } from "../support/world.ts";
import { killRegistrars } from "./killing.ts";
import { expectWhole, race } from "./race.ts";
import { layOut } from "./world.ts";

test("processes that register versions beside a user's commits lose nothing and take nothing back", async () => {
  await race(makeWorld(), { processes: 3, versions: 3 });
  expect.hasAssertions();
});

test("a registrar killed a few times leaves a registry that loads", async () => {
  const world = makeWorld();
  await initRegistry({ path: world.path("r"), env: world.env });
  await expectWhole(world, await killRegistrars(world, 4));
});

test("promises of one process that write at the same time all land", async () => {
  const place = await layOut({ bare: true });
  const files = Array.from({ length: 12 }, (_, n) => place.file(`${n}.bin`));
  const forms = await Promise.all(
    files.map((file, n) =>
      place.registry.register({ model: `m${n % 3}`, version: `1.${n}.0`, files: [file] }),
    ),
  );
  expect(new Set(forms.map(({ commit }) => commit)).size).toBe(12);
  expect((await place.registry.versions()).total).toBe(12);
});
