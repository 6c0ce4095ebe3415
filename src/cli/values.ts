import { StemmaError } from "../values/error.ts";
import { isDigest } from "../values/digest.ts";
import { parseInstant, renderInstant } from "../values/instant.ts";
import { parseSize } from "../values/quantity.ts";
import { usageFault } from "./usage.ts";

const numberPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Splits `k=v` at the first sign. */
export function parsePair(option: string, text: string): readonly [key: string, value: string] {
  const at = text.indexOf("=");
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw usageFault(`${option} cannot be '${text}'`, `Write ${option} name=value.`, {
    found: text,
    expected: "name=value",
  });
}

/**
 * Parses the number of a metric: decimal, and no larger than 2^53 so that every reader has the same value.
 * @throws StemmaError `metric-invalid`
 */
export function parseMetricValue(name: string, text: string): number {
  const value = numberPattern.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(value) && Math.abs(value) <= 2 ** 53 && keepsDigits(text, value)) return value;
  const why = Number.isNaN(value) ? "is no number" : "is beyond 2^53";
  throw new StemmaError("metric-invalid", `metric ${name}: '${text}' ${why}`, {
    hint: "Write a decimal number such as 0.97; NaN, Infinity and numbers beyond 2^53 are refused.",
    data: { metric: name, found: text },
  });
}

/* 2^53 + 1 is read as 2^53: a whole number that is another one as soon as it is read is beyond 2^53 too. */
function keepsDigits(text: string, value: number): boolean {
  return !/^[+-]?\d+$/.test(text) || BigInt(text.replace(/^\+/, "")) === BigInt(value);
}

/** Parses a parent: `M@V`, or `M@V=RELATION`. No name of a version holds an equals sign. */
export function parseParent(text: string): string | { version: string; relation: string } {
  const at = text.indexOf("=");
  return at < 0 ? text : { version: text.slice(0, at), relation: text.slice(at + 1) };
}

/** Parses `--metric k=v`, each one strictly. */
export function parseMetrics(option: string, texts: readonly string[]): Record<string, number> {
  return unique(
    option,
    texts.map((text) => {
      const [name, value] = parsePair(option, text);
      return [name, parseMetricValue(name, value)] as const;
    }),
  );
}

/** Makes a record of pairs; a key that is given twice is refused. */
export function unique<T>(option: string, pairs: readonly (readonly [string, T])[]): Record<string, T> {
  const seen = new Set<string>();
  for (const [key] of pairs) {
    if (seen.has(key))
      throw usageFault(`${option} names '${key}' twice`, "Give each name once.", { found: key });
    seen.add(key);
  }
  return Object.fromEntries(pairs);
}

/** Parses tags: `k`, `k=v` or `k:v`; a bare tag has no value. */
export function parseTags(option: string, texts: readonly string[]): Record<string, string | null> {
  return unique(
    option,
    texts.map((text) => {
      const at = text.search(/[=:]/);
      if (at === 0 || text === "")
        throw usageFault(`${option} cannot be '${text}'`, `Write ${option} k, k=v or k:v.`, { found: text });
      return at < 0 ? ([text, null] as const) : ([text.slice(0, at), text.slice(at + 1)] as const);
    }),
  );
}

/** Reads a value of `--param` or `--custom`: JSON where it is JSON that keeps its digits, else the text itself. */
export function parseLoose(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  const faithful = typeof value !== "number" || (Number.isFinite(value) && Math.abs(value) <= 2 ** 53);
  return faithful ? value : text;
}

/** Parses pairs whose values are JSON or text. */
export function parseLoosePairs(option: string, texts: readonly string[]): Record<string, unknown> {
  return unique(
    option,
    texts.map((text) => {
      const [key, value] = parsePair(option, text);
      return [key, parseLoose(value)] as const;
    }),
  );
}

/** Parses a count: digits only. */
export function parseCount(option: string, text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(value)) return value;
  throw usageFault(`${option} cannot be '${text}'`, `Write a whole number, such as ${option} 20.`, {
    found: text,
  });
}

/** Parses a number of bytes with a unit: `40MiB` is 41943040, `40MB` is 40000000. */
export function parseBytes(option: string, text: string): number {
  const bytes = parseSize(text);
  if (bytes !== null) return bytes;
  throw usageFault(
    `${option} cannot be '${text}'`,
    `Write a size such as ${option} 40MiB; units are B, kB, MB, GB, TB, KiB, MiB, GiB, TiB.`,
    { found: text },
  );
}

/** Parses a number of days: `90d`, or 12 weeks as `12w`. */
export function parseDays(option: string, text: string): number {
  const [, digits = "", unit = ""] = /^(\d{1,5})([dw])$/.exec(text) ?? [];
  if (digits !== "") return Number(digits) * (unit === "w" ? 7 : 1);
  throw usageFault(`${option} cannot be '${text}'`, `Write days or weeks, such as ${option} 90d.`, {
    found: text,
    expected: "90d",
  });
}

/** Parses `--samples train=N`: the number of samples of each split. */
export function parseSamples(
  option: string,
  texts: readonly string[],
): Record<"train" | "validation" | "test", number> | Record<string, number> {
  return unique(
    option,
    texts.map((text) => {
      const [split, number] = parsePair(option, text);
      if (!["train", "validation", "test"].includes(split)) {
        throw usageFault(`${option} knows no split '${split}'`, "Splits are train, validation and test.", {
          found: split,
        });
      }
      return [split, parseCount(`${option} ${split}=`, number)] as const;
    }),
  );
}

/** Parses `--dataset N@V`: a name, with its version or digest behind the last `@`. */
export function parseDataset(
  option: string,
  text: string,
): { name: string; version?: string; digest?: string } {
  const at = text.lastIndexOf("@");
  const [name, rest] = at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
  if (name === "" || rest === "")
    throw usageFault(`${option} cannot be '${text}'`, `Write ${option} name@version.`, { found: text });
  if (rest === undefined) return { name };
  return isDigest(rest) ? { name, digest: rest } : { name, version: rest };
}

/** Parses `--code R@C`: a repository, with the commit behind the last `@`; the `@` of `git@host:path` is none. */
export function parseCode(option: string, text: string): { repository: string; commit?: string } {
  const [, repository = "", commit] = /^(.*?)(?:@([^@/:]+))?$/.exec(text) ?? [];
  if (repository === "")
    throw usageFault(`${option} cannot be '${text}'`, `Write ${option} https://host/path@commit.`, {
      found: text,
    });
  return commit === undefined ? { repository } : { repository, commit };
}

/** Parses a day or an instant into the form of the records. */
export function parseMoment(text: string): string {
  return renderInstant(parseInstant(text));
}
