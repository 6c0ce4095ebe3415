import type { CommandGroup, Flag } from "../command.ts";

const lockFileFlag: Flag = {
  name: "file",
  value: "FILE",
  summary: "the lock file; stemma.lock in this folder when absent",
};

/** Bringing versions to where they are used. */
export const serveGroup: CommandGroup = {
  title: "Use",
  commands: [
    {
      name: "pull",
      summary: "write the verified files of a version to a folder",
      details: [
        "The folder gets exactly the files of the version, and a stemma.json that says what they are. It is exchanged as a whole once all of them are there and verified; run again after an interruption, it goes on where it was.",
        "Bytes come from the local store, else from the default one, else from any other that is trusted. A folder that no pull wrote is never touched, and one that was edited since only with --force.",
      ],
      kind: "read",
      positionals: [{ name: "MODEL@X", summary: "a version by number, alias, stage, #N or latest", min: 0 }],
      flags: [
        {
          name: "output",
          short: "o",
          value: "DIR",
          required: true,
          summary: "the folder that is to hold the files, and nothing else",
        },
        {
          name: "format",
          value: "NAME",
          summary: "the weights in this format, or the exports in it, beside what are no weights",
        },
        { name: "from", value: "STORE", summary: "take the bytes from this store alone" },
        { name: "offline", summary: "take the bytes from the local store alone" },
        { name: "force", summary: "replace a folder that was edited since it was pulled" },
        {
          name: "locked",
          summary: "take exactly what stemma.lock pins; without MODEL@X all of it, each in DIR/MODEL@X",
        },
        { name: "lock", value: "FILE", summary: "take exactly what this lock file pins" },
      ],
      examples: [
        { line: "stemma pull silero-vad@production -o models/vad", says: "brings what is in production" },
        {
          line: "stemma pull silero-vad@5.0.0 -o models/vad --offline",
          says: "brings a version without any network",
        },
        { line: "stemma pull --locked -o models", says: "brings everything that stemma.lock pins" },
      ],
      load: () => import("../commands/pull.ts"),
    },
    {
      name: "lock",
      summary: "pin versions in a lock file",
      details: [
        "A pin keeps what MODEL@X leads to now: version, digest and commit. Commit the file beside the code that uses the models; stemma pull --locked then takes exactly these bytes.",
      ],
      kind: "read",
      positionals: [{ name: "MODEL@X", summary: "what to pin: usually a stage or an alias", max: Infinity }],
      flags: [lockFileFlag, { name: "remove", summary: "take these pins out" }],
      examples: [
        { line: "stemma lock silero-vad@production", says: "pins what is in production now" },
        { line: "stemma lock silero-vad@production --remove", says: "pins it no more" },
      ],
      load: () => import("../commands/lock.ts"),
    },
    {
      name: "lock status",
      summary: "say what moved since versions were pinned",
      details: [
        "Exits with 0 where things moved, unless --exit-code is given; with 1 where a pinned version is gone from the registry, or has other files there.",
      ],
      kind: "read",
      positionals: [],
      flags: [lockFileFlag, { name: "exit-code", summary: "exit with 1 where anything moved" }],
      examples: [
        { line: "stemma lock status", says: "compares stemma.lock with the registry" },
        { line: "stemma lock status --exit-code", says: "fails a CI job when production moved on" },
      ],
      load: () => import("../commands/lock-status.ts"),
    },
    {
      name: "lock update",
      summary: "pin again what the pinned names lead to now",
      kind: "read",
      positionals: [
        { name: "MODEL", summary: "only pins of these models, or these pins", min: 0, max: Infinity },
      ],
      flags: [lockFileFlag],
      examples: [
        { line: "stemma lock update silero-vad", says: "follows one model to what is in production now" },
      ],
      load: () => import("../commands/lock-update.ts"),
    },
  ],
};
