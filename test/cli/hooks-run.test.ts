import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeWorld, type World } from "../support/world.ts";

const program = fileURLToPath(new URL("../../dist/bin/stemma.js", import.meta.url));
const limit = { timeout: 120_000 };

/** Real git, and the built program on the PATH, in a folder whose name has a space. */
function layOut() {
  const world = makeWorld();
  const bin = world.path("bin");
  const script = `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`;
  fs.chmodSync(world.write("bin/stemma", script), 0o755);
  const env = { ...world.env, PATH: `${bin}:${world.env["PATH"] ?? ""}` };
  const run = (folder: string, command: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: world.path(folder),
      env,
      encoding: "utf8",
    });
    return { status, said: stdout + stderr };
  };
  world.git(".", "init", "-q", "--bare", "hub.git");
  world.git(".", "init", "-q", "my work");
  world.git("my work", "remote", "add", "origin", world.path("hub.git"));
  return { world, run };
}

function addStore(world: World, folder: string): void {
  const file = world.path(folder, "registry/registry.yaml");
  fs.writeFileSync(
    file,
    fs.readFileSync(file, "utf8").replace("stores: []", "stores:\n  - name: nas\n    default: true"),
  );
  world.git(folder, "commit", "-q", "--no-verify", "-am", "a store");
  fs.mkdirSync(world.path("nas"));
  world.git(folder, "config", "stemma.store.nas.url", world.path("nas"));
}

describe("the installed hooks, with git itself", () => {
  it("stop a commit of a wrong edit, let a right one pass, and leave others alone", limit, () => {
    const { world, run } = layOut();
    world.write("my work/.git/hooks/pre-commit", "#!/bin/sh\necho before\n");
    fs.chmodSync(world.path("my work/.git/hooks/pre-commit"), 0o755);
    expect(run("my work", "stemma", "init", "--hooks").status).toBe(0);
    world.write("my work/a.bin", "\0a");
    expect(run("my work", "stemma", "register", "vad", "a.bin").status).toBe(0);
    const model = world.path("my work/registry/models/vad/model.yaml");
    const text = fs.readFileSync(model, "utf8");
    fs.writeFileSync(model, `${text}bogus: 1\n`);
    const wrong = run("my work", "git", "commit", "-am", "wrong");
    expect(wrong.status).not.toBe(0);
    expect(wrong.said).toMatch(/^before\n[^]*unknown key 'bogus'[^]*git commit --no-verify/);
    fs.writeFileSync(model, `${text}description: better\n`);
    expect(run("my work", "git", "commit", "-q", "-m", "right", "registry").said).toContain("ok: the index");
    world.write("my work/readme.txt", "hello\n");
    world.git("my work", "add", "readme.txt");
    expect(run("my work", "git", "commit", "-q", "-m", "another")).toEqual({ status: 0, said: "before\n" });
  });

  it("work in a linked work tree", limit, () => {
    const { world, run } = layOut();
    expect(run("my work", "stemma", "init").status).toBe(0);
    world.git("my work", "worktree", "add", "-q", "-b", "side", world.path("linked tree"));
    expect(run("linked tree", "stemma", "init", "--hooks").status).toBe(0);
    expect(run("my work", "stemma", "init", "--hooks").said).toContain("nothing to change");
    fs.appendFileSync(world.path("linked tree/registry/registry.yaml"), "bogus: 1\n");
    expect(run("linked tree", "git", "commit", "-am", "wrong").status).not.toBe(0);
    expect(run("linked tree", "stemma", "init", "--hooks", "--undo").status).toBe(0);
    expect(run("linked tree", "git", "commit", "-q", "-am", "wrong").status).toBe(0);
  });

  it("stop a push until the artifacts are in the shared store", limit, () => {
    const { world, run } = layOut();
    run("my work", "stemma", "init", "--hooks");
    expect(run("my work", "git", "push", "-q", "origin", "main").status).toBe(0);
    addStore(world, "my work");
    world.write("my work/a.bin", "\0a");
    expect(run("my work", "stemma", "register", "vad", "a.bin", "--store", "local").status).toBe(0);
    const stopped = run("my work", "git", "push", "origin", "main");
    expect(stopped.status).not.toBe(0);
    expect(stopped.said).toMatch(/artifact-missing[^]*stemma artifact push vad@1\.0\.0 --to nas/);
    expect(stopped.said).toContain("git push --no-verify");
    const tagged = run("my work", "git", "push", "-q", "origin", "HEAD:refs/tags/x");
    expect(tagged.status).not.toBe(0);
    expect(run("my work", "stemma", "artifact", "push", "vad@1.0.0", "--to", "nas").status).toBe(0);
    expect(run("my work", "git", "push", "-q", "origin", "main").status).toBe(0);
    expect(run("my work", "git", "push", "-q", "origin", "HEAD:refs/heads/side").status).toBe(0);
    expect(run("my work", "git", "push", "-q", "origin", ":refs/heads/side")).toEqual({
      status: 0,
      said: "",
    });
  });

  it("run the push hook that was there before with what git told them", limit, () => {
    const { world, run } = layOut();
    const before = world.write("my work/.git/hooks/pre-push", '#!/bin/sh\necho "$1"\ncat\nexit 7\n');
    fs.chmodSync(before, 0o755);
    run("my work", "stemma", "init", "--hooks");
    const { status, said } = run("my work", "git", "push", "-q", "origin", "main");
    expect(status).not.toBe(0);
    expect(said).toMatch(/^origin\nrefs\/heads\/main [0-9a-f]{40} refs\/heads\/main 0{40}\n/);
  });
});
