import { renderCommit } from "./units.ts";
import type { View } from "./view.ts";

/** Where an answer travelled to in time: what the user wrote, undefined for now. */
export type AsOf = string | undefined;

/** Adds the commit that an answer was computed from, where it is not the newest one or the view is exact. */
export function withCommit(view: View, text: string, commit: string | null, at: AsOf): string {
  if (commit === null || (at === undefined && !view.verbose)) return text;
  const line = view.style.dim(`as of commit ${renderCommit(commit, view)}`);
  return text === "" ? line : `${text}\n${line}`;
}
