import { expect, test } from "vitest";
import { wildmatch } from "../../src/git/wildmatch.ts";

// From the manual of gitignore and the cases of git's t3070, with path rules.
test.each([
  ["foo", "foo", true],
  ["*", "foo", true],
  ["f*", "foo", true],
  ["*", "foo/bar", false],
  ["f?o", "foo", true],
  ["f?o", "f/o", false],
  ["**/foo", "a/b/foo", true],
  ["**/foo", "foo", true],
  ["foo/**", "foo/a/b", true],
  ["foo/**/bar", "foo/bar", true],
  ["foo/**/bar", "foo/x/y/bar", true],
  ["foo**bar", "foo/bar", false],
  ["foo**/bar", "foox/bar", true],
  ["[a-c]x", "bx", true],
  ["[!a-c]x", "bx", false],
  ["[^a-c]x", "dx", true],
  ["[]]x", "]x", true],
  ["[[:digit:][:upper:]]", "7", true],
  ["[[:digit:]]", "x", false],
  ["[a\\-c]", "b", false],
  ["a[/]b", "a/b", false],
  ["\\*", "*", true],
  ["\\*", "x", false],
  ["a.b", "axb", false],
  ["[", "[", true],
  ["FOO", "foo", false],
])("matches %s against %s: %s", (pattern, path, expected) => {
  expect(wildmatch(pattern, path, false)).toBe(expected);
});

test("ignores case where it is asked to", () => {
  expect(wildmatch("FOO/**", "foo/x", true)).toBe(true);
});
