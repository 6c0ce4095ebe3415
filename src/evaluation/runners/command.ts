import type { CommandOptions } from "../runner-options.ts";
import type { Runner } from "../runner.ts";
import { commandLine } from "./command-line.ts";
import { CommandSession } from "./command-session.ts";
import { interrupted } from "./interrupted.ts";
import { cleanVariables } from "./machine.ts";
import { Program } from "./program.ts";

/**
 * Runs models by a program in any language. It reads JSON Lines, `{"id", "row", "inputs"}` each, and prints for each one
 * `{"id", "outputs"}` or `{"id", "error"}`, in any order; `{"reset": true}` begins a new sequence and has no answer.
 */
export const commandRunner: Runner<CommandOptions> = {
  kind: "command",
  open: async (model, options, signal) => {
    if (signal?.aborted === true) throw interrupted(signal);
    const session = new CommandSession(options);
    const { workingFolder, memoryBytes } = options;
    const argv = commandLine(options.argv, model);
    const variables = cleanVariables(options.variables);
    session.attach(await Program.start({ argv, workingFolder, variables, memoryBytes }, session));
    return session;
  },
};
