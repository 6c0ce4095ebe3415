import type { RecordKind } from "./kind.ts";
import { type Place, placeOf } from "./layout.ts";

/** What the place of a record says about its content: a pointer, and the text that must stand there. */
export type Claim = readonly [pointer: readonly string[], wanted: string];

/** The claims of a place that a record does not meet; none where the place is not one of its kind. */
export function wrongClaims(kind: RecordKind, value: unknown, place: Place | null): readonly Claim[] {
  if (place === null || place.kind !== kind) return [];
  return [...claimsOf(place)].filter(([pointer, wanted]) => stepInto(value, pointer) !== wanted);
}

/** Tells whether a record may stand at a path: one that says something else is misplaced (docs/format.md, clause 1.5). */
export function agreesWithPath(kind: RecordKind, value: unknown, path: string): boolean {
  return wrongClaims(kind, value, placeOf(path)).length === 0;
}

/* The model that evidence is about may have had another name then, which no single record can tell. */
function* claimsOf(place: Place): Generator<Claim> {
  if (place.kind === "model") yield [["name"], place.model];
  if (
    place.kind === "experiment" ||
    place.kind === "selection" ||
    place.kind === "alert" ||
    place.kind === "suite"
  )
    yield [["name"], place.name];
  if (place.kind === "checkpoint") yield [["plan", "experiment"], place.name];
  if (place.kind === "conclusion") yield [["experiment"], place.name];
  if (place.kind === "version" || place.kind === "profile") yield [["version"], place.version];
  if (place.kind !== "evidence") return;
  yield [["kind"], place.evidence];
  yield [["subject", "version"], place.version];
}

function stepInto(value: unknown, pointer: readonly string[]): unknown {
  let found = value;
  for (const step of pointer) found = (found as Readonly<Record<string, unknown>>)[step];
  return found;
}
