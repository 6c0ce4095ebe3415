import fs from "node:fs";
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
        "hooks_to_add": [],
        "merge_driver": [],
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
        "problems": 0,
        "proposals": []
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

  it("is examined, mended, and examined as far as it goes when it is broken", async () => {
    const terminal = openTerminal();
    await terminal.run("init");
    terminal.world.write("work/.git/index.lock", "");
    const future = Date.UTC(2100, 0, 1) / 1000;
    fs.utimesSync(terminal.world.path("work/.git/index.lock"), future, future);
    expect(await terminal.screen("doctor --quick", "doctor --quick --fix")).toMatchInlineSnapshot(`
      "
      $ stemma doctor --quick
      git directory    <root>/work/.git
      repository       engine node: the repository has the usual format
      git              git version 2.x
      file-system      hard links, rename over a file, exclusive creation, case-sensitive, fsync of folders
      settings         1 of 2 as advised, with a work tree
      locks            1 held
      synchronisation  0 pending, 0 under way
      leftovers        0 writers in line
      index            none yet
      temporary-files  0 temporary, 0 of them abandoned
      loose-objects    18 loose
      fsck             skipped: left out, as --quick asks
      clock            not before the last commit
      attributes       records keep their line ends
      folders          2 folders, 12 names in the largest
      retention        history is kept for 2562 days
      info: gc.refs/heads/main.reflogExpire is not set; with never, the reflog of the registry says for ever who moved it [setting-advised]
        hint: git config gc.refs/heads/main.reflogExpire never, or doctor --fix
      warning: <root>/work/.git/index.lock is held by a program that is not Stemma, for 0 s [index-locked]
        hint: Look for a running git or editor and wait for it. If there is none, remove it: rm '<root>/work/.git/index.lock'
      ok: 0 errors, 1 warning, 1 info
      $ stemma doctor --quick --fix
      git directory    <root>/work/.git
      repository       engine node: the repository has the usual format
      git              git version 2.x
      file-system      hard links, rename over a file, exclusive creation, case-sensitive, fsync of folders
      settings         2 of 2 as advised, with a work tree
      locks            1 held
      synchronisation  0 pending, 0 under way
      leftovers        0 writers in line
      index            none yet
      temporary-files  0 temporary, 0 of them abandoned
      loose-objects    18 loose
      fsck             skipped: left out, as --quick asks
      clock            not before the last commit
      attributes       records keep their line ends
      folders          2 folders, 12 names in the largest
      retention        history is kept for 2562 days
      warning: <root>/work/.git/index.lock is held by a program that is not Stemma, for 0 s [index-locked]
        hint: Look for a running git or editor and wait for it. If there is none, remove it: rm '<root>/work/.git/index.lock'
      fixed: set gc.refs/heads/main.reflogExpire = never
      ok: 0 errors, 1 warning, 0 info
      "
    `);
    terminal.world.write("work/.git/HEAD", "nonsense\n");
    expect(await terminal.screen("doctor --quick", "doctor --repo ../elsewhere")).toMatchInlineSnapshot(`
      "
      $ stemma doctor --quick
      git directory    <root>/work/.git
      repository       failed: <root>/work/.git/HEAD names neither a ref nor a commit
      git              git version 2.x
      file-system      hard links, rename over a file, exclusive creation, case-sensitive, fsync of folders
      settings         failed: <root>/work/.git/HEAD names neither a ref nor a commit
      locks            1 held
      synchronisation  0 pending, 0 under way
      leftovers        0 writers in line
      index            none yet
      temporary-files  0 temporary, 0 of them abandoned
      loose-objects    18 loose
      fsck             skipped: left out, as --quick asks
      error: The probe 'repository' could not look: <root>/work/.git/HEAD names neither a ref nor a commit [repository-invalid]
        hint: Write 'ref: refs/heads/<branch>' into it.
      error: The probe 'settings' could not look: <root>/work/.git/HEAD names neither a ref nor a commit [repository-invalid]
        hint: Write 'ref: refs/heads/<branch>' into it.
      warning: <root>/work/.git/index.lock is held by a program that is not Stemma, for 0 s [index-locked]
        hint: Look for a running git or editor and wait for it. If there is none, remove it: rm '<root>/work/.git/index.lock'
      failed: 2 errors, 1 warning, 0 info
      [exit 1]
      $ stemma doctor --repo ../elsewhere
      error: doctor examines a repository on this disk
      hint: Run it where the repository is, or in a clone of it.
      [exit 2]
      "
    `);
  });
});
