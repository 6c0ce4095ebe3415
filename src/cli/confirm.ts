import { StemmaError } from "../values/error.ts";
import type { Io } from "./io.ts";
import { visible } from "./render/text.ts";
import { quoteLine } from "./shell.ts";

/** A question before something that cannot be undone. */
export interface Question {
  readonly text: string;
  /** The command line, which is repeated with `--yes` where nobody can answer. */
  readonly argv: readonly string[];
}

/**
 * Asks on a terminal and goes on only after a yes.
 * @throws StemmaError `confirmation-needed` where there is no terminal, `confirmation-declined` after a no
 */
export async function confirm(io: Io, { text, argv }: Question): Promise<void> {
  if (!io.stdin.terminal || !io.stderr.terminal) {
    const line = quoteLine(["stemma", "--yes", ...argv]);
    throw new StemmaError(
      "confirmation-needed",
      `this needs a yes, and there is no terminal to ask on: ${text}`,
      {
        hint: `Repeat it as \`${line}\`, or with --dry-run to see what it would do.`,
        data: { question: text, command: line },
      },
    );
  }
  await io.stderr.write(`${visible(text)} [y/N] `);
  const answer = await io.stdin.line();
  if (answer !== null && /^y(?:es)?$/i.test(answer.trim())) return;
  throw new StemmaError("confirmation-declined", "the answer was no: nothing has changed", {
    hint: "With --dry-run it shows what it would do.",
    data: { question: text },
  });
}
