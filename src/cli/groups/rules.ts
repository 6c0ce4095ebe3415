import type { CommandGroup } from "../command.ts";
import { dryRunFlag } from "../globals.ts";
import { formatFlag, keyFlag, outputFlag, reasonFlag } from "./flags.ts";
import { writeFlags } from "../write-options.ts";

/** The rules in force, and checking by them. */
export const rulesGroup: CommandGroup = {
  title: "Rules",
  commands: [
    {
      name: "check",
      summary: "validate the registry, uncommitted edits, or a change",
      details: [
        "BASE..HEAD judges a change as one step from the merge base, by the rules of BASE. Errors exit with 1; warnings alone exit with 0.",
      ],
      kind: "read",
      positionals: [
        { name: "BASE..HEAD", summary: "the change to judge, instead of the whole registry", min: 0 },
      ],
      flags: [
        { name: "worktree", summary: "judge the files of the work tree" },
        { name: "staged", summary: "judge what is staged" },
        {
          name: "pre-push",
          value: "REMOTE",
          summary:
            "as Git's pre-push hook: read what is pushed from standard input; its artifacts must be in the store",
        },
        {
          name: "pre-receive",
          summary:
            "as the pre-receive hook of a server: read what arrives from standard input; each step obeys the rules of its parent",
        },
        { name: "store", value: "NAME", summary: "every artifact must be present in this store" },
        {
          name: "explain",
          value: "CODE",
          summary: "say what a finding, or a rule of gates, means; checks nothing",
        },
        {
          name: "fix",
          summary:
            "renumber the later of two versions with one ordinal, then check; with --worktree, write the policy_version and policy_previous that edited rules need",
        },
        dryRunFlag,
        ...writeFlags,
        {
          name: "format",
          value: "FORMAT",
          choices: ["text", "json", "github", "sarif"],
          summary: "text (default), json, github annotations or sarif",
        },
      ],
      examples: [
        { line: "stemma check", says: "validates the whole registry" },
        { line: "stemma check origin/main..HEAD --format github", says: "judges a pull request in CI" },
        { line: "stemma check --explain gate-metrics", says: "says what the rule behind a finding wants" },
        { line: "stemma check --staged", says: "judges what the next commit would hold" },
        {
          line: "stemma check --worktree --fix",
          says: "numbers rules that were edited, names the policy before them, and judges the edit",
        },
      ],
      load: () => import("../commands/check.ts"),
    },
    {
      name: "card",
      summary: "show what a change does, as Markdown for the people who review it",
      details: [
        "What moves, its metrics against the holder's, what differs in the interface, the gate and what is missing, lineage and what follows, and commands that show the same elsewhere. It is judged as `check BASE..HEAD` judges, by the rules of BASE; the card is given whatever it says, and exits with 0.",
        "Nothing that stands in a record is read as markup, and the text fits into a comment of a forge.",
      ],
      kind: "other",
      timeless:
        "It takes no --at: BASE..HEAD says which two states are compared, and each may be a revision of any day.",
      positionals: [{ name: "BASE..HEAD", key: "range", summary: "the change" }],
      flags: [
        formatFlag("md", "json"),
        {
          name: "comment",
          value: "PULL",
          summary:
            "write it as a comment, in place of our last one: the number of a pull request, or the branch that it brings (OWNER:BRANCH)",
        },
        outputFlag,
      ],
      examples: [
        { line: "stemma card origin/main..HEAD", says: "shows what this branch would do" },
        { line: "stemma card origin/main..HEAD -o card.md", says: "writes it to a file, for a comment" },
        {
          line: "stemma card origin/main..9b1c1f7f --comment 12",
          says: "writes it to pull request 12, where that is at this commit",
        },
      ],
      load: () => import("../commands/card.ts"),
    },
    {
      name: "gate",
      summary: "show what a gate makes of a version: what is met, and what is missing",
      details: [
        "The gate is that of the stage, or of an alias of that name. What is missing exits with 1. Docs: docs/guides/gates.md.",
      ],
      kind: "read",
      positionals: [
        { name: "MODEL@X", key: "version", summary: "the version" },
        { name: "STAGE", summary: "a stage, or an alias with a gate" },
      ],
      flags: [],
      examples: [
        { line: "stemma gate silero-vad@5.0.0 production", says: "shows what production still wants" },
        {
          line: "stemma gate silero-vad@latest champion --json",
          says: "asks the gate of an alias, for a script",
        },
      ],
      load: () => import("../commands/gate.ts"),
    },
    {
      name: "evidence add",
      summary: "record what a suite found of a version, for gates to read",
      details: [
        "The result is a JSON or YAML map: passed (true or false), metrics, and whatever else the suite tells. It is about the files that the version has now, and takes the place of an earlier run.",
      ],
      kind: "write",
      positionals: [{ name: "MODEL@X", key: "version", summary: "the version that was evaluated" }],
      flags: [
        { name: "suite", value: "NAME", required: true, summary: "the suite" },
        {
          name: "result",
          value: "FILE",
          summary: "what it found: a JSON or YAML file, - for standard input",
        },
        { name: "passed", summary: "it passed" },
        { name: "failed", summary: "it did not pass" },
        { name: "metric", value: "k=v", repeat: true, summary: "a metric that it measured" },
        { name: "sign", summary: "sign it, for gates that say whose evaluations count" },
        keyFlag,
        reasonFlag,
      ],
      examples: [
        {
          line: "stemma evidence add silero-vad@5.0.0 --suite smoke --result smoke.json",
          says: "records a run of a suite",
        },
        {
          line: "stemma evidence add silero-vad@5.0.0 --suite ava --passed --metric roc_auc=0.97",
          says: "records one without a file",
        },
        {
          line: "stemma evidence add silero-vad@5.0.0 --suite smoke --result smoke.json --sign --key ci.key",
          says: "signs it, as an identity that a gate names in signed_by",
        },
      ],
      load: () => import("../commands/evidence-add.ts"),
    },
    {
      name: "lifecycle",
      summary: "show the stages and the moves between them",
      kind: "read",
      positionals: [],
      flags: [formatFlag("text", "mermaid", "json")],
      examples: [{ line: "stemma lifecycle --format mermaid", says: "prints a diagram for a README" }],
      load: () => import("../commands/lifecycle.ts"),
    },
    {
      name: "policy show",
      summary: "show what each stage demands",
      kind: "read",
      positionals: [{ name: "STAGE", summary: "only this stage", min: 0 }],
      flags: [],
      examples: [
        {
          line: "stemma policy show production",
          says: "shows what must hold before a version enters production",
        },
      ],
      load: () => import("../commands/policy-show.ts"),
    },
  ],
};
