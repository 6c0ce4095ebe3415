import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

it("a selection is made, changed, shown and explained, each write a commit", async () => {
  const terminal = await openSeeded();
  expect(
    await terminal.screen(
      "select list",
      "promote vad@1.1.0 staging",
      "select create speech --model vad --fallback vad@production --candidate next=vad@staging --rollout next=20%",
      "select set speech --flag beta=off --when next=beta --dry-run",
      "select set speech --flag beta=off --when next=beta",
      "select explain vad --unit user-1",
      "select set speech --flag beta=on --rollout next=1 --weight success=1",
      "select explain vad --unit user-1",
      "select explain speech",
      "select show speech",
      "select list",
      "history --limit 2",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma select list
    no selections
    $ stemma promote vad@1.1.0 staging
    vad@1.1.0: development -> staging
    commit cccccccccccc
    $ stemma select create speech --model vad --fallback vad@production --candidate next=vad@staging --rollout next=20%
    speech: next vad@staging 20 %, else vad@production
    commit cccccccccccc
    $ stemma select set speech --flag beta=off --when next=beta --dry-run
    Would change 1 file; nothing was written.

    edit registry/selection/speech.yaml
        # yaml-language-server: $schema=../.schemas/selection.schema.json
        name: speech
        model: vad
      + flags: {beta: false}
        candidates:
      -   - {name: next, version: vad@staging, rollout: 0.2}
      +   - {name: next, version: vad@staging, flag: beta, rollout: 0.2}
        fallback: vad@production
    $ stemma select set speech --flag beta=off --when next=beta
    speech: next vad@staging 20 % when beta, else vad@production
    commit cccccccccccc
    $ stemma select explain vad --unit user-1
    vad@1.0.0: the fallback serves: next has its flag off

    CANDIDATE  VERSION      VERDICT   RANK  SCORE
    next       vad@staging  flag-off     0
    fallback                chosen
    $ stemma select set speech --flag beta=on --rollout next=1 --weight success=1
    speech: next vad@staging 100 % when beta, else vad@production
    commit cccccccccccc
    $ stemma select explain vad --unit user-1
    vad@1.1.0: next serves

    CANDIDATE  VERSION      VERDICT  RANK  SCORE
    next       vad@staging  chosen    0.5
    fallback
    $ stemma select explain speech
    vad@1.1.0: next serves

    CANDIDATE  VERSION      VERDICT  RANK  SCORE
    next       vad@staging  chosen    0.5
    fallback
    $ stemma select show speech
    selection   speech
    model       vad
    flags       beta on
    candidates  next vad@staging 100 % when beta
    fallback    vad@production
    score       success 1
    file        registry/selection/speech.yaml
    $ stemma select list
    SELECTION  SERVES  FALLBACK        CANDIDATES
    speech     vad     vad@production  next vad@staging 100 % when beta
    $ stemma history --limit 2
    TIME              EVENT              SUBJECT  STEP    BY   COMMIT        REASON
    2026-11-21 10:00  selection-changed  vad      speech  Ada  cccccccccccc
    2026-11-21 10:00  selection-changed  vad      speech  Ada  cccccccccccc
    "
  `);
});

it("the version with the better record serves", async () => {
  const terminal = await openSeeded();
  await terminal.screen(
    "promote vad@1.1.0 staging",
    "select create speech --task speech --fallback vad@production --candidate next=vad@staging --weight latency=0.3 --window 1d",
  );
  const requests = (version: string, failures: number): string =>
    Array.from({ length: 200 }, (_, at) =>
      JSON.stringify({
        model: "vad",
        version,
        latency_ms: 100,
        ok: at >= failures,
        at: "2026-11-21T09:59:00Z",
      }),
    ).join("\n");
  const stdin = `${requests("1.0.0", 2)}\n${requests("1.1.0", 60)}\n`;
  await terminal.runIn({ stdin }, "monitor", "record");
  expect(await terminal.screen("select explain speech")).toMatchInlineSnapshot(`
    "
    $ stemma select explain speech
    vad@1.0.0: the fallback serves: next ranks lower

    CANDIDATE  VERSION      VERDICT        RANK     SCORE
    next       vad@staging  outscored  0.633333  0.633333
    fallback                chosen               0.826667
    "
  `);
});

it("what cannot be selected by is refused with what to do", async () => {
  const terminal = await openSeeded();
  expect(
    await terminal.screen(
      "select create speech --fallback vad@production",
      "select create speech --fallback vad@9.0.0 --candidate next=vad@1.0.0",
      "select create Speech --fallback vad@1.0.0 --candidate next=vad@1.0.0",
      "select create speech --fallback vad@1.0.0 --candidate next=vad@1.1.0",
      "select create speech --fallback vad@1.0.0 --candidate next=vad@staging --rollout nxt=0.5",
      "select create speech --fallback vad@1.0.0 --candidate next=vad@staging --audience next=DE",
      "select create speech --fallback vad@1.0.0 --candidate next=vad@staging --weight speed=1",
      "select create speech --fallback vad@1.0.0 --candidate next=vad@staging --weight success=x",
      "select create speech --fallback vad@1.0.0 --candidate next=vad@staging --flag beta=yes",
      "select create speech --fallback vad@1.0.0 --candidate next=vad@staging --window 3x",
      "select create speech --fallback vad@1.0.0 --candidate next=vad@staging --min-samples 0",
      "select create speech --fallback vad@1.0.0 --candidate next=vad@staging --when next=beta",
      "select create speech --fallback vad@1.0.0 --candidate next=vad@staging",
      "select create speech --fallback vad@1.0.0 --candidate next=vad@staging",
      "select set speech --drop next",
      "select set odd --rollout next=0.5",
      "select show odd",
      "select explain odd",
      "select explain speech --context []",
      "delete vad@1.0.0 --yes",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma select create speech --fallback vad@production
    error: a selection has a fallback and at least one candidate
    hint: Name them: --fallback vad@production --candidate next=vad@staging.
    [exit 2]
    $ stemma select create speech --fallback vad@9.0.0 --candidate next=vad@1.0.0
    error: vad@9.0.0, the fallback of speech, leads to no version
      registry/selection/speech.yaml:5:1 [selection-version-missing]
    hint: Name a version that exists, or a stage or alias that one has: stemma select set.
    [exit 1]
    $ stemma select create Speech --fallback vad@1.0.0 --candidate next=vad@1.0.0
    error: 'Speech' is not the name of a selection: it has a capital letter
    hint: Use a name such as vad.
    [exit 2]
    $ stemma select create speech --fallback vad@1.0.0 --candidate next=vad@1.1.0
    error: vad@1.1.0, a candidate of speech, stands in development, which is not servable
      registry/selection/speech.yaml:4:18 [selection-version-unservable]
    hint: Name a version in a servable stage, or move it to one first.
    [exit 1]
    $ stemma select create speech --fallback vad@1.0.0 --candidate next=vad@staging --rollout nxt=0.5
    error: there is no candidate nxt
      found: nxt
    hint: Did you mean next?
    [exit 2]
    $ stemma select create speech --fallback vad@1.0.0 --candidate next=vad@staging --audience next=DE
    error: --audience takes a JSON object, and 'DE' is none
    hint: Write --audience '{"country": "DE"}'.
    [exit 2]
    $ stemma select create speech --fallback vad@1.0.0 --candidate next=vad@staging --weight speed=1
    error: --weight knows no measure 'speed'
    hint: Choose one of: success, latency, goal.
    [exit 2]
    $ stemma select create speech --fallback vad@1.0.0 --candidate next=vad@staging --weight success=x
    error: --weight takes a number from 0 to 1000, and 'x' is none
    hint: Write --weight success=0.6.
    [exit 2]
    $ stemma select create speech --fallback vad@1.0.0 --candidate next=vad@staging --flag beta=yes
    error: --flag takes on or off, and 'yes' is neither
    hint: Write --flag beta=on.
    [exit 2]
    $ stemma select create speech --fallback vad@1.0.0 --candidate next=vad@staging --window 3x
    error: --window '3x' is no time
    hint: Write it as 15m, 24h or 7d.
    [exit 2]
    $ stemma select create speech --fallback vad@1.0.0 --candidate next=vad@staging --min-samples 0
    error: --min-samples takes a whole number from 1, and '0' is none
    hint: Write 100.
    [exit 2]
    $ stemma select create speech --fallback vad@1.0.0 --candidate next=vad@staging --when next=beta
    error: speech: there is no flag beta
    registry/selection/speech.yaml:4:18: warning: vad@staging, a candidate of speech, leads to no version [selection-version-missing]
      hint: Name a version that exists, or a stage or alias that one has: stemma select set.
      registry/selection/speech.yaml:4:40 [selection-invalid]
    [exit 1]
    $ stemma select create speech --fallback vad@1.0.0 --candidate next=vad@staging
    speech: next vad@staging, else vad@1.0.0
    commit cccccccccccc
    registry/selection/speech.yaml:4:18: warning: vad@staging, a candidate of speech, leads to no version [selection-version-missing]
      hint: Name a version that exists, or a stage or alias that one has: stemma select set.
    $ stemma select create speech --fallback vad@1.0.0 --candidate next=vad@staging
    error: there is a selection speech already
    hint: Change it with stemma select set speech.
    [exit 4]
    $ stemma select set speech --drop next
    error: a selection has at least one candidate
    hint: Roll the last one out to nobody instead: --rollout NAME=0.
    [exit 2]
    $ stemma select set odd --rollout next=0.5
    error: there is no selection odd
    hint: See them with stemma select list.
    [exit 3]
    $ stemma select show odd
    error: there is no selection odd
    hint: See them with stemma select list.
    [exit 3]
    $ stemma select explain odd
    error: no selection is named odd, or serves it as a model or a task
    hint: See them with stemma select list.
    [exit 3]
    $ stemma select explain speech --context []
    error: --context takes a JSON object, and '[]' is none
    hint: Write --context '{"country": "DE"}'.
    [exit 2]
    $ stemma delete vad@1.0.0 --yes
    error: vad@1.0.0 is in production, and 1 more
      - vad@1.0.0 is in production
      - vad@1.1.0 has vad@1.0.0 as a parent
    hint: Move or remove what points there first, or insist with --force.
    [exit 1]
    "
  `);
});
