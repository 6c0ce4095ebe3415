import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderUsage } from "../render/monitor.ts";
import { usageFault } from "../usage.ts";
import { parseCount } from "../values.ts";

const mostDays = 3660;

/** Runs `monitor usage`: requests per day. */
export async function run(call: Call): Promise<Answer> {
  const text = call.args.text("days");
  const days = text === undefined ? 30 : parseCount("--days", text);
  if (days < 1 || days > mostDays)
    throw usageFault(`--days ${days} is not between 1 and ${mostDays}`, "Ask for fewer days.");
  const { monitor } = await call.open();
  const form = await monitor.usage(call.args.positional(0), { ...readOptions(call), days });
  return readAnswer(call, form, renderUsage);
}
