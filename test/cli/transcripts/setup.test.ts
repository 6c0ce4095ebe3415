import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { execFileSync, spawnSync } from "node:child_process";
import { openTerminal } from "../terminal.ts";

const hooks = new URL("../../../hooks/", import.meta.url);
const hookFile = fileURLToPath(new URL("pre-commit", hooks));

describe("init with hooks and workflows", () => {
  it("installs the shipped hook and commits the workflow with the registry", async () => {
    const terminal = openTerminal();
    terminal.world.git("work", "init", "-q", "-b", "models");
    expect(await terminal.screen("init --hooks --workflows")).toMatchInlineSnapshot(`
      "
      $ stemma init --hooks --workflows
      laid out a registry with the standard lifecycle on refs/heads/models
      wrote the workflow .github/actions/stemma/action.yml
      wrote the workflow .github/workflows/registry-check.yml
      wrote the workflow .github/workflows/registry-card.yml
      wrote the workflow .github/workflows/registry-reviews.yml
      wrote the workflow .github/workflows/registry-release.yml
      wrote the workflow .github/workflows/registry-nightly.yml
      installed the hook <root>/work/.git/hooks/pre-commit
      installed the hook <root>/work/.git/hooks/pre-push
      git merges records by what they say now: <root>/work/.git/config, <root>/work/.git/info/attributes
      next: stemma register MODEL FILE
      commit cccccccccccc
      "
    `);
    const { world } = terminal;
    for (const name of ["pre-commit", "pre-push"])
      expect(fs.readFileSync(world.path("work/.git/hooks", name), "utf8")).toContain(
        fs.readFileSync(new URL(name, hooks), "utf8"),
      );
    expect(world.git("work", "status", "--porcelain", "registry", ".github")).toBe("");
    const workflow = fs.readFileSync(world.path("work/.github/workflows/registry-check.yml"), "utf8");
    expect(workflow).toContain('branches: ["models"]');
  });

  it("leaves out what no filter of a forge could name, and writes a template for GitLab", async () => {
    const terminal = openTerminal();
    terminal.world.git("work", "init", "-q", "-b", "models+more");
    await terminal.ok("init", "--workflows");
    const folder = terminal.world.path("work/.github/workflows");
    expect(fs.readdirSync(folder)).toEqual([
      "registry-card.yml",
      "registry-check.yml",
      "registry-nightly.yml",
      "registry-reviews.yml",
    ]);
    const check = fs.readFileSync(`${folder}/registry-check.yml`, "utf8");
    expect(check).toContain("on:\n  pull_request:\n");
    expect(check).not.toContain("push:");
    expect(
      await terminal.screen(
        "init --workflows --forge gitlab",
        "init --workflows --forge gitlab",
        "init --workflows --forge gitea",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma init --workflows --forge gitlab
      wrote the workflow .gitlab/registry.gitlab-ci.yml
      commit cccccccccccc
      $ stemma init --workflows --forge gitlab
      nothing to change: the registry holds this already
      $ stemma init --workflows --forge gitea
      error: --forge cannot be 'gitea'
        expected: github, gitlab
      hint: Choose one of: github, gitlab.
      [exit 2]
      "
    `);
  });

  it("adds both to a registry that is there, once", async () => {
    const terminal = openTerminal();
    await terminal.ok("init");
    expect(await terminal.screen("init --hooks --workflows", "init --hooks --workflows"))
      .toMatchInlineSnapshot(`
        "
        $ stemma init --hooks --workflows
        wrote the workflow .github/actions/stemma/action.yml
        wrote the workflow .github/workflows/registry-check.yml
        wrote the workflow .github/workflows/registry-card.yml
        wrote the workflow .github/workflows/registry-reviews.yml
        wrote the workflow .github/workflows/registry-release.yml
        wrote the workflow .github/workflows/registry-nightly.yml
        installed the hook <root>/work/.git/hooks/pre-commit
        installed the hook <root>/work/.git/hooks/pre-push
        git merges records by what they say now: <root>/work/.git/config, <root>/work/.git/info/attributes
        commit cccccccccccc
        $ stemma init --hooks --workflows
        nothing to change: the registry holds this already
        "
      `);
    expect(await terminal.json("init", "--hooks", "--workflows")).toMatchObject({
      changed: false,
      preset: null,
      hooks: [],
      workflows: [],
    });
  });

  it("shows both in a dry run and writes neither", async () => {
    const terminal = openTerminal();
    await terminal.ok("init");
    const plan = (await terminal.json("init", "--hooks", "--workflows", "--dry-run")) as {
      readonly changes: readonly { readonly path: string }[];
    };
    const hook = terminal.world.path("work/.git/hooks/pre-commit");
    const push = terminal.world.path("work/.git/hooks/pre-push");
    expect(plan.changes.map(({ path }) => path)).toEqual([
      ".github/actions/stemma/action.yml",
      ".github/workflows/registry-card.yml",
      ".github/workflows/registry-check.yml",
      ".github/workflows/registry-nightly.yml",
      ".github/workflows/registry-release.yml",
      ".github/workflows/registry-reviews.yml",
      hook,
      push,
      terminal.world.path("work/.git/config"),
      terminal.world.path("work/.git/info/attributes"),
    ]);
    expect(fs.existsSync(hook)).toBe(false);
  });

  it("refuses before anything moves where another workflow is in the way; a hook steps aside", async () => {
    const terminal = openTerminal();
    const { world } = terminal;
    world.git("work", "init", "-q");
    world.write("work/.git/hooks/pre-commit", "#!/bin/sh\n");
    world.write("work/.github/workflows/registry-check.yml", "name: mine\n");
    world.git("work", "add", ".");
    world.git("work", "commit", "-q", "--no-verify", "-m", "mine");
    expect(await terminal.screen("init --workflows")).toMatchInlineSnapshot(`
      "
      $ stemma init --workflows
      error: .github/workflows/registry-check.yml is there with other content
      hint: Rename it, or add to it what stemma init --workflows --dry-run shows in a repository without it.
      [exit 4]
      "
    `);
    expect(world.git("work", "log", "--format=%s")).toBe("mine");
    expect(await terminal.screen("init --hooks", "init --hooks --undo", "init --hooks --undo"))
      .toMatchInlineSnapshot(`
        "
        $ stemma init --hooks
        laid out a registry with the standard lifecycle on refs/heads/main
        installed the hook <root>/work/.git/hooks/pre-commit
        installed the hook <root>/work/.git/hooks/pre-push
        git merges records by what they say now: <root>/work/.git/config, <root>/work/.git/info/attributes
        next: stemma register MODEL FILE
        commit cccccccccccc
        $ stemma init --hooks --undo
        removed the hook <root>/work/.git/hooks/pre-push
        removed ours and brought back the hook that was there before: <root>/work/.git/hooks/pre-commit
        git merges records line by line again: <root>/work/.git/config, <root>/work/.git/info/attributes
        $ stemma init --hooks --undo
        no hooks of ours are installed here
        "
      `);
    expect(fs.readFileSync(world.path("work/.git/hooks/pre-commit"), "utf8")).toBe("#!/bin/sh\n");
  });

  it("tells a hook manager what to call, and writes nothing of its", async () => {
    const terminal = openTerminal();
    const { world } = terminal;
    await terminal.ok("init");
    world.write("work/.husky/_/pre-commit", "#!/bin/sh\n");
    world.git("work", "config", "core.hooksPath", ".husky/_");
    expect(await terminal.screen("init --hooks")).toMatchInlineSnapshot(`
      "
      $ stemma init --hooks
      husky keeps the pre-commit hook: add to <root>/work/.husky/pre-commit
          git diff --cached --quiet -- registry || npx --no-install stemma check --staged
      husky keeps the pre-push hook: add to <root>/work/.husky/pre-push
          npx --no-install stemma check --pre-push "$1"
      git merges records by what they say now: <root>/work/.git/config, <root>/work/.git/info/attributes
      "
    `);
    expect(await terminal.json("init", "--hooks")).toMatchObject({
      hooks: [],
      hooks_to_add: [{ manager: "husky" }, { manager: "husky" }],
    });
    expect(fs.readdirSync(world.path("work/.husky"))).toEqual(["_"]);
    world.write("work/.husky/pre-commit", "npx --no-install stemma check --staged\n");
    world.write("work/.husky/pre-push", 'npx --no-install stemma check --pre-push "$1"\n');
    expect(await terminal.ok("init", "--hooks")).toContain("nothing to change");
  });

  it("needs --hooks to undo, and undoes nothing else with it", async () => {
    const terminal = openTerminal();
    await terminal.ok("init");
    expect(await terminal.screen("init --undo", "init --hooks --undo --workflows")).toMatchInlineSnapshot(`
      "
      $ stemma init --undo
      error: --undo needs --hooks
      hint: Write \`stemma init --hooks --undo\`.
      [exit 2]
      $ stemma init --hooks --undo --workflows
      error: --undo and --workflows exclude each other
      hint: Write \`stemma init --hooks --undo\`.
      [exit 2]
      "
    `);
  });

  it("installs a hook in a clone without a commit", async () => {
    const terminal = openTerminal();
    await terminal.ok("init");
    const { world } = terminal;
    expect(await terminal.ok("init", "--hooks")).toBe(
      [
        ...["pre-commit", "pre-push"].map(
          (name) => `installed the hook ${world.path("work/.git/hooks", name)}`,
        ),
        `git merges records by what they say now: ${world.path("work/.git/config")}, ${world.path("work/.git/info/attributes")}`,
        "",
      ].join("\n"),
    );
  });

  it("has no hooks for a bare repository", async () => {
    const terminal = openTerminal();
    terminal.world.git("work", "init", "-q", "--bare");
    expect((await terminal.run("init", "--hooks")).code).toBe(2);
  });
});

describe("the hook", () => {
  function repository(stemma: string | null) {
    const { world } = openTerminal();
    world.git("work", "init", "-q");
    fs.mkdirSync(world.path("work/.git/hooks"), { recursive: true });
    fs.copyFileSync(hookFile, world.path("work/.git/hooks/pre-commit"));
    if (stemma !== null)
      fs.chmodSync(world.write("work/node_modules/.bin/stemma", `#!/bin/sh\n${stemma}\n`), 0o755);
    world.write("work/.gitignore", "node_modules\n.keep\n");
    // A PATH on which git is, and no stemma.
    const bin = world.path("bin");
    fs.mkdirSync(bin);
    for (const name of ["git", "sh", "dirname", "cat"]) {
      fs.symlinkSync(
        execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim(),
        `${bin}/${name}`,
      );
    }
    const commit = () => {
      world.git("work", "add", ".");
      const options = {
        cwd: world.path("work"),
        env: { ...world.env, PATH: bin },
        encoding: "utf8",
      } as const;
      return spawnSync("git", ["commit", "-q", "-m", "x"], options);
    };
    return { world, commit };
  }

  it("runs the installed stemma on what is staged below registry, and takes its answer", () => {
    const { world, commit } = repository('echo "ran $*"; exit 1');
    world.write("work/registry/registry.yaml", "format: 1\n");
    const { status, stdout, stderr } = commit();
    const skip = "pre-commit: nothing was committed; `git commit --no-verify` commits without this check\n";
    expect({ status, said: stdout + stderr }).toEqual({ status: 1, said: `ran check --staged\n${skip}` });
  });

  it("does nothing for a commit that leaves the registry alone", () => {
    const { world, commit } = repository("exit 1");
    world.write("work/readme.txt", "hello\n");
    expect(commit()).toMatchObject({ status: 0, stderr: "" });
  });

  it("stops the commit where there is no stemma, and says how to go on without it", () => {
    const { world, commit } = repository(null);
    world.write("work/registry/registry.yaml", "format: 1\n");
    const { status, stderr } = commit();
    expect(status).toBe(1);
    expect(stderr).toContain("stemma is neither in node_modules/.bin nor on the PATH");
    expect(stderr).toContain("git commit --no-verify");
  });
});
