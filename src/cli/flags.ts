import type { Flag } from "./command.ts";
import { unknownWord, usageFault } from "./usage.ts";

/** Options by name, and the words that are none. A switch that was given has one empty value. */
export interface Parsed {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
}

/**
 * Parses the words behind a command by the options that it takes; `help` is the line that errors point to.
 * @throws StemmaError `usage-invalid`
 */
export function parseFlags(argv: readonly string[], flags: readonly Flag[], help: string): Parsed {
  return new FlagReader(argv, flags, help).read();
}

class FlagReader {
  readonly #queue: string[];
  readonly #flags: readonly Flag[];
  readonly #help: string;
  readonly #values = new Map<string, string[]>();

  constructor(argv: readonly string[], flags: readonly Flag[], help: string) {
    this.#queue = [...argv];
    this.#flags = flags;
    this.#help = help;
  }

  read(): Parsed {
    const positionals: string[] = [];
    for (let word = this.#queue.shift(); word !== undefined; word = this.#queue.shift()) {
      if (word === "--") positionals.push(...this.#queue.splice(0));
      else if (this.#isPlain(word)) positionals.push(word);
      else if (word.startsWith("--")) this.#takeLong(word);
      else this.#takeShort(word);
    }
    return { values: this.#values, positionals };
  }

  /* A lone hyphen is standard input, and a negative number is a number, unless a digit is an option. */
  #isPlain(word: string): boolean {
    if (!word.startsWith("-") || word === "-") return true;
    return /^-\.?\d/.test(word) && !this.#flags.some((flag) => flag.short === word[1]);
  }

  #takeLong(word: string): void {
    const equals = word.indexOf("=");
    const name = word.slice(2, equals < 0 ? undefined : equals);
    const flag = this.#flags.find((candidate) => candidate.name === name);
    if (flag === undefined) throw this.#unknown(`--${name}`);
    if (equals < 0) this.#add(flag, this.#takeValue(flag));
    else if (flag.value !== undefined) this.#add(flag, word.slice(equals + 1));
    else throw usageFault(`--${name} takes no value`, `See \`${this.#help}\`.`, { found: word });
  }

  /* `-C dir`, `-Cdir`, and switches in a bundle: `-yv`. */
  #takeShort(word: string): void {
    const flag = this.#flags.find((candidate) => candidate.short === word[1]);
    if (flag === undefined) throw this.#unknown(word.slice(0, 2));
    const attached = word.slice(2);
    if (flag.value !== undefined) {
      this.#add(flag, attached === "" ? this.#takeValue(flag) : attached);
      return;
    }
    if (attached !== "") this.#queue.unshift(`-${attached}`);
    this.#add(flag, "");
  }

  #takeValue(flag: Flag): string {
    if (flag.value === undefined) return "";
    const [next] = this.#queue;
    const fits = next !== undefined && this.#fits(flag, next);
    if (fits) return this.#queue.shift() ?? "";
    if (flag.optional !== undefined) return "";
    const hint = `Write --${flag.name} ${flag.value}; see \`${this.#help}\`.`;
    throw usageFault(`--${flag.name} needs a value`, hint, { expected: flag.value });
  }

  #fits(flag: Flag, next: string): boolean {
    if (flag.optional !== undefined) return flag.optional.test(next);
    return this.#isPlain(next) || (flag.dashed === true && !next.startsWith("--"));
  }

  #add(flag: Flag, value: string): void {
    const { name, choices, repeat } = flag;
    const before = this.#values.get(name) ?? [];
    if (choices !== undefined && !choices.includes(value)) {
      const hint = `Choose one of: ${choices.join(", ")}.`;
      throw usageFault(`--${name} cannot be '${value}'`, hint, { found: value, expected: choices });
    }
    if (flag.value === undefined) this.#values.set(name, [value]);
    else if (repeat === true || before.length === 0) this.#values.set(name, [...before, value]);
    else
      throw usageFault(`--${name} is given twice`, `Give it once; see \`${this.#help}\`.`, {
        found: [...before, value],
      });
  }

  #unknown(word: string): Error {
    const known = this.#flags.map(({ name }) => `--${name}`);
    return unknownWord("option", word, known, this.#help);
  }
}
