import { requireStage } from "../../changes/stages.ts";
import type { Settings } from "../../records/normalise.ts";
import { isTerminal } from "../../snapshot/state.ts";
import { parseTagFilter, type TagFilter } from "../../values/tag-filter.ts";
import type { VersionFilter } from "../options.ts";
import { type Column, createdColumn, factColumn, stageColumn, taskColumn } from "./table/column.ts";
import type { Cell } from "./table/field.ts";
import type { Condition } from "./table/select.ts";

/** The framework of a version. */
export const frameworkColumn = factColumn({ key: "framework", read: (record) => record.framework ?? null });

/** The training run that a version came from. */
export const runColumn = factColumn({ key: "source.run", read: ({ source }) => source?.run ?? null });

/**
 * The conditions that a filter means. Versions in terminal stages are left out unless they or a stage are asked for.
 * @throws StemmaError what `requireStage` throws
 */
export function filterConditions(
  filter: VersionFilter,
  settings: Settings,
  now: number,
): readonly Condition[] {
  if (filter.stage !== undefined) requireStage(settings, filter.stage);
  const isLive = (stage: Cell): boolean => typeof stage === "string" && !isTerminal(settings, stage);
  const conditions: Condition[] = [];
  if (filter.all !== true && filter.stage === undefined)
    conditions.push({ column: stageColumn, passes: isLive });
  const exact: readonly (readonly [Column, string | undefined])[] = [
    [stageColumn, filter.stage],
    [taskColumn, filter.task],
    [frameworkColumn, filter.framework],
    [runColumn, filter.run],
  ];
  for (const [column, wanted] of exact)
    if (wanted !== undefined) conditions.push({ column, passes: (cell) => cell === wanted });
  for (const tag of (filter.tags ?? []).map(parseTagFilter)) conditions.push(tagCondition(tag));
  return filter.outdatedDays === undefined
    ? conditions
    : [...conditions, ...outdated(settings, now - filter.outdatedDays * 86_400_000)];
}

/* A bare tag has the cell true, which no text is. */
function tagCondition({ key, value }: TagFilter): Condition {
  const column = factColumn({
    key: `tag ${key}`,
    read: ({ tags = {} }) => (Object.hasOwn(tags, key) ? (tags[key] ?? true) : null),
  });
  return { column, passes: (cell) => cell !== null && (value === null || cell === value) };
}

/* What may be deployed and was registered before an instant. */
function outdated(settings: Settings, before: number): readonly Condition[] {
  const isDeployable = (stage: Cell): boolean =>
    typeof stage === "string" && settings.lifecycle.stages.get(stage)?.deployable === true;
  return [
    { column: stageColumn, passes: isDeployable },
    {
      column: createdColumn,
      passes: (created) => typeof created === "string" && Date.parse(created) < before,
    },
  ];
}
