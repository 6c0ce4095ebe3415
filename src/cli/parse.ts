import { Arguments } from "./arguments.ts";
import type { Command, Flag } from "./command.ts";
import { parseFlags } from "./flags.ts";
import { atFlag, documentFlag, flagsOf, globalFlags } from "./globals.ts";
import { unknownWord, usageFault, usageLine } from "./usage.ts";

/** What a command line asks for. */
export type Invocation =
  | { readonly kind: "run"; readonly arguments: Arguments; readonly command: Command }
  | Supply
  /** `topic` is the words of a command or a group; null for the overview. */
  | { readonly kind: "help"; readonly topic: string | null }
  | { readonly kind: "version" };

/** A command line that leaves arguments to a document. */
export interface Supply {
  readonly kind: "supply";
  readonly command: Command;
  /** What stands on the line. */
  readonly given: Given;
  /** The document; `-` is standard input. */
  readonly file: string;
}

/** Options by name, and arguments by place, before anything is required of them. */
export interface Given {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
}

/**
 * Parses a command line. Global options may stand anywhere; options of a command stand behind its name.
 * @throws StemmaError `usage-invalid`
 */
export function parseCommandLine(argv: readonly string[], commands: readonly Command[]): Invocation {
  const { words, rest } = splitCommand(argv, commands);
  if (words.length === 0) return parseBare(rest);
  if (words[0] === "help") return { kind: "help", topic: helpTopic(rest, commands) };
  const name = words.join(" ");
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return parseGroup(name, rest, commands);
  const flags = flagsOf(command);
  refuseTravel(command, flags, rest);
  const parsed = parseFlags(rest, flags, `stemma ${name} --help`);
  if (parsed.values.has("help")) return { kind: "help", topic: name };
  if (parsed.values.has("version") && !command.flags.some((flag) => flag.name === "version"))
    return { kind: "version" };
  return invocationOf(command, withoutHyphen(command, parsed));
}

/* It is no typing mistake to travel in time with what other commands do so: the answer is why this one does not. */
function refuseTravel({ name, timeless }: Command, flags: readonly Flag[], argv: readonly string[]): void {
  if (timeless === undefined || flags.some((flag) => flag.name === atFlag.name)) return;
  if (argv.some((word) => word === "--at" || word.startsWith("--at=")))
    throw usageFault(`stemma ${name} takes no --at`, timeless);
}

function invocationOf(command: Command, given: Given): Invocation {
  const [file] = given.values.get(documentFlag.name) ?? [];
  if (file !== undefined && flagsOf(command).includes(documentFlag))
    return { kind: "supply", command, given, file };
  checkGiven(command, given);
  return { kind: "run", command, arguments: new Arguments(command, flagsOf(command), given) };
}

/* A lone hyphen among the arguments stands for `--from -`, where the command takes a document. */
function withoutHyphen(command: Command, given: Given): Given {
  const flag = flagsOf(command).find(({ document }) => document === true);
  if (flag === undefined || !given.positionals.includes("-")) return given;
  if (given.values.has(flag.name))
    throw usageFault(`- and --${flag.name} exclude each other`, `- is --${flag.name} -: give one of them.`);
  const positionals = given.positionals.filter((word) => word !== "-");
  return { values: new Map([...given.values, [flag.name, ["-"]]]), positionals };
}

/**
 * Checks that everything that a command needs was given, and nothing else.
 * @throws StemmaError `usage-invalid`
 */
export function checkGiven(command: Command, { values, positionals }: Given): void {
  checkPositionals(command, positionals);
  checkRequired(command, values);
}

/** Finds the command that the words of a line name, before the line is parsed; null where they name none. */
export function commandOf(argv: readonly string[], commands: readonly Command[]): Command | null {
  const name = splitCommand(argv, commands).words.join(" ");
  return commands.find((command) => command.name === name) ?? null;
}

/** The first words of the commands with two: `artifact`, `policy`. */
export function groupNames(commands: readonly Command[]): readonly string[] {
  return [
    ...new Set(
      commands.filter(({ name }) => name.includes(" ")).map(({ name }) => name.split(" ")[0] ?? name),
    ),
  ];
}

