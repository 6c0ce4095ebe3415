import canonicalize from "canonicalize";
import type { ArtifactRecord } from "../records/generated/version.ts";
import { isDigest } from "../values/digest.ts";
import { StemmaError } from "../values/error.ts";
import { artifactPathFault } from "../values/artifact-path.ts";
import type { Role } from "./role.ts";

/** A version of more files than this lists them in a manifest, which is an artifact itself. */
export const mostListedFiles = 200;
/** The most bytes that a manifest may have. */
export const maxManifestSize = 64 * 1024 * 1024;

const maxFiles = 200_000;
const word = /^[a-z0-9][a-z0-9._+-]{0,63}$/;
const roles: ReadonlySet<unknown> = new Set<Role>([
  "weights",
  "tokenizer",
  "preprocessing",
  "config",
  "other",
]);
const fileKeys = new Set(["path", "digest", "size", "format", "role"]);

function manifestInvalid(fault: string, cause?: unknown): StemmaError {
  return new StemmaError("manifest-invalid", `the list of files cannot be read: ${fault}`, {
    data: { fault },
    cause,
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function requireKeys(value: Record<string, unknown>, allowed: ReadonlySet<string>, where: string): void {
  for (const key of Object.keys(value)) {
    if (!allowed.has(key)) throw manifestInvalid(`${where} has the unknown key '${key.slice(0, 40)}'`);
  }
}

function fileFault(file: Record<string, unknown>): string | null {
  const { path, digest, size, format, role } = file;
  if (typeof path !== "string") return "has no path";
  const fault = artifactPathFault(path);
  if (fault !== null) return `has a path that cannot be used: ${fault}`;
  if (typeof digest !== "string" || !isDigest(digest)) return "has no digest";
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) return "has no size";
  if (format !== undefined && !(typeof format === "string" && word.test(format)))
    return "has an unusable format";
  if (role !== undefined && !roles.has(role)) return "has an unknown role";
  return null;
}

function filesOf(files: readonly unknown[]): readonly ArtifactRecord[] {
  let last = "";
  for (const [index, file] of files.entries()) {
    const where = `file ${index + 1}`;
    if (!isObject(file)) throw manifestInvalid(`${where} is no object`);
    requireKeys(file, fileKeys, where);
    const fault = fileFault(file);
    if (fault !== null) throw manifestInvalid(`${where} ${fault}`);
    // One order for one set of files, so that equal lists have equal digests.
    if (String(file["path"]) <= last) throw manifestInvalid(`${where} is out of order or listed twice`);
    last = String(file["path"]);
  }
  return files as readonly ArtifactRecord[];
}

/**
 * Prints a list of files as a manifest: RFC 8785 JSON, files in the order of their paths.
 * @throws StemmaError `manifest-invalid` for files that no manifest may list
 */
export function printManifest(files: readonly ArtifactRecord[]): Buffer {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  if (sorted.length > maxFiles) throw manifestInvalid(`it lists more than ${maxFiles} files`);
  return Buffer.from(canonicalize({ format: 1, files: filesOf(sorted) }) ?? "");
}

/**
 * Parses a manifest. The law: `parseManifest(printManifest(files))` is `files` in the order of their paths.
 * @throws StemmaError `manifest-invalid`
 */
export function parseManifest(bytes: Buffer): readonly ArtifactRecord[] {
  if (bytes.length > maxManifestSize) throw manifestInvalid(`it is larger than ${maxManifestSize} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw manifestInvalid("it is no JSON", error);
  }
  if (!isObject(value)) throw manifestInvalid("it is no object");
  requireKeys(value, new Set(["format", "files"]), "it");
  if (value["format"] !== 1) throw manifestInvalid("its format is not 1");
  const files: unknown = value["files"];
  if (!Array.isArray(files)) throw manifestInvalid("it lists no files");
  if (files.length > maxFiles) throw manifestInvalid(`it lists more than ${maxFiles} files`);
  return filesOf(files);
}
