import { describe, expect, it } from "vitest";
import {
  differenceFrom,
  type Grounds,
  type Motion,
  signedText,
  statementOf,
} from "../../src/policy/statement.ts";

const motion: Motion = {
  ...{ action: "move", model: "vad", version: "1.0.0", alias: null, from: "staging", to: "production" },
  displaced: [{ version: "0.9.0", to: "deprecated" }],
};
const digest = `sha256:${"d".repeat(64)}`;
const grounds: Grounds = {
  registry: "a".repeat(40),
  policy: "b".repeat(40),
  records: new Map([["vad@1.0.0", { blob: "c".repeat(40), artifacts: [digest] }]]),
};
const statement = statementOf(motion, grounds) ?? expect.fail("the file of the version is known");

/** Another value for each part of a statement, as a replay elsewhere would need it, and what is said of that. */
const replays: readonly (readonly [keyof typeof statement, unknown, string])[] = [
  ["registry", "e".repeat(40), "it is for another registry"],
  ["action", "alias", "it is for another kind of change"],
  ["model", "tts", "it is for another model"],
  ["version", "1.0.1", "it is for another version"],
  ["alias", "champion", "it is for another alias"],
  ["from", "development", "it is for a move from elsewhere"],
  ["to", "archived", "it is for a move to elsewhere"],
  ["displaced", [], "it is for a move that displaces other versions"],
  ["record", "e".repeat(40), "the file of the version has changed since"],
  ["artifacts", [`sha256:${"e".repeat(64)}`], "it is for other artifacts"],
  ["policy", "e".repeat(40), "registry.yaml has changed since"],
];

describe("what somebody approved", () => {
  it("is exactly the statement, whatever is said besides", () => {
    expect(differenceFrom({ ...statement, decision: "approved", reason: "fine" }, statement)).toBeNull();
  });

  it("has every part that a replay could change", () => {
    expect(replays.map(([key]) => key).sort()).toEqual(Object.keys(statement).sort());
  });

  it.each(replays)("does not count where %s is another", (key, value, why) => {
    expect(differenceFrom({ ...statement, [key]: value }, statement)).toBe(why);
  });

  it.each(replays)("does not count where it does not say %s", (key, _, why) => {
    const rest = Object.fromEntries(Object.entries(statement).filter(([name]) => name !== key));
    expect(differenceFrom(rest, statement)).toBe(why);
  });

  it.each(replays)("is signed with its %s", (key, value) => {
    const record = { kind: "approval", by: "bob", created: "2026-11-21T10:00:00.000Z" } as const;
    const signed = signedText({ ...record, grants: { ...statement } });
    expect(signedText({ ...record, grants: { ...statement, [key]: value } })).not.toBe(signed);
  });

  it("is nothing where the file of its version is not known", () => {
    expect(statementOf({ ...motion, version: "2.0.0" }, grounds)).toBeNull();
  });
});
