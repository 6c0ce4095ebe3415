import type { SelectionChanges, SelectionIntent } from "../changes/intent.ts";
import { parseDuration } from "../values/quantity.ts";
import type { Answer } from "./answer.ts";
import { present } from "./arguments.ts";
import type { Call } from "./call.ts";
import { selectionLine } from "./render/selections.ts";
import { parseShare } from "./share.ts";
import { usageFault } from "./usage.ts";
import { parsePair, unique } from "./values.ts";
import { write } from "./write.ts";

/**
 * What the options of `select create` and `select set` say of a selection.
 * @throws StemmaError `usage-invalid`
 */
export function selectionChanges({ args }: Call): SelectionChanges {
  const pairs = <T>(flag: string, read: (value: string) => T): Record<string, T> | undefined => {
    const texts = args.texts(flag);
    if (texts.length === 0) return undefined;
    return unique(
      `--${flag}`,
      texts.map((text) => {
        const [key, value] = parsePair(`--${flag}`, text);
        return [key, read(value)] as const;
      }),
    );
  };
  const window = args.text("window");
  return present({
    task: args.text("task"),
    model: args.text("model"),
    fallback: args.text("fallback"),
    candidates: pairs("candidate", (value) => value),
    dropped: args.takes("drop") ? args.texts("drop") : undefined,
    rollouts: pairs("rollout", (value) => parseShare("--rollout", value)),
    audiences: pairs("audience", (value) => objectOf("--audience", value)),
    needs: pairs("when", (value) => value),
    flags: pairs("flag", switchOf),
    weights: weightsOf(pairs("weight", weightOf)),
    minSamples: countOf(args.text("min-samples")),
    window: window === undefined ? undefined : spanOf(window),
  });
}

/**
 * Reads a JSON object that an option holds.
 * @throws StemmaError `usage-invalid`
 */
export function objectOf(option: string, text: string): Readonly<Record<string, unknown>> {
  const value = parsed(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw usageFault(
    `${option} takes a JSON object, and '${text}' is none`,
    `Write ${option} '{"country": "DE"}'.`,
    {
      found: text,
    },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function switchOf(text: string): boolean {
  if (text === "on" || text === "off") return text === "on";
  throw usageFault(`--flag takes on or off, and '${text}' is neither`, "Write --flag beta=on.", {
    found: text,
  });
}

function weightOf(text: string): number {
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value <= 1000) return value;
  throw usageFault(
    `--weight takes a number from 0 to 1000, and '${text}' is none`,
    "Write --weight success=0.6.",
    {
      found: text,
    },
  );
}

const measures = ["success", "latency", "goal"];

function weightsOf(weights: Record<string, number> | undefined): Record<string, number> | undefined {
  const odd = Object.keys(weights ?? {}).find((name) => !measures.includes(name));
  if (odd === undefined) return weights;
  throw usageFault(`--weight knows no measure '${odd}'`, `Choose one of: ${measures.join(", ")}.`, {
    found: odd,
  });
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw usageFault(`--min-samples takes a whole number from 1, and '${text}' is none`, "Write 100.", {
    found: text,
  });
}

function spanOf(text: string): string {
  if (/^\d{1,6}[mhd]$/.test(text) && (parseDuration(text) ?? 0) > 0) return text;
  throw usageFault(`--window '${text}' is no time`, "Write it as 15m, 24h or 7d.", { found: text });
}

/** Runs the command that creates or changes a selection. */
export async function writeSelection(call: Call, act: SelectionIntent["act"]): Promise<Answer> {
  const { args } = call;
  const [name, reason] = [args.positional(0), args.text("reason") ?? null];
  const intent = { kind: "selection", act, name, changes: selectionChanges(call), reason } as const;
  return await write(call, intent, (outcome) => [selectionLine(outcome)]);
}
