import { Readable } from "node:stream";
import type { Source } from "../../src/cli/io.ts";

/** Standard input that holds a text. */
export function stdinOf(text: string, terminal = false): Source {
  const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
  return {
    terminal,
    all: () => Promise.resolve(text),
    lines: () => Readable.from(lines) as AsyncIterable<string>,
    line: () => Promise.resolve(lines[0] ?? null),
  };
}
