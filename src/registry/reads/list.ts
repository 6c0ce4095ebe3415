import { requireStage } from "../../changes/stages.ts";
import { lastUpdates, subjectKey } from "../../history/updates.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import type { Settings } from "../../records/normalise.ts";
import { readModels, readVersions } from "../../snapshot/catalogue.ts";
import type { Expression } from "../../snapshot/query/expression.ts";
import { parseSort } from "../../snapshot/query/order.ts";
import { findModel } from "../../snapshot/resolve.ts";
import { isTerminal, type ModelState } from "../../snapshot/state.ts";
import type { Finding } from "../../values/finding.ts";
import { parseTagFilter, type TagFilter } from "../../values/tag-filter.ts";
import type { ListForm, ModelForm, VersionForm } from "../forms.ts";
import type { ModelFilter, VersionFilter } from "../options.ts";
import type { Session, View } from "../session.ts";
import { modelForm } from "./model-form.ts";
import { type Page, pageOf, pageView } from "./paging.ts";
import { findVersions } from "./search.ts";
import { versionForm } from "./version-form.ts";

/** Lists models, with what could not be read beside them. */
export async function listModels(session: Session, filter: ModelFilter): Promise<ListForm<ModelForm>> {
  const view = await pageView(session, filter);
  const settings = await view.snapshot.settings();
  const { models, problems } = await readModels(view.snapshot);
  const tags = (filter.tags ?? []).map(parseTagFilter);
  const kept = models.filter(
    ({ model }) =>
      model !== null &&
      (filter.task === undefined || model.task === filter.task) &&
      tags.every((tag) => hasTag(Object.fromEntries(model.tags), tag)),
  );
  const page = pageOf(kept, filter, view.commit);
  return {
    commit: view.commit,
    ...page,
    items: await Promise.all(page.items.map((state) => modelForm(view, state, settings))),
    problems,
  };
}

/** Lists versions, those that a query holds for where there is one, with what could not be read beside them. */
export async function listVersions(
  session: Session,
  filter: VersionFilter,
  query: Expression | null = null,
): Promise<ListForm<VersionForm>> {
  const now = session.world.now();
  const sort = parseSort(filter.sort ?? []);
  const view = await pageView(session, filter);
  const settings = await view.snapshot.settings();
  const { rows, problems } = await readRows(view, filter, settings);
  const passesFilter = testOf(filter, settings, now);
  const candidates = rows
    .map((row) => ({ ...row, form: formOf(view, row, settings) }))
    .filter(({ form }) => passesFilter(form));
  const found = await findVersions(view, candidates, { expression: query, sort, now });
  const page = pageOf(found.forms, filter, view.commit);
  const items = filter.updated === true ? await withUpdates(session, view, page) : page.items;
  return { commit: view.commit, ...page, items, problems: [...problems, ...found.problems] };
}

interface Row {
  readonly state: ModelState;
  readonly record: VersionRecord;
}

async function readRows(
  view: View,
  filter: VersionFilter,
  settings: Settings,
): Promise<{ readonly rows: readonly Row[]; readonly problems: readonly Finding[] }> {
  const only = filter.model === undefined ? undefined : [(await findModel(view.snapshot, filter.model)).name];
  if (filter.stage !== undefined) requireStage(settings, filter.stage);
  const { models, problems } = await readModels(view.snapshot, only);
  const found: Finding[] = [...problems];
  const rows: Row[] = [];
  for (const state of models) {
    const read = await readVersions(view.snapshot, state.name);
    found.push(...read.problems);
    rows.push(...read.versions.map((record) => ({ state, record })));
  }
  return { rows, problems: found };
}

function formOf(view: View, { state, record }: Row, settings: Settings): VersionForm {
  return versionForm(record, { commit: view.commit, state, settings, updated: null });
}

function testOf(filter: VersionFilter, settings: Settings, now: number): (form: VersionForm) => boolean {
  const tags = (filter.tags ?? []).map(parseTagFilter);
  const before = filter.outdatedDays === undefined ? null : now - filter.outdatedDays * 86_400_000;
  return (form) =>
    (filter.all === true || filter.stage !== undefined || !isTerminal(settings, form.stage)) &&
    (filter.stage === undefined || form.stage === filter.stage) &&
    (filter.task === undefined || form.task === filter.task) &&
    (filter.framework === undefined || form.framework === filter.framework) &&
    (filter.run === undefined || form.source?.run === filter.run) &&
    tags.every((tag) => hasTag(form.tags, tag)) &&
    (before === null || (isDeployable(settings, form.stage) && Date.parse(form.created) < before));
}

function isDeployable(settings: Settings, stage: string): boolean {
  return settings.lifecycle.stages.get(stage)?.deployable === true;
}

function hasTag(tags: Readonly<Record<string, string | null>>, { key, value }: TagFilter): boolean {
  if (!Object.hasOwn(tags, key)) return false;
  return value === null || tags[key] === value;
}

async function withUpdates(
  session: Session,
  view: View,
  page: Page<VersionForm>,
): Promise<readonly VersionForm[]> {
  const updates = await lastUpdates(session.history, view.commit, page.items);
  return page.items.map((form) => ({ ...form, updated: updates.get(subjectKey(form)) ?? null }));
}
