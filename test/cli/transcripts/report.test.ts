import fs from "node:fs";
import prettier from "prettier";
import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

const evidence = "work/registry/models/vad/evidence/1.1.0";

function evaluation(digest: string): string {
  return `kind: evaluation
subject:
  model: vad
  version: 1.1.0
  artifacts:
    - ${digest}
by: ci <ci@example.org>
created: "2026-11-21T12:00:00.000Z"
result:
  metrics:
    acc: 0.9
`;
}

it("show --report tells everything about a version, as text and as Markdown", async () => {
  const terminal = await openSeeded();
  const { world } = terminal;
  const own = "sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d";
  world.write(`${evidence}/evaluation.ava.yaml`, evaluation(own));
  world.write(`${evidence}/evaluation.old.yaml`, evaluation(`sha256:${"0".repeat(64)}`));
  world.write(`${evidence}/approval.ada.yaml`, "kind: approval\n");
  world.git("work", "add", "registry");
  world.git("work", "commit", "-qm", "by hand");
  expect(
    await terminal.screen(
      "show vad@1.1.0 --report",
      "show vad@production --report --format md",
      "show vad --report",
      "show vad --format md",
      "show vad@9.0.0 --report",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma show vad@1.1.0 --report
    vad@1.1.0

    Version
    stage       development since 2026-11-21 10:00
    ordinal     #2
    created     2026-11-21 10:00 by Ada <ada@example.org>
    updated     2026-11-21 10:00 by Ada <ada@example.org>
    change      minor since 1.0.0; parameter rate changed
    task        vad
    framework   pytorch
    parents     vad@1.0.0
    parameters  rate = 8000
    commit      cccccccccccc

    Model
    name  vad
    task  vad

    Metrics
    METRIC  VALUE
    acc     0.95
    wer     7.25

    Against vad@1.0.0, which serves
             vad@1.0.0         vad@1.1.0
    stage    production        development
    created  2026-11-21 10:00  2026-11-21 10:00
    size     29 B              30 B
    parents                    vad@1.0.0
    acc ↑?   0.91              0.95 (+0.04, +4.4%) *
    wer ↓    8.5               7.25 (-1.25, -14.7%) *
    rate     16000             8000

    Stages over time
    STAGE        FROM              UNTIL  BY
    development  2026-11-21 10:00  now    Ada <ada@example.org>

    Lineage
    WAY        RELATIVE   STATE
    made from  vad@1.0.0  production

    Evidence
    EVIDENCE        BY                   CREATED           COUNTS                 MEASURED
    evaluation ava  ci <ci@example.org>  2026-11-21 12:00  yes                    acc 0.9
    evaluation old  ci <ci@example.org>  2026-11-21 12:00  no: about other bytes  acc 0.9

    Files
    FILE        ROLE   SIZE  DIGEST
    better.bin  other  30 B  sha256:a26a6860f6258e416d53383f490aac05a0a48dbcfb70c4bd57be6679eeb2569d

    How to get it
    stemma resolve vad@1.1.0 --json
    stemma pull vad@1.1.0 -o DIR

    Could not be read
    registry/models/vad/evidence/1.1.0/approval.ada.yaml: the key 'subject' is missing
    registry/models/vad/evidence/1.1.0/approval.ada.yaml: the key 'by' is missing
    registry/models/vad/evidence/1.1.0/approval.ada.yaml: the key 'created' is missing
    $ stemma show vad@production --report --format md
    # \`vad@1.0.0\`

    First try.

    ## Version

    | | |
    | --- | --- |
    | stage | production since 2026-11-21 10:00 |
    | ordinal | \`#1\` |
    | created | \`2026-11-21 10:00 by Ada <ada@example.org>\` |
    | updated | \`2026-11-21 10:00 by Ada <ada@example.org>\` |
    | change | \`initial; first version\` |
    | task | vad |
    | framework | pytorch |
    | parameters | rate = 16000 |
    | tags | domain=speech |
    | commit | cccccccccccc |

    ## Model

    | | |
    | --- | --- |
    | name | vad |
    | task | vad |

    ## Metrics

    | metric | value |
    | --- | --- |
    | acc | 0.91 |
    | wer | 8.5 |

    ## Stages over time

    | stage | from | until | ended | by |
    | --- | --- | --- | --- | --- |
    | production | 2026-11-21 10:00 | now | | \`Ada <ada@example.org>\` |
    | staging | 2026-11-21 10:00 | 2026-11-21 10:00 | moved | \`Ada <ada@example.org>\` |
    | development | 2026-11-21 10:00 | 2026-11-21 10:00 | moved | \`Ada <ada@example.org>\` |

    ## Lineage

    | way | relative | state |
    | --- | --- | --- |
    | made into | \`vad@1.1.0\` | development |

    ## Files

    | file | role | size | digest |
    | --- | --- | --- | --- |
    | model.bin | other | 29 B | \`sha256:b5de1357f76be79bcb779cce1dd0c7a0c2447b48d7692ca81d8429b810b34b40\` |

    ## How to get it

    - \`stemma resolve vad@1.0.0 --json\`
    - \`stemma pull vad@1.0.0 -o DIR\`
    $ stemma show vad --report
    error: 'vad' names a model, not a version
    hint: Write vad@X, X being a version, a stage, an alias, #N or latest.
    [exit 2]
    $ stemma show vad --format md
    error: --format and --output go with --report
    hint: Add --report, or leave them out.
    [exit 2]
    $ stemma show vad@9.0.0 --report
    error: vad has no version 9.0.0
    hint: Did you mean 1.0.0?
    [exit 3]
    "
  `);
});

it("a report in Markdown holds no markup of its data, and goes to a file", async () => {
  const terminal = await openSeeded();
  const hostile = "<script>alert(1)</script>\n\n# heading\n[x](javascript:1) ![y](z)\n- a | b";
  await terminal.ok("annotate", "vad@1.1.0", "--description", hostile);
  await terminal.ok("annotate", "vad", "--description", "<b>|</b>", "--owner", "[x](y)");
  await terminal.ok("show", "vad@1.1.0", "--report", "--format", "md", "-o", "report.md");
  const text = fs.readFileSync(terminal.world.path("work/report.md"), "utf8");
  const { __debug: debug } = prettier as unknown as {
    __debug: { parse: (text: string, options: object) => Promise<{ ast: object }> };
  };
  const { ast } = await debug.parse(text, { parser: "markdown" });
  expect(JSON.stringify(ast)).not.toMatch(/"type":"(?:html|link|image|definition|code)"/);
  expect(text.match(/^#+ .*$/gm)).toEqual(
    expect.arrayContaining(["# `vad@1.1.0`", "## Version", "## Files"]),
  );
  expect(text).not.toMatch(/^# heading/m);
});

it("a shallow clone has the report all the same, but for what history knows", async () => {
  const terminal = await openSeeded();
  const { world } = terminal;
  world.write("work/.git/shallow", `${world.git("work", "rev-parse", "HEAD")}\n`);
  expect(await terminal.json("show", "vad@1.1.0", "--report")).toMatchObject({ since: null, tenures: null });
  expect(await terminal.ok("show", "vad@1.1.0", "--report")).toContain("history is too shallow to tell");
});
