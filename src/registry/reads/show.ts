import { lastUpdates, subjectKey } from "../../history/updates.ts";
import { findModel, findVersion } from "../../snapshot/resolve.ts";
import { parseModelName } from "../../values/name.ts";
import type { ModelForm, ResolveForm, VersionForm } from "../forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session, View } from "../session.ts";
import { modelForm } from "./model-form.ts";
import { withModelProposals, withVersionProposals } from "./pending.ts";
import { versionForm } from "./version-form.ts";

/** Shows a model. */
export async function showModel(session: Session, name: string, options: ReadOptions): Promise<ModelForm> {
  const view = await session.view(options.at);
  const state = await findModel(view.snapshot, parseModelName(name));
  const form = await modelForm(view, state, await view.snapshot.settings());
  const [shown = form] = await withModelProposals(session, [form], options.at);
  return shown;
}

/** Shows a version, with the step that last changed it. */
export async function showVersion(
  session: Session,
  reference: string,
  options: ReadOptions,
): Promise<VersionForm> {
  const view = await session.view(options.at);
  const form = await versionAt(view, reference);
  const updates = await lastUpdates(session.history, view.commit, [form]);
  const [shown = form] = await withVersionProposals(session, [form], options.at);
  return { ...shown, updated: updates.get(subjectKey(form)) ?? null };
}

/** The form of the version that a reference names, without its last change. */
export async function versionAt(view: View, reference: string): Promise<VersionForm> {
  const { state, version } = await findVersion(view.snapshot, reference);
  const record = await view.snapshot.version(state.name, version);
  const settings = await view.snapshot.settings();
  return versionForm(record, { commit: view.commit, state, settings, updated: null });
}

/** Resolves a name to an exact version and its digests. */
export async function resolveReference(
  session: Session,
  reference: string,
  options: ReadOptions,
): Promise<ResolveForm> {
  const { commit, model, version, stage, artifacts } = await versionAt(
    await session.view(options.at),
    reference,
  );
  return { commit, model, version, stage, artifacts, problems: [] };
}
