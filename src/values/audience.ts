import { StemmaError } from "./error.ts";

/** What is known of a caller: attributes by name. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Tells whether a caller belongs to an audience. It never throws. */
export type Audience = (unit: string, attributes: Attributes) => boolean;

/** The operators of JSONLogic that an audience may use; `==` compares as `===` does. */
export const audienceOperators = [
  "var",
  "and",
  "or",
  "!",
  "!!",
  "==",
  "===",
  "!=",
  "!==",
  "<",
  "<=",
  ">",
  ">=",
  "in",
  "starts_with",
  "ends_with",
] as const;

type Operator = (typeof audienceOperators)[number];

type Term = (unit: string, attributes: Attributes) => unknown;

const deepest = 32;

/**
 * Compiles the rule of an audience: a subset of JSONLogic in which every rule has a value for every caller.
 * @throws StemmaError `audience-invalid` with the place in `data.pointer`
 */
export function compileAudience(rule: unknown): Audience {
  const term = compile(rule, []);
  return (unit, attributes) => isTruthy(term(unit, attributes));
}

function compile(rule: unknown, at: readonly (string | number)[]): Term {
  if (at.length > 2 * deepest) throw invalid(at, `is nested deeper than ${String(deepest)}`);
  if (Array.isArray(rule)) return compileList(rule, at);
  if (typeof rule !== "object" || rule === null) {
    if (rule === undefined) throw invalid(at, "is missing");
    return () => rule;
  }
  const keys = Object.keys(rule);
  const [name] = keys;
  if (name === undefined || keys.length !== 1)
    throw invalid(at, "is no rule: a rule has exactly one operator");
  const operator = audienceOperators.find((each) => each === name);
  if (operator === undefined) throw invalid([...at, name], `is no operator that an audience may use`);
  const given = (rule as Readonly<Record<string, unknown>>)[name];
  return compileOperator(operator, given, [...at, name]);
}

function compileOperator(operator: Operator, given: unknown, at: readonly (string | number)[]): Term {
  if (operator === "var") return compileVariable(given, at);
  const rules: readonly unknown[] = Array.isArray(given) ? given : [given];
  const terms = rules.map((each, index) => compile(each, [...at, index]));
  const [first, second] = terms;
  if (operator === "and" || operator === "or") {
    if (first === undefined) throw invalid(at, "needs at least one rule");
    const wanted = operator === "or";
    return (unit, attributes) => {
      for (const term of terms) if (isTruthy(term(unit, attributes)) === wanted) return wanted;
      return !wanted;
    };
  }
  if (operator === "!" || operator === "!!") {
    if (first === undefined || terms.length !== 1) throw invalid(at, "needs exactly one rule");
    return (unit, attributes) => isTruthy(first(unit, attributes)) === (operator === "!!");
  }
  if (first === undefined || second === undefined || terms.length !== 2)
    throw invalid(at, "needs exactly two values");
  const compare = comparisons[operator];
  return (unit, attributes) => compare(first(unit, attributes), second(unit, attributes));
}

function compileList(rules: readonly unknown[], at: readonly (string | number)[]): Term {
  const values = rules.map((rule, index) => {
    if (typeof rule === "object" && rule !== null)
      throw invalid([...at, index], "must be a plain value in a list");
    return rule;
  });
  return () => values;
}

function compileVariable(given: unknown, at: readonly (string | number)[]): Term {
  const name: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
  if (typeof name !== "string" || !/^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*$/.test(name))
    throw invalid(at, "needs the name of an attribute");
  const steps = name.split(".");
  if (steps.some((step) => inherited.has(step))) throw invalid(at, "names what every object has");
  if (name === "targetingKey") return (unit) => (unit === "" ? null : unit);
  const [first = ""] = steps;
  if (steps.length === 1) return (_, attributes) => valueIn(attributes, first);
  return (_, attributes) => valueAt(attributes, steps);
}

/** The attribute of a name, whose dots lead into maps; null where there is none. Whatever the attributes are, it does not throw. */
export function attributeIn(attributes: unknown, name: string): unknown {
  return valueAt(attributes, name.split("."));
}

function valueAt(attributes: unknown, steps: readonly string[]): unknown {
  let found = attributes;
  for (const step of steps) found = valueIn(found, step);
  return found;
}

const inherited = new Set(["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty"]);

function valueIn(found: unknown, step: string): unknown {
  if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return null;
  return (found as Readonly<Record<string, unknown>>)[step] ?? null;
}

/* Numbers alone have an order that every reader of flags agrees on. */
const comparisons: Readonly<
  Record<Exclude<Operator, "var" | "and" | "or" | "!" | "!!">, (a: unknown, b: unknown) => boolean>
> = {
  "==": (a, b) => a === b,
  "===": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "!==": (a, b) => a !== b,
  "<": (a, b) => typeof a === "number" && typeof b === "number" && a < b,
  "<=": (a, b) => typeof a === "number" && typeof b === "number" && a <= b,
  ">": (a, b) => typeof a === "number" && typeof b === "number" && a > b,
  ">=": (a, b) => typeof a === "number" && typeof b === "number" && a >= b,
  in: (a, b) =>
    typeof b === "string" ? typeof a === "string" && b.includes(a) : Array.isArray(b) && b.includes(a),
  starts_with: (a, b) => typeof a === "string" && typeof b === "string" && a.startsWith(b),
  ends_with: (a, b) => typeof a === "string" && typeof b === "string" && a.endsWith(b),
};

/* As JSONLogic has it: an empty list is false, and so is what JavaScript takes for false. */
function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function invalid(at: readonly (string | number)[], what: string): StemmaError {
  const where = at.length === 0 ? "the rule" : `'${at.join(".")}'`;
  return new StemmaError("audience-invalid", `${where} of the audience ${what}`, {
    hint: `Use ${audienceOperators.join(", ")}, such as {"in": [{"var": "country"}, ["DE", "FR"]]}.`,
    data: { pointer: at },
  });
}
