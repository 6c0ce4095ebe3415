/** What a client did and was answered. */
export interface Operation {
  readonly client: string;
  readonly n: number;
  readonly kind: "read" | "write";
  /** Nanoseconds of one clock that all clients share. */
  readonly start: number;
  readonly end: number;
  /** `read`, `published`, `moved`, or the code of an error. */
  readonly state: string;
  /** The commit that a write was built on; null for all else. */
  readonly base: string | null;
  /** The commit that was read or written; null where none was. */
  readonly oid: string | null;
}

/** Parses what a client printed: operations that ended; what it was killed in the midst of is left out. */
export function operationsOf(output: string): readonly Operation[] {
  return output
    .split("\n")
    .filter((line) => line.endsWith("}"))
    .map((line) => JSON.parse(line) as Operation | Omit<Operation, "end">)
    .filter((operation) => "end" in operation);
}

/**
 * What a history shows of broken promises (docs/concurrency.md, C1 to C3), in words; nothing where they were kept. `line` is the
 * first-parent line at the end, oldest first.
 */
export function violations(operations: readonly Operation[], line: readonly string[]): readonly string[] {
  const at = new Map(line.map((oid, n) => [oid, n]));
  const found: string[] = [];
  const bases = new Map<string, string>();
  for (const { state, base, oid } of operations) {
    if (state === "read" && oid !== null && !at.has(oid))
      found.push(`C2: ${oid} was read and is not on the line`);
    if (state !== "published" || oid === null) continue;
    if (!at.has(oid)) found.push(`C1: ${oid} was acknowledged and is not on the line`);
    const other = base === null ? undefined : bases.get(base);
    if (other !== undefined) found.push(`C3: ${oid} and ${other} were both acknowledged on ${base ?? ""}`);
    if (base !== null) bases.set(base, oid);
  }
  return [...found, ...staleReads(operations, at)];
}

/* Whatever ended before an operation started is the least that it must see, whoever did it. */
function staleReads(operations: readonly Operation[], at: ReadonlyMap<string, number>): string[] {
  const seenAt = (oid: string | null): number => (oid === null ? -1 : (at.get(oid) ?? -1));
  const ended = operations
    .filter(({ state }) => state === "read" || state === "published")
    .toSorted((a, b) => a.end - b.end);
  const found: string[] = [];
  let next = 0;
  let least = -1;
  for (const operation of operations.toSorted((a, b) => a.start - b.start)) {
    for (let other = ended[next]; other !== undefined && other.end < operation.start; other = ended[++next])
      least = Math.max(least, seenAt(other.oid));
    const saw = operation.state === "read" ? operation.oid : operation.base;
    if (saw !== null && seenAt(saw) < least)
      found.push(`C2: ${saw} was read after a newer one had been seen`);
  }
  return found;
}
