import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type World, worldAt } from "./world-at.ts";

export { type World, worldAt };

/** Makes a world for the running test. */
export function makeWorld(): World {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "stemma-")));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  return worldAt(root);
}
