import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openTerminal, type Terminal } from "../terminal.ts";
import { openSeeded } from "./seed.ts";

/** Commits an evaluation of a version by hand; it is about the version's only file where no other digest is named. */
async function evaluate(terminal: Terminal, suite: string, wer: number, digest?: string): Promise<void> {
  const form = (await terminal.json("show", "vad@1.1.0", "--json")) as {
    artifacts: readonly { digest: string }[];
  };
  const file = `work/registry/models/vad/evidence/1.1.0/evaluation.${suite}.yaml`;
  const lines = [
    "kind: evaluation",
    `subject: {model: vad, version: 1.1.0, artifacts: ["${digest ?? form.artifacts[0]?.digest ?? ""}"]}`,
    "by: ci",
    "created: 2026-11-21T10:00:00.000Z",
    `result: {metrics: {wer: ${wer}}}`,
    "",
  ];
  terminal.world.write(file, lines.join("\n"));
  commit(terminal);
}

function commit({ world }: Terminal): void {
  world.git("work", "add", "-A", "registry");
  world.git("work", "commit", "-q", "-m", "by hand");
}

describe("searching", () => {
  it("combines conditions, and orders what it finds", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "search 'metrics.acc >= 0.9 and not (stage = archived or description like \"%try.\")'",
        "search 'version >= 0.1.0 and size < 1kB' --sort -metrics.acc,created",
        "search framework in '(onnx, pytorch)' and tags.domain is null --sort=-version --limit 1",
        "search 'created > 2026-11-21 or age > 1d or metrics.acc < 0'",
        "list --tag domain:speech --tag odd",
        "list vad --sort -model.task,parameters.rate",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma search 'metrics.acc >= 0.9 and not (stage = archived or description like "%try.")'
      VERSION    STAGE        METRICS            SIZE  CREATED
      vad@1.1.0  development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      $ stemma search 'version >= 0.1.0 and size < 1kB' --sort -metrics.acc,created
      VERSION           STAGE        METRICS            SIZE  CREATED           DESCRIPTION
      vad@1.1.0         development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      vad@1.0.0         production   acc=0.91 wer=8.5   29 B  2026-11-21 10:00  First try.
      speech/asr@0.1.0  development                     29 B  2026-11-21 10:00
      $ stemma search framework in '(onnx, pytorch)' and tags.domain is null --sort=-version --limit 1
      VERSION    STAGE        METRICS            SIZE  CREATED
      vad@1.1.0  development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      1 of 2; go on with --after <cursor>
      $ stemma search 'created > 2026-11-21 or age > 1d or metrics.acc < 0'
      no versions
      $ stemma list --tag domain:speech --tag odd
      no versions
      info: no version has the tag 'odd' [value-unknown]
        hint: There are: domain, domain=speech.
      $ stemma list vad --sort -model.task,parameters.rate
      VERSION    STAGE        METRICS            SIZE  CREATED           DESCRIPTION
      vad@1.1.0  development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      vad@1.0.0  production   acc=0.91 wer=8.5   29 B  2026-11-21 10:00  First try.
      "
    `);
  });

  it("takes measured numbers only from evidence about the version's own files", async () => {
    const terminal = await openSeeded();
    await evaluate(terminal, "smoke", 6.5);
    await evaluate(terminal, "other", 1, `sha256:${createHash("sha256").update("other").digest("hex")}`);
    expect(
      await terminal.screen(
        "search 'evidence.smoke.wer < 7'",
        "search 'evidence.other is not null'",
        "search 'version = 1.0.0 and not evidence.smoke.wer < 7'",
        "search 'model = vad' --sort evidence.smoke.wer",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma search 'evidence.smoke.wer < 7'
      VERSION    STAGE        METRICS            SIZE  CREATED
      vad@1.1.0  development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      $ stemma search 'evidence.other is not null'
      no versions
      info: no version has evidence of the suite 'other' [value-unknown]
        hint: There are: smoke.
      $ stemma search 'version = 1.0.0 and not evidence.smoke.wer < 7'
      VERSION    STAGE       METRICS           SIZE  CREATED           DESCRIPTION
      vad@1.0.0  production  acc=0.91 wer=8.5  29 B  2026-11-21 10:00  First try.
      $ stemma search 'model = vad' --sort evidence.smoke.wer
      VERSION    STAGE        METRICS            SIZE  CREATED           DESCRIPTION
      vad@1.1.0  development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      vad@1.0.0  production   acc=0.91 wer=8.5   29 B  2026-11-21 10:00  First try.
      "
    `);
  });

  it("shows a mistake in the query, with what was expected there", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "search 'stage = production and framwork = onnx'",
        "search 'metrics.acc >= high'",
        "search 'description = First try'",
        "search '(stage = production'",
        "search 'framework = pytorch adn stage = production'",
        "search 'created > yesterday' --json",
        "search",
        "list vad --sort -creatd",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma search 'stage = production and framwork = onnx'
      error: column 24: a version has no field 'framwork'
        stage = production and framwork = onnx
                               ^
      hint: Did you mean framework?
      [exit 2]
      $ stemma search 'metrics.acc >= high'
      error: column 16: expected a number such as 0.95, found 'high'
        metrics.acc >= high
                       ^
      [exit 2]
      $ stemma search 'description = First try'
      error: column 21: expected and, or, the end, found 'try'
        description = First try
                            ^
      hint: Put a value with spaces in quotes: 'a value'.
      [exit 2]
      $ stemma search '(stage = production'
      error: column 20: expected and, or, ) for the ( of column 1, found the end of the query
        (stage = production
                           ^
      [exit 2]
      $ stemma search 'framework = pytorch adn stage = production'
      error: column 21: expected and, or, the end, found 'adn'
        framework = pytorch adn stage = production
                            ^
      hint: Did you mean and?
      [exit 2]
      $ stemma search 'created > yesterday' --json
      {
        "error": {
          "code": "query-invalid",
          "message": "column 11: expected a date such as 2026-01-31 or 2026-01-31T12:00:00Z, found 'yesterday'\\n  created > yesterday\\n            ^",
          "hint": null,
          "data": {
            "column": 11,
            "expected": "a date such as 2026-01-31 or 2026-01-31T12:00:00Z",
            "found": "'yesterday'",
            "query": "created > yesterday"
          }
        }
      }
      [exit 2]
      $ stemma search
      error: QUERY is missing
      hint: Usage: stemma search QUERY... [options]
      [exit 2]
      $ stemma list vad --sort -creatd
      error: column 2: a version has no field 'creatd'
        -creatd
         ^
      hint: Did you mean created?
      [exit 2]
      "
    `);
  });

  it("finds nothing in an empty registry, and goes on beside broken records", async () => {
    const terminal = openTerminal();
    await terminal.ok("init");
    expect(await terminal.screen("search 'stage = production'")).toMatchInlineSnapshot(`
      "
      $ stemma search 'stage = production'
      no versions
      "
    `);
    const seeded = await openSeeded();
    seeded.world.write("work/registry/models/vad/versions/1.0.0.yaml", "version: 1.0.0\nframework: [\n");
    commit(seeded);
    await evaluate(seeded, "smoke", 6.5);
    seeded.world.write("work/registry/models/vad/evidence/1.1.0/evaluation.bad.yaml", "kind: odd\n");
    commit(seeded);
    expect(await seeded.screen("search 'framework = pytorch'", "search 'evidence.smoke.wer < 7'"))
      .toMatchInlineSnapshot(`
      "
      $ stemma search 'framework = pytorch'
      VERSION           STAGE        METRICS            SIZE  CREATED
      speech/asr@0.1.0  development                     29 B  2026-11-21 10:00
      vad@1.1.0         development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      registry/models/vad/versions/1.0.0.yaml:3:1: error: the end of the text inside brackets is not allowed [yaml-invalid]
        hint: Expected: a closing bracket
      $ stemma search 'evidence.smoke.wer < 7'
      VERSION    STAGE        METRICS            SIZE  CREATED
      vad@1.1.0  development  acc=0.95 wer=7.25  30 B  2026-11-21 10:00
      registry/models/vad/versions/1.0.0.yaml:3:1: error: the end of the text inside brackets is not allowed [yaml-invalid]
        hint: Expected: a closing bracket
      registry/models/vad/evidence/1.1.0/evaluation.bad.yaml:1:1: error: the key 'subject' is missing [record-invalid]
        hint: Expected: subject: ...
      registry/models/vad/evidence/1.1.0/evaluation.bad.yaml:1:1: error: the key 'by' is missing [record-invalid]
        hint: Expected: by: ...
      registry/models/vad/evidence/1.1.0/evaluation.bad.yaml:1:1: error: the key 'created' is missing [record-invalid]
        hint: Expected: created: ...
      registry/models/vad/evidence/1.1.0/evaluation.bad.yaml:1:7: error: 'kind' is odd, and must be one of evaluation, approval, waiver [record-invalid]
        hint: Expected: one of evaluation, approval, waiver
      "
    `);
  });

  it("deletes what a query finds", async () => {
    const terminal = await openSeeded();
    expect(
      await terminal.screen(
        "delete --where 'metrics.acc is null and not stage in (production, staging)' --yes --reason 'no numbers'",
        "delete --where 'metrics.acc = none' --yes --reason x",
      ),
    ).toMatchInlineSnapshot(`
      "
      $ stemma delete --where 'metrics.acc is null and not stage in (production, staging)' --yes --reason 'no numbers'
      speech/asr@0.1.0: deleted
      commit cccccccccccc
      $ stemma delete --where 'metrics.acc = none' --yes --reason x
      error: column 15: expected a number such as 0.95, found 'none'
        metrics.acc = none
                      ^
      [exit 2]
      "
    `);
  });

  it("helps with the operators, and where to find the fields", async () => {
    const [about] = (await openTerminal().ok("search", "--help")).split("\nOptions\n");
    expect(about).toMatchInlineSnapshot(`
      "stemma search: find versions by a query

      Usage
        stemma search QUERY... [options]

      A condition is FIELD OPERATOR VALUE; operators are = != < <= > >= in like ilike and is null, each
      with not; and, or, not and parentheses join them.

      Values may be numbers, versions, dates, sizes such as 100MB and durations such as 90d. metrics.X is
      what the author declared, evidence.SUITE.X what was measured, model.X a field of the model.
      docs/search.md has all fields.

      Arguments
        QUERY  conditions such as \`framework = onnx\`, joined by \`and\`, \`or\`, \`not\`
      "
    `);
  });
});

it("what a question got wrong is said on stderr, beside what it found", async () => {
  const terminal = await openSeeded();
  const line = ["search", "framework = pytorhc"];
  expect(await terminal.run(...line)).toEqual({
    code: 0,
    stdout: "no versions\n",
    stderr: expect.stringContaining("no version has the framework 'pytorhc'") as unknown,
  });
  const { stdout, stderr } = await terminal.run(...line, "--json");
  expect([JSON.parse(stdout), stderr]).toMatchObject([{ problems: [{ code: "value-unknown" }] }, ""]);
  expect(await terminal.run("list", "--framework", "pytorhc")).toMatchObject({
    code: 0,
    stdout: "no versions\n",
    stderr: expect.stringContaining("no version has the framework 'pytorhc'") as unknown,
  });
});
