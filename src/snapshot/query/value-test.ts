import { compareVersions, isVersion } from "../../values/version.ts";
import type { Comparison, Condition } from "./expression.ts";
import type { FieldType, Scalar } from "./field.ts";
import { likeTest } from "./like.ts";
import { readNumber, readSeconds, readSpan, readVersion, type Span } from "./literal.ts";

/** Tells of one value whether it fits a condition. */
export type ValueTest = (value: Scalar) => boolean;

type ValueCondition = Exclude<Condition, { kind: "null" }>;

const never: ValueTest = () => false;

/** Makes the test of one value; what is negated is tested without the negation. A value of another type never fits. */
export function valueTest(condition: ValueCondition): ValueTest {
  const { type } = condition.field;
  switch (condition.kind) {
    case "compare":
      return comparisonTest(
        type,
        condition.comparison === "!=" ? "=" : condition.comparison,
        condition.value,
      );
    case "in":
      return membershipTest(type, condition.values);
    case "like": {
      const matches = likeTest(condition.pattern, condition.ignoreCase);
      return (value) => typeof value === "string" && matches(value);
    }
  }
}

/** One of many texts is looked up; of other types the few values are tried in turn. */
function membershipTest(type: FieldType, values: readonly string[]): ValueTest {
  if (type === "text" || type === "tag") {
    const members = new Set<Scalar>(values);
    return (value) => members.has(value);
  }
  if (type === "number" || type === "bytes" || type === "seconds") {
    const members = new Set<Scalar | null>(values.map(type === "seconds" ? readSeconds : readNumber));
    return (value) => members.has(value);
  }
  const tests = values.map((value) => comparisonTest(type, "=", value));
  return (value) => tests.some((test) => test(value));
}

function comparisonTest(type: FieldType, comparison: Comparison, text: string): ValueTest {
  switch (type) {
    case "text":
    case "tag":
      return textTest(comparison, text);
    case "number":
    case "bytes":
      return numberTest(comparison, readNumber(text));
    case "seconds":
      return numberTest(comparison, readSeconds(text));
    case "version":
      return versionTest(comparison, readVersion(text));
    case "instant":
      return instantTest(comparison, readSpan(text));
    case "any":
      return anyTest(comparison, text);
    case "age":
    case "map":
      return never;
  }
}

function textTest(comparison: Comparison, operand: string): ValueTest {
  const text = (test: (value: string) => boolean): ValueTest => {
    return (value) => typeof value === "string" && test(value);
  };
  switch (comparison) {
    case "<":
      return text((value) => value < operand);
    case "<=":
      return text((value) => value <= operand);
    case ">":
      return text((value) => value > operand);
    case ">=":
      return text((value) => value >= operand);
    default:
      return (value) => value === operand;
  }
}

function numberTest(comparison: Comparison, operand: number | null): ValueTest {
  if (operand === null) return never;
  const number = (test: (value: number) => boolean): ValueTest => {
    return (value) => typeof value === "number" && test(value);
  };
  switch (comparison) {
    case "<":
      return number((value) => value < operand);
    case "<=":
      return number((value) => value <= operand);
    case ">":
      return number((value) => value > operand);
    case ">=":
      return number((value) => value >= operand);
    default:
      return (value) => value === operand;
  }
}

/* Many models have the same few versions, so each is compared once. What a record only mentions may be none. */
function versionTest(comparison: Comparison, operand: string | null): ValueTest {
  if (operand === null) return never;
  if (comparison === "=") return (value) => value === operand;
  const holds = numberTest(comparison, 0);
  const known = new Map<Scalar, boolean>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const now = typeof value === "string" && isVersion(value) && holds(compareVersions(value, operand));
    known.set(value, now);
    return now;
  };
}

/* Instants are written in one form, so that they compare as texts do. */
function instantTest(comparison: Comparison, span: Span | null): ValueTest {
  if (span === null) return never;
  switch (comparison) {
    case "<":
    case ">=":
      return textTest(comparison, span.first);
    case ">":
    case "<=":
      return textTest(comparison, span.last);
    default:
      return (value) => typeof value === "string" && value >= span.first && value <= span.last;
  }
}

/** What has no fixed type is compared as the value that is found: a number, a text, or true and false for equality. */
function anyTest(comparison: Comparison, text: string): ValueTest {
  const asNumber = numberTest(comparison, readNumber(text));
  const asText = textTest(comparison, text);
  return (value) => {
    if (typeof value === "number") return asNumber(value);
    if (typeof value === "string") return asText(value);
    return comparison === "=" && String(value) === text.toLowerCase();
  };
}
