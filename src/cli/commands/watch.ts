import { type EventKind, eventKinds } from "../../history/event.ts";
import type { Event } from "../../registry/index.ts";
import { StemmaError } from "../../values/error.ts";
import { parseDuration } from "../../values/quantity.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { limitOf } from "../paging.ts";
import { renderEventLine } from "../render/events.ts";
import { renderFinding } from "../render/findings.ts";
import { renderJsonLine } from "../render/text.ts";
import { renderCommit } from "../render/units.ts";
import type { View } from "../render/view.ts";
import { viewOf } from "../stream-view.ts";
import { usageFault } from "../usage.ts";

/** Runs `watch`: prints events as they land, until it is stopped or `--limit` is reached. */
export async function run(call: Call): Promise<Answer> {
  const { args, io } = call;
  const limit = limitOf(call) ?? Number.POSITIVE_INFINITY;
  const every = everyOf(call);
  const registry = await call.open();
  const view = viewOf(call);
  const events = registry.watch({
    subject: args.positionals[0],
    stage: args.text("stage"),
    kinds: args.texts("kind").map(kindOf),
    since: args.text("since"),
    every,
    signal: io.signal,
    onProblem: (problem) => io.stderr.write(`${renderFinding(view, problem)}\n`),
  });
  if (io.stderr.terminal) await sayStart(call, view, (await registry.commit()) ?? null);
  let told = 0;
  for await (const event of limited(events, limit)) {
    await io.stdout.write(`${args.has("json") ? renderJsonLine(event) : renderEventLine(view, event)}\n`);
    if (++told >= limit || io.stdout.gone?.() === true) break;
  }
  await registry.close();
  if (io.signal.aborted)
    throw new StemmaError("interrupted", "stopped watching", {
      hint: "Watch again with --since and the commit of the last event: nothing is missed.",
    });
  return { json: null, text: () => "", streamed: true };
}

async function* limited(events: AsyncIterable<Event>, limit: number): AsyncGenerator<Event> {
  if (limit > 0) yield* events;
}

async function sayStart({ io }: Call, view: View, commit: string | null): Promise<void> {
  const from = commit === null ? "before the first commit" : `from ${renderCommit(commit, view)}`;
  await io.stderr.write(`watching ${from}; Ctrl-C ends it\n`);
}

function everyOf({ args }: Call): number | undefined {
  const text = args.text("every");
  if (text === undefined) return undefined;
  const every = parseDuration(text);
  if (every === null || every < 100 || every > 86_400_000)
    throw usageFault(`--every '${text}' is no time between 100ms and 1d`, "Write it as 30s or 5m.", {
      found: text,
    });
  return every;
}

function kindOf(text: string): EventKind {
  const kind = eventKinds.find((each) => each === text);
  if (kind !== undefined) return kind;
  throw new StemmaError("bug", `--kind took '${text}', which its table lacks`);
}
