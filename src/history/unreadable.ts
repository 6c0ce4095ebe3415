import type { Oid } from "../git/ports.ts";
import { placeOf } from "../records/layout.ts";
import { problemsOf } from "../records/problem.ts";
import type { StemmaError } from "../values/error.ts";
import type { Finding } from "../values/finding.ts";
import type { HistorySource } from "./source.ts";
import type { ChangedPath } from "./tree-changes.ts";

/** Warns of the records that a commit brought in a form that cannot be read: no event can be told of them there. */
export async function unreadableFindings(
  source: HistorySource,
  commit: Oid,
  changes: readonly ChangedPath[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { path, after } of changes) {
    const place = placeOf(path);
    // Of evidence only its presence is told, which its path shows.
    if (after === null || place === null || place.kind === "evidence") continue;
    const fault = await source.fault(place.kind, path, after);
    if (fault !== null) findings.push(findingOf(commit, path, fault));
  }
  return findings;
}

function findingOf(commit: Oid, path: string, fault: StemmaError): Finding {
  const first = problemsOf(fault)[0];
  return {
    code: fault.code,
    severity: "warning",
    message: `commit ${commit.slice(0, 12)} left ${path} unreadable, so what it changed there shows once it is repaired: ${fault.message}`,
    hint: fault.hint ?? null,
    path,
    line: first?.line ?? null,
    column: first?.column ?? null,
  };
}
