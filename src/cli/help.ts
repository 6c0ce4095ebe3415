import { type Command, type CommandGroup, type Flag, paragraphsOf } from "./command.ts";
import { flagsOf, globalFlags } from "./globals.ts";
import type { View } from "./render/view.ts";
import { pad, textWidth, wrap } from "./render/width.ts";
import { commands, groups } from "./table.ts";
import { listsKeys, suppliedKeys } from "./supplied-keys.ts";
import { usageLine } from "./usage.ts";

const columns = 100;

/** Renders the help of a command, of a group (`artifact`), or the overview. */
export function renderHelp(view: View, topic: string | null): string {
  if (topic === null || topic === "help") return renderOverview(view);
  const command = commands.find(({ name }) => name === topic);
  return command === undefined ? renderGroup(view, topic) : renderCommand(view, command);
}

/** The help as data: the commands that a topic is about. */
export function helpJson(topic: string | null): { readonly commands: readonly object[] } {
  const chosen = commands.filter(
    ({ name }) => topic === null || topic === "help" || name === topic || name.startsWith(`${topic} `),
  );
  return {
    commands: chosen.map(({ name, summary, kind, positionals, flags, examples }) => ({
      name,
      summary,
      kind,
      positionals: positionals.map(({ name: place, summary: says, min = 1, max = 1 }) => ({
        name: place,
        summary: says,
        min,
        max: max === Infinity ? null : max,
      })),
      flags: flags.map((flag) => ({
        name: flag.name,
        value: flag.value ?? null,
        summary: flag.summary,
        repeat: flag.repeat ?? false,
        required: flag.required ?? false,
        choices: flag.choices ?? [],
      })),
      examples,
    })),
  };
}

function renderOverview(view: View): string {
  const blocks = [
    "Stemma is a model registry that lives in a Git repository.",
    section(view, "Usage", ["stemma COMMAND [options]"]),
    ...groups.map((group) => section(view, group.title, commandRows(view, group))),
    section(view, "Options of every command", flagRows(view, globalFlags)),
    section(view, "Examples", [
      "stemma init",
      "stemma register silero-vad model.onnx --framework onnx",
      "stemma promote silero-vad@latest staging",
      "stemma show silero-vad@staging",
    ]),
    "`stemma help COMMAND` shows the options and examples of one.",
  ];
  return blocks.join("\n\n");
}

function commandRows(view: View, group: Pick<CommandGroup, "commands">): readonly string[] {
  const width = commands.reduce((most, { name }) => Math.max(most, name.length), 0);
  return group.commands.flatMap(({ name, summary }) => row(view, name, summary, width));
}

function renderGroup(view: View, topic: string): string {
  const members = membersOf(topic);
  return [
    section(view, "Usage", [`stemma ${topic} COMMAND [options]`]),
    section(view, "Commands", commandRows(view, { commands: members })),
    section(
      view,
      "Examples",
      members.flatMap(({ examples }) => examples.slice(0, 1).map(({ line }) => line)),
    ),
    `\`stemma help ${topic} COMMAND\` shows the options and examples of one.`,
  ].join("\n\n");
}

function membersOf(topic: string): readonly Command[] {
  return commands.filter(({ name }) => name.startsWith(`${topic} `));
}

function renderCommand(view: View, command: Command): string {
  const width = Math.min(view.width ?? columns, columns);
  const own = flagsOf(command).filter((flag) => !globalFlags.includes(flag));
  const shared = flagsOf(command).filter((flag) => globalFlags.includes(flag));
  const places = command.positionals.reduce((most, { name }) => Math.max(most, textWidth(name)), 0);
  const blocks = [
    `stemma ${command.name}: ${command.summary}`
      .split("\n")
      .flatMap((text) => wrap(text, width))
      .join("\n"),
    section(view, "Usage", [usageLine(command)]),
    ...paragraphsOf(command).map((text) => wrap(text, width).join("\n")),
    section(
      view,
      "Arguments",
      command.positionals.flatMap(({ name, summary }) => row(view, name, summary, places)),
    ),
    section(view, "Commands below it", commandRows(view, { commands: membersOf(command.name) })),
    section(view, "Options", flagRows(view, own)),
    section(view, "Keys of --from", listsKeys(command) ? keyRows(command, width) : []),
    section(view, "Options of every command", flagRows(view, shared)),
    section(
      view,
      "Examples",
      command.examples.flatMap(({ line, says }) => [line, view.style.dim(`    ${says}`)]),
    ),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function keyRows(command: Command, width: number): readonly string[] {
  return wrap(suppliedKeys(command).names.join(", "), width - 2);
}

function section(view: View, title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [view.style.bold(title), ...lines.map((line) => `  ${line}`)].join("\n");
}

function flagRows(view: View, flags: readonly Flag[]): readonly string[] {
  const spelled = flags.map((flag) => spellFlag(flag));
  const width = spelled.reduce((most, text) => Math.max(most, text.length), 0);
  return flags.flatMap((flag, at) => row(view, spelled[at] ?? "", flag.summary, width));
}

/** An option as the help spells it: `-C, --directory DIR`, `--outdated[=90d]`. */
export function spellFlag({ name, short, value, optional, repeat }: Flag): string {
  const letter = short === undefined ? "    " : `-${short}, `;
  const behind = value === undefined ? "" : optional === undefined ? ` ${value}` : `[=${value}]`;
  return `${letter}--${name}${behind}${repeat === true ? " ..." : ""}`;
}

function row(view: View, name: string, summary: string, width: number): readonly string[] {
  const room = Math.max(24, Math.min(view.width ?? columns, columns) - width - 4);
  return wrap(summary, room).map(
    (line, at) =>
      `${view.style.cyan(at === 0 ? name : "")}${pad("", width - (at === 0 ? name.length : 0))}  ${line}`,
  );
}
