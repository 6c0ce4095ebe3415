import { readInput } from "../../artifacts/intake.ts";
import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { cardOf, pullRequestLine } from "../pull-request.ts";

/** The longest text that a forge takes, in bytes. */
const longestBody = 60_000;

/** Runs `forge open`: opens a pull request, or brings it up to date. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const registry = await call.open();
  const branch = args.positional(0);
  const base = args.text("to");
  const title = args.text("title") ?? branch;
  const form = await registry.pullRequests.open({ branch, title, body: await body(), ...present({ base }) });
  return { json: form, text: () => pullRequestLine(form) };

  async function body(): Promise<string> {
    const file = args.text("body");
    if (file === "-") return call.io.stdin.all();
    if (file !== undefined) return (await readInput(call.path(file), longestBody)).toString("utf8");
    return cardOf(registry, branch, base);
  }
}
