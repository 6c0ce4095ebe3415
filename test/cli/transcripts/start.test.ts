import { describe, expect, it } from "vitest";
import { openTerminal } from "../terminal.ts";

describe("starting", () => {
  it("lays out a registry in an empty folder", async () => {
    const terminal = openTerminal();
    expect(await terminal.screen("init", "status", "init")).toMatchInlineSnapshot(`
      "
      $ stemma init
      created a Git repository in <root>/work
      laid out a registry with the standard lifecycle on refs/heads/main
      next: stemma register MODEL FILE
      commit cccccccccccc
      $ stemma status
      ref       refs/heads/main
      commit    cccccccccccc
      upstream  none
      models    0
      versions  0
      problems  none
      $ stemma init
      error: refs/heads/main already has a folder registry/
      hint: Use it as it is, or choose another branch with --ref.
      [exit 4]
      "
    `);
  });

  it("shows what init would write", async () => {
    const terminal = openTerminal();
    terminal.world.git("work", "init", "-q");
    expect(await terminal.screen("init --preset simple --dry-run --json")).toContain('"dry_run": true');
  });

  it("answers in JSON", async () => {
    const terminal = openTerminal();
    expect(await terminal.screen("init --json", "status --json")).toMatchInlineSnapshot(`
      "
      $ stemma init --json
      {
        "base": null,
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "path": "<root>/work",
        "ref": "refs/heads/main",
        "preset": "standard",
        "created_repository": true,
        "hooks": [],
        "workflows": []
      }
      $ stemma status --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "ref": "refs/heads/main",
        "remote": null,
        "upstream": null,
        "ahead": null,
        "behind": null,
        "recovered": null,
        "models": 0,
        "versions": 0,
        "unpushed_bytes": null,
        "problems": 0
      }
      "
    `);
  });

  it("names a folder that is no repository, or has no registry", async () => {
    const terminal = openTerminal();
    expect(await terminal.screen("status", "list --json", "init --preset odd")).toMatchInlineSnapshot(`
      "
      $ stemma status
      error: There is no Git repository at <root>/work: the root of the file system was reached
      hint: Go into a repository, choose one with -C, or make one with stemma init.
      [exit 3]
      $ stemma list --json
      {
        "error": {
          "code": "repository-missing",
          "message": "There is no Git repository at <root>/work: the root of the file system was reached",
          "hint": "Go into a repository, choose one with -C, or make one with stemma init.",
          "data": {
            "path": "<root>/work",
            "reason": "the root of the file system was reached"
          }
        }
      }
      [exit 3]
      $ stemma init --preset odd
      error: --preset cannot be 'odd'
        expected: standard, canary, minimal, simple
      hint: Choose one of: standard, canary, minimal, simple.
      [exit 2]
      "
    `);
  });

  it("works in another folder", async () => {
    const terminal = openTerminal();
    terminal.world.write("work/sub/.keep", "");
    expect(await terminal.screen("-C sub init", "-C sub list", "list")).toMatchInlineSnapshot(`
      "
      $ stemma -C sub init
      created a Git repository in <root>/work/sub
      laid out a registry with the standard lifecycle on refs/heads/main
      next: stemma register MODEL FILE
      commit cccccccccccc
      $ stemma -C sub list
      no models
      $ stemma list
      error: There is no Git repository at <root>/work: the root of the file system was reached
      hint: Go into a repository, choose one with -C, or make one with stemma init.
      [exit 3]
      "
    `);
  });
});
