import type { Command, Flag } from "./command.ts";
import { writeFlags } from "./write-options.ts";

/** The options of every command. */
export const globalFlags: readonly Flag[] = [
  { name: "json", summary: "print one JSON value on stdout (docs/json.md)" },
  { name: "directory", short: "C", value: "DIR", summary: "work in this folder's repository" },
  { name: "ref", value: "REF", summary: "the branch or ref that holds the registry" },
  { name: "repo", value: "URL", summary: "work on the registry at this URL, by a clone in the cache folder" },
  { name: "fresh", summary: "with --repo: ask the remote even if that was done a moment ago" },
  {
    name: "accept-history",
    value: "REASON",
    summary: "go along with a history that took the place of the one read before, and keep the reason",
  },
  { name: "yes", short: "y", summary: "answer every question with yes" },
  { name: "verbose", short: "v", summary: "more columns, exact sizes, times and ids" },
  { name: "no-color", summary: "never use colour" },
  { name: "help", short: "h", summary: "show the help of a command" },
  { name: "version", summary: "print the version of Stemma" },
];

/** The option of every command that reads. */
export const atFlag: Flag = {
  name: "at",
  value: "REV|DATE",
  summary: "answer as of a revision, a release tag or a date",
};

/** The option of every command that writes. */
export const dryRunFlag: Flag = {
  name: "dry-run",
  summary: "show the planned changes and findings, and write nothing",
};

/** The option of every command that writes and has no other of this name. */
export const documentFlag: Flag = {
  name: "from",
  value: "FILE",
  document: true,
  summary: "arguments and options by name, in a JSON or YAML map; - is stdin, and so is - for an argument",
};

/** All options that a command takes: its own first, which win over a global one of the same name. */
export function flagsOf(command: Command): readonly Flag[] {
  const own = [...command.flags];
  if (command.kind === "read") own.push(atFlag);
  if (command.kind === "write")
    own.push(...(hasDocument(own) ? [] : [documentFlag]), dryRunFlag, ...writeFlags);
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...globalFlags.filter(({ name }) => !names.has(name))];
}

function hasDocument(flags: readonly Flag[]): boolean {
  return flags.some(({ name }) => name === documentFlag.name);
}
