import { describe, expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

describe("the end of life", () => {
  it("retires", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "retire vad@1.1.0 --reason 'no use'",
        "retire vad@1.0.0 speech/asr@0.1.0 --json",
        "list vad",
        "list vad --all",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma retire vad@1.1.0 --reason 'no use'
      vad@1.1.0: development -> archived
      commit cccccccccccc
      $ stemma retire vad@1.0.0 speech/asr@0.1.0 --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "model": null,
        "version": null,
        "from": null,
        "to": null,
        "displaced": [],
        "moves": [
          {
            "model": "vad",
            "version": "1.0.0",
            "from": "production",
            "to": "archived",
            "displaced": []
          },
          {
            "model": "speech/asr",
            "version": "0.1.0",
            "from": "development",
            "to": "archived",
            "displaced": []
          }
        ]
      }
      $ stemma list vad
      no versions
      2 versions in terminal stages; --all shows them
      $ stemma list vad --all
      VERSION    STAGE     METRICS            SIZE  CREATED           DESCRIPTION
      vad@1.1.0  archived  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      vad@1.0.0  archived  acc=0.91 wer=8.5   29 B  2026-11-21 10:00  First try.
      "
    `);
  });

  it("deletes after a yes", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "delete vad@1.1.0",
        "delete vad@1.1.0 --json",
        "delete vad@1.1.0 --yes --reason 'broken'",
        "show vad@1.1.0",
        "register vad model.bin --version 1.1.0",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma delete vad@1.1.0
      error: this needs a yes, and there is no terminal to ask on: Delete 1 version (vad@1.1.0)?
      hint: Repeat it as \`stemma --yes delete vad@1.1.0\`, or with --dry-run to see what it would do.
      [exit 2]
      $ stemma delete vad@1.1.0 --json
      {
        "error": {
          "code": "confirmation-needed",
          "message": "this needs a yes, and there is no terminal to ask on: Delete 1 version (vad@1.1.0)?",
          "hint": "Repeat it as \`stemma --yes delete vad@1.1.0 --json\`, or with --dry-run to see what it would do.",
          "data": {
            "question": "Delete 1 version (vad@1.1.0)?",
            "command": "stemma --yes delete vad@1.1.0 --json"
          }
        }
      }
      [exit 2]
      $ stemma delete vad@1.1.0 --yes --reason 'broken'
      vad@1.1.0: deleted
      commit cccccccccccc
      $ stemma show vad@1.1.0
      error: vad has no version 1.1.0: it was deleted
      hint: See when and why with stemma history vad@1.1.0; --at shows it as it was before.
      [exit 3]
      $ stemma register vad model.bin --version 1.1.0
      error: vad@1.1.0 was deleted, and may return only with the same files
      hint: Register the new files under another version.
      [exit 1]
      "
    `);
  });

  it("refuses to delete what something points at", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "delete vad@1.0.0 --yes",
        "delete vad@1.0.0 --yes --json",
        "delete vad@1.0.0 --force --yes --json",
        "delete vad@9.9.9 --yes",
        "delete gone --yes",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma delete vad@1.0.0 --yes
      error: vad@1.0.0 is in production, and 1 more
        - vad@1.0.0 is in production
        - vad@1.1.0 has vad@1.0.0 as a parent
      hint: Move or remove what points there first, or insist with --force.
      [exit 1]
      $ stemma delete vad@1.0.0 --yes --json
      {
        "error": {
          "code": "protected",
          "message": "vad@1.0.0 is in production, and 1 more",
          "hint": "Move or remove what points there first, or insist with --force.",
          "data": {
            "pointers": [
              "vad@1.0.0 is in production",
              "vad@1.1.0 has vad@1.0.0 as a parent"
            ],
            "findings": [
              {
                "code": "protected",
                "severity": "error",
                "message": "vad@1.0.0 is in production, and 1 more",
                "hint": "Move or remove what points there first, or insist with --force.",
                "path": null,
                "line": null,
                "column": null
              }
            ]
          }
        }
      }
      [exit 1]
      $ stemma delete vad@1.0.0 --force --yes --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "deleted": [
          "vad@1.0.0"
        ]
      }
      $ stemma delete vad@9.9.9 --yes
      error: vad has no version 9.9.9
      hint: See its versions with stemma list vad --all.
      [exit 3]
      $ stemma delete gone --yes
      error: there is no model gone
      hint: See the models with stemma list.
      [exit 3]
      "
    `);
  });

  it("deletes by a query, and whole models", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "delete --where 'stage = development' --dry-run",
        "delete --where 'version = 9.9.9' --yes",
        "delete speech/asr --yes",
        "delete",
        "list",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma delete --where 'stage = development' --dry-run
      Would change 4 files; nothing was written.

      edit registry/models/speech/asr/model.yaml
          # yaml-language-server: $schema=../../../.schemas/model.schema.json
          name: speech/asr
        + deleted:
        +   - {version: 0.1.0, content: sha256:c1c57a5dfaacf3325bf77d8518a9820cffa1f27d72607408d1beae04b12785b5}

      delete registry/models/speech/asr/versions/0.1.0.yaml
        - # yaml-language-server: $schema=../../../../.schemas/version.schema.json
        - version: 0.1.0
        - ordinal: 1
        - created: "2026-11-21T10:00:04.000Z"
        - author: Ada <ada@example.org>
        - change: {level: initial, reasons: [first version]}
        - framework: pytorch
        - artifacts:
        -   - path: model.bin
        -     digest: sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40
        -     size: 29
        -     format: text
        -     role: other

      edit registry/models/vad/model.yaml
          ...
          task: vad
          stages:
            production: 1.0.0
        + deleted:
        +   - {version: 1.1.0, content: sha256:bc44ebce327db3ca5cd534ef3c8a67f7ad73aaa481be0f476f30a2b971ddfe94}

      delete registry/models/vad/versions/1.1.0.yaml
        - # yaml-language-server: $schema=../../../.schemas/version.schema.json
        - version: 1.1.0
        - ordinal: 2
        - created: "2026-11-21T10:00:03.000Z"
        - author: Ada <ada@example.org>
        - change: {level: minor, from: 1.0.0, reasons: [parameter rate changed]}
        - framework: pytorch
        - artifacts:
        -   - path: better.bin
        -     digest: sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d
        -     size: 30
        -     format: text
        -     role: other
        - parents: [vad@1.0.0]
        - parameters:
        -   rate: 8000
        - metrics:
        -   acc: 0.95
        -   wer: 7.25
      $ stemma delete --where 'version = 9.9.9' --yes
      nothing to delete
      $ stemma delete speech/asr --yes
      speech/asr: deleted
      commit cccccccccccc
      $ stemma delete
      error: nothing was named to delete
      hint: Name versions or models, or use --where QUERY.
      [exit 2]
      $ stemma list
      MODEL  TASK  VERSIONS  LATEST  STAGES
      vad    vad          2  1.1.0   development=1.1.0 production=1.0.0
      "
    `);
  });
});
