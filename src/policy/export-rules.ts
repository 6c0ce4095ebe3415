import type { ExportRecord, VersionRecord } from "../records/generated/version.ts";
import { versionPath } from "../records/layout.ts";
import { foldedPath } from "../values/artifact-path.ts";
import { exportUriFault } from "../values/export-uri.ts";
import { present } from "./pointer-rules.ts";
import { type Remark, refusal, type Step, warning } from "./step.ts";

type Judge = (
  entry: ExportRecord,
  place: Remark["pointer"],
  path: string,
  subject: string,
) => readonly Remark[];

/** An export can be fetched, from a store or from an address that may stand in a record. */
export function exportsCanBeFetched(step: Step): readonly Remark[] {
  return ofEachExport(step, (entry, pointer, path, subject) => {
    const fault = faultOf(entry);
    const told = `${entry.format} of ${subject}: ${fault ?? ""}`;
    return fault === null ? [] : [refusal("export-invalid", { path, pointer }, told)];
  });
}

function faultOf({ path, digest, uri }: ExportRecord): string | null {
  if (digest === undefined && uri === undefined) return "it has neither a digest nor an address";
  if (digest !== undefined && path === undefined && uri === undefined) return "its file has no path";
  const address = uri === undefined ? null : exportUriFault(uri);
  return address === null ? null : `its address cannot be used: ${address}`;
}

/** One place in a format holds one thing. */
export function exportsAreDistinct(step: Step): readonly Remark[] {
  return versionsOf(step).flatMap(({ path, subject, record }) => {
    const taken = new Set<string>();
    return (record.exports ?? []).flatMap((entry, index) => {
      const place = `${entry.format} ${entry.path === undefined ? (entry.uri ?? "") : foldedPath(entry.path)}`;
      if (!taken.has(place)) {
        taken.add(place);
        return [];
      }
      const told = `${subject} lists ${entry.path ?? entry.uri ?? "nothing"} twice as ${entry.format}`;
      return [refusal("export-duplicate", { path, pointer: ["exports", index] }, told)];
    });
  });
}

// Formats whose bytes tell them; `pytorch` and `torchscript` are both zip archives, and either loads as the former.
const told = new Set([
  "onnx",
  "safetensors",
  "gguf",
  "torchscript",
  "keras",
  "savedmodel",
  "tflite",
  "tensorrt",
  "coreml",
]);

/** An export is recorded under the format that its bytes have. */
export function exportFormatsFit(step: Step): readonly Remark[] {
  return ofEachExport(step, ({ format, inspection }, pointer, path, subject) => {
    const found = inspection?.format;
    if (found === undefined || found === format || !told.has(format) || !told.has(found)) return [];
    const message = `${format} of ${subject} holds ${found}`;
    return [warning("export-format-differs", { path, pointer }, message)];
  });
}

function ofEachExport(step: Step, judge: Judge): readonly Remark[] {
  return versionsOf(step).flatMap(({ path, subject, record }) =>
    (record.exports ?? []).flatMap((entry, index) => judge(entry, ["exports", index], path, subject)),
  );
}

/** A version that a step loaded. */
export interface VersionOfStep {
  readonly path: string;
  /** As `model@version`. */
  readonly subject: string;
  readonly record: VersionRecord;
}

/** The versions of a step that were loaded. */
export function versionsOf(step: Step): readonly VersionOfStep[] {
  return present(step).flatMap(({ name, after }) =>
    [...after.versions.values()].map((record) => ({
      path: versionPath(name, record.version),
      subject: `${name}@${record.version}`,
      record,
    })),
  );
}
