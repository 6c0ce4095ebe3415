import fs from "node:fs";
import { expect, it } from "vitest";
import { openSeeded } from "./seed.ts";
import type { Terminal } from "../terminal.ts";

/* A gate that an administrator wrote by hand. */
function setGates({ world }: Terminal): void {
  const file = world.path("work/registry/registry.yaml");
  const gates =
    "gates:\n  production:\n    - {rule: evidence, suites: [smoke]}\n    - {rule: metrics, metric: acc, min_improvement: 1%}\n";
  const text = fs.readFileSync(file, "utf8").replace("gates: {}\n", gates);
  fs.writeFileSync(file, text.replace("policy_version: 1", "policy_version: 2"));
  world.git("work", "commit", "-qam", "gates");
}

it("a gate says what is missing, and opens when it is there", async () => {
  const terminal = await openSeeded();
  setGates(terminal);
  terminal.world.write("work/smoke.json", '{"passed": true, "metrics": {"acc": 0.95}}\n');
  expect(
    await terminal.screen(
      "gate vad@1.1.0 production",
      "promote vad@1.1.0 staging",
      "evidence add vad@1.0.0 --suite smoke --passed --metric acc=0.91",
      "evidence add vad@1.1.0 --suite smoke --result smoke.json --metric wer=7.25",
      "gate vad@1.1.0 production",
      "promote vad@1.1.0 production",
      "gate vad@1.1.0 staging",
      "gate vad@1.1.0 prodution",
      "gate vad@1.1.0",
      "evidence add vad@1.1.0 --suite smoke",
      "evidence add vad@1.1.0 --passed",
      "evidence add vad@1.1.0 --suite smoke --passed --failed",
      "evidence add vad@1.1.0 --suite smoke --failed --result smoke.json",
      "evidence add vad@1.1.0 --suite smoke --result absent.json",
      "check --explain gate-soak",
      "check --explain evidence",
      "check --explain conflict",
      "check --explain gate-sok",
      "check --explain conflict --worktree",
    ),
  ).toMatchInlineSnapshot(`
    "
    $ stemma gate vad@1.1.0 production
    vad@1.1.0 -> production (now in development); held by 1.0.0

    RULE      STATE    WHAT IT SAYS
    evidence  missing  suite smoke has not run
    metrics   missing  no evidence of an evaluation measures acc on these files

    to meet it:
      evidence: Run smoke on these files, then stemma evidence add vad@1.1.0 --suite smoke --result FILE.
      metrics: Evaluate these files, then stemma evidence add vad@1.1.0 --suite NAME --result FILE.

    registry/models/vad/model.yaml:5:3: error: vad@1.1.0 may not move from development to production [transition-illegal]
      hint: From development a version may move to: staging, archived. One step makes one move: promote --through and propose --through walk the legal path, a step for each.

    not met: 3 missing
    [exit 1]
    $ stemma promote vad@1.1.0 staging
    vad@1.1.0: development -> staging
    commit cccccccccccc
    $ stemma evidence add vad@1.0.0 --suite smoke --passed --metric acc=0.91
    vad@1.0.0: evaluation by smoke in registry/models/vad/evidence/1.0.0/evaluation.smoke.yaml
    commit cccccccccccc
    $ stemma evidence add vad@1.1.0 --suite smoke --result smoke.json --metric wer=7.25
    vad@1.1.0: evaluation by smoke in registry/models/vad/evidence/1.1.0/evaluation.smoke.yaml
    commit cccccccccccc
    $ stemma gate vad@1.1.0 production
    vad@1.1.0 -> production (now in staging); held by 1.0.0

    RULE      STATE  WHAT IT SAYS
    evidence  met    passed: smoke
    metrics   met    acc is 0.95

    met: it may enter
    $ stemma promote vad@1.1.0 production
    vad@1.1.0: staging -> production
    vad@1.0.0: production -> deprecated (displaced)
    commit cccccccccccc
    $ stemma gate vad@1.1.0 staging
    vad@1.1.0 -> staging (now in production); held by nobody

    staging demands nothing

    registry/models/vad/model.yaml:4:1: error: vad@1.1.0 may not move from production to staging [transition-illegal]
      hint: From production a version may move to: deprecated, archived. No path leads from there to staging; a rollback brings an earlier holder back.

    not met: 1 missing
    [exit 1]
    $ stemma gate vad@1.1.0 prodution
    error: 'prodution' is not a stage
    hint: Did you mean production?
    [exit 3]
    $ stemma gate vad@1.1.0
    error: STAGE is missing
    hint: Usage: stemma gate MODEL@X STAGE [options]
    [exit 2]
    $ stemma evidence add vad@1.1.0 --suite smoke
    error: nothing was given to record
    hint: Give --result FILE, or --passed, --failed and --metric.
    [exit 2]
    $ stemma evidence add vad@1.1.0 --passed
    error: \`evidence add\` needs --suite
    hint: Usage: stemma evidence add MODEL@X --suite NAME [options]
    [exit 2]
    $ stemma evidence add vad@1.1.0 --suite smoke --passed --failed
    error: --passed and --failed exclude each other
    hint: Say what the suite found.
    [exit 2]
    $ stemma evidence add vad@1.1.0 --suite smoke --failed --result smoke.json
    error: the result says passed: true
    hint: Leave --passed and --failed out.
    [exit 2]
    $ stemma evidence add vad@1.1.0 --suite smoke --result absent.json
    error: there is no file <root>/work/absent.json
    hint: Check the path; it is taken from the folder of the command.
    [exit 3]
    $ stemma check --explain gate-soak
    gate-soak: A gate wants the version to have stood in an earlier stage for longer.
    Wait; history says since when it stands there.

    rule soak: The version stood in an earlier stage for so long.
      - {rule: soak, stage: staging, for: 3d}
    $ stemma check --explain evidence
    gate-evidence: A gate wants suites to have passed on exactly these files, lately enough.
    Run the suite on these files, and add its result with stemma evidence add, in a change of its own.

    rule evidence: Suites have passed on exactly these files, lately enough.
      - {rule: evidence, suites: [smoke, fairness], max_age: 30d}
    $ stemma check --explain conflict
    conflict: Other writers kept moving the registry while this change was prepared.
    Run the command again; it starts from the newest state.
    $ stemma check --explain gate-sok
    error: 'gate-sok' is neither a code nor a rule
    hint: Did you mean gate-soak?
    [exit 2]
    $ stemma check --explain conflict --worktree
    error: --explain checks nothing
    hint: Leave everything else out: stemma check --explain CODE.
    [exit 2]
    "
  `);
});
