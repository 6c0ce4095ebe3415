import type { CommandGroup, Flag, Positional } from "../command.ts";
import { reasonFlag } from "./flags.ts";

const name: Positional = { name: "NAME", summary: "name of the selection" };

const changeFlags: readonly Flag[] = [
  {
    name: "candidate",
    value: "k=MODEL@X",
    repeat: true,
    summary: "a version that may serve, by a name of its own; or another version for it",
  },
  {
    name: "rollout",
    value: "k=SHARE",
    repeat: true,
    summary: "the share of the units that may get a candidate",
  },
  {
    name: "audience",
    value: "k=JSON",
    repeat: true,
    summary: "who may get a candidate, as a rule of JSONLogic",
  },
  { name: "when", value: "k=FLAG", repeat: true, summary: "the flag that must be on for a candidate" },
  { name: "flag", value: "k=on|off", repeat: true, summary: "turn a flag on or off" },
  {
    name: "weight",
    value: "k=NUMBER",
    repeat: true,
    summary: "how much success, latency or goal counts; without any, nothing is measured",
  },
  { name: "min-samples", value: "N", summary: "below so many requests a version has no score" },
  { name: "window", value: "24h", summary: "over how long performance is measured" },
  { name: "task", value: "TASK", summary: "the task that it serves" },
  { name: "model", value: "MODEL", summary: "the model that it serves" },
];

/** Which version serves, for whom. */
export const selectGroup: CommandGroup = {
  title: "Select",
  commands: [
    {
      name: "select create",
      summary: "say which versions may serve a model or a task, and what serves otherwise",
      details: [
        "A candidate serves where its flag is on, its audience holds and the caller is within its rollout; of several the one with the best measured performance. The fallback serves all others, and where a candidate does worse than it.",
      ],
      kind: "write",
      positionals: [name],
      flags: [
        { name: "fallback", value: "MODEL@X", summary: "the stable version", required: true },
        ...changeFlags,
        reasonFlag,
      ],
      examples: [
        {
          line: "stemma select create vad --model silero-vad --fallback silero-vad@production --candidate next=silero-vad@staging --rollout next=10%",
          says: "tries what is in staging on a tenth of the units",
        },
      ],
      load: () => import("../commands/select-create.ts"),
    },
    {
      name: "select set",
      summary: "change flags, rollouts, candidates or weights of a selection",
      details: [
        "What is not named stays as it is. No unit that gets a candidate loses it while its rollout grows.",
      ],
      kind: "write",
      positionals: [name],
      flags: [
        { name: "fallback", value: "MODEL@X", summary: "the stable version" },
        ...changeFlags,
        { name: "drop", value: "CANDIDATE", repeat: true, summary: "take a candidate out" },
        reasonFlag,
      ],
      examples: [
        { line: "stemma select set vad --rollout next=50%", says: "lets half of the units have it" },
        { line: "stemma select set vad --flag beta=off", says: "turns a flag off, for all that need it" },
      ],
      load: () => import("../commands/select-set.ts"),
    },
    {
      name: "select show",
      summary: "show a selection",
      kind: "read",
      positionals: [name],
      flags: [],
      examples: [{ line: "stemma select show vad", says: "shows flags, candidates and fallback" }],
      load: () => import("../commands/select-show.ts"),
    },
    {
      name: "select list",
      summary: "list the selections",
      kind: "read",
      positionals: [],
      flags: [],
      examples: [{ line: "stemma select list", says: "lists them by name" }],
      load: () => import("../commands/select-list.ts"),
    },
    {
      name: "select explain",
      summary: "tell which version serves a caller, and why no other does",
      details: [
        "score = (0.6 * success rate + 0.3 * L / (L + p95) + 0.1 * goal) / (sum of the weights), of what was measured; L is 100 ms. Weights, L, goal, window (24h) and the requests that it takes (100) are keys of the record. A version without a score ranks as the fallback does.",
      ],
      kind: "read",
      positionals: [{ name: "SUBJECT", summary: "name of a selection, a model or a task" }],
      flags: [
        { name: "unit", value: "UNIT", summary: "the unit of the caller" },
        { name: "context", value: "JSON", summary: "what else is known of the caller, as a JSON object" },
      ],
      examples: [
        {
          line: `stemma select explain vad --unit user-1 --context '{"country": "DE"}'`,
          says: "explains the choice for one caller",
        },
      ],
      load: () => import("../commands/select-explain.ts"),
    },
  ],
};
