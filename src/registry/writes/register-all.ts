import { namingEntry } from "../../changes/batch-entry.ts";
import type { RegisterAllIntent } from "../../changes/intent.ts";
import type { RegisteredVersion } from "../../changes/plan.ts";
import { StemmaError } from "../../values/error.ts";
import type { DryRunForm, RegisterAllForm, RegisteredForm } from "../forms.ts";
import type { RegisterInput, WriteOptions } from "../options.ts";
import { changeForm } from "../reads/fact-forms.ts";
import type { Session } from "../session.ts";
import { moveForm } from "./outcomes.ts";
import { storeFiles } from "./register.ts";
import { readRegistration, type Registration } from "./registration.ts";
import { whileStoring } from "./storing.ts";
import { Write, type Written } from "./write.ts";
import { dryRun, prepareIntent } from "./writer.ts";

/**
 * Registers versions as one batch, with one judgement and one move of the ref. What would be refused is refused before a
 * byte is stored, whichever entry it is about.
 * @throws StemmaError what `register` throws; the message and `data.entry` say which entry it is about, from 1
 */
export async function registerAll(
  session: Session,
  inputs: readonly RegisterInput[],
  options?: WriteOptions,
): Promise<RegisterAllForm> {
  const operation = session.operation();
  const registrations = await readAll(session, inputs);
  const intent = intentOf(registrations);
  const deliveries = registrations.map(({ incoming }, at) => ({ incoming, store: inputs[at]?.store }));
  const prepare = whileStoring(session, deliveries, prepareIntent(session, intent, operation));
  const write = new Write({ session, operation, prepare, intent, options });
  await write.rehearse();
  for (const [index, registration] of registrations.entries()) {
    const input = inputs[index];
    if (input === undefined || registration.incoming.length === 0) continue;
    await atEntry(index, input, () => storeFiles(session, registration, input.store));
  }
  return formOf(await write.run());
}

/** Shows what a batch would write; nothing is stored. */
export async function planRegistrations(
  session: Session,
  inputs: readonly RegisterInput[],
): Promise<DryRunForm> {
  const intent = intentOf(await readAll(session, inputs));
  return dryRun(session, prepareIntent(session, intent, session.operation()));
}

async function readAll(session: Session, inputs: readonly RegisterInput[]): Promise<readonly Registration[]> {
  const registrations: Registration[] = [];
  for (const [index, input] of inputs.entries())
    registrations.push(await atEntry(index, input, () => readRegistration(session, input)));
  return registrations;
}

function intentOf(registrations: readonly Registration[]): RegisterAllIntent {
  return { kind: "register-all", entries: registrations.map(({ intent }) => intent) };
}

async function atEntry<T>(index: number, { model }: RegisterInput, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw namingEntry(error, { entry: index + 1, model });
  }
}

function formOf({ plan, form }: Written): RegisterAllForm {
  if (plan.result.kind !== "register-all") throw new StemmaError("bug", "a batch became something else");
  return { ...form, items: plan.result.registered.map(itemOf) };
}

function itemOf({ model, record, moves }: RegisteredVersion): RegisteredForm {
  return {
    model,
    version: record.version,
    ordinal: record.ordinal ?? null,
    change: changeForm(record.change),
    moves: moves.map(moveForm),
  };
}
