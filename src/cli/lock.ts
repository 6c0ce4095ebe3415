import type { LockOptions } from "../registry/serving/lock-file.ts";
import type { LockForm } from "../registry/serving-forms.ts";
import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";
import { readAnswer, readOptions } from "./read.ts";
import { visible } from "./render/text.ts";
import { count } from "./render/units.ts";
import type { View } from "./render/view.ts";

/** The name of a lock file where none is given. */
export const lockName = "stemma.lock";

/** Which lock file a command is about, and as of when. */
export function lockOptions(call: Call): LockOptions {
  return { file: call.path(call.args.text("file") ?? lockName), ...readOptions(call) };
}

/** The answer of writing a lock file: what moved in it. */
export function lockAnswer(call: Call, form: LockForm): Answer {
  return readAnswer(call, form, renderLock);
}

function renderLock(_view: View, { file, moved, pins }: LockForm): string {
  const lines = moved.map(({ reference, from, to }) => {
    if (from === null) return `${reference} pinned at ${to ?? ""}`;
    if (to === null) return `${reference} pinned no more (was ${from})`;
    return from === to ? `${reference} pinned at ${to} with other files` : `${reference}: ${from} -> ${to}`;
  });
  const how = moved.length === 0 ? "nothing moved" : count(pins.length, "pin");
  return [...lines, `${visible(file)}: ${how}`].join("\n");
}
