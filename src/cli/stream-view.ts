import type { Call } from "./call.ts";
import type { Sink } from "./io.ts";
import { chooseStyle } from "./render/style.ts";
import type { View } from "./render/view.ts";

/** How what a command writes as it comes is shown; nothing is cut, since lines may go on for ever. */
export function viewOf({ io, args }: Call, sink: Sink = io.stdout): View {
  const { env } = io;
  return {
    style: chooseStyle({ terminal: sink.terminal, env, refused: args.has("no-color") }),
    width: null,
    verbose: args.has("verbose"),
  };
}
