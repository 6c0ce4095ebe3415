import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";

it("what is proposed is listed, and may be taken back", async () => {
  const terminal = await openSeeded();
  expect(
    await terminal.screen(
      "proposals",
      "propose vad@1.1.0 staging --reason 'two points better'",
      "proposals",
      "status",
      "show vad@1.1.0",
      "propose --withdraw propose/vad@1.1.0/staging",
      "propose vad@9.0.0 staging",
      "approve odd",
      "proposals",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma proposals
    nothing is proposed
    $ stemma propose vad@1.1.0 staging --reason 'two points better'
    proposed propose/vad@1.1.0/staging
    commit cccccccccccc
    vad@1.1.0: development -> staging
    by Ada <ada@example.org> at 2026-11-21 10:00
    state: ready
    $ stemma proposals
    BRANCH                     DOES                               BY   STATE  LACKS
    propose/vad@1.1.0/staging  vad@1.1.0: development -> staging  Ada  ready
    $ stemma status
    ref        refs/heads/main
    commit     cccccccccccc
    upstream   none
    models     2
    versions   3
    proposals  1, of which 1 ready; see \`stemma proposals\`
    problems   none
    $ stemma show vad@1.1.0
    vad@1.1.0

    stage       development
    proposals   staging by propose/vad@1.1.0/staging, ready
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
    $ stemma propose --withdraw propose/vad@1.1.0/staging
    withdrawn propose/vad@1.1.0/staging
    commit cccccccccccc
    by Ada <ada@example.org> at 2026-11-21 10:00
    state: withdrawn
    $ stemma propose vad@9.0.0 staging
    error: vad has no version 9.0.0
    hint: Did you mean 1.0.0?
    [exit 3]
    $ stemma approve odd
    error: there is no branch odd
    hint: See stemma proposals; a branch of a remote is known after git fetch.
    [exit 3]
    $ stemma proposals
    nothing is proposed
    "
  `);
});

it("the rules in force are shown for each stage", async () => {
  const terminal = await openSeeded();
  expect(await terminal.screen("policy show", "policy show production", "policy show odd"))
    .toMatchInlineSnapshot(`
      "
      $ stemma policy show
      policy version 1
      sha256:37a509c6c248456b80e8f7e3bde66a4d4dd8b748b3451b3aa78a2e4aecadb957

      development
      entered from        staging
      leads to            staging, archived
      versions at a time  any number
      displaced           nobody, when another version enters
      properties          initial
      gates               none
      held                for no model

      staging
      entered from        development
      leads to            development, production, archived
      versions at a time  one of each model
      displaced           the holder, to development
      properties          servable
      gates               none
      held                for no model

      production
      entered from        staging
      leads to            deprecated, archived
      versions at a time  one of each model
      displaced           the holder, to deprecated
      properties          servable, deployable
      gates               none
      held                for no model

      deprecated
      entered from        production
      leads to            archived
      versions at a time  any number
      displaced           nobody, when another version enters
      properties          none
      gates               none
      held                for no model

      archived
      entered from        development, staging, production, deprecated
      leads to            nowhere
      versions at a time  any number
      displaced           nobody, when another version enters
      properties          terminal
      gates               none
      held                for no model
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
