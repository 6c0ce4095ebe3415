import type { Expression } from "../../snapshot/query/expression.ts";
import type { Field } from "../../snapshot/query/field.ts";
import type { Finding } from "../../values/finding.ts";
import { parseTagFilter } from "../../values/tag-filter.ts";
import type { VersionFilter } from "../options.ts";
import type { Session, View } from "../session.ts";
import { frameworkColumn, runColumn } from "./filter.ts";
import type { Block } from "./table/block.ts";
import { type Column, factColumn, type Standing, taskColumn } from "./table/column.ts";
import { hintFor, neededFields, unknown } from "./unknown-names.ts";

const metricsColumn = factColumn({
  key: "names of metrics",
  read: ({ metrics = {} }) => Object.keys(metrics),
});
const parametersColumn = factColumn({
  key: "names of parameters",
  read: ({ parameters = {} }) => Object.keys(parameters),
});

/* The tags of a version as a filter writes them: each key, and each key with its value. */
const tagsColumn = factColumn({
  key: "tags as a filter writes them",
  read: ({ tags = {} }) =>
    Object.entries(tags).flatMap(([key, value]) => (value === null ? [key] : [key, `${key}=${value}`])),
});

/** One value of a filter, and where versions have such values. */
interface Wish {
  readonly column: Column;
  readonly value: string;
  /** What is said of it where no version has it. */
  readonly said: string;
}

/** A filter as it was asked, with what its query was read as. */
export interface AskedFilter {
  readonly filter: VersionFilter;
  readonly expression: Expression | null;
}

/**
 * Says of a filter that found nothing which of its values, and which metrics, parameters and tags of its query, no version has, with the nearest that one has: a mistyped one looks like
 * an answer.
 */
export async function unknownWishes(
  session: Session,
  { snapshot }: View,
  { filter, expression }: AskedFilter,
  standing: Standing,
): Promise<readonly Finding[]> {
  const wishes = [...wishesOf(filter), ...neededFields(expression).flatMap(keyOf)];
  if (wishes.length === 0) return [];
  const { blocks, problems } = await session.table.read(snapshot, {
    model: filter.model,
    facts: wishes.flatMap(({ column }) => column.facts),
    progress: session.progress,
  });
  const whose = [
    "no version",
    ...(filter.model === undefined ? [] : [`of ${filter.model}`]),
    // One that cannot be read may have it.
    ...(problems.length === 0 ? [] : ["that can be read"]),
  ].join(" ");
  return wishes.flatMap(({ column, value, said }) => {
    const there = new Set(textsIn(column, blocks, standing));
    if (there.has(value)) return [];
    return unknown(`${whose} has the ${said}`, hintFor(value, there));
  });
}

function wishesOf({ task, framework, run, tags = [] }: VersionFilter): readonly Wish[] {
  const named = [
    ["task", taskColumn, task],
    ["framework", frameworkColumn, framework],
    ["run", runColumn, run],
  ] as const;
  return [
    ...named.flatMap(([name, column, value]) =>
      value === undefined ? [] : { column, value, said: `${name} '${value}'` },
    ),
    ...tags.map(parseTagFilter).map(({ key, value }) => {
      const tag = value === null ? key : `${key}=${value}`;
      return { column: tagsColumn, value: tag, said: `tag '${tag}'` };
    }),
  ];
}

function keyOf({ owner, keys, loose }: Field): readonly Wish[] {
  const [top = "", ...rest] = [...keys, ...loose];
  return owner === "version" ? (keyed.get(top)?.(rest) ?? []) : [];
}

const keyed: ReadonlyMap<string, (keys: readonly string[]) => readonly Wish[]> = new Map([
  ["metrics", ([name]) => wishOf(metricsColumn, "metric", name)],
  // The keys of a parameter that is a map follow its name.
  ["parameters", ([name]) => wishOf(parametersColumn, "parameter", name)],
  ["tags", (keys) => wishOf(tagsColumn, "tag", keys.length === 0 ? undefined : keys.join("."))],
]);

function wishOf(column: Column, what: string, value: string | undefined): readonly Wish[] {
  return value === undefined ? [] : [{ column, value, said: `${what} '${value}'` }];
}

function* textsIn(column: Column, blocks: readonly Block[], standing: Standing): Generator<string> {
  for (const block of blocks) {
    const cell = column.open(block, standing);
    for (const row of block.readable()) {
      const value = cell(row);
      for (const text of Array.isArray(value) ? value : [value]) if (typeof text === "string") yield text;
    }
  }
}
