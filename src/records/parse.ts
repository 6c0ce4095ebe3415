import { StemmaError } from "../values/error.ts";
import { decodeText } from "./bytes.ts";
import { parseCanonical } from "./canonical.ts";
import { type Claim, wrongClaims } from "./claims.ts";
import { problemAt, type Source } from "./explain.ts";
import type { RecordKind, RecordOf } from "./kind.ts";
import { type Place, placeOf } from "./layout.ts";
import { type Problem, problemsError } from "./problem.ts";
import { type Json, type Node, valueOf } from "./tree.ts";
import { isRecord, schemaError } from "./validate.ts";
import { readYaml, sizeLimits } from "./yaml.ts";

/** The newest record format that this release reads (docs/format.md, clause 1.4). */
export const newestFormat = 1;

/**
 * Parses the bytes of a record.
 *
 * The path is where the file stands in the repository: it names the file in errors, and the record must agree
 * with it (docs/format.md, clause 1.5). Every problem of the schema is collected, with its place.
 * @throws StemmaError `yaml-too-large`, `yaml-invalid`, `record-invalid`, `record-misplaced`, `version-unquoted`,
 *   `format-unsupported`; their data is {path, problems, omitted, example}, see `Problem`
 */
export function parseRecord<K extends RecordKind>(kind: K, bytes: Buffer, path: string): RecordOf<K> {
  return parseQuickly(kind, bytes, path) ?? parseTree(kind, readYaml(bytes, path, kind), path);
}

/**
 * Parses the bytes of a record in canonical form, which takes hardly longer than to read them; null for all others, of which nothing
 * is said. What is refused is parsed once more by `parseRecord`, since only the tree knows the places of what is wrong.
 */
export function parseQuickly<K extends RecordKind>(kind: K, bytes: Buffer, path: string): RecordOf<K> | null {
  if (bytes.length > sizeLimits[kind]) return null;
  const { text } = decodeText(bytes);
  const value = text === null ? undefined : parseCanonical(text);
  if (value === undefined || !isRecord(kind, value)) return null;
  return agreesWith(kind, value, placeOf(path)) ? value : null;
}

/**
 * Parses a record whose YAML was read already.
 * @throws StemmaError as `parseRecord` does, except for the YAML itself
 */
export function parseTree<K extends RecordKind>(
  kind: K,
  source: Source & { readonly root: Node },
  path: string,
): RecordOf<K> {
  const value = valueOf(source.root);
  if (kind === "registry") assertFormat(value, path);
  if (!isRecord(kind, value)) throw schemaError(kind, path, value, source);
  const problems = misplacements(kind, value, placeOf(path), source);
  if (problems.length > 0) throw problemsError("record-misplaced", { path, kind, problems, omitted: 0 });
  return value;
}

/* A newer format may differ in everything, so its number is looked at before its schema. */
function assertFormat(value: Json, path: string): void {
  const format =
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, Json>>)["format"]
      : null;
  if (typeof format !== "number" || !Number.isInteger(format) || format <= newestFormat) return;
  const data = { path, format, newest: newestFormat };
  throw new StemmaError(
    "format-unsupported",
    `${path} has format ${String(format)}; this release reads ${String(newestFormat)}`,
    {
      hint: "Upgrade Stemma: the registry was written by a newer release.",
      data,
    },
  );
}

function agreesWith(kind: RecordKind, value: unknown, place: Place | null): boolean {
  return wrongClaims(kind, value, place).length === 0;
}

function misplacements(kind: RecordKind, value: unknown, place: Place | null, source: Source): Problem[] {
  return wrongClaims(kind, value, place).map((claim) => misplacement(claim, source));
}

function misplacement([pointer, wanted]: Claim, source: Source): Problem {
  const message = `'${pointer.join(".")}' does not agree with the place of the file, which says ${wanted}`;
  return problemAt(source, pointer, message, wanted);
}

/** The error of evidence about another model than the one in whose folder it is, for bytes that can be parsed. */
export function misplacedEvidence(bytes: Buffer, path: string, model: string): StemmaError {
  const problem = misplacement([["subject", "model"], model], readYaml(bytes, path, "evidence"));
  return problemsError("record-misplaced", { path, kind: "evidence", problems: [problem], omitted: 0 });
}
