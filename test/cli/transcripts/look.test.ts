import { describe, expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

describe("looking", () => {
  it("lists models and versions", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "list",
        "list vad",
        "list --stage production",
        "list --tag domain:speech --verbose",
        "list speech/asr --json",
        "list --versions --limit 1",
        "list --outdated",
        "list --outdated 10x",
        "list gone",
        "list --stage odd",
        "list --sort size",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma list
      MODEL       TASK  VERSIONS  LATEST  STAGES
      speech/asr               1  0.1.0   development=0.1.0
      vad         vad          2  1.1.0   development=1.1.0 production=1.0.0
      $ stemma list vad
      VERSION    STAGE        METRICS            SIZE  CREATED           DESCRIPTION
      vad@1.1.0  development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      vad@1.0.0  production   acc=0.91 wer=8.5   29 B  2026-11-21 10:00  First try.
      $ stemma list --stage production
      VERSION    STAGE       METRICS           SIZE  CREATED           DESCRIPTION
      vad@1.0.0  production  acc=0.91 wer=8.5  29 B  2026-11-21 10:00  First try.
      $ stemma list --tag domain:speech --verbose
      VERSION    STAGE       METRICS               SIZE  CREATED                   AUTHOR                 FRAMEWORK  TAGS           DESCRIPTION
      vad@1.0.0  production  acc=0.91 wer=8.5  29 bytes  2026-11-21T10:00:02.000Z  Ada <ada@example.org>  pytorch    domain=speech  First try.
      as of commit cccccccccccccccccccccccccccccccccccccccc
      $ stemma list speech/asr --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "items": [
          {
            "commit": "cccccccccccccccccccccccccccccccccccccccc",
            "model": "speech/asr",
            "version": "0.1.0",
            "ordinal": 1,
            "task": null,
            "stage": "development",
            "aliases": [],
            "created": "2026-11-21T10:00:04.000Z",
            "author": "Ada <ada@example.org>",
            "updated": null,
            "change": {
              "level": "initial",
              "from": null,
              "reasons": [
                "first version"
              ],
              "notes": null
            },
            "framework": "pytorch",
            "model_type": null,
            "artifacts": [
              {
                "path": "model.bin",
                "digest": "sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40",
                "size": 29,
                "format": "text",
                "role": "other"
              }
            ],
            "size": 29,
            "interface": null,
            "inspection": null,
            "features": [],
            "parents": [],
            "dataset": [],
            "training": null,
            "code": null,
            "parameters": {},
            "config": null,
            "metrics": {},
            "tags": {},
            "custom": {},
            "description": null,
            "exports": [],
            "links": [],
            "source": null,
            "resources": null,
            "proposals": []
          }
        ],
        "total": 1,
        "next": null,
        "problems": []
      }
      $ stemma list --versions --limit 1
      VERSION           STAGE        SIZE  CREATED
      speech/asr@0.1.0  development  29 B  2026-11-21 10:00
      1 of 3; go on with --after <cursor>
      $ stemma list --outdated
      no versions
      $ stemma list --outdated 10x
      error: --outdated cannot be '10x', and there is no model 10x
        expected: 90d
      hint: Write days or weeks, such as --outdated=90d or --outdated=12w.
      [exit 2]
      $ stemma list gone
      error: there is no model gone
      hint: See the models with stemma list.
      [exit 3]
      $ stemma list --stage odd
      error: 'odd' is not a stage
      hint: Stages: development, staging, production, deprecated, archived.
      [exit 3]
      $ stemma list --sort size
      error: --sort orders versions
      hint: Add --versions or name a model.
      [exit 2]
      "
    `);
  });

  it("shows a model and a version", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "show vad",
        "show vad@production",
        "show vad@#2 --verbose",
        "show vad@latest --json",
        "show vad --json",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma show vad
      vad

      task        vad
      versioning  semver
      stages      development: 1.1.0
                  production: 1.0.0
      versions    1.0.0, 1.1.0
      $ stemma show vad@production
      vad@1.0.0

      First try.

      stage       production
      ordinal     #1
      created     2026-11-21 10:00 by Ada <ada@example.org>
      updated     2026-11-21 10:00 by Ada <ada@example.org>
      change      initial
                  - first version
      task        vad
      framework   pytorch
      parameters  rate = 16000
      tags        domain=speech

      METRIC  VALUE
      acc      0.91
      wer       8.5

      FILE       ROLE   SIZE  DIGEST
      model.bin  other  29 B  sha256:b5de1357f76b
      $ stemma show vad@#2 --verbose
      vad@1.1.0

      stage       development
      ordinal     #2
      created     2026-11-21T10:00:03.000Z by Ada <ada@example.org>
      updated     2026-11-21T10:00:03.000Z by Ada <ada@example.org>
      change      minor since 1.0.0
                  - parameter rate changed
      task        vad
      framework   pytorch
      parents     vad@1.0.0
      parameters  rate = 8000

      METRIC  VALUE
      acc      0.95
      wer      7.25

      FILE        ROLE       SIZE  DIGEST
      better.bin  other  30 bytes  sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d
      as of commit cccccccccccccccccccccccccccccccccccccccc
      $ stemma show vad@latest --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "model": "vad",
        "version": "1.1.0",
        "ordinal": 2,
        "task": "vad",
        "stage": "development",
        "aliases": [],
        "created": "2026-11-21T10:00:03.000Z",
        "author": "Ada <ada@example.org>",
        "updated": {
          "time": "2026-11-21T10:00:03.000Z",
          "by": "Ada <ada@example.org>",
          "commit": "cccccccccccccccccccccccccccccccccccccccc"
        },
        "change": {
          "level": "minor",
          "from": "1.0.0",
          "reasons": [
            "parameter rate changed"
          ],
          "notes": null
        },
        "framework": "pytorch",
        "model_type": null,
        "artifacts": [
          {
            "path": "better.bin",
            "digest": "sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d",
            "size": 30,
            "format": "text",
            "role": "other"
          }
        ],
        "size": 30,
        "interface": null,
        "inspection": null,
        "features": [],
        "parents": [
          {
            "version": "vad@1.0.0",
            "relation": null
          }
        ],
        "dataset": [],
        "training": null,
        "code": null,
        "parameters": {
          "rate": 8000
        },
        "config": null,
        "metrics": {
          "acc": {
            "value": 0.95,
            "at": null,
            "dataset": null
          },
          "wer": {
            "value": 7.25,
            "at": null,
            "dataset": null
          }
        },
        "tags": {},
        "custom": {},
        "description": null,
        "exports": [],
        "links": [],
        "source": null,
        "resources": null,
        "proposals": []
      }
      $ stemma show vad --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "name": "vad",
        "description": null,
        "task": "vad",
        "owners": [],
        "license": null,
        "versioning": "semver",
        "primary_metric": null,
        "metrics_direction": {},
        "tags": {},
        "stages": {
          "development": [
            "1.1.0"
          ],
          "production": [
            "1.0.0"
          ]
        },
        "aliases": {},
        "holds": {},
        "versions": [
          "1.0.0",
          "1.1.0"
        ],
        "latest": "1.1.0",
        "formerly": [],
        "proposals": []
      }
      "
    `);
  });

  it("says what is not there", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "show gone",
        "show vad@9.9.9",
        "show vad@staging",
        "show vad@champion --json",
        "show vad@",
        "show vad@1.0.0 --at 2020-01-01",
        "show vad@1.0.0 --at gone",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma show gone
      error: there is no model gone
      hint: See the models with stemma list.
      [exit 3]
      $ stemma show vad@9.9.9
      error: vad has no version 9.9.9
      hint: See its versions with stemma list vad --all.
      [exit 3]
      $ stemma show vad@staging
      error: no version of vad is in staging
      hint: See where its versions stand with stemma show vad.
      [exit 3]
      $ stemma show vad@champion --json
      {
        "error": {
          "code": "version-unknown",
          "message": "vad has no stage or alias 'champion'",
          "hint": "Stages: development, staging, production, deprecated, archived.",
          "data": {
            "model": "vad",
            "name": "champion",
            "stages": [
              "development",
              "staging",
              "production",
              "deprecated",
              "archived"
            ],
            "aliases": []
          }
        }
      }
      [exit 3]
      $ stemma show vad@
      error: '' names no version
      hint: After @ write a version, an alias, a stage, #N for the ordinal, or latest.
      [exit 2]
      $ stemma show vad@1.0.0 --at 2020-01-01
      error: nothing was recorded yet at 2020-01-01T23:59:59.999Z
      hint: See when the history begins with stemma history.
      [exit 3]
      $ stemma show vad@1.0.0 --at gone
      error: There is no revision 'gone': no tag, branch or remote branch has this name
      [exit 3]
      "
    `);
  });

  it("travels in time", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "show vad@1.0.0 --at 2026-11-21T10:00:02Z",
        "list vad --at HEAD~1",
        "resolve vad@production --at HEAD~1",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma show vad@1.0.0 --at 2026-11-21T10:00:02Z
      vad@1.0.0

      First try.

      stage       development
      ordinal     #1
      created     2026-11-21 10:00 by Ada <ada@example.org>
      updated     2026-11-21 10:00 by Ada <ada@example.org>
      change      initial
                  - first version
      task        vad
      framework   pytorch
      parameters  rate = 16000
      tags        domain=speech

      METRIC  VALUE
      acc      0.91
      wer       8.5

      FILE       ROLE   SIZE  DIGEST
      model.bin  other  29 B  sha256:b5de1357f76b
      as of commit cccccccccccc
      $ stemma list vad --at HEAD~1
      VERSION    STAGE        METRICS            SIZE  CREATED           DESCRIPTION
      vad@1.1.0  development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      vad@1.0.0  staging      acc=0.91 wer=8.5   29 B  2026-11-21 10:00  First try.
      as of commit cccccccccccc
      $ stemma resolve vad@production --at HEAD~1
      error: no version of vad is in production
      hint: See where its versions stand with stemma show vad.
      [exit 3]
      "
    `);
  });

  it("searches", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "search 'framework = pytorch'",
        "search 'stage = production' --json",
        "search 'odd odd odd'",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma search 'framework = pytorch'
      VERSION           STAGE        METRICS            SIZE  CREATED           DESCRIPTION
      speech/asr@0.1.0  development                     29 B  2026-11-21 10:00
      vad@1.1.0         development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      vad@1.0.0         production   acc=0.91 wer=8.5   29 B  2026-11-21 10:00  First try.
      $ stemma search 'stage = production' --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "items": [
          {
            "commit": "cccccccccccccccccccccccccccccccccccccccc",
            "model": "vad",
            "version": "1.0.0",
            "ordinal": 1,
            "task": "vad",
            "stage": "production",
            "aliases": [],
            "created": "2026-11-21T10:00:02.000Z",
            "author": "Ada <ada@example.org>",
            "updated": null,
            "change": {
              "level": "initial",
              "from": null,
              "reasons": [
                "first version"
              ],
              "notes": null
            },
            "framework": "pytorch",
            "model_type": null,
            "artifacts": [
              {
                "path": "model.bin",
                "digest": "sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40",
                "size": 29,
                "format": "text",
                "role": "other"
              }
            ],
            "size": 29,
            "interface": null,
            "inspection": null,
            "features": [],
            "parents": [],
            "dataset": [],
            "training": null,
            "code": null,
            "parameters": {
              "rate": 16000
            },
            "config": null,
            "metrics": {
              "acc": {
                "value": 0.91,
                "at": null,
                "dataset": null
              },
              "wer": {
                "value": 8.5,
                "at": null,
                "dataset": null
              }
            },
            "tags": {
              "domain": "speech"
            },
            "custom": {},
            "description": "First try.",
            "exports": [],
            "links": [],
            "source": null,
            "resources": null,
            "proposals": []
          }
        ],
        "total": 1,
        "next": null,
        "problems": []
      }
      $ stemma search 'odd odd odd'
      error: column 1: a version has no field 'odd'
        odd odd odd
        ^
      hint: Fields: model, version, ordinal, stage, aliases, task, description, created, age, author, framework, model_type, size, tags, metrics, evidence, parameters, custom, artifacts, features, interface, inspection, parents, dataset, exports, source, code, config, training, change, resources, links.
      [exit 2]
      "
    `);
  });

  it("compares", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "compare vad@1.0.0 vad@1.1.0 speech/asr@0.1.0",
        "compare vad@1.0.0 vad@latest --metric acc --format md",
        "compare vad@#1 vad@#2 --json",
        "compare vad@1.0.0 vad@9.0.0",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma compare vad@1.0.0 vad@1.1.0 speech/asr@0.1.0
               vad@1.0.0         vad@1.1.0               speech/asr@0.1.0
      stage    production        development             development
      created  2026-11-21 10:00  2026-11-21 10:00        2026-11-21 10:00
      size     29 B              30 B                    29 B
      parents                    vad@1.0.0
      acc ↑?   0.91              0.95 (+0.04, +4.4%) *   -
      wer ↓    8.5               7.25 (-1.25, -14.7%) *  -
      rate     16000             8000                    -

      interface: the same
      metrics: declared
      $ stemma compare vad@1.0.0 vad@latest --metric acc --format md
      | | \`vad@1.0.0\` | \`vad@1.1.0\` |
      | --- | --- | --- |
      | stage | production | development |
      | created | 2026-11-21 10:00 | 2026-11-21 10:00 |
      | size | 29 B | 30 B |
      | parents | | \`vad@1.0.0\` |
      | acc ↑? | 0.91 | 0.95 (+0.04, +4.4%) * |
      | rate | 16000 | 8000 |

      - interface: the same
      - metrics: declared
      $ stemma compare vad@#1 vad@#2 --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "source": "declared",
        "suite": null,
        "subjects": [
          {
            "model": "vad",
            "version": "1.0.0",
            "stage": "production",
            "size": 29,
            "created": "2026-11-21T10:00:02.000Z",
            "author": "Ada <ada@example.org>",
            "framework": "pytorch",
            "model_type": null
          },
          {
            "model": "vad",
            "version": "1.1.0",
            "stage": "development",
            "size": 30,
            "created": "2026-11-21T10:00:03.000Z",
            "author": "Ada <ada@example.org>",
            "framework": "pytorch",
            "model_type": null
          }
        ],
        "baseline": 0,
        "sorted_by": null,
        "metrics": {
          "acc": {
            "direction": "up",
            "assumed": true,
            "values": [
              0.91,
              0.95
            ],
            "deltas": [
              0,
              0.039999999999999925
            ],
            "relative": [
              0,
              0.04395604395604387
            ],
            "best": [
              1
            ]
          },
          "wer": {
            "direction": "down",
            "assumed": false,
            "values": [
              8.5,
              7.25
            ],
            "deltas": [
              0,
              -1.25
            ],
            "relative": [
              0,
              -0.14705882352941177
            ],
            "best": [
              1
            ]
          }
        },
        "parameters": {
          "rate": [
            16000,
            8000
          ]
        },
        "same_parameters": 0,
        "interface": {
          "same": true,
          "differences": [],
          "values": [
            null,
            null
          ]
        },
        "parents": [
          [],
          [
            {
              "version": "vad@1.0.0",
              "relation": null
            }
          ]
        ],
        "artifacts": {
          "same": false,
          "values": [
            [
              {
                "path": "model.bin",
                "digest": "sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40",
                "size": 29,
                "format": "text",
                "role": "other"
              }
            ],
            [
              {
                "path": "better.bin",
                "digest": "sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d",
                "size": 30,
                "format": "text",
                "role": "other"
              }
            ]
          ]
        },
        "inspection": {
          "same": true,
          "values": [
            null,
            null
          ]
        },
        "exports": {
          "same": true,
          "values": [
            [],
            []
          ]
        },
        "config": {
          "same": true,
          "values": [
            null,
            null
          ]
        },
        "dataset": {
          "same": true,
          "values": [
            [],
            []
          ]
        },
        "training": {
          "same": true,
          "values": [
            null,
            null
          ]
        },
        "resources": {
          "same": true,
          "values": [
            null,
            null
          ]
        },
        "version_source": {
          "same": true,
          "values": [
            null,
            null
          ]
        },
        "code": {
          "same": true,
          "values": [
            null,
            null
          ]
        },
        "problems": []
      }
      $ stemma compare vad@1.0.0 vad@9.0.0
      error: vad has no version 9.0.0
      hint: Did you mean 1.0.0?
      [exit 3]
      "
    `);
  });

  it("finds the best", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "best vad --metric acc",
        "best vad --metric wer --json",
        "best vad",
        "best vad --metric odd",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma best vad --metric acc
      vad@1.1.0
      acc     0.95 (higher is better, assumed)
      source  declared
      stage   development
      $ stemma best vad --metric wer --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "model": "vad",
        "version": "1.1.0",
        "ordinal": 2,
        "task": "vad",
        "stage": "development",
        "aliases": [],
        "created": "2026-11-21T10:00:03.000Z",
        "author": "Ada <ada@example.org>",
        "updated": null,
        "change": {
          "level": "minor",
          "from": "1.0.0",
          "reasons": [
            "parameter rate changed"
          ],
          "notes": null
        },
        "framework": "pytorch",
        "model_type": null,
        "artifacts": [
          {
            "path": "better.bin",
            "digest": "sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d",
            "size": 30,
            "format": "text",
            "role": "other"
          }
        ],
        "size": 30,
        "interface": null,
        "inspection": null,
        "features": [],
        "parents": [
          {
            "version": "vad@1.0.0",
            "relation": null
          }
        ],
        "dataset": [],
        "training": null,
        "code": null,
        "parameters": {
          "rate": 8000
        },
        "config": null,
        "metrics": {
          "acc": {
            "value": 0.95,
            "at": null,
            "dataset": null
          },
          "wer": {
            "value": 7.25,
            "at": null,
            "dataset": null
          }
        },
        "tags": {},
        "custom": {},
        "description": null,
        "exports": [],
        "links": [],
        "resources": null,
        "source": "declared",
        "suite": null,
        "version_source": null,
        "metric": "wer",
        "value": 7.25,
        "direction": "down",
        "assumed": false,
        "ties": [],
        "missing": 0,
        "problems": []
      }
      $ stemma best vad
      error: vad has no primary metric
      hint: Name one with --metric.
      [exit 2]
      $ stemma best vad --metric odd
      error: none of the versions has a metric odd
      hint: There are: acc, wer.
      [exit 3]
      "
    `);
  });

  it("resolves", async () => {
    const terminal = await openSeeded();
    expect(await terminal.screen("resolve vad@production", "resolve vad@latest --json"))
      .toMatchInlineSnapshot(`
        "
        $ stemma resolve vad@production
        vad@1.0.0
        sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40  model.bin
        $ stemma resolve vad@latest --json
        {
          "commit": "cccccccccccccccccccccccccccccccccccccccc",
          "model": "vad",
          "version": "1.1.0",
          "stage": "development",
          "artifacts": [
            {
              "path": "better.bin",
              "digest": "sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d",
              "size": 30,
              "format": "text",
              "role": "other"
            }
          ],
          "problems": []
        }
        "
      `);
  });

  it("shows history", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "promote vad@latest staging",
        "promote vad@staging production --reason 'better'",
        "history vad",
        "history vad@1.0.0 --json",
        "history --stage production --limit 1",
        "history --since 2026-11-22",
        "history vad --stage production --tenures",
        "history vad --stage production --tenures --json",
        "history --tenures",
        "history vad --stage production --tenures --limit 2",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma promote vad@latest staging
      vad@1.1.0: development -> staging
      commit cccccccccccc
      $ stemma promote vad@staging production --reason 'better'
      vad@1.1.0: staging -> production
      vad@1.0.0: production -> deprecated (displaced)
      commit cccccccccccc
      $ stemma history vad
      TIME              EVENT          SUBJECT    STEP                      BY   COMMIT        REASON
      2026-11-21 10:00  moved          vad@1.1.0  staging -> production     Ada  cccccccccccc  better
      2026-11-21 10:00  displaced      vad@1.0.0  production -> deprecated  Ada  cccccccccccc  better
      2026-11-21 10:00  moved          vad@1.1.0  development -> staging    Ada  cccccccccccc
      2026-11-21 10:00  moved          vad@1.0.0  staging -> production     Ada  cccccccccccc
      2026-11-21 10:00  moved          vad@1.0.0  development -> staging    Ada  cccccccccccc
      2026-11-21 10:00  registered     vad@1.1.0                            Ada  cccccccccccc
      2026-11-21 10:00  model-created  vad                                  Ada  cccccccccccc
      2026-11-21 10:00  registered     vad@1.0.0                            Ada  cccccccccccc
      $ stemma history vad@1.0.0 --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "events": [
          {
            "commit": "cccccccccccccccccccccccccccccccccccccccc",
            "time": "2026-11-21T10:00:07.000Z",
            "actor": "Ada <ada@example.org>",
            "kind": "displaced",
            "model": "vad",
            "version": "1.0.0",
            "from": "production",
            "to": "deprecated",
            "name": null,
            "reason": "better",
            "merged": []
          },
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
            "merged": []
          },
          {
            "commit": "cccccccccccccccccccccccccccccccccccccccc",
            "time": "2026-11-21T10:00:05.000Z",
            "actor": "Ada <ada@example.org>",
            "kind": "moved",
            "model": "vad",
            "version": "1.0.0",
            "from": "development",
            "to": "staging",
            "name": null,
            "reason": null,
            "merged": []
          },
          {
            "commit": "cccccccccccccccccccccccccccccccccccccccc",
            "time": "2026-11-21T10:00:02.000Z",
            "actor": "Ada <ada@example.org>",
            "kind": "registered",
            "model": "vad",
            "version": "1.0.0",
            "from": null,
            "to": null,
            "name": null,
            "reason": null,
            "merged": []
          }
        ],
        "problems": []
      }
      $ stemma history --stage production --limit 1
      TIME              EVENT  SUBJECT    STEP                   BY   COMMIT        REASON
      2026-11-21 10:00  moved  vad@1.1.0  staging -> production  Ada  cccccccccccc  better
      $ stemma history --since 2026-11-22
      no events
      $ stemma history vad --stage production --tenures
      VERSION  FROM              UNTIL             ENDED      BY   ENDED BY  REASON
      1.1.0    2026-11-21 10:00  now                          Ada            better
      1.0.0    2026-11-21 10:00  2026-11-21 10:00  displaced  Ada  Ada
      $ stemma history vad --stage production --tenures --json
      {
        "commit": "cccccccccccccccccccccccccccccccccccccccc",
        "model": "vad",
        "stage": "production",
        "tenures": [
          {
            "version": "1.1.0",
            "stage": "production",
            "from": "2026-11-21T10:00:07.000Z",
            "until": null,
            "by": "Ada <ada@example.org>",
            "reason": "better",
            "ended_by": null,
            "ended": null,
            "commit": "cccccccccccccccccccccccccccccccccccccccc"
          },
          {
            "version": "1.0.0",
            "stage": "production",
            "from": "2026-11-21T10:00:05.000Z",
            "until": "2026-11-21T10:00:07.000Z",
            "by": "Ada <ada@example.org>",
            "reason": null,
            "ended_by": "Ada <ada@example.org>",
            "ended": "displaced",
            "commit": "cccccccccccccccccccccccccccccccccccccccc"
          }
        ]
      }
      $ stemma history --tenures
      error: --tenures needs MODEL and --stage
      hint: Write \`stemma history MODEL --stage STAGE --tenures\`.
      [exit 2]
      $ stemma history vad --stage production --tenures --limit 2
      error: --tenures cannot be limited by --limit
      hint: Leave one of the two out.
      [exit 2]
      "
    `);
  });
});
