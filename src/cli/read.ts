import type { ReadOptions } from "../registry/options.ts";
import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";
import { withCommit } from "./render/asof.ts";
import type { View } from "./render/view.ts";
import { usageFault } from "./usage.ts";

/** How the command travels in time. */
export function readOptions(call: Call): ReadOptions {
  return { at: call.args.text("at") };
}

/**
 * Refuses to travel in time where something is to be written.
 * @throws StemmaError `usage-invalid`
 */
export function refuseAt(call: Call): void {
  if (call.args.has("at"))
    throw usageFault(
      "--at goes with listing alone",
      "What is written lands on the newest state: leave --at out.",
    );
}

/** The answer of a read: its form, and its text with the commit that it was computed from where that matters. */
export function readAnswer<T extends { readonly commit: string | null }>(
  call: Call,
  form: T,
  render: (view: View, form: T) => string,
): Answer {
  const at = call.args.text("at");
  return { json: form, text: (view) => withCommit(view, render(view, form), form.commit, at) };
}
