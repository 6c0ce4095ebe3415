import type { Command, Flag } from "../command.ts";
import { flagsOf, globalFlags } from "../globals.ts";

/** What the word that is typed stands for. */
export type TypedPlace =
  | { readonly kind: "command"; readonly group: string | null }
  | { readonly kind: "flag"; readonly flags: readonly Flag[] }
  /** A value of an option; `before` is what of the word stands in front of it: `--stage=`. */
  | { readonly kind: "value"; readonly flag: Flag; readonly before: string }
  | { readonly kind: "argument"; readonly name: string; readonly given: readonly string[] }
  | { readonly kind: "nothing" };

/** The words of a command line as far as they are typed. */
export interface TypedLine {
  readonly place: TypedPlace;
  readonly command: Command | null;
  /** The values of options, in the order given. */
  readonly options: ReadonlyMap<string, string>;
}

/** Finds what the last word of a command line stands for. Nothing that is wrong in front of it is complained about. */
export function placeOfLast(words: readonly string[], commands: readonly Command[]): TypedLine {
  const typed = words.at(-1) ?? "";
  const options = new Map<string, string>();
  const given: string[] = [];
  let command: Command | null = null;
  let group: string | null = null;
  let open: Flag | null = null;
  let closed = false;
  for (const word of words.slice(0, -1)) {
    const flags = command === null ? globalFlags : flagsOf(command);
    if (open !== null) {
      options.set(open.name, word);
      open = null;
    } else if (!closed && word === "--") closed = true;
    else if (!closed && word.startsWith("-") && word !== "-") open = noteOption(word, flags, options);
    else if (command !== null) given.push(word);
    else {
      const name: string = group === null ? word : `${group} ${word}`;
      command = commands.find((each) => each.name === name) ?? null;
      if (command === null && commands.some((each) => each.name.startsWith(`${word} `))) group = word;
      else if (command === null && word !== "help") return { place: { kind: "nothing" }, command, options };
    }
  }
  return { place: placeNow(), command, options };

  function placeNow(): TypedPlace {
    if (open !== null) return { kind: "value", flag: open, before: "" };
    const flags = command === null ? globalFlags : flagsOf(command);
    if (!closed && typed.startsWith("-")) return optionPlace(typed, flags);
    if (command === null) return { kind: "command", group };
    const name = argumentAt(command, given.length);
    return name === null ? { kind: "nothing" } : { kind: "argument", name, given };
  }
}

/* Answers the option whose value is the next word. */
function noteOption(word: string, flags: readonly Flag[], options: Map<string, string>): Flag | null {
  const [name = "", value] = word.replace(/^--?/, "").split(/=(.*)/s);
  const flag = flags.find((each) => (word.startsWith("--") ? each.name : each.short) === name);
  if (flag === undefined) return null;
  options.set(flag.name, value ?? "");
  return flag.value === undefined || flag.optional !== undefined || value !== undefined ? null : flag;
}

function optionPlace(typed: string, flags: readonly Flag[]): TypedPlace {
  const equals = typed.indexOf("=");
  if (equals < 0) return { kind: "flag", flags };
  const flag = flags.find(({ name }) => `--${name}` === typed.slice(0, equals));
  return flag === undefined
    ? { kind: "nothing" }
    : { kind: "value", flag, before: typed.slice(0, equals + 1) };
}

function argumentAt({ positionals }: Command, at: number): string | null {
  let last = 0;
  for (const { name, max = 1 } of positionals) {
    last += max;
    if (at < last) return name;
  }
  return null;
}
