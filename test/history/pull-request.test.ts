import { expect, it } from "vitest";
import { pullRequestIn } from "../../src/history/pull-request.ts";

it.each([
  ["Merge pull request #12 from ada/branch\n\nPromote vad", "#12"],
  ["Merge pull request 'Promote vad' (#9) from ada/branch into main", "#9"],
  ["Merged in promote (pull request #7)\n\nPromote vad", "#7"],
  ["Merged PR 78: promote vad", "#78"],
  ["Promote vad to production (#34)", "#34"],
  ['Revert "Promote vad (#34)" (#35)', "#35"],
  ["Merge branch 'promote' into 'main'\n\nPromote\n\nSee merge request speech/registry!56", "!56"],
  ["Merge branch 'promote' into 'main'\r\n\r\nSee merge request !56\r\n", "!56"],
  ["Promote\n\nReviewed-on: https://git.example.org/a/b/pulls/90", "#90"],
  ["Promote\n\nPR-URL: https://forge.example.org/a/b/pull/91/", "#91"],
  ["Promote\n\nMerge-Request: https://forge.example.org/a/b/-/merge_requests/92", "!92"],
  ["Promote\n\nPull-Request: a/b#93", "#93"],
])("%j names %s", (message, expected) => {
  expect(pullRequestIn(message)).toBe(expected);
});

it.each([
  "",
  "Promote vad",
  'Revert "Promote vad (#34)"',
  "Fix #12 at last",
  "Promote (#0123456789012)",
  "Promote\n\nPull-Request: soon",
  "Promote\n\nPR-URL: https://forge.example.org/issues/12",
])("%j names none", (message) => {
  expect(pullRequestIn(message)).toBeNull();
});
