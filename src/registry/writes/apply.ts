import type { Outcome } from "../outcome.ts";
import type { WriteOptions } from "../options.ts";
import type { Session } from "../session.ts";
import type { PlannedIntent } from "./base.ts";
import { answering } from "./landed.ts";
import { outcomeOf } from "./outcomes.ts";
import { Write } from "./write.ts";
import { prepareIntent } from "./writer.ts";

/** An intent that can be applied as it is. */
export type AppliedIntent = Exclude<PlannedIntent, { kind: "register" | "register-all" | "add-export" }>;

/** Does what an intent asks for, and says what came of it. */
export async function applyIntent<I extends AppliedIntent>(
  session: Session,
  intent: I,
  options: WriteOptions | undefined,
): Promise<Outcome<I["kind"]>> {
  const operation = session.operation();
  const prepare = prepareIntent(session, intent, operation);
  const written = await new Write({ session, operation, prepare, intent, options }).run();
  const commit = written.form.commit ?? written.form.base ?? (await session.requireTip());
  return answering(written.form.commit, async () =>
    outcomeOf(intent, written, await session.snapshotOf(commit)),
  );
}
