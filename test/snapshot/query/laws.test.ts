import { fc } from "../../support/laws.ts";
import { describe, expect, test } from "vitest";
import { compileFilter } from "../../../src/snapshot/query/evaluate.ts";
import type { Expression } from "../../../src/snapshot/query/expression.ts";
import { parseQuery } from "../../../src/snapshot/query/parse.ts";
import { printQuery } from "../../../src/snapshot/query/print.ts";
import { sieveOf } from "../../../src/snapshot/query/sieve.ts";
import { isStemmaError } from "../../../src/values/error.ts";
import { compareVersions } from "../../../src/values/version.ts";
import { holds, now } from "./query.ts";

const runs = { numRuns: 500 };

/* Pieces that queries are made of, so that random ones get far before they fail. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."and or not in like ilike is null ( ) , = != < <= > >= == <> ' \" ` . - % _ \\ ! && ~".split(" "),
    ..."framework version created age size tags.a metrics.acc metrics parameters.x.y evidence.s.m model.tags.b".split(
      " ",
    ),
    ..."onnx 1.2.0 90d 100MB 2026-01-01 0.5 -1e3 true 'a b' 'it''s' \"x\"".split(" "),
  ),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(" ")),
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join("")),
);

const text = fc.oneof(
  fc.constantFrom("a", "b", "aa", "a b", "it's", 'q"', "null", "and", "%", "true", "5"),
  fc.string({ maxLength: 5 }),
);
const version = fc.constantFrom(
  "0.1.0",
  "1.0.0-rc.1",
  "1.0.0-rc.10",
  "1.0.0",
  "1.10.0",
  "1.9.9",
  "v20260101000000_0000000a",
);
const number = fc.constantFrom("0", "-1", "0.5", "1e3", "1000", "1kB", "2");
const day = fc.constantFrom("2026-01-01", "2026-01-02", "2025-12-31");

/** A field of the random rows, as a query names it, with values that it can be compared with. */
const compared = fc.oneof(
  fc.tuple(fc.constantFrom("framework", "tags.k", "aliases", 'tags."odd key"', "parameters.free"), text),
  fc.tuple(fc.constant("version"), version),
  fc.tuple(fc.constantFrom("metrics.m", "size", "artifacts.size", "evidence.s.m"), number),
  fc.tuple(fc.constant("created"), day),
);

function sql(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A condition in one of its many forms. */
const condition = fc.oneof(
  fc
    .tuple(compared, fc.constantFrom("=", "!=", "<", "<=", ">", ">="))
    .map(([[field, value], sign]) => `${field} ${sign} ${sql(value)}`),
  fc
    .tuple(compared, fc.boolean())
    .chain(([[field, value], not]) =>
      fc.constant(`${field}${not ? " not" : ""} in (${sql(value)}, ${sql(value)})`),
    ),
  fc
    .tuple(
      fc.constantFrom("framework", "tags.k", "aliases"),
      text,
      fc.constantFrom("like", "not like", "ilike"),
    )
    .map(([field, pattern, operator]) => `${field} ${operator} ${sql(pattern)}`),
  fc.tuple(compared, fc.boolean()).map(([[field], not]) => `${field} is ${not ? "not " : ""}null`),
);

const { query } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    condition,
    fc.tuple(tie("query"), fc.constantFrom("and", "or"), tie("query")).map((parts) => parts.join(" ")),
    tie("query").map((inner) => `(${inner})`),
    tie("query").map((inner) => `not ${inner}`),
  ),
}));

const subject = fc.record({
  version: fc.record({
    framework: fc.option(text),
    version,
    created: fc.constantFrom(
      "2025-12-31T23:59:59.999Z",
      "2026-01-01T00:00:00.000Z",
      "2026-01-01T12:00:00.000Z",
    ),
    size: fc.constantFrom(0, 1, 1000, 2),
    aliases: fc.array(text, { maxLength: 3 }),
    tags: fc.dictionary(fc.constantFrom("k", "odd key"), fc.option(text)),
    metrics: fc.dictionary(fc.constant("m"), fc.record({ value: fc.constantFrom(0, 0.5, -1, 1000) })),
    artifacts: fc.array(fc.record({ size: fc.constantFrom(0, 2, 1000) }), { maxLength: 2 }),
    parameters: fc.dictionary(
      fc.constant("free"),
      fc.oneof(text, fc.constantFrom(5, 0, true, false, null, [5, "a"])),
    ),
  }),
  model: fc.constant({}),
  measured: fc.dictionary(fc.constant("s"), fc.dictionary(fc.constant("m"), fc.constantFrom(0, 0.5, 1000))),
});

type Subject = typeof subject extends fc.Arbitrary<infer T> ? T : never;

