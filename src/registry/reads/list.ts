import { lastUpdates, subjectKey } from "../../history/updates.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import type { Settings } from "../../records/normalise.ts";
import { readableModels, readModels } from "../../snapshot/catalogue.ts";
import { knownVersions } from "../../snapshot/known-versions.ts";
import { parseQuery } from "../../snapshot/query/parse.ts";
import { parseSort } from "../../snapshot/query/order.ts";
import { findModel } from "../../snapshot/resolve.ts";
import type { ModelState } from "../../snapshot/state.ts";
import { StemmaError } from "../../values/error.ts";
import { parseTagFilter, type TagFilter } from "../../values/tag-filter.ts";
import type { ListForm, ModelForm, VersionForm } from "../forms.ts";
import type { ModelFilter, VersionFilter } from "../options.ts";
import type { Session, View } from "../session.ts";
import { filterConditions } from "./filter.ts";
import { modelForm } from "./model-form.ts";
import { pageOf, pageView, spanOf } from "./paging.ts";
import { factsOf, findVersions, prepareSearch } from "./search.ts";
import { withModelProposals, withVersionProposals } from "./pending.ts";
import { unknownMeasures } from "./unknown-measures.ts";
import { unknownValues } from "./unknown-values.ts";
import { unknownWishes } from "./unknown-wishes.ts";
import { createdColumn, type Standing, standingAt } from "./table/column.ts";
import { passing, type Row } from "./table/select.ts";
import { versionForm } from "./version-form.ts";

/** Lists models, with what could not be read beside them. Without a filter only the models of the page are read. */
export async function listModels(session: Session, filter: ModelFilter): Promise<ListForm<ModelForm>> {
  const view = await pageView(session, filter);
  const settings = await view.snapshot.settings();
  const { names, problems } = await readableModels(view.snapshot);
  const page = pageOf(await filterModels(view, names, filter), filter, view.commit);
  const { models } = await readModels(view.snapshot, page.items);
  const items = await Promise.all(models.map((state) => modelForm(view, state, settings)));
  return {
    commit: view.commit,
    ...page,
    items: await withModelProposals(session, items, filter.at),
    problems,
  };
}

async function filterModels(
  view: View,
  names: readonly string[],
  filter: ModelFilter,
): Promise<readonly string[]> {
  const tags = (filter.tags ?? []).map(parseTagFilter);
  if (filter.task === undefined && tags.length === 0) return names;
  const { models } = await readModels(view.snapshot, names);
  const passes = ({ model }: ModelState): boolean =>
    model !== null &&
    (filter.task === undefined || model.task === filter.task) &&
    tags.every((tag) => hasTag(model.tags, tag));
  return models.filter(passes).map(({ name }) => name);
}

function hasTag(tags: ReadonlyMap<string, string | null>, { key, value }: TagFilter): boolean {
  return tags.has(key) && (value === null || tags.get(key) === value);
}

/** Lists versions, with what could not be read beside them. Only the records of the page are read where others were before. */
export async function listVersions(
  session: Session,
  filter: VersionFilter,
  query: string | null = null,
): Promise<ListForm<VersionForm>> {
  const now = session.world.now();
  const expression = query === null ? null : parseQuery(query);
  const search = prepareSearch(expression, parseSort(filter.sort ?? []), now);
  const view = await pageView(session, filter);
  const settings = await view.snapshot.settings();
  // Only the commit that is asked knows its stages; what is wrong with a query by itself was told before.
  if (query !== null) parseQuery(query, new Map([["stage", settings.lifecycle.order]]));
  const model = filter.model === undefined ? undefined : (await findModel(view.snapshot, filter.model)).name;
  const conditions = filterConditions(filter, settings, now);
  const columns = [createdColumn, ...conditions.map(({ column }) => column)];
  const { blocks, problems } = await session.table.read(view.snapshot, {
    model,
    facts: [...columns.flatMap((column) => column.facts), ...factsOf(search)],
    progress: session.progress,
  });
  const standing = await standingAt(view.snapshot);
  const found = await findVersions(view, passing(blocks, conditions, standing), { search, standing });
  const { start, end, next } = spanOf(found.total, filter, view.commit);
  const rows = found.first(Math.min(end, found.total)).slice(start);
  const items = await withVersionProposals(session, await formsOf(view, rows, standing), filter.at);
  return {
    commit: view.commit,
    items: filter.updated === true ? await withUpdates(session, view, items) : items,
    total: found.total,
    next,
    problems: [
      ...problems,
      ...found.problems,
      ...unknownValues(expression, { blocks, standing, total: found.total }),
      ...(found.total > 0
        ? []
        : [
            ...(await unknownWishes(session, view, { filter: { ...filter, model }, expression }, standing)),
            ...unknownMeasures(expression, found.lookedAt, [...problems, ...found.problems]),
          ]),
    ],
  };
}

async function formsOf(
  view: View,
  rows: readonly Row[],
  { settings }: Standing,
): Promise<readonly VersionForm[]> {
  const known = knownVersions(
    view.snapshot.memo,
    rows.map(({ block, row }) => block.blob(row)),
  );
  const forms: VersionForm[] = [];
  for (const [index, { block, row }] of rows.entries()) {
    const { state } = block.model(row);
    const record = known[index] ?? (await view.snapshot.version(state.name, block.id(row)));
    forms.push(formOf(view, record, { state, settings }));
  }
  return forms;
}

function formOf(
  view: View,
  record: VersionRecord,
  { state, settings }: { readonly state: ModelState; readonly settings: Settings },
): VersionForm {
  if (state.record === null) throw new StemmaError("bug", `${state.name} has versions and no record`);
  return versionForm(record, { commit: view.commit, state, settings, updated: null });
}

async function withUpdates(
  session: Session,
  view: View,
  items: readonly VersionForm[],
): Promise<readonly VersionForm[]> {
  const updates = await lastUpdates(session.history, view.commit, items);
  return items.map((form) => ({ ...form, updated: updates.get(subjectKey(form)) ?? null }));
}
