import fs from "node:fs";
import { join } from "node:path";
import { isStemmaError } from "../../values/error.ts";
import { errno, nodeFiles } from "../file-seam.ts";
import { listFolder, look } from "../look.ts";
import { readLoose } from "../loose.ts";
import { hashObject } from "../oid.ts";
import { discard } from "../publish-file.ts";
import { type Ailment, ageOf, ailment, type Look, type Patient } from "./probe.ts";

/** So many loose objects make every look slow; git packs from 6,700 on by itself. */
const many = 20_000;
/** The age from which Git's own and our temporary files are leftovers, in seconds. */
const abandoned = 3600;
const temporary = /^(?:tmp_|\.tmp-)/;
const cap = 32 * 1024 * 1024;

/** Looks at every loose object: empty ones, ones that cannot be opened, and with `contents` ones whose bytes are wrong. */
export function lookAtLooseObjects(patient: Patient, contents: boolean): Look {
  const objects = join(patient.commonDir, "objects");
  const folders = (listFolder(objects) ?? []).filter(({ name }) => /^[0-9a-f]{2}$/.test(name));
  let count = 0;
  const bad: Ailment[] = [];
  for (const folder of folders) {
    for (const { name } of listFolder(join(objects, folder.name)) ?? []) {
      if (!/^[0-9a-f]{38}(?:[0-9a-f]{24})?$/.test(name)) continue;
      count += 1;
      const found = faultOf(patient, join(objects, folder.name, name), { contents, oid: folder.name + name });
      if (found !== null) bad.push(found);
    }
  }
  const crowded = ailment({
    code: "objects-unpacked",
    severity: "warning",
    message: `${count} objects are loose files, which makes every read slower`,
    hint: "Run git gc; it may run beside Stemma at any time.",
    path: objects,
  });
  return { says: `${count} loose`, ailments: count > many ? [...bad, crowded] : bad };
}

function faultOf(
  patient: Patient,
  path: string,
  { contents, oid }: { readonly contents: boolean; readonly oid: string },
): Ailment | null {
  const stat = look(path, () => fs.lstatSync(path));
  if (stat === null) return null;
  const place = {
    path,
    age_s: ageOf(patient, stat.mtimeMs),
    code: "object-corrupt" as const,
    severity: "error" as const,
  };
  const hint = `Get it from another clone or a backup: remove the file, then git fetch, or copy the file itself.`;
  if (stat.size === 0) return ailment({ ...place, message: `The object ${oid} is an empty file`, hint });
  const why = contents ? wrongBytes(patient, oid) : unopened(path);
  return why === null
    ? null
    : ailment({ ...place, message: `The object ${oid} cannot be read: ${why}`, hint });
}

function unopened(path: string): string | null {
  try {
    fs.accessSync(path, fs.constants.R_OK);
    return null;
  } catch (error) {
    return errno(error) ?? String(error);
  }
}

function wrongBytes({ commonDir }: Patient, oid: string): string | null {
  if (oid.length !== 40) return null;
  try {
    const object = readLoose(join(commonDir, "objects"), oid, cap);
    return object === null || hashObject(object.type, object.body) === oid
      ? null
      : "its bytes do not have its id";
  } catch (error) {
    if (isStemmaError(error, "object-too-large")) return null;
    if (isStemmaError(error)) return error.message;
    throw error;
  }
}

/** Looks for temporary files of Git's and ours that are older than an hour. */
export function lookAtTemporaries(patient: Patient): Look {
  const objects = join(patient.commonDir, "objects");
  const folders = ["", "pack", ...(listFolder(objects) ?? []).map(({ name }) => name)].filter(
    (name) => name === "" || name === "pack" || /^[0-9a-f]{2}$/.test(name),
  );
  const files = [...new Set(folders)].flatMap((folder) =>
    (listFolder(join(objects, folder)) ?? [])
      .filter((entry) => entry.isFile() && temporary.test(entry.name))
      .map(({ name }) => join(objects, folder, name)),
  );
  const old = files.flatMap((path) => {
    const stat = look(path, () => fs.lstatSync(path));
    const age = stat === null ? 0 : ageOf(patient, stat.mtimeMs);
    return age > abandoned ? [leftover(path, age, stat?.size ?? 0)] : [];
  });
  return { says: `${files.length} temporary, ${old.length} of them abandoned`, ailments: old };
}

function leftover(path: string, age: number, size: number): Ailment {
  return ailment({
    code: "leftover-files",
    severity: "info",
    message: `${path} is a temporary file that nobody finished, ${size} bytes`,
    hint: "doctor --fix removes it, and so does git gc.",
    path,
    age_s: age,
    fix: () => {
      discard(nodeFiles, path);
      return Promise.resolve(`removed ${path}`);
    },
  });
}
