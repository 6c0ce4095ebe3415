import { parseGitDate } from "../git/identity-date.ts";
import { StemmaError } from "../values/error.ts";
import type { Io } from "./io.ts";

/**
 * The clock of a command: the instant of `GIT_COMMITTER_DATE` where it is set, as for Git itself, so that a
 * transcript can be repeated; else the clock of the machine.
 * @throws StemmaError `date-invalid`
 */
export function clockOf(io: Pick<Io, "env" | "now">): () => number {
  const text = io.env["GIT_COMMITTER_DATE"];
  if (text === undefined || text === "") return io.now;
  const date = parseGitDate(text, -new Date(io.now()).getTimezoneOffset());
  if (date !== null) return () => date.seconds * 1000;
  throw new StemmaError("date-invalid", `GIT_COMMITTER_DATE '${text}' is not a date`, {
    hint: "Write `@SECONDS +0000`, or unset it.",
    data: { date: text },
  });
}
