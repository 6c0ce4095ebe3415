import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { StemmaError } from "../values/error.ts";
import { sourceFailed } from "./errno.ts";
import { formatOfFile } from "./format.ts";
import { foldedPath, parseArtifactPath } from "../values/artifact-path.ts";
import { type Role, roleOf } from "./role.ts";
import { resolveInside } from "./source.ts";
import { filesBelow } from "./walk.ts";

/** A file of a version to be. */
export interface GatheredFile {
  /** Relative path within the version, with forward slashes. */
  readonly path: string;
  /** Where it is on this system. */
  readonly file: string;
  /** The folder that its symbolic links may not leave. */
  readonly root: string;
  readonly format: string;
  readonly role: Role;
}

/** How files are gathered. */
export interface GatherOptions {
  /** The folder that symbolic links may not leave; the folder of each file, or the folder given, where it is absent. */
  readonly root?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

type Located = Pick<GatheredFile, "path" | "file" | "root">;

async function locate(input: string, options: GatherOptions): Promise<readonly Located[]> {
  const stats = await stat(input).catch((error: unknown) => {
    throw sourceFailed(input, error);
  });
  if (!stats.isDirectory()) {
    return [{ path: basename(input), file: input, root: options.root ?? dirname(input) }];
  }
  await resolveInside(input, options.root ?? input);
  const found = await filesBelow(input, options);
  const prefix = isBundle(input) ? `${basename(input)}/` : "";
  if (found.length > 0) {
    return found.map(({ path, file }) => ({ path: `${prefix}${path}`, file, root: options.root ?? input }));
  }
  throw new StemmaError("artifact-empty", `${input} holds no files`, {
    hint: "Name files, or a folder with files in it.",
    data: { path: input },
  });
}

/* Core ML tells its folders by their names, so a pull must give them back. */
function isBundle(folder: string): boolean {
  return /\.(?:mlpackage|mlmodelc)$/i.test(basename(folder));
}

/** Refuses two files that a pull would write to one place, on this or on another system. */
function requireDistinct(files: readonly Located[]): void {
  const taken = new Map<string, Located>();
  for (const each of files) taken.set(foldedPath(each.path), taken.get(foldedPath(each.path)) ?? each);
  for (const each of files) {
    const steps = foldedPath(each.path).split("/");
    for (let length = 1; length <= steps.length; length += 1) {
      const other = taken.get(steps.slice(0, length).join("/"));
      if (other === undefined || other === each) continue;
      throw new StemmaError(
        "artifact-duplicate",
        `${each.file} and ${other.file} would be one file or lie in it`,
        {
          hint: "Give each file once; a pull writes them side by side.",
          data: { paths: [other.path, each.path], files: [other.file, each.file] },
        },
      );
    }
  }
}

/**
 * Gathers the files that a user gives. They stand in the order given, within a directory in the order of their paths, with
 * the format that their content and name show and the role that their name suggests. A file given by itself goes by its
 * base name, one of a Core ML package with the name of the package before it.
 * @throws StemmaError `artifact-missing`, `artifact-unreadable`, `artifact-invalid`, `artifact-duplicate`,
 *   `artifact-empty` for a directory without files, `path-invalid`, `path-escapes`, `interrupted`
 */
export async function gather(
  inputs: readonly string[],
  options: GatherOptions = {},
): Promise<readonly GatheredFile[]> {
  const located: Located[] = [];
  for (const input of inputs) located.push(...(await locate(input, options)));
  for (const { path } of located) parseArtifactPath(path);
  requireDistinct(located);
  const files: GatheredFile[] = [];
  for (const each of located) {
    const format = await formatOfFile(each.file, { root: each.root });
    files.push({ ...each, format, role: roleOf(each.path, format) });
  }
  return files;
}
