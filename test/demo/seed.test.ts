import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { makeWorld } from "../support/world.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const versions = "registry/models/silero-vad/versions";

/**
 * The versions of a registry by file name, without who registered them and when, and without the words for what
 * changed: those stay as the release that registered them put them, since facts never change.
 */
function factsIn(repository: string): Readonly<Record<string, string>> {
  const folder = join(repository, versions);
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        readFileSync(join(folder, name), "utf8").replaceAll(
          /^(?:created|author): .*\n|^ {2}reasons:\n(?: {4}.*\n)*/gm,
          "",
        ),
      ]),
  );
}

test("the real registry states what its files state when they are registered anew", () => {
  const world = makeWorld();
  world.git(".", "init", "--quiet", "scratch");
  const args = [join(root, "scripts/seed-registry.mjs"), world.path("scratch")];
  execFileSync(process.execPath, args, { env: world.env, stdio: "ignore" });
  expect(Object.keys(factsIn(root))).toEqual(["4.0.0.yaml", "5.0.0.yaml", "5.1.0.yaml"]);
  expect(factsIn(world.path("scratch"))).toEqual(factsIn(root));
});
