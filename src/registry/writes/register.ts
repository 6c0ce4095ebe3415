import { storeIntake } from "../../artifacts/intake.ts";
import { StemmaError } from "../../values/error.ts";
import type { DryRunForm, RegisterForm } from "../forms.ts";
import type { RegisterInput, WriteOptions } from "../options.ts";
import { versionAt } from "../reads/show.ts";
import type { Session } from "../session.ts";
import { knownStores } from "../stores.ts";
import { answering } from "./landed.ts";
import { moveForm } from "./outcomes.ts";
import { readRegistration, type Registration, watchOf } from "./registration.ts";
import { whileStoring } from "./storing.ts";
import { Write, type Written } from "./write.ts";
import { dryRun, prepareIntent } from "./writer.ts";

/**
 * Registers a version. What would be refused is refused before a byte is stored; then the files are stored, and only then
 * the commit that names them lands.
 * @throws StemmaError what reading the files, planning, storing and landing throw
 */
export async function register(
  session: Session,
  input: RegisterInput,
  options?: WriteOptions,
): Promise<RegisterForm> {
  const operation = session.operation();
  const registration = await readRegistration(session, input);
  const deliveries = [{ incoming: registration.incoming, store: input.store }];
  const prepare = whileStoring(session, deliveries, prepareIntent(session, registration.intent, operation));
  const write = new Write({ session, operation, prepare, intent: registration.intent, options });
  await write.rehearse();
  await storeFiles(session, registration, input.store);
  return formOf(session, await write.run());
}

/** Shows what a registration would write; nothing is stored. */
export async function planRegistration(session: Session, input: RegisterInput): Promise<DryRunForm> {
  const { intent, incoming } = await readRegistration(session, input);
  const prepare = prepareIntent(session, intent, session.operation());
  return dryRun(session, whileStoring(session, [{ incoming, store: input.store }], prepare));
}

/** Stores the files of a registration or export that are not stored yet. Throws as storing does. */
export async function storeFiles(
  session: Session,
  registration: Pick<Registration, "incoming">,
  wished: string | undefined,
): Promise<void> {
  const { snapshot } = await session.view();
  const store = knownStores(session, await snapshot.settings()).open(wished);
  await storeIntake(registration, store, watchOf(session, "storing"));
}

async function formOf(session: Session, { plan, form }: Written): Promise<RegisterForm> {
  if (plan.result.kind !== "register" || form.commit === null)
    throw new StemmaError("bug", "a registration changed nothing");
  const { model, version, moves } = plan.result;
  const { commit } = form;
  return answering(commit, async () => {
    const view = { commit, snapshot: await session.snapshotOf(commit) };
    const { proposals: _, ...registered } = await versionAt(view, `${model}@${version}`);
    return { ...registered, ...form, moves: moves.map(moveForm) };
  });
}