/* Finds the words that name the command, stepping over global options; what is left keeps its order. */
function splitCommand(
  argv: readonly string[],
  commands: readonly Command[],
): { words: string[]; rest: string[] } {
  const words: string[] = [];
  const rest: string[] = [];
  const groups = groupNames(commands);
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? "";
    const complete =
      words.length === 2 || (words.length === 1 && !goesOn(words[0] ?? "", word, { groups, commands }));
    if (complete || word === "--") return { words, rest: [...rest, ...argv.slice(at)] };
    if (!word.startsWith("-")) words.push(word);
    else {
      rest.push(word);
      if (takesNext(word)) rest.push(...argv.slice(++at, at + 1));
    }
  }
  return { words, rest };
}

/* A group that is a command too, such as `lock`, goes on only with the name of a member. */
function goesOn(
  first: string,
  next: string,
  { groups, commands }: { readonly groups: readonly string[]; readonly commands: readonly Command[] },
): boolean {
  if (!groups.includes(first)) return false;
  const isCommand = commands.some(({ name }) => name === first);
  return !isCommand || next.startsWith("-") || commands.some(({ name }) => name === `${first} ${next}`);
}

function takesNext(word: string): boolean {
  const spelled = ({ name, short }: Flag) =>
    word === `--${name}` || (short !== undefined && word === `-${short}`);
  return globalFlags.some((flag) => flag.value !== undefined && spelled(flag));
}

function parseBare(rest: readonly string[]): Invocation {
  const { values, positionals } = parseFlags(rest, globalFlags, "stemma --help");
  if (values.has("version")) return { kind: "version" };
  if (values.has("help")) return { kind: "help", topic: null };
  if (positionals.length > 0)
    throw usageFault(`'${positionals[0] ?? ""}' stands where a command is expected`, "See `stemma --help`.");
  throw usageFault("no command was given", "See `stemma --help` for the commands.");
}

function parseGroup(name: string, rest: readonly string[], commands: readonly Command[]): Invocation {
  const [first = "", second] = name.split(" ");
  if (!groupNames(commands).includes(first))
    throw unknownWord("command", first, topics(commands), "stemma --help");
  const members = commands
    .filter((command) => command.name.startsWith(`${first} `))
    .map((command) => command.name);
  if (second === undefined) {
    if (parseFlags(rest, globalFlags, `stemma ${first} --help`).values.has("help"))
      return { kind: "help", topic: first };
    throw usageFault(`'${first}' needs one of its commands`, `See \`stemma ${first} --help\`.`, {
      found: first,
      expected: members,
    });
  }
  throw unknownWord("command", name, members, `stemma ${first} --help`);
}

function helpTopic(rest: readonly string[], commands: readonly Command[]): string | null {
  const { positionals } = parseFlags(rest, globalFlags, "stemma --help");
  if (positionals.length === 0) return null;
  const topic = positionals.join(" ");
  if (topics(commands).includes(topic)) return topic;
  throw unknownWord("command", topic, topics(commands), "stemma --help");
}

function topics(commands: readonly Command[]): readonly string[] {
  return [...commands.map(({ name }) => name), ...groupNames(commands), "help"];
}

function checkPositionals(command: Command, given: readonly string[]): void {
  const least = command.positionals.reduce((sum, { min = 1 }) => sum + min, 0);
  const most = command.positionals.reduce((sum, { max = 1 }) => sum + max, 0);
  const hint = `Usage: ${usageLine(command)}`;
  if (given.length < least) {
    const names = command.positionals.flatMap(({ name, min = 1 }) => Array.from({ length: min }, () => name));
    const missing = names.slice(given.length);
    throw usageFault(`${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing`, hint, {
      missing,
    });
  }
  if (given.length > most) {
    const surplus = given.slice(most);
    throw usageFault(`nothing is expected at '${surplus.join(" ")}'`, hint, { found: surplus });
  }
}

function checkRequired(command: Command, values: ReadonlyMap<string, unknown>): void {
  for (const flag of command.flags) {
    if (flag.required !== true || values.has(flag.name)) continue;
    throw usageFault(`\`${command.name}\` needs --${flag.name}`, `Usage: ${usageLine(command)}`, {
      missing: `--${flag.name}`,
    });
  }
}
