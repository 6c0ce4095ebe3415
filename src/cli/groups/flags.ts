import type { Flag } from "../command.ts";

/** The option that tells why. */
export const reasonFlag: Flag = {
  name: "reason",
  value: "TEXT",
  summary: "why; kept in the commit as a Reason: trailer",
};

/** The option of a command that writes, and reads where it is given nothing to write. */
export const listAtFlag: Flag = {
  name: "at",
  value: "REV|DATE",
  summary: "list as of a revision, a release tag or a date",
};

/** The option that limits a list. */
export const limitFlag: Flag = { name: "limit", value: "N", summary: "show at most so many" };

/** The options that page through a list and order it. */
export const pagingFlags: readonly Flag[] = [
  limitFlag,
  { name: "after", value: "CURSOR", summary: "go on after the page whose `next` this was" },
  {
    name: "sort",
    value: "FIELD,...",
    repeat: true,
    dashed: true,
    summary: "order by any field of a search, several with commas; -FIELD for descending",
  },
];

/** The option that names a store. */
export const storeFlag: Flag = {
  name: "store",
  value: "NAME",
  summary: "the store, instead of the default one",
};

/** The option that says which numbers are used. */
export const sourceFlag: Flag = {
  name: "source",
  value: "declared|evidence|SUITE",
  summary: "which numbers: declared (default), measured by any suite, or by this one",
};

/** The option that writes the answer to a file. */
export const outputFlag: Flag = {
  name: "output",
  short: "o",
  value: "FILE",
  summary: "write it to this file, whole or not at all",
};

/** The option that names the key to sign with. */
export const keyFlag: Flag = {
  name: "key",
  value: "FILE",
  summary: "the SSH key to sign with, or gpg:FINGERPRINT; else stemma.signingkey, else user.signingkey",
};

/** The option that says how an answer is shown: the first of the forms where it is absent. */
export function formatFlag(first: string, ...others: readonly string[]): Flag {
  const summary = `${[`${first} (default)`, ...others.slice(0, -1)].join(", ")} or ${others.at(-1) ?? ""}`;
  return { name: "format", value: "FORMAT", choices: [first, ...others], summary };
}
