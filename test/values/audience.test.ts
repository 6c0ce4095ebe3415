import { expect, it } from "vitest";
import { compileAudience } from "../../src/values/audience.ts";
import { fc } from "../support/laws.ts";

function holds(rule: unknown, attributes: Record<string, unknown> = {}, unit = "unit"): boolean {
  return compileAudience(rule)(unit, attributes);
}

it("says who belongs to an audience", () => {
  const attributes = {
    country: "DE",
    age: 30,
    plan: { name: "pro" },
    beta: true,
    tags: ["a"],
    mail: "ada@example.org",
  };
  const held: readonly unknown[] = [
    true,
    { "==": [{ var: "country" }, "DE"] },
    { "===": [{ var: ["country"] }, "DE"] },
    { "!=": [{ var: "country" }, "FR"] },
    { "!==": [{ var: "missing" }, "FR"] },
    { "<": [{ var: "age" }, 31] },
    { "<=": [30, { var: "age" }] },
    { ">": [{ var: "age" }, 29] },
    { ">=": [{ var: "age" }, 30] },
    { in: [{ var: "country" }, ["DE", "FR"]] },
    { in: ["xample", { var: "mail" }] },
    { starts_with: [{ var: "mail" }, "ada@"] },
    { ends_with: [{ var: "mail" }, ".org"] },
    { "==": [{ var: "plan.name" }, "pro"] },
    { "==": [{ var: "targetingKey" }, "unit"] },
    { and: [{ var: "beta" }, { "!": [{ var: "missing" }] }] },
    { or: [{ var: "missing" }, { "!!": { var: "beta" } }] },
    { "==": [{ var: "missing" }, null] },
  ];
  for (const rule of held) expect([rule, holds(rule, attributes)]).toEqual([rule, true]);
  const not: readonly unknown[] = [
    false,
    [],
    { "==": [{ var: "age" }, "30"] },
    { "<": [{ var: "country" }, 5] },
    { ">": [{ var: "missing" }, -1] },
    { in: [{ var: "age" }, { var: "country" }] },
    { in: [1, { var: "age" }] },
    { starts_with: [{ var: "age" }, "3"] },
    { ends_with: [{ var: "age" }, "0"] },
    { and: [true, { var: "plan.name.more" }] },
    { or: [{ var: "missing" }, 0] },
    { "!": [1] },
  ];
  for (const rule of not) expect([rule, holds(rule, attributes)]).toEqual([rule, false]);
});

it("refuses what is no rule of an audience, and says where", () => {
  const deep = Array.from({ length: 80 }).reduce<unknown>((inner) => ({ "!": [inner] }), true);
  const refused: readonly (readonly [unknown, string])[] = [
    [{}, "the rule of the audience is no rule"],
    [{ a: 1, b: 2 }, "the rule of the audience is no rule"],
    [{ map: [] }, "'map' of the audience is no operator"],
    [{ and: [] }, "needs at least one rule"],
    [{ "!": [] }, "needs exactly one rule"],
    [{ "!!": [1, 2] }, "needs exactly one rule"],
    [{ "==": [1] }, "needs exactly two values"],
    [{ in: [{ var: "a" }, [{ var: "b" }]] }, "'in.1.0' of the audience must be a plain value"],
    [{ var: 1 }, "needs the name of an attribute"],
    [{ var: "a..b" }, "needs the name of an attribute"],
    [{ var: "__proto__" }, "names what every object has"],
    [{ var: "constructor.name" }, "names what every object has"],
    [undefined, "is missing"],
    [deep, "is nested deeper than 32"],
  ];
  for (const [rule, why] of refused) expect(() => compileAudience(rule)).toThrow(why);
});

it("has an answer for whatever callers say of themselves", () => {
  const rule = compileAudience({
    or: [{ in: [{ var: "a" }, ["x"]] }, { "<": [{ var: "a.b" }, 3] }, { starts_with: [{ var: "a" }, "x"] }],
  });
  fc.assert(
    fc.property(fc.string(), fc.anything(), (unit, a) => {
      expect(typeof rule(unit, { a })).toBe("boolean");
    }),
  );
});
