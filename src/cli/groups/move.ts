import type { CommandGroup } from "../command.ts";
import { keyFlag, reasonFlag } from "./flags.ts";

const needed = { ...reasonFlag, required: true };

/** Moving versions through the lifecycle. */
export const moveGroup: CommandGroup = {
  title: "Move",
  commands: [
    {
      name: "promote",
      summary: "move a version to a stage",
      details: [
        "An exclusive stage displaces its holder. A move that the lifecycle does not allow is refused, with the legal ones listed.",
      ],
      kind: "write",
      positionals: [
        { name: "MODEL@X", key: "version", summary: "the version" },
        { name: "STAGE", summary: "where it goes" },
      ],
      flags: [
        reasonFlag,
        { name: "through", summary: "go along the legal path, one commit a step" },
        { name: "keep", summary: "leave the holders of a stage that is not exclusive where they are" },
        { name: "lift-hold", summary: "lift the hold on the stage in the same commit; needs --reason" },
      ],
      examples: [
        { line: "stemma promote silero-vad@5.0.0 staging", says: "moves one step" },
        { line: "stemma promote silero-vad@5.0.0 production --through", says: "moves along the whole path" },
        {
          line: "stemma promote vad@#7 production --lift-hold --reason 'latency fixed'",
          says: "moves into a held stage",
        },
      ],
      load: () => import("../commands/promote.ts"),
    },
    {
      name: "rollback",
      summary: "bring the previous holder of a stage back, and hold the stage",
      kind: "write",
      positionals: [{ name: "MODEL", summary: "name of the model" }],
      flags: [
        {
          name: "stage",
          value: "STAGE",
          summary: "the stage; the only exclusive deployable one when absent",
        },
        { name: "to", value: "V", summary: "return to this version instead of the previous holder" },
        needed,
      ],
      examples: [
        {
          line: "stemma rollback silero-vad --reason 'latency regression'",
          says: "returns to the previous holder of production",
        },
        {
          line: "stemma rollback silero-vad --stage staging --to 4.0.0 --reason 'wrong weights'",
          says: "returns to a chosen version",
        },
      ],
      load: () => import("../commands/rollback.ts"),
    },
    {
      name: "hold",
      summary: "stop every move into or out of a stage, but a rollback",
      kind: "write",
      positionals: [
        { name: "MODEL", summary: "name of the model" },
        { name: "STAGE", summary: "the stage" },
      ],
      flags: [needed],
      examples: [
        { line: "stemma hold silero-vad production --reason 'release freeze'", says: "holds production" },
      ],
      load: () => import("../commands/hold.ts"),
    },
    {
      name: "unhold",
      summary: "lift a hold",
      kind: "write",
      positionals: [
        { name: "MODEL", summary: "name of the model" },
        { name: "STAGE", summary: "the stage" },
      ],
      flags: [reasonFlag],
      examples: [
        {
          line: "stemma unhold silero-vad production --reason 'freeze is over'",
          says: "lets production move again",
        },
      ],
      load: () => import("../commands/unhold.ts"),
    },
    {
      name: "release",
      summary: "create the annotated Git tags model@vX.Y.Z that are missing",
      kind: "write",
      positionals: [
        { name: "MODEL", key: "models", lines: true, summary: "only these models", min: 0, max: Infinity },
      ],
      flags: [
        {
          name: "sign",
          summary: "sign the tags with the key of stemma.signingkey or user.signingkey, as git tag -s does",
        },
        keyFlag,
      ],
      examples: [
        { line: "stemma release --dry-run", says: "shows the tags that are missing" },
        { line: "stemma release silero-vad", says: "creates those of one model" },
        { line: "stemma release --sign --push", says: "creates signed tags, and sends them to the remote" },
      ],
      load: () => import("../commands/release.ts"),
    },
  ],
};
