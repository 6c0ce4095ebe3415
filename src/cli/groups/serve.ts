import type { CommandGroup } from "../command.ts";

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
      positionals: [{ name: "MODEL@X", summary: "a version by number, alias, stage, #N or latest" }],
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
      ],
      examples: [
        { line: "stemma pull silero-vad@production -o models/vad", says: "brings what is in production" },
        {
          line: "stemma pull silero-vad@5.0.0 -o models/vad --offline",
          says: "brings a version without any network",
        },
      ],
      load: () => import("../commands/pull.ts"),
    },
  ],
};
