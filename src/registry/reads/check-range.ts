import type { Oid } from "../../git/ports.ts";
import type { DifferingPath } from "../../history/tree-changes.ts";
import { registryFolder } from "../../records/layout.ts";
import { findingsOf, oddNamesIn } from "../../snapshot/problems.ts";
import { StemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import type { CheckForm } from "../forms.ts";
import type { Session } from "../session.ts";
import { changeFindings } from "./check-change.ts";
import { checkForm } from "./check-form.ts";
import { joinRange } from "./joined-range.ts";

/**
 * Judges a range as one step: the difference from the merge base to HEAD, applied to the tip of BASE, by the
 * rules of BASE. The work is in proportion to the change.
 */
export async function checkRange(session: Session, range: string): Promise<CheckForm> {
  const { base, head } = await endsOf(session, range);
  const { fork, conflicts, differing, transition } = await joinRange(session, base, head);
  const findings = [
    ...conflicts.map(conflictFinding),
    ...(await oddFindings(session, { fork, head, differing })),
    ...(await changeFindings(transition)),
  ];
  return checkForm(head, base, findings);
}

interface Range {
  readonly fork: Oid | null;
  readonly head: Oid;
  readonly differing: readonly DifferingPath[];
}

/** What a range brings that no record can be: links, submodules, names that no file may have. */
async function oddFindings(session: Session, range: Range): Promise<readonly Finding[]> {
  const head = await session.snapshotOf(range.head);
  const folders = range.differing.filter(({ folder }) => folder !== null).map(({ path }) => path);
  const [was, is] = [
    range.fork === null
      ? []
      : await oddNamesIn(await session.snapshotOf(range.fork), [registryFolder, ...folders]),
    await oddNamesIn(head, [registryFolder, ...folders]),
  ];
  const known = new Set(was.map(({ path }) => path));
  // A file that became a link is among the changed ones, as if it had gone.
  const noFiles = range.differing.filter(({ after, folder }) => after === null && folder === null);
  return [
    ...(await findingsOf(
      head,
      noFiles.map(({ path }) => path),
    )),
    ...is.filter(({ path }) => !known.has(path)),
  ];
}

function conflictFinding(path: string): Finding {
  return {
    code: "conflict",
    severity: "error",
    message: `${path} changed on both sides`,
    hint: "Bring the change up to date with its base, and resolve what overlaps.",
    path,
    line: null,
    column: null,
  };
}

async function endsOf(session: Session, range: string): Promise<{ readonly base: Oid; readonly head: Oid }> {
  const [base = "", head = "", ...rest] = range.split("..");
  if (base === "" || head === "" || head.startsWith(".") || rest.length > 0) {
    throw new StemmaError("usage-invalid", `'${range}' is not a range`, {
      hint: "Write BASE..HEAD, such as main..HEAD.",
    });
  }
  const tip = await session.requireTip();
  return { base: await session.commitAt(tip, base), head: await session.commitAt(tip, head) };
}
