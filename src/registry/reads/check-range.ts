import type { Oid } from "../../git/ports.ts";
import { StemmaError } from "../../values/error.ts";
import { findingOf, type Finding } from "../../values/finding.ts";
import type { CheckForm } from "../forms.ts";
import type { Session } from "../session.ts";
import { changeFindings } from "./check-change.ts";
import { checkForm } from "./check-form.ts";
import { joinRange, type JoinedRange } from "./joined-range.ts";
import { oddEntries } from "./odd-entries.ts";

/**
 * Judges a range as one step: the difference from the merge base to HEAD, applied to the tip of BASE, by the
 * rules of BASE. The work is in proportion to the change.
 */
export async function checkRange(session: Session, range: string): Promise<CheckForm> {
  return (await judgeRange(session, range)).form;
}

/** A range that was judged: joined to its base, and what is to be said of it. */
export interface JudgedRange {
  readonly joined: JoinedRange;
  readonly form: CheckForm;
}

/** As `checkRange`, with the join that was judged. */
export async function judgeRange(session: Session, range: string): Promise<JudgedRange> {
  const { base, head } = await endsOf(session, range);
  const joined = await joinRange(session, base, head);
  const { fork, conflicts, differing, transition } = joined;
  const findings = [
    ...conflicts.map(conflictFinding),
    ...(await oddEntries(session, { before: fork, after: head, differing })),
    ...(await changeFindings(transition)),
  ];
  return { joined, form: checkForm(head, base, findings) };
}

function conflictFinding(path: string): Finding {
  return findingOf({
    code: "conflict",
    severity: "error",
    message: `${path} changed on both sides`,
    hint: "Bring the change up to date with its base, and resolve what overlaps.",
    path,
  });
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
