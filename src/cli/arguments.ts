import type { Flag } from "./flag.ts";
import { StemmaError } from "../values/error.ts";

/** The options and arguments of one command after parsing. Asking for one that the table lacks is a bug. */
export class Arguments {
  /** The name of the command. */
  readonly command: string;
  readonly positionals: readonly string[];
  /** Whether a document gave some of it. */
  readonly supplied: boolean;
  readonly #flags: readonly Flag[];
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(
    command: { readonly name: string },
    flags: readonly Flag[],
    given: {
      readonly values: ReadonlyMap<string, readonly string[]>;
      readonly positionals: readonly string[];
      readonly supplied?: boolean;
    },
  ) {
    this.command = command.name;
    this.#flags = flags;
    this.#values = given.values;
    this.positionals = given.positionals;
    this.supplied = given.supplied === true;
  }

  /** Whether the command has an option of this name. */
  takes(name: string): boolean {
    return this.#flags.some((flag) => flag.name === name);
  }

  /** Whether an option was given. */
  has(name: string): boolean {
    return this.texts(name).length > 0;
  }

  /** The value of an option; undefined where it was not given. */
  text(name: string): string | undefined {
    return this.texts(name).at(-1);
  }

  /** The value of an option that the table requires. */
  required(name: string): string {
    return this.text(name) ?? this.#missing(`option --${name}`);
  }

  /** The values of a repeatable option, in the order in which they were given. */
  texts(name: string): readonly string[] {
    if (!this.takes(name)) throw this.#undeclared(`option --${name}`);
    return this.#values.get(name) ?? [];
  }

  /** An argument by its place, one that the table requires. */
  positional(at: number): string {
    return this.positionals[at] ?? this.#missing(`argument ${at + 1}`);
  }

  #missing(what: string): never {
    throw new StemmaError("bug", `\`${this.command}\` reads ${what}, which its table does not require`);
  }

  #undeclared(what: string): StemmaError {
    return new StemmaError("bug", `\`${this.command}\` reads ${what}, which its table lacks`);
  }
}

/** Options by name for a read with exact types: keys whose value is undefined are left out. */
export type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Drops the keys whose value is undefined. */
export function present<T extends object>(values: T): Present<T> {
  // The keys are those of T and their values are not undefined: what the type says.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
