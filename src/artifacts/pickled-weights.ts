import type { PickleRecord } from "../records/generated/version.ts";
import { isStemmaError } from "../values/error.ts";
import { isDangerousImport } from "../values/pickle-imports.ts";
import { bufferSource, type ByteSource } from "./byte-source.ts";
import { type PickleScan, scanPickle } from "./pickle.ts";
import { isTar, readTar } from "./tar.ts";
import { torchTensors } from "./torch-tensors.ts";
import { toldText, type WeightsFacts } from "./weights-facts.ts";
import { readZip, readZipEntry, type ZipEntry } from "./zip.ts";

// The pickle of a large model has some megabytes; tensors lie beside it.
const mostPickled = 64 * 1024 * 1024;
const mostPickles = 64;
// torch.save wrote five pickles one after the other before it wrote archives.
const mostInRow = 16;
const mostImports = 100;
const deepest = 2;
const frameworks: ReadonlySet<string> = new Set(["sklearn", "xgboost", "lightgbm", "catboost"]);

/**
 * Reads what a PyTorch file tells: names, types and shapes of tensors, and what loading it would import. Archives, and the row of
 * pickles that was written before 1.6.
 * @throws StemmaError `weights-invalid` for a broken archive
 */
export function readTorch(source: ByteSource, path: string): WeightsFacts {
  const scans = scansOf(source, 0);
  const values = (scans.main === null ? scans.all : [scans.main]).flatMap(({ value }) => value ?? []);
  const tensors = values.flatMap(torchTensors).map((tensor) => ({ ...tensor, at: 0 }));
  return { tensors, said: {}, pickle: recordOf(path, scans.all) };
}

/** What a scan of a pickle leaves to tell. */
export type Scanned = Pick<PickleScan, "imports" | "fault">;

// How torch.save wrote before 2017: the pickles of storages and tensors lie between their bytes.
const between = /^(?:\.\/)?(?:storages|tensors)$/;

/* Archives lie in archives where a program is exported with its sample inputs. */
function scansOf(source: ByteSource, depth: number): Archived {
  if (isZip(source)) return archivedPickles(source, depth);
  if (!isTar(source)) return { all: scansInRow(source), main: null };
  const all = readTar(source).flatMap(({ name, content }) => [
    ...scansInRow(content),
    ...(between.test(name)
      ? [{ imports: [], value: null, fault: `the pickles between the bytes of '${name}' were not looked at` }]
      : []),
  ]);
  return { all, main: null };
}

/**
 * Scans a file as a pickle although it looks like something else, since a loader of pickles looks at nothing but instructions. Null
 * where it is none, or where nothing but chance may have made one of other bytes.
 */
export function hiddenPickle(source: ByteSource, path: string): PickleRecord | null {
  const record = recordOf(path, scansInRow(source));
  const imports = record?.imports ?? [];
  if (!imports.some((name) => /^[\w.]+$/.test(name))) return null;
  const certain = record?.fault === undefined || /\.(?:pkl|pickle|joblib|pt|pth|ckpt)$/i.test(path);
  return certain || imports.some(isDangerousImport) ? record : null;
}

/** Reads what a plain pickle tells: the class of what it holds, and what loading it would import. */
export function readPickle(source: ByteSource, path: string): WeightsFacts {
  const scans = scansInRow(source);
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

function archivedPickles(source: ByteSource, depth: number): Archived {
  const entries = readZip(source).filter(({ name }) => /\.(?:pkl|pt|pth)$/.test(name));
  const scans = entries
    .slice(0, mostPickles)
    .flatMap((entry) => scanEntry(source, entry, depth).map((scan) => ({ entry, scan })));
  const rest = entries.length - mostPickles;
  const more = { imports: [], value: null, fault: `${rest} more pickles were not looked at` };
  return {
    all: [...scans.map(({ scan }) => scan), ...(rest > 0 ? [more] : [])],
    main: scans.find(({ entry }) => /^(?:[^/]+\/)?data\.pkl$/.test(entry.name))?.scan ?? null,
  };
}

/* One that cannot be read is told, as one whose scan did not come to its end. */
function scanEntry(source: ByteSource, entry: ZipEntry, depth: number): Archived["all"] {
  try {
    const content = bufferSource(readZipEntry(source, entry, mostPickled));
    return depth < deepest && !entry.name.endsWith(".pkl")
      ? scansOf(content, depth + 1).all.map((scan) => ({ ...scan, value: null }))
      : [scanPickle(content)];
  } catch (error) {
    if (!isStemmaError(error, "weights-invalid")) throw error;
    return [{ imports: [], value: null, fault: String(error.data["fault"]) }];
  }
}

/** Scans the pickles that stand one after the other from a place on; what is no pickle at all says nothing. */
export function scansInRow(source: ByteSource, start = 0): readonly PickleScan[] {
  const scans: PickleScan[] = [];
  for (let at = start; scans.length < mostInRow; at = scans.at(-1)?.end ?? source.size) {
    if (at > start && !followsPickle(source, at)) break;
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

/** What the scans of one file leave to record; null where that is nothing. */
export function recordOf(path: string, scans: readonly Scanned[]): PickleRecord | null {
  const imports = [...new Set(scans.flatMap((scan) => scan.imports))].slice(0, mostImports);
  const fault = scans.flatMap((scan) => scan.fault ?? [])[0];
  if (imports.length === 0 && fault === undefined) return null;
  return {
    path,
    ...(imports.length === 0 ? {} : { imports }),
    ...(fault === undefined ? {} : { fault: fault.slice(0, 500) }),
  };
}
