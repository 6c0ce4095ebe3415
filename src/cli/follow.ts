import { pause } from "../git/ref-watch.ts";
import type { Registry } from "../registry/registry.ts";
import { StemmaError } from "../values/error.ts";
import { parseDuration } from "../values/quantity.ts";
import type { Answer } from "./answer.ts";
import type { Call } from "./call.ts";
import { limitOf } from "./paging.ts";
import { renderJsonLine } from "./render/text.ts";
import type { View } from "./render/view.ts";
import { viewOf } from "./stream-view.ts";
import { usageFault } from "./usage.ts";

/** Something that is asked again and again. */
export interface Repeated<T> {
  /** Milliseconds between two answers. */
  readonly every: number;
  readonly ask: (registry: Registry) => Promise<T>;
  /** The text of an answer, with how many were asked for so far; empty where there is nothing to tell. */
  readonly show: (view: View, answer: T, asked: number) => string;
  /** What is written before the text of an answer but the first. */
  readonly between?: (terminal: boolean, asked: number) => string;
}

/**
 * Asks until it is stopped, or `--limit` is reached, and writes each answer as it comes; with --json one value a line.
 * @throws StemmaError `interrupted`
 */
export async function repeat<T>(call: Call, registry: Registry, repeated: Repeated<T>): Promise<Answer> {
  const { args, io } = call;
  const limit = limitOf(call) ?? Number.POSITIVE_INFINITY;
  const view = viewOf(call);
  for (let asked = 1; asked <= limit && !io.signal.aborted; asked++) {
    const answer = await repeated.ask(registry);
    const text = args.has("json") ? renderJsonLine(answer) : repeated.show(view, answer, asked);
    const before = args.has("json") ? "" : (repeated.between?.(io.stdout.terminal, asked) ?? "");
    if (text !== "") await io.stdout.write(`${before}${text}\n`);
    if (io.stdout.gone?.() === true) break;
    if (asked < limit) await pause(repeated.every, io.signal);
  }
  await registry.close();
  if (io.signal.aborted) throw new StemmaError("interrupted", "stopped watching");
  return { json: null, text: () => "", streamed: true };
}

/**
 * The time that `--every` names, in milliseconds.
 * @throws StemmaError `usage-invalid`
 */
export function everyOf({ args }: Call, otherwise: string): number {
  const text = args.text("every") ?? otherwise;
  const every = parseDuration(text);
  if (every !== null && every >= 100 && every <= 86_400_000) return every;
  throw usageFault(`--every '${text}' is no time between 100ms and 1d`, "Write it as 5s or 1m.", {
    found: text,
  });
}
