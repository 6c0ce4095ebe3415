import { readFile, stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { ArtifactRecord } from "../records/generated/version.ts";
import { type Digest, digestOfHex } from "../values/digest.ts";
import { StemmaError } from "../values/error.ts";
import { gather, type GatheredFile } from "./gather.ts";
import { hashFile, type Watch } from "./hash.ts";
import { inspect, type Inspected } from "./inspect.ts";
import { mostListedFiles, printManifest } from "./manifest.ts";
import { sourceFailed } from "./errno.ts";
import { Slots } from "./slots.ts";
import type { ArtifactSource, ArtifactStore } from "./store.ts";

/** One artifact on its way into a store. */
export interface IncomingArtifact {
  readonly digest: Digest;
  readonly size: number;
  readonly source: ArtifactSource;
}

/** Files that were read: what a record says of them, and what a store is to be given. */
export interface Intake {
  /** The files of the version, or the one manifest that lists them. */
  readonly records: readonly ArtifactRecord[];
  readonly inspected: Inspected;
  readonly incoming: readonly IncomingArtifact[];
}

/* A few files at a time keep a disk busy, and far from any limit of open files. */
const slots = new Slots(16);

/** The name of the artifact that lists the files of a version with very many. */
export const manifestName = "manifest.json";

/**
 * Reads the files and folders that a user gives: hashes them, recognises their formats, inspects the weights.
 * Nothing is stored yet. Above 200 files, or as many as are said, the list itself becomes an artifact.
 * @throws StemmaError what `gather`, `hashFile` and `inspect` throw
 */
export function takeIn(
  inputs: readonly string[],
  watch: Watch = {},
  mostListed = mostListedFiles,
): Promise<Intake> {
  return slots.hold(() => readFiles(inputs, watch, mostListed));
}

async function readFiles(inputs: readonly string[], watch: Watch, mostListed: number): Promise<Intake> {
  const files = await gather(inputs, { signal: watch.signal });
  const incoming: IncomingArtifact[] = [];
  const records: ArtifactRecord[] = [];
  for (const file of files) {
    const { digest, size } = await hashFile(file.file, { ...watch, root: file.root });
    incoming.push({ digest, size, source: { file: file.file, root: file.root } });
    records.push(recordOf(file, digest, size));
  }
  const inspected = await inspect(files);
  if (records.length <= mostListed) return { records, inspected, incoming };
  const manifest = manifestArtifact(records);
  return { records: [manifest.record], inspected, incoming: [...incoming, manifest.incoming] };
}

/** Puts what was taken in into a store; bytes that are there already are freshened. */
export function storeIntake(
  intake: Pick<Intake, "incoming">,
  store: ArtifactStore,
  watch: Watch = {},
): Promise<readonly Digest[]> {
  return slots.hold(() => putFiles(intake, store, watch));
}

async function putFiles(
  intake: Pick<Intake, "incoming">,
  store: ArtifactStore,
  watch: Watch,
): Promise<readonly Digest[]> {
  const present: Digest[] = [];
  for (const { digest, size, source } of intake.incoming) {
    const outcome = await store.put(digest, size, source, watch);
    if (outcome.means === "present") present.push(digest);
  }
  return present;
}

/**
 * Reads a small file that a user gives whole.
 * @throws StemmaError `artifact-missing`, `artifact-unreadable`, `artifact-invalid` above `most` bytes
 */
export async function readInput(file: string, most: number): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size <= most) return await readFile(file);
    throw new StemmaError("artifact-invalid", `${file} has ${size} bytes, and at most ${most} are read`, {
      data: { path: file, size, most },
    });
  } catch (error) {
    throw sourceFailed(file, error);
  }
}

function recordOf(file: GatheredFile, digest: Digest, size: number): ArtifactRecord {
  return { path: file.path, digest, size, format: file.format, role: file.role };
}

function manifestArtifact(records: readonly ArtifactRecord[]): {
  readonly record: ArtifactRecord;
  readonly incoming: IncomingArtifact;
} {
  const bytes = printManifest(records);
  const digest = digestOfHex(createHash("sha256").update(bytes).digest("hex"));
  const source = { stream: Readable.from([bytes]) };
  return {
    record: { path: manifestName, digest, size: bytes.length, format: "json", role: "manifest" },
    incoming: { digest, size: bytes.length, source },
  };
}
