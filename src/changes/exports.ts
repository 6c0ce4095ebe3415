import type { ExportRecord, VersionRecord } from "../records/generated/version.ts";
import { versionPath } from "../records/layout.ts";
import { foldedPath } from "../values/artifact-path.ts";
import { StemmaError } from "../values/error.ts";
import { exportSchemes, exportUriFault } from "../values/export-uri.ts";
import { renderInstant } from "../values/instant.ts";
import { sameValue, without } from "../values/plain-value.ts";
import { changeOf, isEmpty } from "./change.ts";
import type { AddExportIntent, RemoveExportIntent } from "./intent.ts";
import type { Base, ExactVersion, ExportsChange, Plan, PlanContext } from "./plan.ts";
import { requireReference } from "./promote.ts";

const word = /^[a-z0-9][a-z0-9._+-]{0,63}$/;
/** The most files and addresses that a version lists: what the schema allows. */
const mostListed = 200;

/**
 * Plans the addition of files or of an address in one format. What is there already stays as it is, with its date.
 * @throws StemmaError `export-exists` for other bytes under a path that is taken, `export-uri-invalid`, `usage-invalid`
 */
export function planAddExport(intent: AddExportIntent, base: Base, context: PlanContext): Plan {
  const { exact, record } = exportingVersion(intent.version, base);
  refuseFormat(intent.format);
  const created = renderInstant(context.now);
  const before = record.exports ?? [];
  const own = before.filter(({ format }) => format === intent.format);
  const added: ExportRecord[] = [];
  const completed = new Set<ExportRecord>();
  for (const item of intent.items) {
    refuseUri(item.uri);
    if ([...own, ...added].some((each) => isSame(each, item))) continue;
    const next = { format: intent.format, ...item, created };
    const rival = own.find(({ uri }) => uri !== undefined && uri === item.uri);
    // A digest that comes later completes the address; without one nothing new is said of it.
    if (rival !== undefined && item.digest === undefined && !intent.replace) continue;
    if (rival !== undefined && rival.digest === undefined) completed.add(rival);
    else if (!intent.replace) refuseRival(next, own, exact);
    added.push(next);
  }
  const removed = own.filter(
    (each) => completed.has(each) || (intent.replace && !intent.items.some((item) => isSame(each, item))),
  );
  return planOf(intent, exact, record, { before, added, removed });
}

/**
 * Plans the removal of a format, or of one file in it. The bytes stay: history names them.
 * @throws StemmaError `export-unknown`
 */
export function planRemoveExport(intent: RemoveExportIntent, base: Base): Plan {
  const { exact, record } = exportingVersion(intent.version, base);
  const before = record.exports ?? [];
  const own = before.filter(({ format }) => format === intent.format);
  const removed = intent.path === null ? own : own.filter(({ path, uri }) => (path ?? uri) === intent.path);
  if (removed.length === 0) throw unknownExport(exact, intent, before);
  return planOf(intent, exact, record, { before, added: [], removed });
}

/** Makes the error of a format, or of a file in it, that a version has not. */
export function unknownExport(
  { model, version }: ExactVersion,
  asked: { readonly format: string; readonly path?: string | null },
  exports: readonly ExportRecord[],
): StemmaError {
  const formats = [...new Set(exports.map(({ format }) => format))];
  const known = exports.flatMap(({ format, path, uri }) => (format === asked.format ? [path ?? uri] : []));
  const ofFormat = known.length > 0;
  const what = ofFormat ? `${asked.format} of ${model}@${version} has no ${asked.path ?? "files"}` : "";
  return new StemmaError(
    "export-unknown",
    ofFormat ? what : `${model}@${version} is not exported to ${asked.format}`,
    {
      hint: `There are: ${(ofFormat ? known : formats).join(", ") || "none"}.`,
      data: { model, version, format: asked.format, path: asked.path ?? null, formats },
    },
  );
}

interface Edit {
  readonly before: readonly ExportRecord[];
  readonly added: readonly ExportRecord[];
  readonly removed: readonly ExportRecord[];
}

