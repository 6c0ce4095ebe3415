import type { ExperimentEndIntent, ExperimentTrafficIntent } from "../changes/intent.ts";
import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";
import { experimentLine } from "./render/experiments.ts";
import { shareOf } from "./share.ts";
import { write } from "./write.ts";

/** Starts the experiment that a command names, or changes how many of the units take part, and says where it stands then. */
export async function setTraffic(call: Call, act: ExperimentTrafficIntent["act"]): Promise<Answer> {
  const coverage = shareOf(call, "coverage");
  return await write(call, { kind: "experiment", act, ...namedBy(call), coverage }, (outcome) => [
    experimentLine(outcome),
  ]);
}

/** Pauses the experiment that a command names, or ends it, and says where it stands then. */
export async function endTraffic(call: Call, act: ExperimentEndIntent["act"]): Promise<Answer> {
  return await write(call, { kind: "experiment", act, ...namedBy(call) }, (outcome) => [
    experimentLine(outcome),
  ]);
}

function namedBy({ args }: Call): { readonly name: string; readonly reason: string | null } {
  return { name: args.positional(0), reason: args.text("reason") ?? null };
}
