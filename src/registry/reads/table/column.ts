import type { Settings } from "../../../records/normalise.ts";
import type { Field } from "../../../snapshot/query/field.ts";
import type { Snapshot } from "../../../snapshot/snapshot.ts";
import { aliasesOf } from "../../../snapshot/state.ts";
import type { Block } from "./block.ts";
import { type Cell, type FactField, factField, valueIn } from "./field.ts";

/** The settings that stages are read by, with a text that names their lifecycle. */
export interface Standing {
  readonly settings: Settings;
  readonly lifecycle: string;
}

/**
 * The settings of a snapshot with the name of their lifecycle.
 * @throws StemmaError what reading the settings throws
 */
export async function standingAt(snapshot: Snapshot): Promise<Standing> {
  const { lifecycle } = await snapshot.registryRecord();
  return { settings: await snapshot.settings(), lifecycle: JSON.stringify(lifecycle) };
}

/** Something that every version has: what its record says, where it stands, or what its model says. */
export interface Column {
  /** The fields of records that it needs. */
  readonly facts: readonly FactField[];
  /** Whether the records alone answer, so that the cells of a block never change. */
  readonly isOfRecords?: true;
  /** How the cells of a block's rows are read, once its facts are filled. */
  readonly open: (block: Block, standing: Standing) => (row: number) => Cell;
}

/** What the record says. */
export function factColumn(field: FactField): Column {
  return {
    facts: [field],
    isOfRecords: true,
    open: (block) => {
      const cells = block.cells(field);
      return (row) => cells[row] ?? null;
    },
  };
}

const ownTask: FactField = { key: "task", read: ({ task }) => task ?? null };

/** When the version was registered. */
export const createdColumn = factColumn({ key: "created", read: ({ created }) => created });

/** Where the version stands. */
export const stageColumn: Column = {
  facts: [],
  open: (block, { settings, lifecycle }) => {
    const stages = block.stages(settings, lifecycle);
    return (row) => stages[row] ?? null;
  },
};

/** The task of the version, else of its model. */
export const taskColumn: Column = {
  facts: [ownTask],
  open: (block) => {
    const cells = block.cells(ownTask);
    return (row) => cells[row] ?? block.model(row).state.model?.task ?? null;
  },
};

/* What the form of a version has and its record does not say alone. */
const standingColumns: Readonly<Record<string, (field: Field) => Column>> = {
  created: () => createdColumn,
  stage: () => stageColumn,
  task: () => taskColumn,
  model: () => ({ facts: [], open: (block) => (row) => block.model(row).state.name }),
  aliases: (field) => ({
    facts: [],
    open: (block) => (row) => {
      const { model } = block.model(row).state;
      return model === null ? null : valueIn(field, { aliases: aliasesOf(model, block.id(row)) }, {});
    },
  }),
};

/** The column of a field of a query; null for what suites measured, which no table holds. */
export function columnOf(field: Field): Column | null {
  switch (field.owner) {
    case "measured":
      return null;
    case "model":
      return modelColumn(field);
    case "version": {
      const own = field.keys.length === 1 && field.loose.length === 0 ? field.keys[0] : undefined;
      return standingColumns[own ?? ""]?.(field) ?? factColumn(factField(field));
    }
  }
}

function modelColumn(field: Field): Column {
  return {
    facts: [],
    open: (block) => {
      const cells = block.modelCells(field.name, ({ record, model }) =>
        valueIn(field, {}, { ...record, versioning: model?.versioning ?? null }),
      );
      return (row) => cells[row] ?? null;
    },
  };
}
