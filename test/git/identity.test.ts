import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { configOf } from "../../src/git/config.ts";
import { resolveSignature, resolveSignatures } from "../../src/git/identity.ts";
import { parseGitDate } from "../../src/git/identity-date.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { makeWorld } from "../support/world.ts";

type Env = Readonly<Record<string, string>>;

const resolve = (env: Env, settings: Env = {}) =>
  resolveSignatures({
    env,
    config: configOf(Object.entries(settings).map(([name, value]) => ({ name, value }))),
    now: 1_700_000_000_999,
    offset: 120,
  });

const user = { "user.name": "Ada", "user.email": "ada@example.org" };

test("takes name and email from the configuration, and the time that is given", () => {
  const ada = { name: "Ada", email: "ada@example.org", seconds: 1_700_000_000, offset: 120 };
  expect(resolve({}, user)).toEqual({ author: ada, committer: ada });
});

test("lets environment go before role and role before user, for each of the two", () => {
  const env = { GIT_AUTHOR_NAME: "Env", GIT_COMMITTER_EMAIL: "env@example.org", EMAIL: "mail@example.org" };
  const { author, committer } = resolve(env, {
    ...user,
    "author.email": "role@example.org",
    "committer.name": "Role",
  });
  expect(author).toMatchObject({ name: "Env", email: "role@example.org" });
  expect(committer).toMatchObject({ name: "Role", email: "env@example.org" });
  expect(resolve({ EMAIL: "mail@example.org" }, { "user.name": "Ada" }).author.email).toBe(
    "mail@example.org",
  );
});

test.each([
  [{}, {}],
  [{}, { "user.name": "Ada" }],
  [{}, { "user.email": "ada@example.org" }],
  [{ GIT_AUTHOR_NAME: " ,;. " }, user],
  [{ GIT_AUTHOR_EMAIL: "" }, user],
])("says what is missing and how to set it: %j %j", (env, settings) => {
  try {
    resolve(env, settings);
  } catch (error) {
    if (!isStemmaError(error, "identity-missing")) throw error;
    expect(error.hint).toMatch(/git config --global user\.(?:name|email)/);
    return;
  }
  throw new Error("an identity was made up");
});

test.each(["Ada <Lovelace>", " .Ada, ", "A\nda", '"Ada"', "Ünï Code", "a.b", "'Ada'"])(
  "cleans the name %j as git does",
  (name) => {
    const world = makeWorld();
    const env = { ...world.env, GIT_AUTHOR_NAME: name };
    const native = execFileSync("git", ["var", "GIT_AUTHOR_IDENT"], { env, encoding: "utf8" });
    expect(`${resolve(env).author.name} <`).toBe(native.slice(0, native.indexOf("<") + 1));
  },
);

const dates = [
  "@1700000000 +0100",
  "@5 -0330",
  "1700000000 -0800",
  "1700000000 +0000",
  "Thu, 07 Apr 2005 22:13:13 +0200",
  "7 Apr 2005 22:13:13 GMT",
  "07 Apr 2005 22:13 -0100",
  "2005-04-07T22:13:13+02:00",
  "2005-04-07 22:13:13 -0730",
  "2005-04-07T22:13:13Z",
  "2005-04-07T22:13:13.125Z",
  "2005-04-07T22:13:13",
  "2005.04.07 22:13:13",
];

test.each(dates)("reads the date %s as git does", (date) => {
  const world = makeWorld();
  const env = { ...world.env, GIT_AUTHOR_DATE: date };
  const native = execFileSync("git", ["var", "GIT_AUTHOR_IDENT"], { env, encoding: "utf8" }).trim();
  const [, seconds, sign, hours, minutes] = /(\d+) ([+-])(\d\d)(\d\d)$/.exec(native) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  const offset = sign === "-" && size !== 0 ? -size : size;
  expect(parseGitDate(date, 0)).toEqual({ seconds: Number(seconds), offset });
});

test("takes a time without a zone for local", () => {
  expect(parseGitDate("2005-04-07T22:13:13", 120)).toEqual(parseGitDate("2005-04-07T22:13:13+02", 0));
  expect(parseGitDate("1700000000", 120)).toEqual({ seconds: 1_700_000_000, offset: 120 });
  expect(parseGitDate("@1700000000", 120)).toEqual({ seconds: 1_700_000_000, offset: 0 });
});

test.each([
  "yesterday",
  "12345",
  "2005-04-31T00:00:00Z",
  "2005-13-01T00:00:00Z",
  "31 Foo 2005 00:00:00 GMT",
  "1960-01-01T00:00:00Z",
])("refuses the date %s", (date) => {
  expect(parseGitDate(date, 0)).toBeNull();
  const source = {
    env: { GIT_AUTHOR_DATE: date },
    config: configOf([
      { name: "user.name", value: "A" },
      { name: "user.email", value: "a@b" },
    ]),
    now: 0,
    offset: 0,
  };
  expect(() => resolveSignature("author", source)).toThrow(date);
  expect(resolveSignature("committer", source).seconds).toBe(0);
});
