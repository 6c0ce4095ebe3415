import type { CommandGroup, Positional } from "../command.ts";
import { keyFlag, reasonFlag } from "./flags.ts";

const branch: Positional = { name: "BRANCH", summary: "the branch, as stemma proposals lists it" };

/** Promotion by review: branches, signed words and merges, without a server. */
export const proposeGroup: CommandGroup = {
  title: "Propose",
  commands: [
    {
      name: "propose",
      summary: "propose a move, an alias or a new version on a branch of its own",
      details: [
        "The branch has one commit, which lands with stemma merge when the gate of the stage is met. Everything but the gate must hold already.",
        "--register FILE proposes a version that is new, with its first move: FILE is what stemma register --from takes. What suites found may ride along, signed by an identity that the gate names in signed_by.",
        "--through proposes the whole way to a stage that no single move leads to. stemma merge lands each move as a step of its own, and all of them or none; a pull request of a forge lands as one step, so propose one stage at a time there.",
        "A proposal that is merged, withdrawn, rejected or in conflict may be made again: its branch then goes on from the registry as it is now.",
      ],
      kind: "write",
      positionals: [
        { name: "MODEL@X", key: "version", summary: "the version", min: 0 },
        { name: "STAGE", summary: "where it goes", min: 0 },
      ],
      flags: [
        { name: "alias", value: "NAME", summary: "propose an alias instead of a stage" },
        { name: "through", summary: "walk the legal path to the stage: a commit for each move" },
        {
          name: "register",
          value: "FILE",
          summary:
            "propose a new version with its first move: a JSON or YAML file as register --from takes, with model",
        },
        {
          name: "evidence",
          value: "SUITE=FILE",
          repeat: true,
          summary: "with --register: what a suite found, signed",
        },
        keyFlag,
        { name: "withdraw", value: "BRANCH", summary: "take a proposal back" },
        {
          name: "pr",
          summary: "push it, and open a pull request with the card of the change on the forge of the remote",
        },
        reasonFlag,
      ],
      examples: [
        {
          line: "stemma propose silero-vad@5.0.0 production --push",
          says: "makes the branch propose/silero-vad@5.0.0/production here and at the remote",
        },
        {
          line: "stemma propose silero-vad@5.0.0 production --pr",
          says: "pushes the branch, and opens a pull request of it on GitHub",
        },
        { line: "stemma propose silero-vad@5.0.0 --alias champion", says: "proposes an alias" },
        {
          line: "stemma propose silero-vad@5.1.0 production --through",
          says: "proposes both moves, from development to staging and on to production",
        },
        {
          line: "stemma propose --register run.yaml staging --evidence smoke=smoke.json --key ci.key --push",
          says: "proposes what a pipeline trained, with what its suites found",
        },
        {
          line: "stemma propose --withdraw propose/silero-vad@5.0.0/production --reason 'too slow'",
          says: "takes it back",
        },
      ],
      load: () => import("../commands/propose.ts"),
    },
    {
      name: "approve",
      summary: "approve or reject a proposal, signed with an SSH or OpenPGP key",
      details: [
        "The signature is over exactly what the branch would do to the registry as it is now: it is void when the file of the version, its artifacts or registry.yaml change. Keys are those of identities in the registry's registry.yaml, never those that the branch brings.",
        "On a terminal it shows what would be signed, with the gate, and asks; --yes signs without a question, --dry-run shows the record.",
      ],
      kind: "write",
      positionals: [branch],
      flags: [
        keyFlag,
        { name: "reject", summary: "say no instead; needs --reason" },
        {
          name: "waive",
          value: "RULE",
          repeat: true,
          summary: "grant an exception from a rule of the gate instead; needs --until and --reason",
        },
        {
          name: "reviews",
          summary: "record what was said on the forge instead, signed as whoever tells of it",
        },
        { name: "until", value: "DATE", summary: "when the exception ends: a day, or RFC 3339" },
        reasonFlag,
      ],
      examples: [
        {
          line: "stemma approve propose/silero-vad@5.0.0/production --push",
          says: "signs it, and pushes the branch",
        },
        {
          line: "stemma approve propose/silero-vad@5.0.0/production --reject --reason 'no soak'",
          says: "says no",
        },
        {
          line: "stemma approve propose/vad@2.0.0/production --waive soak --until 2026-12-01 --reason 'hotfix'",
          says: "lets it pass without its time in staging, where the gate names who may",
        },
        {
          line: "stemma approve propose/silero-vad@5.0.0/production --reviews --key bot.key --push",
          says: "records the reviews of its pull request, for a gate that takes them (reviews_by)",
        },
      ],
      load: () => import("../commands/approve.ts"),
    },
    {
      name: "merge",
      summary: "land a proposal with a merge commit when its gate is met",
      details: [
        "It is judged by the rules of the registry as it is at that moment. The branch stays, and counts as merged.",
      ],
      kind: "write",
      positionals: [branch],
      flags: [reasonFlag],
      examples: [
        {
          line: "stemma merge propose/silero-vad@5.0.0/production --push",
          says: "lands it at the remote first, then here",
        },
      ],
      load: () => import("../commands/merge.ts"),
    },
    {
      name: "proposals",
      summary: "list what is proposed, who approved it, and what it lacks",
      details: [
        "Branches below propose/ are listed, here and as they were last fetched. Any other branch can be named.",
      ],
      kind: "read",
      positionals: [{ ...branch, min: 0 }],
      flags: [{ name: "all", summary: "also those that are merged or withdrawn" }],
      examples: [
        { line: "stemma proposals", says: "lists what is pending" },
        { line: "stemma proposals propose/silero-vad@5.0.0/production", says: "shows one" },
      ],
      load: () => import("../commands/proposals.ts"),
    },
  ],
};
