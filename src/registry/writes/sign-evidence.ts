import type { Entries, Entry, Update } from "../../changes/change.ts";
import type { Plan, PlanStep } from "../../changes/plan.ts";
import { namespaces, signedText } from "../../policy/statement.ts";
import type { EvidenceRecord } from "../../records/generated/evidence.ts";
import type { Settings } from "../../records/normalise.ts";
import type { Identity } from "../../values/identity.ts";
import type { Session } from "../session.ts";
import { signaturesOf, signerOf, signingKey } from "../signing.ts";

/** By whose rules evidence is signed, and who writes it. */
export interface EvidenceSigning {
  /** Those of the base, whose identities count. */
  readonly settings: Settings;
  readonly author: Identity;
  /** A key as `approve` takes it; the one of the settings of Git when undefined. */
  readonly key: string | undefined;
}

/**
 * Signs the evaluations that a plan writes, in the name of the identity whose key it is.
 * @throws StemmaError `signer-unknown`, `signing-key-missing`, `signing-failed`
 */
export async function signEvidence(
  session: Session,
  plan: Plan,
  { settings, author, key: wished }: EvidenceSigning,
): Promise<Plan> {
  const key = signingKey(session, wished);
  const program = signaturesOf(session);
  const { name } = signerOf(settings, await program.publicKey(key), author);
  const sign = async (record: EvidenceRecord): Promise<EvidenceRecord> => {
    const claim = { ...record, by: name };
    const signature = await program.sign({ text: signedText(claim), namespace: namespaces.evaluation, key });
    return { ...claim, signature };
  };
  const steps: PlanStep[] = [];
  for (const step of plan.steps) steps.push(await signedStep(step, sign));
  return { ...plan, steps };
}

type Sign = (record: EvidenceRecord) => Promise<EvidenceRecord>;

async function signedStep(step: PlanStep, sign: Sign): Promise<PlanStep> {
  const { added, updated } = step.change;
  const updates: [string, Update][] = [];
  for (const [path, update] of updated)
    updates.push([path, { ...update, after: await signedEntry(update.after, sign) }]);
  return {
    ...step,
    change: { ...step.change, added: await signedEntries(added, sign), updated: new Map(updates) },
  };
}

async function signedEntries(entries: Entries, sign: Sign): Promise<Entries> {
  const signed: [string, Entry][] = [];
  for (const [path, entry] of entries) signed.push([path, await signedEntry(entry, sign)]);
  return new Map(signed);
}

async function signedEntry(entry: Entry, sign: Sign): Promise<Entry> {
  return entry.kind === "evidence" && entry.value.kind === "evaluation"
    ? { ...entry, value: await sign(entry.value) }
    : entry;
}
