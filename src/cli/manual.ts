import type { ErrorKind } from "../values/codes.ts";
import { type Command, type CommandKind, type Flag, paragraphsOf } from "./command.ts";
import { flagsOf, globalFlags } from "./globals.ts";
import { exitCodes } from "./status.ts";
import { groups } from "./table.ts";
import { listsKeys, suppliedKeys } from "./supplied-keys.ts";
import { usageLine } from "./usage.ts";

const kinds: Readonly<Record<CommandKind, string>> = {
  read: "It reads: with `--at` it travels in time.",
  write: "It writes: with `--dry-run` it shows the planned changes and findings, and writes nothing.",
  other: "",
};

const meanings: Readonly<Record<ErrorKind, string>> = {
  refused: "refused: policy, findings, failed verification",
  invalid: "usage or invalid input",
  "not-found": "not found",
  conflict: "conflict with other writers",
  unavailable: "unavailable: network, store, lock, incomplete history",
  bug: "a bug in Stemma",
  interrupted: "interrupted; the registry holds the old or the complete new state",
};

/** Renders the manual of the command line, docs/cli.md, from the table of commands. */
export function renderManual(): string {
  return [
    "<!-- Generated from src/cli/groups/; npm run generate -->",
    "# The command line",
    "`stemma COMMAND [options]`. Options may stand before or behind the arguments; `--` ends them. A value follows its option after a space or `=`. Every command prints one JSON value with `--json` (see [json.md](json.md)), `watch` one a line; errors are listed in [errors.md](errors.md).",
    "A version is named `MODEL@X`, where X is a version, an alias, a stage, `#N` (its ordinal) or `latest`; a bare `MODEL` is the model itself.",
    "Every command that writes takes its arguments and options from a JSON or YAML map too: `--from FILE`, or `-` among the arguments for standard input. A key is the name of an argument or an option with `_` for `-`; a switch is `true`, a repeated option a list (its key may be in the plural), pairs such as `--metric k=v` are a map, and `model` with `version` stands for `MODEL@X`. What the command line gives wins. Options of every command (`--yes`, `--json`) stay on the line.",
    '```sh\nstemma promote - --json <<< \'{"model": "silero-vad", "version": "5.0.0", "stage": "staging", "reason": "better"}\'\n```',
    "## Options of every command",
    table(["Option", "Meaning"], globalFlags.map(flagCells)),
    "Where `GIT_COMMITTER_DATE` is set, it is the time of the command, as for Git. Every setting `stemma.*` of Git's configuration has a variable `STEMMA_*`, such as `STEMMA_REF`. `NO_COLOR` and `FORCE_COLOR` are honoured; tables are cut to the width of a terminal and never when they are piped.",
    "## Exit codes",
    table(["Code", "Meaning"], exitMeanings()),
    ...groups.flatMap(({ title, commands }) => [`## ${title}`, ...commands.flatMap(renderSection)]),
  ]
    .filter((block) => block !== "")
    .join("\n\n")
    .concat("\n");
}

/** The exit codes, and what each means. */
export function exitMeanings(): readonly (readonly [string, string])[] {
  const failures = (Object.keys(meanings) as ErrorKind[]).map(
    (kind) => [String(exitCodes[kind]), meanings[kind]] as const,
  );
  return [["0", "done"], ...failures];
}

function renderSection(command: Command): readonly string[] {
  const own = flagsOf(command).filter((flag) => !globalFlags.includes(flag));
  return [
    `### stemma ${command.name}`,
    `${capital(command.summary)}.`,
    `    ${usageLine(command)}`,
    ...paragraphsOf(command),
    kinds[command.kind],
    command.positionals.length === 0
      ? ""
      : table(
          ["Argument", "Meaning"],
          command.positionals.map(({ name, summary }) => [code(name), escape(summary)]),
        ),
    own.length === 0 ? "" : table(["Option", "Meaning"], own.map(flagCells)),
    listsKeys(command) ? `Keys of \`--from\`: ${suppliedKeys(command).names.map(code).join(", ")}.` : "",
    ["```sh", ...command.examples.flatMap(({ line, says }) => [`# ${says}`, line]), "```"].join("\n"),
  ];
}

function flagCells(flag: Flag): readonly string[] {
  const { name, short, value, optional, repeat, required, choices } = flag;
  const behind = value === undefined ? "" : optional === undefined ? ` ${value}` : `[=${value}]`;
  const spelled = code(`--${name}${behind}`);
  const remarks = [
    ...(required === true ? ["required"] : []),
    ...(repeat === true ? ["may be repeated"] : []),
    ...(choices === undefined ? [] : [`one of ${choices.map(code).join(", ")}`]),
  ];
  const says = escape(flag.summary);
  return [
    short === undefined ? spelled : `${code(`-${short}`)}, ${spelled}`,
    remarks.length === 0 ? says : `${says} (${remarks.join("; ")})`,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function code(text: string): string {
  return `\`${text.replaceAll("|", "\\|")}\``;
}

function escape(text: string): string {
  return text.replaceAll("|", "\\|");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
