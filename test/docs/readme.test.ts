import { symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { follow, openWorld, root } from "./reader.ts";

// Every command is a process of its own, and the machine may be busy.
const patience = 240_000;

test(
  "every command of the README does what it shows",
  () => {
    const world = openWorld();
    symlinkSync(root, world.path("stemma"));
    expect(follow("README.md", world, ".")).toEqual([]);
  },
  patience,
);
