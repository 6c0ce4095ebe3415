import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

describe("artifacts", () => {
  it("are stored, listed and verified", async () => {
    const terminal = await openSeeded();
    terminal.world.write("work/loose.bin", "loose\n");
    expect(
      await terminal.screen(
        "artifact add model.bin",
        "artifact add loose.bin --json",
        "artifact ls",
        "artifact ls vad@1.0.0 --json",
        "artifact verify",
        "artifact verify --json",
        "artifact ls vad@9.9.9",
        "artifact add gone.bin",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma artifact add model.bin
      sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40  model.bin  (present already)
      $ stemma artifact add loose.bin --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "store": "local",
        "items": [
          {
            "path": "loose.bin",
            "digest": "sha256:d4134b4a14ff05f1ef24fe4d688500f30a580be55d2b64806708674793028e43",
            "size": 6,
            "present": false
          }
        ]
      }
      $ stemma artifact ls
      DIGEST               SIZE  PRESENT  REFERENCED BY
      sha256:a26a6860f625  30 B  yes      vad@1.1.0
      sha256:b5de1357f76b  29 B  yes      speech/asr@0.1.0, vad@1.0.0
      $ stemma artifact ls vad@1.0.0 --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "items": [
          {
            "digest": "sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40",
            "size": 29,
            "present": true,
            "referenced_by": [
              "vad@1.0.0"
            ]
          }
        ],
        "total": 1,
        "next": null,
        "problems": []
      }
      $ stemma artifact verify
      ok: 2 artifacts checked in local, 0 corrupt, 0 missing
      $ stemma artifact verify --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "ok": true,
        "store": "local",
        "checked": 2,
        "corrupt": [],
        "missing": [],
        "collected": []
      }
      $ stemma artifact ls vad@9.9.9
      error: vad has no version 9.9.9
      hint: See its versions with stemma list vad --all.
      [exit 3]
      $ stemma artifact add gone.bin
      error: there is no file <root>/work/gone.bin
      hint: Check the path; it is taken from the folder of the command.
      [exit 3]
      "
    `);
  });

  it("are collected", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "artifact gc --dry-run",
        "artifact gc",
        "artifact gc --yes",
        "artifact gc --history 90 --yes",
        "artifact gc --history 90d --yes --json",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma artifact gc --dry-run
      would free 0 B in 0 artifacts of store local; 2 kept
      $ stemma artifact gc
      freed 0 B in 0 artifacts of store local; 2 kept
      $ stemma artifact gc --yes
      freed 0 B in 0 artifacts of store local; 2 kept
      $ stemma artifact gc --history 90 --yes
      error: --history cannot be '90'
        expected: 90d
      hint: Write days or weeks, such as --history 90d.
      [exit 2]
      $ stemma artifact gc --history 90d --yes --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": null,
        "changed": false,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "store": "local",
        "kept": 2,
        "collected": [],
        "dry_run": false,
        "changes": [],
        "removed": [],
        "freed_bytes": 0
      }
      "
    `);
  });

  it("move between stores", async () => {
    const terminal = await openSeeded();
    terminal.world.write("nas/.keep", "");
    terminal.world.git("work", "config", "stemma.store.nas.url", terminal.world.path("nas"));
    expect(
      await terminal.screen(
        "artifact push --to nas",
        "artifact push vad@1.0.0 --to nas --json",
        "artifact pull --from nas",
        "artifact push --to gone",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma artifact push --to nas
      2 artifacts, 59 B, from local to nas
      $ stemma artifact push vad@1.0.0 --to nas --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "from": "local",
        "to": "nas",
        "transferred": [],
        "bytes": 0,
        "present": 1
      }
      $ stemma artifact pull --from nas
      0 artifacts, 0 B, from nas to local; 2 there already
      $ stemma artifact push --to gone
      error: there is no store 'gone'
      hint: Known stores: local, nas. Add one with git config stemma.store.gone.url /an/absolute/path
      [exit 3]
      "
    `);
  });

  it("that are corrupt or missing fail", async () => {
    const terminal = await openSeeded();
    const store = terminal.world.path("work/.git/stemma");
    for (const entry of fs.readdirSync(store, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /^[0-9a-f]{60,}$/.test(entry.name))
        fs.rmSync(path.join(entry.parentPath, entry.name), { force: true });
    }
    expect(await terminal.screen("artifact verify", "artifact verify --json", "check"))
      .toMatchInlineSnapshot(`
      "
      $ stemma artifact verify
      missing sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40
      missing sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d
      failed: 0 artifacts checked in local, 0 corrupt, 2 missing
      [exit 1]
      $ stemma artifact verify --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "ok": false,
        "store": "local",
        "checked": 0,
        "corrupt": [],
        "missing": [
          "sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40",
          "sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d"
        ],
        "collected": []
      }
      [exit 1]
      $ stemma check
      registry/models/speech/asr/versions/0.1.0.yaml: info: sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40 of speech/asr@0.1.0, vad@1.0.0 is not in the store local [artifact-missing]
        hint: Fetch it with stemma artifact pull, or send it with stemma artifact push.
      registry/models/vad/versions/1.1.0.yaml: info: sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d of vad@1.1.0 is not in the store local [artifact-missing]
        hint: Fetch it with stemma artifact pull, or send it with stemma artifact push.
      ok: commit cccccccccccc against cccccccccccc: 0 errors, 0 warnings, 2 info
      "
    `);
  });
});
