import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { CheckoutPublisher } from "../../src/git/checkout.ts";
import { nodeFiles } from "../../src/git/file-seam.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { leftovers } from "../git/ref-store.contract.ts";
import { land, type Edit } from "../support/plain-landing.ts";
import { bundleScript } from "../support/processes.ts";
import { makeWorld, type World } from "../support/world.ts";

const main = "refs/heads/main";

/** An edit of `m.yaml`, which is there before with the content `one`, unless the ref itself is new. */
const edits = {
  "creates a file": { ref: main, file: "n.yaml", content: "two\n" },
  "updates a file": { ref: main, file: "m.yaml", content: "two\n" },
  "deletes a file": { ref: main, file: "m.yaml", content: null },
  "creates a ref": { ref: "refs/heads/team/fresh", file: "m.yaml", content: "two\n" },
} satisfies Readonly<Record<string, Omit<Edit, "gitDir" | "workTree">>>;

/** A bare repository `r.git`, or a checkout `r` with a staged file of the user's own. */
function layOut(bare: boolean): World {
  const world = makeWorld();
  world.git(".", "init", "-q", "r");
  fs.rmSync(world.path("r/.git/hooks"), { recursive: true });
  world.write("r/m.yaml", "one\n");
  world.write("r/mine", "one\n");
  world.git("r", "add", "-A");
  world.git("r", "commit", "-q", "-m", "first");
  if (bare) {
    fs.renameSync(world.path("r/.git"), world.path("r.git"));
    world.git("r.git", "config", "core.bare", "true");
    return world;
  }
  world.write("r/mine", "staged\n");
  world.git("r", "add", "mine");
  return world;
}

/** What must hold after any death: old or new as a whole, nothing of the user's touched, and the next write goes through. */
async function expectOldOrNew(world: World, edit: Edit, context: string): Promise<"old" | "new"> {
  const folder = edit.workTree === null ? "r.git" : "r";
  const refs = new NodeRefStore({ gitDir: edit.gitDir, reflogs: "always" });
  await new CheckoutPublisher({ ...edit, refs, env: world.env }).recover();
  const held = await refs.read(edit.ref);
  const old = edit.ref === main ? world.git(folder, "rev-list", "--max-parents=0", main) : null;
  if (edit.workTree !== null) {
    expect(world.git("r", "status", "--porcelain"), context).toBe("M  mine");
    expect(fs.existsSync(world.path("r/.git/index.lock")), context).toBe(false);
  }
  expect(world.git(folder, "fsck", "--strict", "--no-dangling"), context).toBe("");
  if (held !== old) return "new";
  expect((await land(edit, world.env, nodeFiles)).outcome, context).toEqual({
    state: "published",
    durable: true,
  });
  return "old";
}

describe("a process killed at every call of the file system", () => {
  it.each(
    Object.entries(edits).flatMap(([says, edit]) =>
      edit.ref === main
        ? [
            { says, where: "a bare repository", edit },
            { says, where: "a checkout", edit },
          ]
        : [{ says, where: "a bare repository", edit }],
    ),
  )("that $says in $where leaves the old state or the new one", async ({ where, edit }) => {
    const bare = where === "a bare repository";
    const template = layOut(bare);
    const script = bundleScript("stopped-writer", template.root);
    const seen: string[] = [];
    for (let n = 1; ; n++) {
      const world = makeWorld();
      fs.cpSync(template.root, world.root, { recursive: true });
      const given: Edit = {
        ...edit,
        gitDir: world.path(bare ? "r.git" : "r/.git"),
        workTree: bare ? null : world.path("r"),
      };
      const child = spawnSync(process.execPath, [script, JSON.stringify({ ...given, n })], {
        env: world.env,
        encoding: "utf8",
      });
      expect(child.stderr).toBe("");
      const acknowledged = child.signal === null;
      if (!acknowledged) expect(child.signal).toBe("SIGKILL");
      const state = await expectOldOrNew(world, given, `call ${n}`);
      if (acknowledged) {
        expect(state).toBe("new");
        expect(leftovers(given.gitDir).filter((name) => name.endsWith(".lock"))).toEqual([]);
        break;
      }
      seen.push(state);
      fs.rmSync(world.root, { recursive: true });
    }
    expect(seen.length).toBeGreaterThan(15);
    expect(seen).toContain("old");
    // Once new, it is never old again: the ref moves in one call.
    expect(seen.lastIndexOf("old")).toBeLessThan(seen.includes("new") ? seen.indexOf("new") : Infinity);
  });
});
