import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach } from "vitest";
import { isStemmaError, type StemmaError } from "../../src/values/error.ts";
import { type Digest, digestOfHex } from "../../src/values/digest.ts";

const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Makes a folder that goes away after the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "stemma-artifacts-"));
  made.push(folder);
  return folder;
}

/** The digest of some bytes. */
export function digestOf(bytes: string | Uint8Array): Digest {
  return digestOfHex(createHash("sha256").update(bytes).digest("hex"));
}

/** Gives the Stemma error that work fails with. */
export async function failureOf(work: Promise<unknown>): Promise<StemmaError> {
  try {
    await work;
  } catch (error) {
    if (isStemmaError(error)) return error;
    throw error;
  }
  throw new Error("it did not fail");
}

/** Lists all files below a folder, by relative path. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

/** Runs work as a user without privileges where the tests run as root, so that permissions count. */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return await work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

/** Gives chunks as a stream. */
export function streamOf(...chunks: readonly string[]): AsyncIterable<Uint8Array> {
  return Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
}

/** Reads a stream to its end. */
export async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
