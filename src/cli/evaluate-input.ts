import type { EvaluateInput } from "../registry/evaluation/forms.ts";
import { present } from "./arguments.ts";
import type { Call } from "./call.ts";
import { keyOf } from "./signing-key.ts";

/** How a command puts versions through suites. */
export function evaluateInput(call: Call): EvaluateInput {
  const { args } = call;
  return {
    suites: args.texts("suite"),
    allowCommands: args.has("allow-commands"),
    dryRun: args.has("dry-run"),
    ...present({ endpoint: args.text("endpoint"), reason: args.text("reason") }),
    ...(args.has("sign") || args.has("key") ? { sign: present({ key: keyOf(call) }) } : {}),
  };
}
