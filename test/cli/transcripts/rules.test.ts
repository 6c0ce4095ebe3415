import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

describe("rules", () => {
  it("are checked", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "check",
        "check --json",
        "check HEAD~1..HEAD",
        "check --worktree",
        "check --staged",
        "check --at HEAD~1",
        "check --fix",
        "check --fix --dry-run",
        "check --staged --worktree",
        "check HEAD",
        "check --dry-run",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma check
      ok: commit cccccccccccc against cccccccccccc: 0 errors, 0 warnings
      $ stemma check --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "base": "cccccccccccccccccccccccccccccccccccccccc",
        "ok": true,
        "findings": []
      }
      $ stemma check HEAD~1..HEAD
      ok: commit cccccccccccc against cccccccccccc: 0 errors, 0 warnings
      $ stemma check --worktree
      ok: the work tree against cccccccccccc: 0 errors, 0 warnings
      $ stemma check --staged
      ok: the index against cccccccccccc: 0 errors, 0 warnings
      $ stemma check --at HEAD~1
      ok: commit cccccccccccc against cccccccccccc: 0 errors, 0 warnings
      $ stemma check --fix
      ok: commit cccccccccccc against cccccccccccc: 0 errors, 0 warnings
      $ stemma check --fix --dry-run
      Nothing would change.
      $ stemma check --staged --worktree
      error: --worktree and --staged exclude each other
        found: --worktree, --staged
      hint: Check one thing at a time.
      [exit 2]
      $ stemma check HEAD
      error: 'HEAD' is no range
      hint: Write BASE..HEAD, such as origin/main..HEAD; --at REV checks one commit.
      [exit 2]
      $ stemma check --dry-run
      error: --dry-run needs --fix
      hint: A check without --fix writes nothing.
      [exit 2]
      "
    `);
  });

  it("are shown", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "lifecycle",
        "lifecycle --format mermaid",
        "policy show production",
        "policy show odd",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma lifecycle
      STAGE        MOVES TO                           PROPERTIES
      development  staging, archived                  initial
      staging      development, production, archived  exclusive, displaces to development, servable
      production   deprecated, archived               exclusive, displaces to deprecated, servable, deployable
      deprecated   archived
      archived                                        terminal
      $ stemma lifecycle --format mermaid
      stateDiagram-v2
        state "development" as s0
        state "staging" as s1
        state "production" as s2
        state "deprecated" as s3
        state "archived" as s4
        [*] --> s0
        s0 --> s1
        s0 --> s4
        s1 --> s0
        s1 --> s2
        s1 --> s4
        s2 --> s3
        s2 --> s4
        s3 --> s4
        s4 --> [*]
      $ stemma policy show production
      policy version 1
      sha256:37a509c6c248456b80e8f7e3bde66a4d4dd8b748b3451b3aa78a2e4aecadb957

      production
      entered from        staging
      leads to            deprecated, archived
      versions at a time  one of each model
      displaced           the holder, to deprecated
      properties          servable, deployable
      gates               none
      held                for no model
      $ stemma policy show odd
      error: 'odd' is not a stage
      hint: Stages: development, staging, production, deprecated, archived.
      [exit 3]
      "
    `);
  });

  it("are shown as JSON", async () => {
    const terminal = await openSeeded();
    expect(await terminal.screen("lifecycle --format json", "policy show production --json"))
      .toMatchInlineSnapshot(`
        "
        $ stemma lifecycle --format json
        {
          "commit": "cccccccccccccccccccccccccccccccccccccccc",
          "initial": "development",
          "stages": [
            {
              "name": "development",
              "to": [
                "staging",
                "archived"
              ],
              "exclusive": false,
              "servable": false,
              "deployable": false,
              "terminal": false,
              "displaced_to": null
            },
            {
              "name": "staging",
              "to": [
                "development",
                "production",
                "archived"
              ],
              "exclusive": true,
              "servable": true,
              "deployable": false,
              "terminal": false,
              "displaced_to": "development"
            },
            {
              "name": "production",
              "to": [
                "deprecated",
                "archived"
              ],
              "exclusive": true,
              "servable": true,
              "deployable": true,
              "terminal": false,
              "displaced_to": "deprecated"
            },
            {
              "name": "deprecated",
              "to": [
                "archived"
              ],
              "exclusive": false,
              "servable": false,
              "deployable": false,
              "terminal": false,
              "displaced_to": null
            },
            {
              "name": "archived",
              "to": [],
              "exclusive": false,
              "servable": false,
              "deployable": false,
              "terminal": true,
              "displaced_to": null
            }
          ]
        }
        $ stemma policy show production --json
        {
          "commit": "cccccccccccccccccccccccccccccccccccccccc",
          "policy_version": 1,
          "policy": "sha256:37a509c6c248456b80e8f7e3bde66a4d4dd8b748b3451b3aa78a2e4aecadb957",
          "policy_previous": null,
          "stages": [
            {
              "stage": "production",
              "from": [
                "staging"
              ],
              "to": [
                "deprecated",
                "archived"
              ],
              "initial": false,
              "exclusive": true,
              "displaced_to": "deprecated",
              "servable": true,
              "deployable": true,
              "terminal": false,
              "gates": [],
              "holds": []
            }
          ],
          "alias_gates": {},
          "problems": []
        }
        "
      `);
  });

  it("say what they fixed", async () => {
    const terminal = await openSeeded();
    const file = "work/registry/models/vad/versions/1.1.0.yaml";
    const record = fs.readFileSync(terminal.world.path(file), "utf8");
    terminal.world.write(file, record.replace("ordinal: 2", "ordinal: 1"));
    terminal.world.git("work", "commit", "-qam", "by hand");
    expect(await terminal.screen("check", "check --fix", "check --fix")).toMatchInlineSnapshot(`
      "
      $ stemma check
      registry/models/vad/versions/1.1.0.yaml:3:1: warning: 1.0.0 and 1.1.0 of vad share ordinal 1 [ordinal-duplicate]
        hint: stemma check --fix gives the later one a new number.
      ok: commit cccccccccccc against cccccccccccc: 0 errors, 1 warning
      $ stemma check --fix
      fixed vad@1.1.0: #1 is #3 now
      ok: commit cccccccccccc against cccccccccccc: 0 errors, 0 warnings
      $ stemma check --fix
      ok: commit cccccccccccc against cccccccccccc: 0 errors, 0 warnings
      "
    `);
  });

  it("find a bad edit in the work tree", async () => {
    const terminal = await openSeeded();
    const file = "registry/models/vad/model.yaml";
    terminal.world.write(`work/${file}`, "name: vad\nstages:\n  production: 7.0.0\n");
    expect(
      await terminal.screen(
        "check --worktree",
        "check --worktree --format github",
        "check --worktree --format sarif",
        "check",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma check --worktree
      registry/models/vad/model.yaml:2:1: error: vad@1.0.0 may not move from production to development [transition-illegal]
        hint: From production a version may move to: deprecated, archived. No path leads from there to development; a rollback brings an earlier holder back.
      registry/models/vad/model.yaml:3:3: error: stage production of vad points at 7.0.0, which does not exist [pointer-dangling]
        hint: Point it at a version that exists, or remove it.
      failed: the work tree against cccccccccccc: 2 errors, 0 warnings
      [exit 1]
      $ stemma check --worktree --format github
      ::error file=registry/models/vad/model.yaml,line=2,col=1,title=transition-illegal::vad@1.0.0 may not move from production to development%0AFrom production a version may move to: deprecated, archived. No path leads from there to development; a rollback brings an earlier holder back.
      ::error file=registry/models/vad/model.yaml,line=3,col=3,title=pointer-dangling::stage production of vad points at 7.0.0, which does not exist%0APoint it at a version that exists, or remove it.
      [exit 1]
      $ stemma check --worktree --format sarif
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {
              "driver": {
                "name": "stemma",
                "version": "0.0.0-test",
                "rules": [
                  {
                    "id": "pointer-dangling"
                  },
                  {
                    "id": "transition-illegal"
                  }
                ]
              }
            },
            "results": [
              {
                "ruleId": "transition-illegal",
                "level": "error",
                "message": {
                  "text": "vad@1.0.0 may not move from production to development. From production a version may move to: deprecated, archived. No path leads from there to development; a rollback brings an earlier holder back."
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "registry/models/vad/model.yaml"
                      },
                      "region": {
                        "startLine": 2,
                        "startColumn": 1
                      }
                    }
                  }
                ]
              },
              {
                "ruleId": "pointer-dangling",
                "level": "error",
                "message": {
                  "text": "stage production of vad points at 7.0.0, which does not exist. Point it at a version that exists, or remove it."
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "registry/models/vad/model.yaml"
                      },
                      "region": {
                        "startLine": 3,
                        "startColumn": 3
                      }
                    }
                  }
                ]
              }
            ]
          }
        ]
      }
      [exit 1]
      $ stemma check
      ok: commit cccccccccccc against cccccccccccc: 0 errors, 0 warnings
      "
    `);
  });
});
