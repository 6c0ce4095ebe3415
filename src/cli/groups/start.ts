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
        "The hooks: pre-commit runs `check --staged` when files of the registry are staged; pre-push stops a push of versions whose artifacts are not in the shared store. A hook that is there already is run first. Where a hook manager keeps the hooks (husky, lefthook, pre-commit, simple-git-hooks, a folder of core.hooksPath), nothing is written, and the lines to add to it are shown. With them git is told to merge records by what they say (`merge-driver`), in the configuration and info/attributes of the clone.",
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
        {
          name: "hooks",
          summary:
            "install Git hooks in this clone that check what is staged and what is pushed, and the driver that merges records",
        },
        {
          name: "server",
          summary:
            "with --hooks: install the pre-receive hook of a repository that is pushed to, bare or not, and nothing else; it judges each push and refuses what breaks the rules",
        },
        { name: "undo", summary: "with --hooks: take them out; a hook that was there before comes back" },
        {
          name: "workflows",
          summary: "add workflows that check pull requests, make release tags and look after the registry",
        },
        {
          name: "forge",
          value: "FORGE",
          choices: ["github", "gitlab"],
          summary: "with --workflows: github (default) or gitlab",
        },
      ],
      examples: [
        { line: "stemma init", says: "lays out a registry with the standard lifecycle" },
        {
          line: "stemma init --preset canary --dry-run",
          says: "shows the files of another preset and writes nothing",
        },
        { line: "stemma -C ../models init", says: "works in another folder" },
        { line: "stemma init --hooks", says: "installs the hooks in a clone of a registry too" },
        { line: "stemma init --hooks --undo", says: "takes them out again" },
        {
          line: "stemma -C hub.git init --hooks --server",
          says: "protects the registry where it is pushed to",
        },
      ],
      load: () => import("../commands/init.ts"),
    },
    {
      name: "status",
      summary: "show where the registry stands: commit, ahead, behind, unpushed bytes, problems",
      kind: "read",
      positionals: [],
      flags: [],
      examples: [
        { line: "stemma status", says: "shows the registry of the current folder" },
        { line: "stemma status --ref models --json", says: "looks at the branch models and prints JSON" },
      ],
      load: () => import("../commands/status.ts"),
    },
    {
      name: "doctor",
      summary: "examine the repository around the registry: locks, objects, settings, leftovers, the disk",
      details: [
        "Every probe is taken, also in a repository that cannot be opened. It writes nothing but a folder in the Git directory in which the disk is tried out. An error exits with 1; warnings and advice alone exit with 0.",
      ],
      kind: "other",
      timeless:
        "It takes no --at: it looks at this clone, its settings and its stores, which are as they are now.",
      positionals: [],
      flags: [
        {
          name: "fix",
          summary:
            "mend what needs no decision: leftovers, stale locks of ours, advised settings; then look again",
        },
        { name: "quick", summary: "leave out what reads every object (fsck)" },
      ],
      examples: [
        { line: "stemma doctor", says: "examines the repository of the current folder" },
        { line: "stemma doctor --quick --json", says: "is fit for a monitor: it takes milliseconds" },
        { line: "stemma doctor --fix", says: "mends what it can, and says each thing" },
      ],
      load: () => import("../commands/doctor.ts"),
    },
    {
      name: "merge-driver",
      summary: "merge a record by what it says; git calls it, where its settings name it",
      details: [
        "Tags, metrics, links and pointers of different names join, and comments stay; two promotions to one stage are a conflict. `stemma init --hooks` makes git call it; see docs/guides/merging.md.",
      ],
      kind: "other",
      timeless: "It takes no --at: Git calls it with the three files to merge.",
      positionals: [
        { name: "BASE", summary: "the file where both sides parted (%O)" },
        { name: "OURS", summary: "our file, which gets the result (%A)" },
        { name: "THEIRS", summary: "their file (%B)" },
        { name: "PATH", summary: "its path in the repository (%P)" },
      ],
      flags: [],
      examples: [
        {
          line: "stemma merge-driver %O %A %B %P",
          says: "is what git runs after stemma init --hooks",
        },
      ],
      load: () => import("../commands/merge-driver.ts"),
    },
    {
      name: "completion",
      summary:
        "print the script that makes bash, zsh or fish complete commands, options, models and versions",
      kind: "other",
      timeless: "It takes no --at: it prints a script, and reads nothing of the registry.",
      positionals: [{ name: "SHELL", summary: "bash, zsh or fish" }],
      flags: [],
      examples: [
        {
          line: "stemma completion bash > ~/.local/share/bash-completion/completions/stemma",
          says: "for bash; or `source <(stemma completion bash)` in ~/.bashrc",
        },
        {
          line: "stemma completion zsh > ~/.zsh/completions/_stemma",
          says: "for zsh, in a folder of its fpath",
        },
        {
          line: "stemma completion fish > ~/.config/fish/completions/stemma.fish",
          says: "for fish",
        },
      ],
      load: () => import("../commands/completion.ts"),
    },
  ],
};
