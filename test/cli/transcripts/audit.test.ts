import { describe, expect, it } from "vitest";
import { openTerminal } from "../terminal.ts";
import { openSeeded } from "./seed.ts";

const limit = { timeout: 60_000 };

describe("stemma audit", () => {
  it("shows who did what, as a table, as JSON lines and as CSV", limit, async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "audit --limit 3",
        "audit --limit 1 --json",
        "audit --limit 1 --format jsonl",
        "audit --limit 2 --format csv",
        "audit --actor nobody",
        "audit --actor nobody --format csv",
        "audit --actor nobody --format jsonl",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma audit --limit 3
      TIME              EVENT          SUBJECT     STEP                    BY   COMMITTER  COMMIT        PR  SIGNATURE  APPROVED  REASON
      2026-11-21 10:00  moved          vad@1.0.0   staging -> production   Ada  Ada        cccccccccccc      none
      2026-11-21 10:00  moved          vad@1.0.0   development -> staging  Ada  Ada        cccccccccccc      none
      2026-11-21 10:00  model-created  speech/asr                          Ada  Ada        cccccccccccc      none
      $ stemma audit --limit 1 --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "events": [
          {
            "commit": "cccccccccccccccccccccccccccccccccccccccc",
            "time": "2026-11-21T10:00:05.000Z",
            "actor": "Ada <ada@example.org>",
            "kind": "moved",
            "model": "vad",
            "version": "1.0.0",
            "from": "staging",
            "to": "production",
            "name": null,
            "reason": null,
            "merged": [],
            "committer": "Ada <ada@example.org>",
            "pull_request": null,
            "signature": {
              "state": "none",
              "signer": null,
              "key": null,
              "identity": null
            },
            "approvals": [],
            "waivers": [],
            "words": [],
            "outcome": "done",
            "refusal": null
          }
        ],
        "problems": []
      }
      $ stemma audit --limit 1 --format jsonl
      {"commit":"cccccccccccccccccccccccccccccccccccccccc","time":"2026-11-21T10:00:05.000Z","actor":"Ada <ada@example.org>","kind":"moved","model":"vad","version":"1.0.0","from":"staging","to":"production","name":null,"reason":null,"merged":[],"committer":"Ada <ada@example.org>","pull_request":null,"signature":{"state":"none","signer":null,"key":null,"identity":null},"approvals":[],"waivers":[],"words":[],"outcome":"done","refusal":null}
      $ stemma audit --limit 2 --format csv
      time,commit,kind,model,version,from,to,name,actor,committer,pull_request,signature,signer,key,reason,merged,identity,approvals,waivers,words,outcome
      2026-11-21T10:00:05.000Z,cccccccccccccccccccccccccccccccccccccccc,moved,vad,1.0.0,staging,production,,Ada <ada@example.org>,Ada <ada@example.org>,,none,,,,,,,,,done
      2026-11-21T10:00:05.000Z,cccccccccccccccccccccccccccccccccccccccc,moved,vad,1.0.0,development,staging,,Ada <ada@example.org>,Ada <ada@example.org>,,none,,,,,,,,,done
      $ stemma audit --actor nobody
      no events
      $ stemma audit --actor nobody --format csv
      time,commit,kind,model,version,from,to,name,actor,committer,pull_request,signature,signer,key,reason,merged,identity,approvals,waivers,words,outcome
      $ stemma audit --actor nobody --format jsonl
      "
    `);
  });

  it("says what is wrong", limit, async () => {
    const terminal = openTerminal();
    terminal.world.git("work", "init", "-q");
    expect(
      await terminal.screen(
        "audit",
        "audit --since yesterday",
        "audit --format xml",
        "audit vad",
        "blame",
        "blame vad.stages.production",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma audit
      error: refs/heads/main has no commit yet
      hint: Lay out a registry with stemma init, or choose the branch that holds it with --ref.
      [exit 3]
      $ stemma audit --since yesterday
      error: refs/heads/main has no commit yet
      hint: Lay out a registry with stemma init, or choose the branch that holds it with --ref.
      [exit 3]
      $ stemma audit --format xml
      error: --format cannot be 'xml'
        expected: table, jsonl, csv
      hint: Choose one of: table, jsonl, csv.
      [exit 2]
      $ stemma audit vad
      error: nothing is expected at 'vad'
      hint: Usage: stemma audit [options]
      [exit 2]
      $ stemma blame
      error: SUBJECT is missing
      hint: Usage: stemma blame SUBJECT [options]
      [exit 2]
      $ stemma blame vad.stages.production
      error: refs/heads/main has no commit yet
      hint: Lay out a registry with stemma init, or choose the branch that holds it with --ref.
      [exit 3]
      "
    `);
  });

  it("a hostile name drives no terminal and no spreadsheet", limit, async () => {
    const terminal = await openSeeded();
    const env = { GIT_AUTHOR_NAME: "=HYPERLINK(1)\u202e" };
    await terminal.runIn({ env }, "alias", "vad", "odd", "1.0.0", "--reason", "@SUM(1)\u009b2J");
    const { stdout } = await terminal.run("audit", "--limit", "1", "--format", "csv");
    expect(stdout).toContain("'=HYPERLINK(1)\\u202e");
    expect(stdout).toContain(",'@SUM(1)\\x9b2J,");
    const { stdout: line } = await terminal.run("audit", "--limit", "1", "--format", "jsonl");
    expect(JSON.parse(line)).toMatchObject({ reason: "@SUM(1)\u009b2J" });
    expect(line).not.toMatch(/[\u009b\u202e]/);
  });
});

