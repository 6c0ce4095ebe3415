import type { CommandGroup } from "../command.ts";
import { formatFlag, keyFlag, limitFlag, outputFlag } from "./flags.ts";

/** Who did what, on whose authority. */
export const auditGroup: CommandGroup = {
  title: "Audit",
  commands: [
    {
      name: "audit",
      summary: "print every event with author, committer, pull request and signature, newest first",
      details: [
        "Entries are printed as they are read, however long the history is. A pull request is what the message of the commit names; a signature is what native git and the keys that it trusts here say of it: none, unverified, good, untrusted, bad, expired or revoked.",
        "In CSV a cell that a spreadsheet would take for a formula starts with an apostrophe, and control characters are escaped; jsonl has every value as it is, an entry a line. --json prints one value, when all is read.",
      ],
      kind: "read",
      positionals: [],
      flags: [
        { name: "since", value: "DATE", summary: "not before this date" },
        { name: "until", value: "DATE", summary: "not after this date" },
        { name: "model", value: "MODEL", summary: "only events of this model, by any name that it had" },
        {
          name: "actor",
          value: "TEXT",
          summary: "only what somebody wrote, committed or had merged whose name or email holds this",
        },
        limitFlag,
        formatFlag("table", "jsonl", "csv"),
      ],
      examples: [
        { line: "stemma audit --since 2026-01-01 --format csv", says: "prints a year for a spreadsheet" },
        { line: "stemma audit --model silero-vad --limit 20", says: "shows the last events of a model" },
        {
          line: "stemma audit --actor ada@example.org --format jsonl",
          says: "prints what one person did, one JSON value a line",
        },
      ],
      load: () => import("../commands/audit.ts"),
    },
    {
      name: "audit verify",
      summary:
        "verify that no history was rewritten, that every step obeyed the rules, and that stored bytes are right",
      details: [
        "Every first-parent step is judged by the rules of its parent, at its own time. What --from or a checkpoint names is trusted: it must still be on the line, and only what came after it is judged. Without either the whole line is judged by the rules that it brought itself.",
        "Every object is read and hashed; all bytes of the local store are. A finding that is an error makes it exit with 1.",
      ],
      kind: "read",
      positionals: [],
      flags: [
        { name: "from", value: "REV", summary: "a commit or tag that is trusted" },
        {
          name: "checkpoint",
          value: "FILE",
          summary: "a file of stemma audit checkpoint that is trusted; - is standard input",
        },
        { name: "no-artifacts", summary: "leave the local store unread" },
      ],
      examples: [
        { line: "stemma audit verify", says: "judges the whole history" },
        { line: "stemma audit verify --from silero-vad@v5.0.0", says: "judges what came after a release" },
        {
          line: "stemma audit verify --checkpoint checkpoint.json",
          says: "finds out whether history was rewritten since",
        },
      ],
      load: () => import("../commands/audit-verify.ts"),
    },
    {
      name: "audit checkpoint",
      summary: "write what tells later whether history was rewritten",
      details: [
        "A checkpoint is one JSON value: commit, tree, number of steps, time, and a sha256 over all of it. Keep it where those who can write to the registry cannot.",
      ],
      kind: "read",
      positionals: [],
      flags: [
        { name: "sign", summary: "sign it with the SSH key of stemma.signingkey or user.signingkey" },
        keyFlag,
        outputFlag,
      ],
      examples: [
        { line: "stemma audit checkpoint -o checkpoint.json", says: "writes a checkpoint to a file" },
        {
          line: "stemma audit checkpoint --sign --at 2026-06-30",
          says: "prints a signed one of an earlier day",
        },
      ],
      load: () => import("../commands/audit-checkpoint.ts"),
    },
    {
      name: "audit pack",
      summary: "write one archive with all that is known of a version, for somebody to verify without Stemma",
      details: [
        "The archive holds the history of the model, approvals and other evidence with their signatures and keys, lineage, card, records, and the Git history itself as a bundle. Its README.md tells how to verify all of it with git and sha256sum alone, and signatures with ssh-keygen or gpg. The files of the version are not in it; their digests are.",
        "The same commit gives the same bytes. Hand the sha256 that is printed to whoever gets the archive by another way: it tells them that nothing in it was changed.",
      ],
      kind: "read",
      positionals: [{ name: "MODEL@X", summary: "a version" }],
      flags: [
        outputFlag,
        {
          name: "sign",
          summary: "sign the list of digests, with the key of stemma.signingkey or user.signingkey",
        },
        keyFlag,
      ],
      examples: [
        { line: "stemma audit pack silero-vad@production -o evidence.tar", says: "packs what serves" },
        {
          line: "stemma audit pack silero-vad@4.0.0 --at 2026-06-30 --sign -o evidence.tar",
          says: "packs a version as it stood on a day, and signs that",
        },
      ],
      load: () => import("../commands/audit-pack.ts"),
    },
    {
      name: "blame",
      summary: "tell who set a value of a record, when, in which commit and why",
      details: [
        "SUBJECT is MODEL or MODEL@X, alone for every value of its record, or with the keys of one: stages.production, aliases.champion, holds.production, tags.domain; metrics.roc_auc of a version. A record beside the models is named by its kind: experiment:NAME, selection:NAME, alert:NAME. Of a value that was removed it tells who removed it.",
      ],
      kind: "read",
      positionals: [
        { name: "SUBJECT", summary: "MODEL[.KEY...], MODEL@X[.KEY...] or experiment:NAME[.KEY...]" },
      ],
      flags: [],
      examples: [
        { line: "stemma blame silero-vad.stages.production", says: "tells who put it into production" },
        { line: "stemma blame silero-vad@5.0.0.metrics.roc_auc", says: "tells who stated a metric" },
        { line: "stemma blame silero-vad", says: "tells it for every value of the model" },
        { line: "stemma blame experiment:vad-v6.status", says: "tells who started or ended an A/B test" },
      ],
      load: () => import("../commands/blame.ts"),
    },
  ],
};
