import type { CommandGroup } from "../command.ts";
import { reasonFlag } from "./flags.ts";

/** The end of a version's life. */
export const retireGroup: CommandGroup = {
  title: "End of life",
  commands: [
    {
      name: "retire",
      summary: "move versions to the terminal stage that is reachable from where they stand",
      kind: "write",
      positionals: [
        {
          name: "MODEL@X",
          key: "versions",
          lines: true,
          summary: "one version or more; - reads names from stdin, one a line",
          max: Infinity,
        },
      ],
      flags: [reasonFlag],
      examples: [
        {
          line: "stemma retire silero-vad@3.0.0 silero-vad@3.1.0 --reason 'no longer used'",
          says: "retires two in one commit",
        },
      ],
      load: () => import("../commands/retire.ts"),
    },
    {
      name: "delete",
      summary: "delete versions, or whole models",
      details: [
        "What a stage, an alias or a child points at is refused, unless --force. It asks first; where there is no terminal it needs --yes.",
        "Deleted versions stay readable in history and their numbers are never given again.",
      ],
      kind: "write",
      positionals: [
        {
          name: "MODEL[@X]",
          key: "subjects",
          lines: true,
          summary: "versions or models; - reads names from stdin, one a line",
          min: 0,
          max: Infinity,
        },
      ],
      flags: [
        { name: "where", value: "QUERY", summary: "also the versions that a search finds" },
        { name: "force", summary: "also remove the pointers that lead to them" },
        reasonFlag,
      ],
      examples: [
        { line: "stemma delete silero-vad@1.0.0-rc.1 --reason 'broken upload'", says: "deletes one version" },
        {
          line: "stemma delete --where 'stage = archived' --dry-run",
          says: "shows what a query would delete",
        },
        { line: "stemma delete - --yes < names.txt", says: "deletes what a file names, without asking" },
      ],
      load: () => import("../commands/delete.ts"),
    },
  ],
};
