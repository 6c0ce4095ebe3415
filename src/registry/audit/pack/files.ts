import { digestOfBytes } from "../../../values/content.ts";

/** A file of a pack: its path below the folder of the pack, and its bytes. */
export type PackFile = readonly [path: string, content: Buffer];

/** Orders files by path, in the order of code units: the same everywhere. */
export function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A line as `sha256sum --check` reads it. A name with a line break or a backslash is escaped as that program does it. */
export function sumLine(digest: string, path: string): string {
  const escaped = path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
  return `${escaped === path ? "" : "\\"}${digest.slice("sha256:".length)}  ${escaped}\n`;
}

/** Lists the digests of files, in path order, as `sha256sum --check` reads them. */
export function sumsOf(files: Iterable<PackFile>): string {
  return [...files]
    .sort(byPath)
    .map(([path, content]) => sumLine(digestOfBytes(content), path))
    .join("");
}
