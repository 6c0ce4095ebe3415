import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

it("a suite is made, shown and listed, and its making is an event", async () => {
  const terminal = await openSeeded();
  expect(
    await terminal.screen(
      "evaluate list",
      "evaluate create speed --model vad --nightly 2 --dry-run",
      "evaluate create speed --model vad --nightly 2",
      "evaluate create speed --model vad",
      "evaluate create other --model vda",
      "evaluate create other",
      "evaluate create other --model vad --nightly 25",
      "evaluate show speed",
      "evaluate show sped",
      "evaluate list",
      "check",
      "history --limit 1",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma evaluate list
    no suites
    $ stemma evaluate create speed --model vad --nightly 2 --dry-run
    Would change 1 file; nothing was written.

    create registry/suites/speed.yaml
      + # yaml-language-server: $schema=../.schemas/suite.schema.json
      + name: speed
      + model: vad
      + cases:
      +   - name: loads
      +     kind: smoke
      +     severity: high
      +   - name: speed
      +     kind: performance
      +     severity: low
      + schedule:
      +   nightly: {hour_utc: 2}
    $ stemma evaluate create speed --model vad --nightly 2
    speed: vad, 2 cases
    commit cccccccccccc
    $ stemma evaluate create speed --model vad
    error: there is a suite speed already
    hint: See it with stemma evaluate show speed, and edit its file.
    [exit 4]
    $ stemma evaluate create other --model vda
    error: there is no model vda
    hint: Did you mean vad?
    [exit 3]
    $ stemma evaluate create other
    error: other: it needs exactly one of model and task
    hint: See stemma evaluate create --help.
    [exit 2]
    $ stemma evaluate create other --model vad --nightly 25
    error: '25' is no hour
    hint: Write an hour of the day, UTC: --nightly 2.
    [exit 2]
    $ stemma evaluate show speed
    suite    speed
    model    vad
    runner   onnx
    nightly  from 2:00 UTC
    file     registry/suites/speed.yaml

    CASE   KIND         SEVERITY  METRIC  WANTED
    loads  smoke        high
    speed  performance  low
    $ stemma evaluate show sped
    error: there is no suite sped
    hint: See them with stemma evaluate list.
    [exit 3]
    $ stemma evaluate list
    SUITE  FOR  RUNNER  CASES
    speed  vad  onnx    loads, speed
    $ stemma check
    ok: commit cccccccccccc against cccccccccccc: 0 errors, 0 warnings
    $ stemma history --limit 1
    TIME              EVENT          SUBJECT  STEP   BY   COMMIT        REASON
    2026-11-21 10:00  suite-changed           speed  Ada  cccccccccccc
    "
  `);
});
