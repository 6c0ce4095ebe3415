import { expect } from "vitest";
import { openRegistry } from "../../src/registry/registry.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import type { World } from "../support/world.ts";

/**
 * Kills a process that registers versions in the repository `r` at random moments, every other time after its first
 * acknowledged version, and expects after each kill that the registry loads, that at most the one change that
 * was not acknowledged is there or not, and that nothing is left to finish. Gives the number of versions.
 */
export async function killRegistrars(world: World, kills: number): Promise<number> {
  const script = bundleScript("registrar", world.root);
  const folder = world.path("r");
  let known = 0;
  for (let round = 0; round < kills; round++) {
    const acknowledged = await runAndKill(
      world,
      [script, folder, "model", String(known + 1), "1000"],
      round % 2 === 0,
    );
    const registry = await openRegistry({ path: folder, env: world.env });
    const { versions } =
      known + acknowledged === 0 && !(await exists(registry))
        ? { versions: [] }
        : await registry.model("model");
    expect(versions.length - known - acknowledged).toBeOneOf([0, 1]);
    expect(versions).toEqual(Array.from(versions, (_, n) => `1.${n + 1}.0`));
    expect((await registry.history({ limit: 1 })).problems).toEqual([]);
    expect(
      registry.recovered === null ||
        (await openRegistry({ path: folder, env: world.env })).recovered === null,
    ).toBe(true);
    known = versions.length;
  }
  return known;
}

async function exists(registry: Awaited<ReturnType<typeof openRegistry>>): Promise<boolean> {
  return (await registry.models()).total > 0;
}

async function runAndKill(world: World, args: readonly string[], afterFirst: boolean): Promise<number> {
  const kill = new AbortController();
  const killWithin = (least: number, most: number): void =>
    void setTimeout(() => kill.abort(), least + Math.random() * (most - least));
  if (!afterFirst) killWithin(80, 400);
  const onOutput = (): void => {
    if (afterFirst) killWithin(0, 120);
  };
  const { lines, errors } = await runProcess(process.execPath, args, {
    env: world.env,
    signal: kill.signal,
    onOutput,
  });
  expect(errors).toBe("");
  return lines.length;
}
