import type { Digest } from "../../values/digest.ts";
import { StemmaError } from "../../values/error.ts";
import { compareText } from "../../values/version.ts";
import { foldedPath, parseArtifactPath } from "../../values/artifact-path.ts";

/** The file in which a pulled folder says what it holds. */
export const labelName = "stemma.json";

/** A file of a tree to be written. */
export interface TreeFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly digest: Digest;
  /** In bytes. */
  readonly size: number;
}

/**
 * Refuses files that could not stand side by side in one folder on every system, in the order of their paths: bad paths,
 * two that differ in case alone, a file in the place of a folder, and one in the place of the label.
 * @throws StemmaError `path-invalid`, `artifact-duplicate`
 */
export function requireTree<F extends TreeFile>(files: readonly F[]): readonly F[] {
  const taken = new Map<string, string>();
  for (const { path } of files) {
    const folded = foldedPath(parseArtifactPath(path));
    if (folded === labelName) throw clash(path, labelName, "a pull writes its own file there");
    const other = taken.get(folded);
    if (other !== undefined) throw clash(path, other, "some systems take them for one file");
    taken.set(folded, path);
  }
  for (const [folded, path] of taken) {
    const steps = folded.split("/").slice(0, -1);
    for (let length = 1; length <= steps.length; length += 1) {
      const folder = steps.slice(0, length).join("/");
      const other = folder === labelName ? labelName : taken.get(folder);
      if (other !== undefined) throw clash(path, other, "one would be a folder and a file");
    }
  }
  return [...files].sort((one, other) => compareText(one.path, other.path));
}

function clash(path: string, other: string, why: string): StemmaError {
  return new StemmaError(
    "artifact-duplicate",
    `${path} and ${other} cannot be written to one folder: ${why}`,
    {
      hint: "Register the version again with the file under another name.",
      data: { paths: [other, path] },
    },
  );
}
