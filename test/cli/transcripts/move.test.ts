import { describe, expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

describe("moving", () => {
  it("promotes along the lifecycle", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "promote vad@latest staging",
        "promote vad@staging production --reason 'all tests pass'",
        "show vad",
        "promote speech/asr@0.1.0 production --through --json",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma promote vad@latest staging
      vad@1.1.0: development -> staging
      commit cccccccccccc
      $ stemma promote vad@staging production --reason 'all tests pass'
      vad@1.1.0: staging -> production
      vad@1.0.0: production -> deprecated (displaced)
      commit cccccccccccc
      $ stemma show vad
      vad

      task        vad
      versioning  semver
      stages      production: 1.1.0
                  deprecated: 1.0.0
      versions    1.0.0, 1.1.0
      $ stemma promote speech/asr@0.1.0 production --through --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "model": "speech/asr",
        "version": "0.1.0",
        "from": "development",
        "to": "production",
        "displaced": [],
        "steps": [
          {
            "model": "speech/asr",
            "version": "0.1.0",
            "from": "development",
            "to": "staging",
            "displaced": []
          },
          {
            "model": "speech/asr",
            "version": "0.1.0",
            "from": "staging",
            "to": "production",
            "displaced": []
          }
        ]
      }
      "
    `);
  });

  it("refuses an illegal move", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "promote vad@latest production",
        "promote vad@latest production --json",
        "promote vad@latest odd",
        "promote vad@latest development",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma promote vad@latest production
      error: vad@1.1.0 may not move from development to production
        registry/models/vad/model.yaml:5:3 [transition-illegal]
      hint: From development a version may move to: staging, archived. One step makes one move: promote --through and propose --through walk the legal path, a step for each.
      [exit 1]
      $ stemma promote vad@latest production --json
      {
        "error": {
          "code": "transition-illegal",
          "message": "vad@1.1.0 may not move from development to production",
          "hint": "From development a version may move to: staging, archived. One step makes one move: promote --through and propose --through walk the legal path, a step for each.",
          "data": {
            "change": [
              "promote(vad): 1.1.0 development -> production"
            ],
            "findings": [
              {
                "code": "transition-illegal",
                "severity": "error",
                "message": "vad@1.1.0 may not move from development to production",
                "hint": "From development a version may move to: staging, archived. One step makes one move: promote --through and propose --through walk the legal path, a step for each.",
                "path": "registry/models/vad/model.yaml",
                "line": 5,
                "column": 3
              }
            ]
          }
        }
      }
      [exit 1]
      $ stemma promote vad@latest odd
      error: 'odd' is not a stage
      hint: Stages: development, staging, production, deprecated, archived.
      [exit 3]
      $ stemma promote vad@latest development
      nothing to change: the registry holds this already
      "
    `);
  });

  it("plans a move", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "promote vad@latest staging --dry-run",
        "promote vad@latest staging --dry-run --json",
        "promote vad@latest production --dry-run",
        "show vad@latest",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma promote vad@latest staging --dry-run
      Would change 1 file; nothing was written.

      edit registry/models/vad/model.yaml
          ...
          name: vad
          task: vad
          stages:
        +   staging: 1.1.0
            production: 1.0.0
      $ stemma promote vad@latest staging --dry-run --json
      {
        "dry_run": true,
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "changes": [
          {
            "path": "registry/models/vad/model.yaml",
            "before": "# yaml-language-server: $schema=../../.schemas/model.schema.json\\nname: vad\\ntask: vad\\nstages:\\n  production: 1.0.0\\n",
            "after": "# yaml-language-server: $schema=../../.schemas/model.schema.json\\nname: vad\\ntask: vad\\nstages:\\n  staging: 1.1.0\\n  production: 1.0.0\\n"
          }
        ],
        "findings": []
      }
      $ stemma promote vad@latest production --dry-run
      Would change 1 file; nothing was written.

      edit registry/models/vad/model.yaml
          ...
          name: vad
          task: vad
          stages:
        -   production: 1.0.0
        +   production: 1.1.0
        +   deprecated:
        +     - 1.0.0

      registry/models/vad/model.yaml:5:3: error: vad@1.1.0 may not move from development to production [transition-illegal]
        hint: From development a version may move to: staging, archived. One step makes one move: promote --through and propose --through walk the legal path, a step for each.
      [exit 1]
      $ stemma show vad@latest
      vad@1.1.0

      stage       development
      ordinal     #2
      created     2026-11-21 10:00 by Ada <ada@example.org>
      updated     2026-11-21 10:00 by Ada <ada@example.org>
      change      minor since 1.0.0
                  - parameter rate changed
      task        vad
      framework   pytorch
      parents     vad@1.0.0
      parameters  rate = 8000

      METRIC  VALUE
      acc      0.95
      wer      7.25

      FILE        ROLE   SIZE  DIGEST
      better.bin  other  30 B  sha256:a26a6860f625
      "
    `);
  });

  it("rolls back and holds", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "promote vad@latest production --through",
        "rollback vad --reason 'latency regression'",
        "promote vad@production deprecated",
        "promote vad@production deprecated --lift-hold --reason 'end of life'",
        "rollback vad",
        "rollback vad --stage staging --reason x",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma promote vad@latest production --through
      vad@1.1.0: development -> staging
      vad@1.1.0: staging -> production
      vad@1.0.0: production -> deprecated (displaced)
      commit cccccccccccc
      $ stemma rollback vad --reason 'latency regression'
      vad@1.0.0: deprecated -> production
      vad@1.1.0: production -> deprecated (displaced)
      vad: production is held until \`stemma unhold vad production\`
      commit cccccccccccc
      $ stemma promote vad@production deprecated
      error: production of vad is held by ada@example.org since 2026-11-21T10:00:07.000Z: latency regression
        registry/models/vad/model.yaml:9:3 [stage-held]
      hint: Lift it with stemma unhold vad production, or move with --lift-hold --reason WHY.
      [exit 1]
      $ stemma promote vad@production deprecated --lift-hold --reason 'end of life'
      vad@1.0.0: production -> deprecated
      commit cccccccccccc
      $ stemma rollback vad
      error: \`rollback\` needs --reason
      hint: Usage: stemma rollback MODEL --reason TEXT [options]
      [exit 2]
      $ stemma rollback vad --stage staging --reason x
      vad@1.1.0: deprecated -> staging
      vad: staging is held until \`stemma unhold vad staging\`
      commit cccccccccccc
      "
    `);
  });

  it("holds and lifts", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "hold vad production --reason 'release freeze'",
        "promote vad@production deprecated",
        "unhold vad production --reason 'freeze is over' --json",
        "hold vad production --reason 'again' --json",
        "hold vad odd --reason x",
        "unhold vad staging",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma hold vad production --reason 'release freeze'
      vad: production is held
      commit cccccccccccc
      $ stemma promote vad@production deprecated
      error: production of vad is held by ada@example.org since 2026-11-21T10:00:06.000Z: release freeze
        registry/models/vad/model.yaml:8:3 [stage-held]
      hint: Lift it with stemma unhold vad production, or move with --lift-hold --reason WHY.
      [exit 1]
      $ stemma unhold vad production --reason 'freeze is over' --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "model": "vad",
        "stage": "production",
        "hold": null
      }
      $ stemma hold vad production --reason 'again' --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "changed": true,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "model": "vad",
        "stage": "production",
        "hold": {
          "reason": "again",
          "by": "ada@example.org",
          "since": "2026-11-21T10:00:09.000Z"
        }
      }
      $ stemma hold vad odd --reason x
      error: 'odd' is not a stage
      hint: Stages: development, staging, production, deprecated, archived.
      [exit 3]
      $ stemma unhold vad staging
      nothing to change: the registry holds this already
      "
    `);
  });

  it("tags releases", async () => {
    const terminal = await openSeeded();
    expect(await terminal.screen("release --dry-run", "release", "release --json")).toMatchInlineSnapshot(`
      "
      $ stemma release --dry-run
      would create speech/asr@v0.1.0 at cccccccccccc
      would create vad@v1.0.0 at cccccccccccc
      would create vad@v1.1.0 at cccccccccccc
      $ stemma release
      created speech/asr@v0.1.0 at cccccccccccc
      created vad@v1.0.0 at cccccccccccc
      created vad@v1.1.0 at cccccccccccc
      $ stemma release --json
      {
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "commit": null,
        "changed": false,
        "durable": true,
        "findings": [],
        "repeated": false,
        "remote": null,
        "dry_run": false,
        "changes": [],
        "created": [],
        "existing": 3,
        "pushed": []
      }
      "
    `);
  });
});
