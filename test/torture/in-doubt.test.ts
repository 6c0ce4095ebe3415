import { expect, it } from "vitest";
import { initRegistry, openRegistry } from "../../src/registry/registry.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import { makeWorld } from "../support/world.ts";
import { main } from "./ledger.ts";
import { size } from "./size.ts";

const clients = 4;

/*
 * T12: clients that die just before or just after their commit is published, and then do not know what became of it. Started again,
 * they repeat what was not acknowledged with the same operation id. About half of all operations are in doubt once or more.
 */
it("an operation whose answer was lost has exactly one effect, however often it is repeated", async () => {
  const world = makeWorld();
  world.git(".", "init", "-q", "--bare", "r");
  await initRegistry({ path: world.path("r"), env: world.env });
  const script = bundleScript("forgetful-client", world.root);
  const each = size(25, 2500);
  let deaths = 0;
  const work = async (client: number): Promise<readonly string[]> => {
    const model = `model-${client}`;
    const acknowledged: string[] = [];
    for (let life = 0; acknowledged.length < each; life++) {
      const seed = String(1 + client + clients * life);
      const args = [script, world.path("r"), model, seed, String(acknowledged.length), String(each)];
      const { lines, errors, code } = await runProcess(process.execPath, args, { env: world.env });
      expect(errors).toBe("");
      expect(code === 0 || code === null).toBe(true);
      if (code === null) deaths += 1;
      acknowledged.push(...lines);
    }
    return acknowledged;
  };
  const acknowledged = (await Promise.all(Array.from({ length: clients }, (_, n) => work(n)))).flat();
  expect(deaths).toBeGreaterThanOrEqual((clients * each) / 4);
  const history = world.git("r", "rev-list", main).split("\n");
  expect(history).toHaveLength(1 + clients * each);
  expect(new Set(acknowledged).size).toBe(clients * each);
  const known = new Set(history);
  expect(acknowledged.filter((oid) => !known.has(oid))).toEqual([]);
  const ids = world.git("r", "log", "--format=%(trailers:key=Stemma-Op,valueonly,separator=)", main);
  const made = ids.split("\n").filter((id) => id !== "");
  expect(new Set(made).size).toBe(made.length);
  expect(made).toHaveLength(clients * each);
  const registry = await openRegistry({ path: world.path("r"), env: world.env });
  expect((await registry.versions({ limit: 1 })).total).toBe(clients * each);
  expect(world.git("r", "fsck", "--strict", "--no-dangling")).toBe("");
});
