import { fc } from "../../support/laws.ts";
import { describe, expect, test } from "vitest";
import type { FieldValue } from "../../../src/snapshot/query/field.ts";
import { parseSort } from "../../../src/snapshot/query/order.ts";
import { valueOrder } from "../../../src/snapshot/query/value-order.ts";
import { isStemmaError } from "../../../src/values/error.ts";

type Order = (a: FieldValue, b: FieldValue) => number;

function orderOf(sort: string): Order {
  const [key = expect.fail("no key")] = parseSort([sort]);
  const order = valueOrder(key.field.type, key.descending);
  return (a, b) => {
    const [one, other] = [order.number(a), order.number(b)];
    const compared = order.compare(a, b);
    // The number only tells earlier what comparing says too.
    if (one !== other) expect(Math.sign(compared)).toBe(one < other ? -1 : 1);
    return compared;
  };
}

function sorted(sort: string, values: readonly FieldValue[]): readonly FieldValue[] {
  return [...values].sort(orderOf(sort));
}

function mistakeIn(sort: string): Readonly<Record<string, unknown>> {
  try {
    parseSort([sort]);
  } catch (error) {
    if (isStemmaError(error, "query-invalid")) return { ...error.data, hint: error.hint };
    throw error;
  }
  return expect.fail(`'${sort}' is an order`);
}

describe("an order", () => {
  test("is read from several texts and from commas", () => {
    const keys = parseSort(["-metrics.roc_auc, created", '- tags."a,b"', "age", "evidence.smoke.wer"]);
    expect(keys.map(({ field, descending }) => `${descending ? "-" : ""}${field.name}`)).toEqual([
      "-metrics.roc_auc",
      "created",
      '-tags."a,b"',
      "-created",
      "evidence.smoke.wer",
    ]);
  });

  test("puts what is missing last, either way", () => {
    expect(sorted("size", [null, 3, null, 1])).toEqual([1, 3, null, null]);
    expect(sorted("-size", [null, 3, null, 1])).toEqual([3, 1, null, null]);
    expect(sorted("parameters.x", [{ a: 1 }, 1])).toEqual([1, { a: 1 }]);
  });

  test("takes versions by precedence, texts by their characters, and lists by their first value", () => {
    expect(sorted("-version", ["1.9.0", "1.10.0", "1.10.0-rc.1"])).toEqual([
      "1.10.0",
      "1.10.0-rc.1",
      "1.9.0",
    ]);
    expect(sorted("framework", ["b", "B", "a"])).toEqual(["B", "a", "b"]);
    expect(sorted("aliases", [["b", "a"], "c", ["a", "z"]])).toEqual([["a", "z"], ["b", "a"], "c"]);
  });

  test("of free data has true and false first, then numbers, then texts", () => {
    expect(sorted("custom.x", ["10", 9, true, "a", 10, false])).toEqual([false, true, 9, 10, "10", "a"]);
  });

  test("of anything is total", () => {
    const version = fc
      .tuple(fc.constantFrom(0, 1, 9, 131_071, 131_072, 9_007_199_254_740_991), fc.nat(131_080), fc.nat(3))
      .chain(([a, b, c]) => fc.constantFrom(`${a}.${b}.${c}`, `${a}.${c}.${b}`, `${c}.${b}.${a}-rc.1`));
    const stamp = fc.constantFrom(
      "v20260101000000_00000000",
      "v20260101000000_0000000a",
      "v20261231235959_00000000",
    );
    const value = fc.option(
      fc.oneof(
        fc.oneof(fc.integer(), fc.double()),
        fc.string({ unit: "binary" }),
        fc.boolean(),
        fc.constant({}),
        fc.array(fc.string(), { minLength: 2 }),
        fc.oneof(version, stamp),
        fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      ),
    );
    const sort = fc.constantFrom("-parameters.x", "size", "-created", "version", "-version", "framework");
    fc.assert(
      fc.property(sort, fc.tuple(value, value, value), (by, [a, b, c]) => {
        const order = orderOf(by);
        expect(order(a, b) + order(b, a) === 0).toBe(true);
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["colour", { column: 1, found: "'colour'", hint: expect.stringContaining("Fields: model") as string }],
    ["-creatd", { column: 2, hint: "Did you mean created?" }],
    ["created,", { column: 9, expected: "a field", found: "the end of the query" }],
    ["created size", { column: 9, expected: ", or the end", found: "'size'" }],
    ["-training", { column: 2, expected: "a field with a value" }],
    ["", { column: 1, expected: "a field" }],
  ])("%j is none", (sort, mistake) => {
    expect(mistakeIn(sort)).toMatchObject(mistake);
  });
});
