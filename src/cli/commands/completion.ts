import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { completionScripts, shells } from "../completion/scripts.ts";
import { usageFault } from "../usage.ts";

/** Runs `completion`: prints the script that makes a shell complete our command lines. */
export function run({ args }: Call): Promise<Answer> {
  const name = args.positional(0);
  const shell = shells.find((each) => each === name);
  if (shell === undefined) {
    const fault = usageFault(`there is no completion for '${name}'`, `Choose one of: ${shells.join(", ")}.`, {
      found: name,
      expected: shells,
    });
    return Promise.reject(fault);
  }
  const script = completionScripts[shell];
  return Promise.resolve({ json: { shell, script }, text: () => script.trimEnd() });
}
