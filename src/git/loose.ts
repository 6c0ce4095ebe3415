import fs from "node:fs";
import path from "node:path";
import { StemmaError } from "../values/error.ts";
import { greatestRatio, inflate, inflateStart, inflateWhole } from "./inflate.ts";
import { listFolder, look } from "./look.ts";
import { isObjectType } from "./object-type.ts";
import type { GitObject, ObjectType, Oid } from "./ports.ts";

/** The path of a loose object below the objects folder. */
export function loosePath(objectsDir: string, oid: Oid): string {
  return path.join(objectsDir, oid.slice(0, 2), oid.slice(2));
}

/**
 * Reads a loose object without checking its hash; null when it is absent.
 * @throws StemmaError `object-corrupt`, `object-too-large`, `git-unavailable`
 */
export function readLoose(objectsDir: string, oid: Oid, cap: number): GitObject | null {
  const file = loosePath(objectsDir, oid);
  const raw = look(file, () => readCapped(file, cap));
  if (raw === null) return null;
  return raw.length * greatestRatio <= cap
    ? parseLoose(inflateWhole(raw, cap), cap)
    : inflateChecked(raw, cap);
}

function parseLoose(whole: Buffer, cap: number): GitObject {
  const header = checkedHeader(whole, cap);
  const body = whole.subarray(header.length);
  if (body.length === header.size) return { type: header.type, body };
  throw new StemmaError("object-corrupt", `It has ${body.length} bytes and says ${header.size}`);
}

/* What could grow beyond the cap is inflated only after its header has said its size. */
function inflateChecked(raw: Buffer, cap: number): GitObject {
  const header = checkedHeader(inflateStart(raw), cap);
  return { type: header.type, body: inflate(raw, header.length + header.size).subarray(header.length) };
}

function checkedHeader(start: Buffer, cap: number): LooseHeader {
  const header = parseHeader(start);
  if (header === null) throw new StemmaError("object-corrupt", "Its header is not one");
  if (header.size > cap) throw tooLarge(header.size, cap);
  return header;
}

/* Reads with the size known first: a huge file is refused before any of it is in memory. */
function readCapped(file: string, cap: number): Buffer {
  const fd = fs.openSync(file, "r");
  try {
    const { size } = fs.fstatSync(fd);
    if (size > cap + 65_536) throw tooLarge(size, cap);
    const raw = Buffer.allocUnsafe(size);
    return raw.subarray(0, fs.readSync(fd, raw, 0, size, 0));
  } finally {
    fs.closeSync(fd);
  }
}

/** Says that an object is above the cap. */
export function tooLarge(size: number, cap: number): StemmaError {
  return new StemmaError("object-too-large", `It has ${size} bytes; the limit is ${cap}`, {
    data: { size, limit: cap },
  });
}

interface LooseHeader {
  readonly type: ObjectType;
  readonly size: number;
  readonly length: number;
}

function parseHeader(start: Buffer): LooseHeader | null {
  const length = start.indexOf(0) + 1;
  const match = /^([a-z]+) (0|[1-9][0-9]{0,14})$/.exec(
    start.toString("latin1", 0, Math.max(0, Math.min(length, 40) - 1)),
  );
  const type = match?.[1] ?? "";
  return match !== null && isObjectType(type) ? { type, size: Number(match[2]), length } : null;
}

/** Finds the loose objects whose ids start with a prefix of two or more digits. */
export function expandLoose(objectsDir: string, prefix: string): Oid[] {
  const folder = path.join(objectsDir, prefix.slice(0, 2));
  const names = (listFolder(folder) ?? []).map((entry) => entry.name);
  return names
    .filter((name) => /^[0-9a-f]{38}$/.test(name) && name.startsWith(prefix.slice(2)))
    .map((name) => prefix.slice(0, 2) + name);
}
