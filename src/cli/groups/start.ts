import type { CommandGroup } from "../command.ts";

/** Laying out a registry, and where it stands. */
export const startGroup: CommandGroup = {
  title: "Start",
  commands: [
    {
      name: "init",
      summary: "lay out a registry in a Git repository, new or existing, in one commit",
      details: [
        "Presets: standard (development, staging, production, deprecated, archived), canary (development, canary, stable, deprecated, retired), minimal (active, retired), simple (staging, production, archived).",
      ],
      kind: "write",
      positionals: [],
      flags: [
        {
          name: "preset",
          value: "PRESET",
          choices: ["standard", "canary", "minimal", "simple"],
          summary: "the lifecycle to start with; standard when absent",
        },
        { name: "hooks", summary: "install a Git hook in this clone that checks what is staged" },
        { name: "workflows", summary: "add a GitHub workflow that checks pull requests" },
      ],
      examples: [
        { line: "stemma init", says: "lays out a registry with the standard lifecycle" },
        {
          line: "stemma init --preset canary --dry-run",
          says: "shows the files of another preset and writes nothing",
        },
        { line: "stemma -C ../models init", says: "works in another folder" },
        { line: "stemma init --hooks", says: "installs the hooks in a clone of a registry too" },
      ],
      load: () => import("../commands/init.ts"),
    },
    {
      name: "status",
      summary: "show where the registry stands: commit, ahead, behind, unpushed bytes, problems",
      kind: "other",
      positionals: [],
      flags: [],
      examples: [
        { line: "stemma status", says: "shows the registry of the current folder" },
        { line: "stemma status --ref models --json", says: "looks at the branch models and prints JSON" },
      ],
      load: () => import("../commands/status.ts"),
    },
  ],
};
