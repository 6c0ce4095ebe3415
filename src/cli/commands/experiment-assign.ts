import { StemmaError } from "../../values/error.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readOptions } from "../read.ts";
import { assignmentColumns } from "../render/assignments.ts";
import { renderJsonLine } from "../render/text.ts";
import { viewOf } from "../stream-view.ts";
import { usageFault } from "../usage.ts";

/* Many lines are written at once; what one of them says is waited for no longer than the next lines take to come. */
const enough = 65_536;

/** Runs `experiment assign`: the arm of each unit on standard input. */
export async function run(call: Call): Promise<Answer> {
  const { args, io } = call;
  const name = args.positional(0);
  if (io.stdin.terminal)
    throw usageFault(
      "nothing comes on standard input",
      `Give a file: stemma experiment assign ${name} < units.txt`,
    );
  const registry = await call.open();
  const form = await registry.experiments.show(name, readOptions(call));
  const columns = assignmentColumns(viewOf(call), form);
  const json = args.has("json");
  let waiting = json ? "" : `${columns.title}\n`;
  const assigned = registry.experiments.assign(name, io.stdin.lines(), { at: form.commit });
  try {
    for await (const each of assigned) {
      waiting += `${json ? renderJsonLine(each) : columns.row(each)}\n`;
      if (waiting.length < enough) continue;
      await io.stdout.write(waiting);
      waiting = "";
      if (io.stdout.gone?.() === true) break;
    }
  } finally {
    // What was assigned before a line that cannot be is told all the same.
    if (waiting !== "") await io.stdout.write(waiting);
  }
  await registry.close();
  if (io.signal.aborted) throw new StemmaError("interrupted", "stopped assigning");
  return { json: null, text: () => "", streamed: true };
}
