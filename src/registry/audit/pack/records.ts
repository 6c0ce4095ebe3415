import { evidenceFolder, modelPath, placeOf, registryPath, versionPath } from "../../../records/layout.ts";
import type { PackFile } from "./files.ts";
import { sumsOf } from "./files.ts";
import type { PackSubject } from "./subject.ts";

/** The records of a pack, each as Git has it. */
export interface PackedRecords {
  /** Below `records/`. */
  readonly files: readonly PackFile[];
  /** Their paths in the repository. */
  readonly paths: readonly string[];
  /** Their digests by their paths in the repository, as `sha256sum --check` reads them. */
  readonly sums: string;
}

/**
 * Reads the records that a version stands on: the rules, its model, itself, and the evidence about it.
 * @throws StemmaError what reading objects throws
 */
export async function packRecords({ view, model, version }: PackSubject): Promise<PackedRecords> {
  const { files } = view.snapshot;
  const evidence = `${evidenceFolder(model)}/${version}`;
  const names = (await files.list(evidence)) ?? [];
  const paths = [
    registryPath,
    modelPath(model),
    versionPath(model, version),
    ...names.map(({ name }) => `${evidence}/${name}`).filter((path) => placeOf(path)?.kind === "evidence"),
  ];
  const records: PackFile[] = [];
  for (const path of paths) {
    const entry = await files.entry(path);
    if (entry?.kind === "file") records.push([path, await files.read(path, entry)]);
  }
  return {
    files: records.map(([path, bytes]) => [`records/${path}`, bytes]),
    paths: records.map(([path]) => path),
    sums: sumsOf(records),
  };
}
