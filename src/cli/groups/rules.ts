import type { CommandGroup } from "../command.ts";
import { dryRunFlag } from "../globals.ts";
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
        { name: "store", value: "NAME", summary: "every artifact must be present in this store" },
        { name: "fix", summary: "renumber the later of two versions with one ordinal, then check" },
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
        { line: "stemma check --staged", says: "judges what the next commit would hold" },
      ],
      load: () => import("../commands/check.ts"),
    },
    {
      name: "lifecycle",
      summary: "show the stages and the moves between them",
      kind: "read",
      positionals: [],
      flags: [
        {
          name: "format",
          value: "FORMAT",
          choices: ["text", "mermaid", "json"],
          summary: "text (default), mermaid or json",
        },
      ],
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
