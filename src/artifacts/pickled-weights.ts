import type { PickleRecord } from "../records/generated/version.ts";
import { isStemmaError } from "../values/error.ts";
import { bufferSource, type ByteSource } from "./byte-source.ts";
import { type PickleScan, scanPickle } from "./pickle.ts";
import { torchTensors } from "./torch-tensors.ts";
import { toldText, type WeightsFacts } from "./weights-facts.ts";
import { readZip, readZipEntry, type ZipEntry } from "./zip.ts";

// The pickle of a large model has some megabytes; tensors lie beside it.
const mostPickled = 64 * 1024 * 1024;
const mostPickles = 64;
// torch.save wrote five pickles one after the other before it wrote archives.
const mostInRow = 16;
const mostImports = 100;
const frameworks: ReadonlySet<string> = new Set(["sklearn", "xgboost", "lightgbm", "catboost"]);

/**
 * Reads what a PyTorch file tells: names, types and shapes of tensors, and what loading it would import. Archives, and the row of
 * pickles that was written before 1.6.
 * @throws StemmaError `weights-invalid` for a broken archive
 */
export function readTorch(source: ByteSource, path: string): WeightsFacts {
  const scans = isZip(source) ? archivedPickles(source) : { all: picklesInRow(source), main: null };
  const values = (scans.main === null ? scans.all : [scans.main]).flatMap(({ value }) => value ?? []);
  const tensors = values.flatMap(torchTensors).map((tensor) => ({ ...tensor, at: 0 }));
  return { tensors, said: {}, pickle: recordOf(path, scans.all) };
}

/** Reads what a plain pickle tells: the class of what it holds, and what loading it would import. */
export function readPickle(source: ByteSource, path: string): WeightsFacts {
  const scans = picklesInRow(source);
  const value = scans[0]?.value;
  const architecture = toldText(value?.kind === "object" ? value.of : null);
  const framework = architecture?.split(".")[0] ?? "";
  return {
    tensors: [],
    ...(frameworks.has(framework) ? { framework } : {}),
    said: architecture === undefined ? {} : { architecture },
    pickle: recordOf(path, scans),
  };
}

/** Tells whether bytes begin as a zip archive does. */
export function isZip(source: ByteSource): boolean {
  const head = Buffer.alloc(4);
  return source.read(head, 0) === 4 && head.readUInt32LE(0) === 0x04034b50;
}

interface Archived {
  readonly all: readonly Pick<PickleScan, "imports" | "fault" | "value">[];
  readonly main: Pick<PickleScan, "value"> | null;
}

function archivedPickles(source: ByteSource): Archived {
  const entries = readZip(source).filter(({ name }) => name.endsWith(".pkl"));
  const scans = entries.slice(0, mostPickles).map((entry) => ({ entry, scan: scanEntry(source, entry) }));
  const rest = entries.length - mostPickles;
  const more = { imports: [], value: null, fault: `${rest} more pickles were not looked at` };
  return {
    all: [...scans.map(({ scan }) => scan), ...(rest > 0 ? [more] : [])],
    main: scans.find(({ entry }) => /^(?:[^/]+\/)?data\.pkl$/.test(entry.name))?.scan ?? null,
  };
}

/* One that cannot be read is told, as one whose scan did not come to its end. */
function scanEntry(source: ByteSource, entry: ZipEntry): Pick<PickleScan, "imports" | "fault" | "value"> {
  try {
    return scanPickle(bufferSource(readZipEntry(source, entry, mostPickled)));
  } catch (error) {
    if (!isStemmaError(error, "weights-invalid")) throw error;
    return { imports: [], value: null, fault: String(error.data["fault"]) };
  }
}

/* A file may hold several pickles one after the other; what is no pickle at all says nothing. */
function picklesInRow(source: ByteSource): readonly PickleScan[] {
  const scans: PickleScan[] = [];
  for (let at = 0; scans.length < mostInRow; at = scans.at(-1)?.end ?? source.size) {
    if (at > 0 && !followsPickle(source, at)) break;
    const scan = scanPickle(source, at);
    if (!scan.isPickle) break;
    scans.push(scan);
    if (scan.fault !== null) break;
  }
  return scans;
}

function followsPickle(source: ByteSource, at: number): boolean {
  const head = Buffer.alloc(2);
  return source.read(head, at) === 2 && head[0] === 0x80 && (head[1] ?? 0) >= 2 && (head[1] ?? 0) <= 5;
}

function recordOf(
  path: string,
  scans: readonly Pick<PickleScan, "imports" | "fault">[],
): PickleRecord | null {
  const imports = [...new Set(scans.flatMap((scan) => scan.imports))].slice(0, mostImports);
  const fault = scans.flatMap((scan) => scan.fault ?? [])[0];
  if (imports.length === 0 && fault === undefined) return null;
  return {
    path,
    ...(imports.length === 0 ? {} : { imports }),
    ...(fault === undefined ? {} : { fault: fault.slice(0, 500) }),
  };
}
