/**
 * The rooms of docs/architecture.md, by what each may import: everything in an earlier row, and itself. Two rooms of one
 * row know nothing of each other.
 */
export const rows: readonly (readonly string[])[] = [
  ["values"],
  ["git", "records", "statistics"],
  ["index"],
  ["snapshot"],
  ["history"],
  ["changes"],
  ["policy"],
  ["landing"],
  ["artifacts"],
  ["experiments", "evaluation", "telemetry", "deploy", "forge"],
  ["registry"],
  ["cli", "server"],
];

/** The rooms that may touch the world: files, processes, the network, the clock. */
export const worldly: ReadonlySet<string> = new Set([
  "git",
  "index",
  "artifacts",
  "forge",
  "telemetry",
  "deploy",
  "cli",
  "server",
]);

/** Folders of other rooms that touch the world. */
export const worldlyFolders: readonly string[] = ["evaluation/runners/"];

/** What a file of another room uses of Node all the same, and why that is no effect. */
export const pureParts: Readonly<Record<string, string>> = {
  "records/bytes.ts node:buffer": "isUtf8 looks at the bytes that it is given",
  "git/tree.ts node:buffer": "isUtf8 looks at the bytes that it is given",
  "git/crc32.ts node:zlib": "a checksum is a function of its bytes",
  "git/oid.ts node:crypto": "a hash is a function of its bytes",
  "values/content.ts node:crypto": "a hash is a function of its bytes",
  "registry/audit/chain.ts node:crypto": "a hash is a function of its bytes",
  "registry/artifacts.ts node:path/posix": "the path functions compute on text and do not look at a disk",
};

/** The row of a room, counted from the one that imports nothing; -1 for a folder that is no room. */
export function rowOf(room: string): number {
  return rows.findIndex((row) => row.includes(room));
}
