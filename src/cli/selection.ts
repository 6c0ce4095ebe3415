import type { ArtifactSelection, ReadOptions } from "../registry/options.ts";
import { present } from "./arguments.ts";
import type { Call } from "./call.ts";

/** The artifacts that a command works on, and as of when. */
export function selectionOf({ args }: Call): ArtifactSelection & ReadOptions {
  return { subjects: args.positionals, at: args.text("at"), ...present({ store: args.text("store") }) };
}
