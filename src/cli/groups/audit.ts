import type { CommandGroup } from "../command.ts";
import { limitFlag } from "./flags.ts";

/** Who did what, on whose authority. */
export const auditGroup: CommandGroup = {
  title: "Audit",
  commands: [
    {
      name: "audit",
      summary: "print every event with author, committer, pull request and signature, newest first",
      details: [
        "Entries are printed as they are read, however long the history is. A pull request is what the message of the commit names; a signature is what native git and the keys that it trusts here say of it: none, unverified, good, untrusted, bad, expired or revoked.",
        "In CSV a cell that a spreadsheet would take for a formula starts with an apostrophe, and control characters are escaped; jsonl has every value as it is. --json is --format jsonl.",
      ],
      kind: "read",
      streams: true,
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
        {
          name: "format",
          value: "FORMAT",
          choices: ["table", "jsonl", "csv"],
          summary: "table (default), jsonl or csv",
        },
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
      name: "blame",
      summary: "tell who set a value of a model or a version, when, in which commit and why",
      details: [
        "SUBJECT is MODEL or MODEL@X, alone for every value of its record, or with the keys of one: stages.production, aliases.champion, holds.production, tags.domain; metrics.roc_auc of a version. Of a value that was removed it tells who removed it.",
      ],
      kind: "read",
      positionals: [{ name: "SUBJECT", summary: "MODEL[.KEY...] or MODEL@X[.KEY...]" }],
      flags: [],
      examples: [
        { line: "stemma blame silero-vad.stages.production", says: "tells who put it into production" },
        { line: "stemma blame silero-vad@5.0.0.metrics.roc_auc", says: "tells who stated a metric" },
        { line: "stemma blame silero-vad", says: "tells it for every value of the model" },
      ],
      load: () => import("../commands/blame.ts"),
    },
  ],
};
