import fs from "node:fs";
import { join } from "node:path";
import { listFolder, look } from "../look.ts";
import { type Ailment, ageOf, ailment, type Look, type Patient } from "./probe.ts";

/** Days without a write after which the index of one reader counts as left behind by an older version. */
const staleDays = 30;

interface ReaderIndex {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly files: number;
  /** Seconds since its newest file was written. */
  readonly age: number;
}

/** Looks at the derived index: what it weighs, for which readers it is, and which of them nobody has used for long. */
export function lookAtIndex(patient: Patient): Look {
  const folder = join(patient.commonDir, "stemma-index");
  const readers = (listFolder(folder) ?? [])
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => measure(patient, folder, name));
  const newest = Math.min(...readers.map(({ age }) => age));
  const stale = readers.filter(({ age }) => age > newest && age > staleDays * 24 * 3600);
  const bytes = readers.reduce((sum, each) => sum + each.bytes, 0);
  const names = readers.map(({ name, bytes: own, files }) => `${name}: ${own} bytes in ${files} files`);
  const says = readers.length === 0 ? "none yet" : `${bytes} bytes; ${names.join("; ")}`;
  return { says, ailments: stale.map(staleIndex) };
}

function staleIndex({ name, path, bytes, age }: ReaderIndex): Ailment {
  return ailment({
    code: "index-stale",
    severity: "info",
    message: `The index of the reader ${name} has not been written for ${Math.floor(age / 86_400)} days, ${bytes} bytes`,
    hint: "doctor --fix removes it; it is made again when it is needed.",
    path,
    age_s: age,
    fix: () => {
      fs.rmSync(path, { recursive: true, force: true });
      return Promise.resolve(`removed ${path}`);
    },
  });
}

function measure(patient: Patient, folder: string, name: string): ReaderIndex {
  const path = join(folder, name);
  const stats = (listFolder(path) ?? []).flatMap((entry) => {
    const stat = look(path, () => fs.lstatSync(join(path, entry.name)));
    return stat?.isFile() === true ? [stat] : [];
  });
  const changed = Math.max(
    look(path, () => fs.statSync(path).mtimeMs) ?? 0,
    ...stats.map(({ mtimeMs }) => mtimeMs),
  );
  return {
    name,
    path,
    bytes: stats.reduce((sum, { size }) => sum + size, 0),
    files: stats.length,
    age: ageOf(patient, changed),
  };
}
