import { type Motion, motionsOf, statementOf } from "../statement.ts";
import { type Voucher, vouchersOf } from "../vouchers.ts";
import type { GateSubject } from "./entry.ts";

/** What people said of an entry, in the order of their files; null where it cannot be told which registry this is. */
export function wordsOn(subject: GateSubject, kind: "approval" | "waiver"): readonly Voucher[] | null {
  const { review } = subject.facts;
  const motion = motionOf(subject);
  if (review === null || motion === null) return [];
  const statement = review.grounds === null ? null : statementOf(motion, review.grounds);
  if (statement === null) return null;
  const { settings, occasion } = subject;
  return vouchersOf(statement, { review, settings, authors: occasion.authors }, kind);
}

/** The motion that an entry is a part of. */
export function motionOf({
  model,
  version,
  target,
  settings,
}: Pick<GateSubject, "model" | "version" | "target" | "settings">): Motion | null {
  const found = motionsOf(model, settings).find(
    (motion) =>
      motion.version === version &&
      (target.kind === "alias"
        ? motion.alias === target.name
        : motion.action === "move" && motion.to === target.name),
  );
  return found ?? null;
}
