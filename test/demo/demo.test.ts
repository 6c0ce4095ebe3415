import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, afterAll, describe, expect, test } from "vitest";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type World, worldAt } from "../support/world-at.ts";

const script = fileURLToPath(new URL("../../scripts/demo.mjs", import.meta.url));

let world: World;
let shown: string;

beforeAll(() => {
  world = worldAt(realpathSync(mkdtempSync(join(tmpdir(), "stemma demo "))));
  // A machine without an identity, so that the demo has to bring its own.
  const { PATH, HOME, LC_ALL } = world.env;
  const env = { PATH, HOME, LC_ALL, TMPDIR: world.root };
  shown = execFileSync(process.execPath, [script], { env, encoding: "utf8" });
});

afterAll(() => rmSync(world.root, { recursive: true, force: true, maxRetries: 5 }));

/** The folder that the demo says it left, below the root of the world. */
function left(): string {
  const folder = /^The repository stays in (.+)\. Look/m.exec(shown)?.[1] ?? "";
  return folder.slice(world.root.length + 1);
}

describe("the demo", () => {
  test.each([
    ["registers the first generation as it is told", "registered silero-vad@4.0.0"],
    ["derives a major version of a changed interface", "registered silero-vad@5.0.0 (major since 4.0.0)"],
    ["names the inputs that went", "- input h removed\n- input c removed\n- input state added"],
    ["derives a minor version of changed weights", "registered silero-vad@5.1.0 (minor since 5.0.0)"],
    ["is refused an illegal move", "[transition-illegal]"],
    ["displaces the holder of production", "silero-vad@4.0.0: production -> deprecated (displaced)"],
    ["rolls back", "silero-vad@5.0.0: deprecated -> production"],
    ["is refused a move into a held stage", "[stage-held]"],
    ["finds an edit of a fact", "[fact-changed]"],
    ["checks the registry", "0 errors, 0 warnings"],
    ["creates release tags", "created silero-vad@v5.1.0"],
    ["misses lost bytes", "missing sha256:2623a295"],
    ["restores them", "1 artifact, 2.2 MiB, from shelf to local"],
    ["reads production through the library", "\n5.0.0 sha256:2623a295"],
  ])("%s", (_, milestone) => {
    expect(shown).toContain(milestone);
  });

  test("prints each command before its output, without terminal control", () => {
    expect(shown).toMatch(/^\$ stemma init\nlaid out/m);
    expect(shown.match(/^\$ stemma /gm)?.length).toBeGreaterThan(25);
    expect(shown).not.toContain("\u001B");
  });

  test("leaves a sound repository with a clean work tree", () => {
    expect(world.git(left(), "fsck", "--strict")).toBe("");
    expect(world.git(left(), "status", "--porcelain")).toBe("");
    expect(world.git(left(), "log", "--format=%an", "-1")).toBe("Ada");
  });
});