function planOf(
  intent: AddExportIntent | RemoveExportIntent,
  exact: ExactVersion,
  record: VersionRecord,
  { before, added, removed }: Edit,
): Plan {
  const exports = [...before.filter((each) => !removed.includes(each)), ...added];
  if (exports.length > mostListed) throw tooMany(exact);
  const rest = without(record, new Set(["exports"])) as unknown as VersionRecord;
  const after: VersionRecord = exports.length === 0 ? rest : { ...record, exports };
  const change = changeOf([
    [
      versionPath(exact.model, exact.version),
      { kind: "version", value: record },
      { kind: "version", value: after },
    ] as const,
  ]);
  const sign = added.length > 0 ? "+" : "-";
  const step = {
    change,
    subject: `exports(${exact.model}): ${exact.version} ${sign}${intent.format}`,
    details: [],
    reason: intent.reason,
    moves: [],
  };
  const result: ExportsChange = { ...exact, format: intent.format, added, removed, exports };
  return { steps: isEmpty(change) ? [] : [step], result: { kind: intent.kind, ...result } };
}

function exportingVersion(
  text: string,
  base: Base,
): { readonly exact: ExactVersion; readonly record: VersionRecord } {
  if (!text.includes("@")) {
    throw new StemmaError("usage-invalid", `${text} names no version`, {
      hint: `Exports belong to a version: name ${text}@X.`,
      data: { subject: text },
    });
  }
  const { model, version } = requireReference(base, text);
  const record = base.models.get(model)?.versions.get(version);
  if (record === undefined) throw new StemmaError("version-unknown", `${model} has no version ${version}`);
  return { exact: { model, version }, record };
}

function refuseFormat(format: string): void {
  if (word.test(format)) return;
  const lower = format.toLowerCase();
  const expected = "lower-case letters, digits and . _ + -, at most 64";
  throw new StemmaError("usage-invalid", `'${format}' cannot be the name of a format`, {
    hint: word.test(lower) ? `Write ${lower}.` : `Use ${expected}.`,
    data: { format },
  });
}

function refuseUri(uri: string | undefined): void {
  const fault = uri === undefined ? null : exportUriFault(uri);
  if (fault === null) return;
  throw new StemmaError("export-uri-invalid", `the address cannot be recorded: ${fault}`, {
    hint: `Give one that needs no secret and means the same everywhere; schemes: ${exportSchemes.join(", ")}. A file is given as FILE.`,
    data: { fault },
  });
}

function isSame(one: ExportRecord, other: Omit<ExportRecord, "format">): boolean {
  return sameValue([one.path, one.digest, one.uri], [other.path, other.digest, other.uri]);
}

/* On some systems two spellings are one file, and a pull writes all files of a format into one folder. */
function refuseRival(next: ExportRecord, rivals: readonly ExportRecord[], exact: ExactVersion): void {
  const { path, uri } = next;
  const rival = rivals.find((each) =>
    path === undefined ? each.uri === uri : each.path !== undefined && clash(each.path, path),
  );
  if (rival === undefined) return;
  const { model, version } = exact;
  throw new StemmaError(
    "export-exists",
    `${next.format} of ${model}@${version} has other bytes as ${rival.path ?? rival.uri ?? ""}`,
    {
      hint: "Give --replace to put these files in place of all that it has in this format, or name the file otherwise.",
      data: { model, version, format: next.format, path: path ?? uri ?? null, digest: rival.digest ?? null },
    },
  );
}

function clash(one: string, other: string): boolean {
  const [a, b] = [`${foldedPath(one)}/`, `${foldedPath(other)}/`];
  return a.startsWith(b) || b.startsWith(a);
}

function tooMany({ model, version }: ExactVersion): StemmaError {
  return new StemmaError(
    "usage-invalid",
    `${model}@${version} would list over ${mostListed} exported files`,
    {
      hint: "Remove what nobody uses any more with stemma exports remove.",
      data: { model, version, most: mostListed },
    },
  );
}
