import { closest } from "../values/similar.ts";
import { StemmaError } from "../values/error.ts";
import type { Command } from "./command.ts";

/** Makes the error of a command line that cannot be understood. */
export function usageFault(
  message: string,
  hint: string,
  data: Readonly<Record<string, unknown>> = {},
): StemmaError {
  return new StemmaError("usage-invalid", message, { hint, data });
}

/** Makes the error of a word that is none of the known ones, with the one that was probably meant. */
export function unknownWord(what: string, word: string, known: readonly string[], help: string): StemmaError {
  const meant = meantWord(word, known);
  const hint = meant === null ? `See \`${help}\`.` : `Did you mean '${meant}'? See \`${help}\`.`;
  return usageFault(`unknown ${what} '${word}'`, hint, { found: word, suggestion: meant });
}

/* Of a command in a group only its own word can be mistyped: all others begin as it does. */
function meantWord(word: string, known: readonly string[]): string | null {
  const group = word.slice(0, word.indexOf(" ") + 1);
  const own = word.slice(group.length);
  const names = known.filter((name) => name.startsWith(group)).map((name) => name.slice(group.length));
  const begun = names.find((name) => own.length > 2 && name.startsWith(own));
  const meant = begun ?? closest(own, names);
  return meant === null ? null : `${group}${meant}`;
}

/** The usage of a command in one line. */
export function usageLine(command: Command): string {
  const places = command.positionals.map(({ name, min = 1, max = 1 }) => {
    const shown = max > 1 ? `${name}...` : name;
    return min === 0 ? `[${shown}]` : shown;
  });
  const needed = command.flags
    .filter((flag) => flag.required === true)
    .map((flag) => `--${flag.name} ${flag.value ?? ""}`);
  return ["stemma", command.name, ...places, ...needed, "[options]"].join(" ");
}
