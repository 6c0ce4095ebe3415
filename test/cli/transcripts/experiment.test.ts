import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

it("an A/B test is laid out, started, ramped, paused and ended, each a commit", async () => {
  const terminal = await openSeeded();
  expect(
    await terminal.screen(
      "experiment list",
      "promote vad@1.0.0 production --through",
      "promote vad@1.1.0 staging",
      "experiment create faster --a vad@production --b vad@staging",
      "experiment list",
      "experiment show faster",
      "experiment start faster --coverage 10% --dry-run",
      "experiment start faster --coverage 10%",
      "experiment ramp faster --coverage 0.5",
      "promote vad@1.1.0 production",
      "experiment pause faster --reason 'latency alarm'",
      "experiment start faster",
      "experiment stop faster --reason 'a bug in the client'",
      "experiment show faster",
      "history --limit 3",
      "history vad@1.1.0",
      "history experiment:faster",
      "history experiment:slower",
      "history tests:faster",
      "blame experiment:faster.status",
      "blame experiment:faster.accept",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma experiment list
    no experiments
    $ stemma promote vad@1.0.0 production --through
    nothing to change: the registry holds this already
    $ stemma promote vad@1.1.0 staging
    vad@1.1.0: development -> staging
    commit cccccccccccc
    $ stemma experiment create faster --a vad@production --b vad@staging
    faster: draft
    Complete it in registry/experiments/faster.yaml.
    commit cccccccccccc
    $ stemma experiment list
    EXPERIMENT  STATUS  PHASE  COVERAGE  ARMS
    faster      draft                    control vad@1.0.0 50 %, treatment vad@1.1.0 50 %
    $ stemma experiment show faster
    experiment  faster
    status      draft
    model       vad
    unit        targetingKey
    arms        control vad@1.0.0 50 %
                treatment vad@1.1.0 50 %
    goals       success
    guardrails  latency_p95
    file        registry/experiments/faster.yaml
    $ stemma experiment start faster --coverage 10% --dry-run
    Would change 1 file; nothing was written.

    edit registry/experiments/faster.yaml
        # yaml-language-server: $schema=../.schemas/experiment.schema.json
        name: faster
        model: vad
      - status: draft
      + status: running
        unit: targetingKey
        hash: murmur3-1e6
        arms:
          - {name: control, version: vad@1.0.0, weight: 0.5, role: control}
          - {name: treatment, version: vad@1.1.0, weight: 0.5, role: treatment}
      + phases:
      +   - phase: 1
      +     seed: "faster#1:"
      +     started: "2026-11-21T10:00:12.000Z"
      +     unit: targetingKey
      +     arms:
      +       - {name: control, version: vad@1.0.0, weight: 0.5}
      +       - {name: treatment, version: vad@1.1.0, weight: 0.5}
      +     coverage:
      +       - {at: "2026-11-21T10:00:12.000Z", share: 0.1}
        metrics:
          goals:
            - {name: success, kind: proportion, direction: up}
        ...
    $ stemma experiment start faster --coverage 10%
    faster: running, phase 1 with 10 % of the units
    commit cccccccccccc
    $ stemma experiment ramp faster --coverage 0.5
    faster: running, phase 1 with 50 % of the units
    commit cccccccccccc
    $ stemma promote vad@1.1.0 production
    error: vad@1.0.0, an arm of faster, went from production to deprecated, which is not servable, while the test is running
      registry/experiments/faster.yaml:8:21 [experiment-arm-moved]
    registry/experiments/faster.yaml:7:1: warning: the control vad@1.0.0 is not what serves now: 1.1.0 [experiment-control-stale]
      hint: Those who are not enrolled get the control; begin a new phase with the stable version.
    [exit 1]
    $ stemma experiment pause faster --reason 'latency alarm'
    faster: paused, phase 1 with 0 % of the units
    commit cccccccccccc
    $ stemma experiment start faster
    faster: running, phase 1 with 50 % of the units
    commit cccccccccccc
    $ stemma experiment stop faster --reason 'a bug in the client'
    faster: concluded, phase 1 with 50 % of the units
    commit cccccccccccc
    $ stemma experiment show faster
    experiment  faster
    status      concluded
    model       vad
    unit        targetingKey
    arms        control vad@1.0.0 50 %
                treatment vad@1.1.0 50 %
    phase       1
    coverage    50 %
    goals       success
    guardrails  latency_p95
    phases      1 since 2026-11-21T10:00:13.000Z: 10 % -> 50 % -> 0 % -> 50 %
    conclusion  stopped
    file        registry/experiments/faster.yaml
    $ stemma history --limit 3
    TIME              EVENT                 SUBJECT  STEP                BY   COMMIT        REASON
    2026-11-21 10:00  experiment-concluded  vad      faster: -> stopped  Ada  cccccccccccc  a bug in the client
    2026-11-21 10:00  experiment-started    vad      faster: -> 1        Ada  cccccccccccc
    2026-11-21 10:00  experiment-paused     vad      faster              Ada  cccccccccccc  latency alarm
    $ stemma history vad@1.1.0
    TIME              EVENT                 SUBJECT    STEP                    BY   COMMIT        REASON
    2026-11-21 10:00  experiment-concluded  vad        faster: -> stopped      Ada  cccccccccccc  a bug in the client
    2026-11-21 10:00  experiment-started    vad        faster: -> 1            Ada  cccccccccccc
    2026-11-21 10:00  experiment-paused     vad        faster                  Ada  cccccccccccc  latency alarm
    2026-11-21 10:00  experiment-ramped     vad        faster: 0.1 -> 0.5      Ada  cccccccccccc
    2026-11-21 10:00  experiment-started    vad        faster: -> 1            Ada  cccccccccccc
    2026-11-21 10:00  experiment-created    vad        faster                  Ada  cccccccccccc
    2026-11-21 10:00  moved                 vad@1.1.0  development -> staging  Ada  cccccccccccc
    2026-11-21 10:00  registered            vad@1.1.0                          Ada  cccccccccccc
    $ stemma history experiment:faster
    TIME              EVENT                 SUBJECT  STEP                BY   COMMIT        REASON
    2026-11-21 10:00  experiment-concluded  vad      faster: -> stopped  Ada  cccccccccccc  a bug in the client
    2026-11-21 10:00  experiment-started    vad      faster: -> 1        Ada  cccccccccccc
    2026-11-21 10:00  experiment-paused     vad      faster              Ada  cccccccccccc  latency alarm
    2026-11-21 10:00  experiment-ramped     vad      faster: 0.1 -> 0.5  Ada  cccccccccccc
    2026-11-21 10:00  experiment-started    vad      faster: -> 1        Ada  cccccccccccc
    2026-11-21 10:00  experiment-created    vad      faster              Ada  cccccccccccc
    $ stemma history experiment:slower
    error: there is no experiment slower
    hint: See them with stemma experiment list.
    [exit 3]
    $ stemma history tests:faster
    error: 'tests:faster' names no record
    hint: Write experiment:NAME, selection:NAME or alert:NAME; a model goes without its kind.
    [exit 2]
    $ stemma blame experiment:faster.status
    VALUE OF  VALUE      BEFORE   SET               BY   COMMIT        PR  REASON
    status    concluded  running  2026-11-21 10:00  Ada  cccccccccccc      a bug in the client
    $ stemma blame experiment:faster.accept
    error: experiment:faster has no accept, and never had
    hint: See every value that is set with stemma blame experiment:faster.
    [exit 3]
    "
  `);
});

it("what an experiment cannot be is refused with what to do", async () => {
  const terminal = await openSeeded();
  expect(
    await terminal.screen(
      "experiment create faster --a vad@1.0.0",
      "experiment create Faster! --a vad@1.0.0 --b vad@1.1.0",
      "experiment create faster --a vad@1.0.0 --b vad@9.0.0",
      "experiment create faster --a vad@1.0.0 --b vad@1.1.0 --split half",
      "experiment create faster --a vad@1.0.0 --b vad@1.1.0 --split 1",
      "experiment show faster",
      "experiment start faster --coverage 120%",
      "experiment stop faster",
      "experiment create faster --a vad@1.0.0 --b vad@1.1.0",
      "experiment create faster --a vad@1.0.0 --b vad@1.1.0",
      "experiment ramp faster --coverage 0.5",
      "experiment start faster",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma experiment create faster --a vad@1.0.0
    error: \`experiment create\` needs --b
    hint: Usage: stemma experiment create NAME --a MODEL@X --b MODEL@X [options]
    [exit 2]
    $ stemma experiment create Faster! --a vad@1.0.0 --b vad@1.1.0
    error: 'Faster!' is not the name of an experiment: it has a capital letter
    hint: Use a name such as silero-v6.
    [exit 2]
    $ stemma experiment create faster --a vad@1.0.0 --b vad@9.0.0
    error: vad has no version 9.0.0
    hint: Did you mean 1.0.0?
    [exit 3]
    $ stemma experiment create faster --a vad@1.0.0 --b vad@1.1.0 --split half
    error: --split takes a share of the units, and 'half' is none
    hint: Write 0.2, or 20%.
    [exit 2]
    $ stemma experiment create faster --a vad@1.0.0 --b vad@1.1.0 --split 1
    error: a split of 1 leaves an arm without units
    hint: Name the share of the second arm: more than 0 and less than 1.
    [exit 2]
    $ stemma experiment show faster
    error: there is no experiment faster
    hint: See them with stemma experiment list.
    [exit 3]
    $ stemma experiment start faster --coverage 120%
    error: --coverage takes a share of the units, and '120%' is none
    hint: Write 0.2, or 20%.
    [exit 2]
    $ stemma experiment stop faster
    error: \`experiment stop\` needs --reason
    hint: Usage: stemma experiment stop NAME --reason TEXT [options]
    [exit 2]
    $ stemma experiment create faster --a vad@1.0.0 --b vad@1.1.0
    faster: draft
    Complete it in registry/experiments/faster.yaml.
    commit cccccccccccc
    registry/experiments/faster.yaml:9:23: warning: vad@1.1.0, an arm of faster, stands in development, which is not servable: the test cannot start [experiment-arm-unservable]
      hint: Move the version to a servable stage first, or say why in accept.moved_arm.
    $ stemma experiment create faster --a vad@1.0.0 --b vad@1.1.0
    error: there is an experiment faster already
    hint: See it with stemma experiment show faster.
    [exit 4]
    $ stemma experiment ramp faster --coverage 0.5
    error: faster was not started yet
    hint: Start it with stemma experiment start faster.
    [exit 1]
    $ stemma experiment start faster
    error: vad@1.1.0, an arm of faster, stands in development, which is not servable
      registry/experiments/faster.yaml:9:23 [experiment-arm-unservable]
    hint: Stop the test (stemma experiment stop faster --reason S), move the version to a servable stage, or say why in accept.moved_arm.
    [exit 1]
    "
  `);
});
