import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";
import type { Flag } from "./flag.ts";

export type { Flag };

/** An argument that is known by its place. */
export interface Positional {
  /** As the help shows it, in capitals. */
  readonly name: string;
  /** Its key in a document of `--from`; the name in small letters when absent. */
  readonly key?: string;
  readonly summary: string;
  /** Whether `-` may also read just these from standard input, one a line. */
  readonly lines?: boolean;
  /** How many at least; 1 when absent. */
  readonly min?: number;
  /** How many at most; 1 when absent. */
  readonly max?: number;
}

/** A line that a user may copy, and what it does. */
export interface Example {
  readonly line: string;
  readonly says: string;
}

/** What runs a command: reads its flags, calls the registry, and answers. */
export type Handler = (call: Call) => Promise<Answer>;

/**
 * What a command does to the registry. A `read` takes `--at`, a `write` takes `--dry-run`; `other` takes neither.
 */
export type CommandKind = "read" | "write" | "other";

/** A command as data. The handler is loaded when the command runs, so that help and errors start fast. */
export interface Command {
  /** One word, or two with a space: `artifact gc`. */
  readonly name: string;
  /** Imperative, without a full stop. */
  readonly summary: string;
  /** More for `--help`, a paragraph an item. */
  readonly details?: readonly string[];
  readonly kind: CommandKind;
  /** Of an `other`: the sentence of its help that says why it takes no `--at`. */
  readonly timeless?: string;
  /** With `--json` it prints one value a line, as they come, and a failure is the last of them. */
  readonly streams?: boolean;
  readonly positionals: readonly Positional[];
  readonly flags: readonly Flag[];
  readonly examples: readonly Example[];
  readonly load: () => Promise<{ readonly run: Handler }>;
}

/** What the help of a command tells below its usage, a paragraph an item. */
export function paragraphsOf({ details = [], timeless }: Command): readonly string[] {
  return timeless === undefined ? details : [...details, timeless];
}

/** Commands that belong together, under one heading of the help. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}