describe("laws", () => {
  test("any text is a query or a mistake in it, and nothing else happens", () => {
    fc.assert(
      fc.property(anyText, (written) => {
        try {
          parseQuery(written);
        } catch (error) {
          if (!isStemmaError(error, "query-invalid")) throw error;
          const { column, expected, found } = error.data;
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual(Array.from(written).length + 1);
          expect([typeof expected, typeof found]).toEqual(["string", "string"]);
          expect(error.message.split("\n")).toHaveLength(3);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("what is printed is read back as the same expression, and printed the same", () => {
    fc.assert(
      fc.property(query, (written) => {
        const expression = parseQuery(written);
        const printed = printQuery(expression);
        expect(parseQuery(printed)).toEqual(expression);
        expect(printQuery(parseQuery(printed))).toBe(printed);
      }),
      runs,
    );
  });

  test("a sieve lets through whatever the query finds, and asks only for the fields that are known", () => {
    fc.assert(
      fc.property(query, subject, (written, row) => {
        const expression = parseQuery(written);
        const sieve = sieveOf(expression, ({ owner }) => owner !== "measured");
        const passed = sieve === null || naive(sieve, row);
        expect(passed || !naive(expression, row)).toBe(true);
        const asked = sieve === null ? [] : compileFilter(sieve, now).fields;
        expect(asked.filter(({ owner }) => owner === "measured")).toEqual([]);
        const whole = sieveOf(expression, () => true);
        expect(whole !== null && naive(whole, row)).toBe(naive(expression, row));
      }),
      { numRuns: 1000 },
    );
  });

  test("a filter answers what a naive reading of the query answers", () => {
    fc.assert(
      fc.property(query, subject, (written, row) => {
        expect(holds(written, row)).toBe(naive(parseQuery(written), row));
      }),
      { numRuns: 3000 },
    );
  });
});

/** The values of a field, looked up by hand. */
function valuesOf(name: string, { version: form, measured }: Subject): readonly unknown[] {
  const tag = (key: string) => (Object.hasOwn(form.tags, key) ? [form.tags[key] ?? ""] : []);
  const found: Readonly<Record<string, () => readonly unknown[]>> = {
    framework: () => [form.framework],
    version: () => [form.version],
    created: () => [form.created],
    size: () => [form.size],
    aliases: () => form.aliases,
    "tags.k": () => tag("k"),
    'tags."odd key"': () => tag("odd key"),
    "metrics.m": () => [form.metrics["m"]?.value],
    "artifacts.size": () => form.artifacts.map(({ size }) => size),
    "parameters.free": () => [form.parameters["free"]].flat(),
    "evidence.s.m": () => [measured["s"]?.["m"]],
  };
  return (found[name]?.() ?? []).filter((value) => value !== null && value !== undefined);
}

function naive(expression: Expression, row: Subject): boolean {
  switch (expression.kind) {
    case "and":
      return !expression.operands.some((operand) => !naive(operand, row));
    case "or":
      return expression.operands.some((operand) => naive(operand, row));
    case "not":
      return !naive(expression.operand, row);
    case "null":
      return (valuesOf(expression.field.name, row).length === 0) !== expression.negated;
    case "in":
      return (
        expression.values.some((value) => anyOrdered(expression, row, value, "=")) !== expression.negated
      );
    case "like": {
      const { pattern, ignoreCase, negated } = expression;
      const form = new RegExp(`^${regexOf(pattern)}$`, `su${ignoreCase ? "i" : ""}`);
      return (
        valuesOf(expression.field.name, row).some(
          (value) => typeof value === "string" && form.test(value),
        ) !== negated
      );
    }
    case "compare": {
      const { comparison, value } = expression;
      if (comparison === "!=") return !anyOrdered(expression, row, value, "=");
      return anyOrdered(expression, row, value, comparison);
    }
  }
}

function regexOf(pattern: string): string {
  return pattern.replace(/\\[\\%_]|[^]/gu, (sign) => {
    if (sign === "%") return ".*";
    if (sign === "_") return ".";
    const literal = sign.length > 1 && sign.startsWith("\\") ? sign.slice(1) : sign;
    return literal.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
}

function anyOrdered(
  { field }: { readonly field: { readonly name: string; readonly type: string } },
  row: Subject,
  written: string,
  comparison: string,
): boolean {
  return valuesOf(field.name, row).some((value) => {
    const order = orderOf(field.type, value, written);
    if (order === null) return false;
    if (typeof value === "boolean") return comparison === "=" && order === 0;
    if (order === 0) return comparison.includes("=");
    return comparison.startsWith(order < 0 ? "<" : ">");
  });
}

/** How a stored value stands to a written one; null where they cannot be compared. */
function orderOf(type: string, value: unknown, written: string): number | null {
  const numeric = numberIn(written);
  const ordered = <T>(a: T, b: T): number => (a < b ? -1 : Number(a > b));
  if (type === "version") return compareVersions(String(value), written);
  if (type === "instant") return ordered(String(value).slice(0, 10), written);
  if (typeof value === "number") return numeric === null ? null : ordered(value, numeric);
  if (typeof value === "boolean") return String(value) === written.toLowerCase() ? 0 : 1;
  return ordered(String(value), written);
}

/** What a text says as a number: digits with a point and an exponent, or a size. */
function numberIn(written: string): number | null {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written))
    return Number.isFinite(Number(written)) ? Number(written) : null;
  const [, digits, prefix = "", binary] = /^(\d+(?:\.\d+)?) ?(?:([kmgt])(i)?)?b$/i.exec(written) ?? [];
  if (digits === undefined) return null;
  const power = prefix === "" ? 0 : "kmgt".indexOf(prefix.toLowerCase()) + 1;
  return Math.round(Number(digits) * (binary === undefined ? 1000 : 1024) ** power);
}