it("stemma blame tells who set a value", limit, async () => {
  const terminal = await openSeeded();
  expect(
    await terminal.screen(
      "blame vad",
      "blame vad.stages.production",
      "blame vad.stages.prodution",
      "blame vad@1.0.0.framework -v",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma blame vad
    VALUE OF           VALUE  BEFORE  SET               BY   COMMIT        PR  REASON
    name               vad            2026-11-21 10:00  Ada  cccccccccccc
    task               vad            2026-11-21 10:00  Ada  cccccccccccc
    stages.production  1.0.0          2026-11-21 10:00  Ada  cccccccccccc
    $ stemma blame vad.stages.production
    VALUE OF           VALUE  BEFORE  SET               BY   COMMIT        PR  REASON
    stages.production  1.0.0          2026-11-21 10:00  Ada  cccccccccccc
    $ stemma blame vad.stages.prodution
    error: vad has no stages.prodution, and never had
    hint: See every value that is set with stemma blame vad.
    [exit 3]
    $ stemma blame vad@1.0.0.framework -v
    VALUE OF   VALUE    BEFORE  SET                       BY                     COMMIT                                    PR  REASON
    framework  pytorch          2026-11-21T10:00:02.000Z  Ada <ada@example.org>  cccccccccccccccccccccccccccccccccccccccc
    as of commit cccccccccccccccccccccccccccccccccccccccc
    "
  `);
});

it("writes a checkpoint, and verifies history against it", limit, async () => {
  const terminal = await openSeeded();
  expect(
    await terminal.screen(
      "audit checkpoint -o checkpoint.json",
      "audit verify --checkpoint checkpoint.json",
      "audit verify --from HEAD~1 --no-artifacts",
      "audit verify --from 1111111111111111111111111111111111111111",
      "audit verify --from nowhere",
      "audit verify --checkpoint gone.json",
      "audit verify --checkpoint model.bin",
      "audit checkpoint --sign",
      "audit verfy",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma audit checkpoint -o checkpoint.json
    checkpoint.json: 316 bytes
    $ stemma audit verify --checkpoint checkpoint.json
    checkpoint of cccccccccccc, 6 steps, signature: none
    ok: 0 steps judged since cccccccccccc, 2 artifacts read, 0 errors
    $ stemma audit verify --from HEAD~1 --no-artifacts
    ok: 1 step judged since cccccccccccc, 0 errors
    $ stemma audit verify --from cccccccccccccccccccccccccccccccccccccccc
    cccccccccccc error: the line of cccccccccccc does not hold cccccccccccc, which was trusted [history-rewritten]
      hint: Compare with a copy from before; whoever wrote the new history can be seen in the reflog of the server.
    failed: 0 steps judged since cccccccccccc, 2 artifacts read, 1 error
    [exit 1]
    $ stemma audit verify --from nowhere
    error: There is no revision 'nowhere': no tag, branch or remote branch has this name
    [exit 3]
    $ stemma audit verify --checkpoint gone.json
    error: there is no file gone.json
    hint: Check the path and its permissions.
    [exit 2]
    $ stemma audit verify --checkpoint model.bin
    error: this is no checkpoint: it is not JSON
    hint: Give a file that stemma audit checkpoint wrote.
    [exit 2]
    $ stemma audit checkpoint --sign
    error: no key is named to sign with
    hint: Name one with --key FILE, or set it with git config user.signingkey FILE; ssh-keygen -t ed25519 makes one.
    [exit 2]
    $ stemma audit verfy
    error: nothing is expected at 'verfy'
    hint: Usage: stemma audit [options]
    [exit 2]
    "
  `);
});

it("writes a pack of evidence, and says what is missing for one", limit, async () => {
  const terminal = await openSeeded();
  expect(
    await terminal.screen(
      "audit pack vad@production -o 'the evidence.tar'",
      "audit pack vad@production",
      "audit pack vad@9.0.0 -o evidence.tar",
      "audit pack vad -o evidence.tar",
      "audit pack vad@production -o gone/evidence.tar",
      "audit pack vad@production -o evidence.tar --sign",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma audit pack vad@production -o 'the evidence.tar'
    the evidence.tar: N bytes, 14 files
    sha256:cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
    audit-vad-1.0.0/README.md tells how to verify it
    $ stemma audit pack vad@production
    error: an archive needs a file to go to
    hint: Name one: stemma audit pack MODEL@X -o FILE.
    [exit 2]
    $ stemma audit pack vad@9.0.0 -o evidence.tar
    error: vad has no version 9.0.0
    hint: Did you mean 1.0.0?
    [exit 3]
    $ stemma audit pack vad -o evidence.tar
    error: 'vad' names a model, not a version
    hint: Write vad@X, X being a version, a stage, an alias, #N or latest.
    [exit 2]
    $ stemma audit pack vad@production -o gone/evidence.tar
    error: <root>/work/gone/evidence.tar could not be written: ENOENT: no such file or directory, open '<root>/work/gone/evidence.tar.cccccccccccc.tmp'
    [exit 5]
    $ stemma audit pack vad@production -o evidence.tar --sign
    error: no key is named to sign with
    hint: Name one with --key FILE, or set it with git config user.signingkey FILE; ssh-keygen -t ed25519 makes one.
    [exit 2]
    "
  `);
});
