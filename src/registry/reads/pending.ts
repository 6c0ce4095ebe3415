import type { Oid } from "../../git/ports.ts";
import type { ModelForm, VersionForm } from "../forms.ts";
import type { PendingProposals } from "../pending-form.ts";
import { upstreamOf } from "../remote/upstream.ts";
import type { Session } from "../session.ts";

const nothing: PendingProposals = { ofModel: () => [], ofVersion: () => [], all: [] };

/**
 * Reads the proposals about some models, or all. Where nothing is proposed this costs a look at the names of branches.
 * @throws what reading refs and history throws
 */
export async function pendingProposals(
  session: Session,
  commit: Oid,
  models: ReadonlySet<string> | null,
): Promise<PendingProposals> {
  if (!(await hasProposals(session))) return nothing;
  const { readPending } = await import("../proposals/pending.ts");
  return readPending(session, commit, models);
}

async function hasProposals(session: Session): Promise<boolean> {
  const { refs } = session.repository;
  if ((await refs.list("refs/heads/propose/")).length > 0) return true;
  const upstream = upstreamOf(session);
  return upstream !== null && (await refs.list(`refs/remotes/${upstream.remote}/propose/`)).length > 0;
}

/** Adds to models what is proposed for them now. An answer about another time has no proposals. */
export function withModelProposals(
  session: Session,
  forms: readonly ModelForm[],
  at: string | undefined,
): Promise<readonly ModelForm[]> {
  return withProposals(session, forms, at, ({ name }) => ({ model: name, version: null }));
}

/** Adds to versions what is proposed for them now. An answer about another time has no proposals. */
export function withVersionProposals(
  session: Session,
  forms: readonly VersionForm[],
  at: string | undefined,
): Promise<readonly VersionForm[]> {
  return withProposals(session, forms, at, (form) => form);
}

/** Whose proposals a form shows: those of a version, or of a whole model. */
interface Whose {
  readonly model: string;
  readonly version: string | null;
}

async function withProposals<F extends Pick<ModelForm, "commit" | "proposals">>(
  session: Session,
  forms: readonly F[],
  at: string | undefined,
  whose: (form: F) => Whose,
): Promise<readonly F[]> {
  const [first] = forms;
  if (first === undefined || at !== undefined) return forms;
  const models = new Set(forms.map((form) => whose(form).model));
  const pending = await pendingProposals(session, first.commit, models);
  if (pending.all.length === 0) return forms;
  return forms.map((form) => {
    const { model, version } = whose(form);
    const proposals = version === null ? pending.ofModel(model) : pending.ofVersion(model, version);
    return { ...form, proposals };
  });
}
