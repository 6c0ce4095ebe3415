import type { Oid } from "../../git/ports.ts";
import type { HistorySource } from "../../history/source.ts";
import { stepsFrom } from "../../history/steps.ts";
import { isStemmaError } from "../../values/error.ts";

/** The first commit of the line of a commit: it tells registries apart, and is the same in all clones of one. Null in a shallow clone. */
export async function originOf(history: HistorySource, tip: Oid): Promise<Oid | null> {
  const line = await history.line(tip);
  if (line !== null) return line.length === 0 ? null : line.oidAt(0);
  let origin: Oid | null = null;
  try {
    for await (const { commit } of stepsFrom(history, tip)) origin = commit.oid;
    return origin;
  } catch (error) {
    if (isStemmaError(error, "history-incomplete")) return null;
    throw error;
  }
}
