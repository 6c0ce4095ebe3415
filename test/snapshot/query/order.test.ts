import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldValue } from "../../../src/snapshot/query/field.ts";
import { orderBy, parseSort } from "../../../src/snapshot/query/order.ts";
import { isStemmaError } from "../../../src/values/error.ts";

function sorted(sort: string, values: readonly FieldValue[]): readonly FieldValue[] {
  const order = orderBy(parseSort([sort]), [values]);
  const places = [...values.keys()].sort(order);
  return places.map((place) => values[place] ?? null);
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

  test("by several keys goes on where the first ones are equal", () => {
    const columns = [
      ["a", "a", "b", "a"],
      [1, 2, 2, 1],
    ];
    const order = orderBy(parseSort(["stage,-size"]), columns);
    expect([order(0, 1), order(0, 2), order(0, 3)]).toEqual([1, -1, 0]);
    expect(orderBy([], [])(0, 1)).toBe(0);
  });

  test("of anything is total", () => {
    const value = fc.option(
      fc.oneof(
        fc.integer(),
        fc.string(),
        fc.boolean(),
        fc.constant({}),
        fc.array(fc.string(), { minLength: 2 }),
      ),
    );
    const sort = fc.constantFrom("-parameters.x", "size", "-created", "version", "framework");
    fc.assert(
      fc.property(sort, fc.tuple(value, value, value), (by, values) => {
        const order = orderBy(parseSort([by]), [values]);
        expect(order(0, 1) + order(1, 0)).toBe(0);
        if (order(0, 1) <= 0 && order(1, 2) <= 0) expect(order(0, 2)).toBeLessThanOrEqual(0);
      }),
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
