import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderPower } from "../render/experiment-power.ts";
import { usageFault } from "../usage.ts";

/** Runs `experiment power`: how many units a test needs, and what effect its traffic can find. */
export async function run(call: Call): Promise<Answer> {
  const input = { unitsPerDay: numberOf(call, "units-per-day"), days: numberOf(call, "days") };
  const { experiments } = await call.open();
  return readAnswer(
    call,
    await experiments.power(call.args.positional(0), input, readOptions(call)),
    renderPower,
  );
}

function numberOf(call: Call, flag: string): number | undefined {
  const text = call.args.text(flag);
  if (text === undefined) return undefined;
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (value > 0) return value;
  throw usageFault(
    `--${flag} takes a number above zero, and '${text}' is none`,
    `Write --${flag} 14, or 1000.`,
    {
      found: text,
    },
  );
}
