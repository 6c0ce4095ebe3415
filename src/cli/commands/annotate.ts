import type { AnnotateIntent } from "../../changes/intent.ts";
import type { Answer } from "../answer.ts";
import { type Arguments, present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { usageFault } from "../usage.ts";
import { parseMetrics, parsePair, parseTags, unique } from "../values.ts";
import { write } from "../write.ts";

/** Runs `annotate`: changes what is said about a version or a model. */
export async function run(call: Call): Promise<Answer> {
  const intent = intentOf(call.args);
  const changed = Object.keys(intent).filter((key) => !["kind", "subject", "reason"].includes(key));
  if (changed.length === 0)
    throw usageFault("nothing was given to change", "See `stemma annotate --help` for what can be said.");
  return await write(call, intent, () => [`${intent.subject}: annotated`]);
}

function intentOf(args: Arguments): AnnotateIntent {
  return {
    kind: "annotate",
    subject: args.positional(0),
    reason: args.text("reason") ?? null,
    ...present({
      description: args.text("description"),
      metrics: filled(args, "metric", (texts) => parseMetrics("--metric", texts)),
      removeMetrics: filled(args, "remove-metric", (texts) => texts),
      tags: filled(args, "tag", (texts) => parseTags("--tag", texts)),
      removeTags: filled(args, "untag", (texts) => texts),
      links: filled(args, "link", (texts) => texts),
      task: args.text("task"),
      owners: filled(args, "owner", (texts) => texts),
      license: args.text("license"),
      intendedUse: args.text("intended-use"),
      primaryMetric: args.text("primary-metric"),
      metricsDirection: filled(args, "direction", parseDirections),
    }),
  };
}

function filled<T>(args: Arguments, name: string, parse: (texts: readonly string[]) => T): T | undefined {
  const texts = args.texts(name);
  return texts.length === 0 ? undefined : parse(texts);
}

function parseDirections(texts: readonly string[]): Record<string, "up" | "down"> {
  return unique(
    "--direction",
    texts.map((text) => {
      const [metric, direction] = parsePair("--direction", text);
      if (direction === "up" || direction === "down") return [metric, direction] as const;
      throw usageFault(`--direction cannot be '${text}'`, "Write --direction metric=up or metric=down.", {
        found: text,
      });
    }),
  );
}
