import type { DataRecord, PreprocessingRecord } from "../../records/generated/suite.ts";
import { isDigest } from "../../values/digest.ts";
import { StemmaError } from "../../values/error.ts";
import type { RowSource } from "../row.ts";
import { openDataFile } from "../runners/data-file.ts";
import { dataInvalid } from "./data-fault.ts";
import { readJsonLines } from "./json-lines.ts";

/** The files of some data, and what is done with its rows. */
export interface OpenedData {
  /** The absolute path of the file. */
  readonly file: string;
  readonly preprocessing: readonly PreprocessingRecord[];
}

/**
 * Opens data as rows.
 * @throws StemmaError `data-unsupported` for a format, or a step of preprocessing, that a suite cannot use yet
 */
export function openData(data: DataRecord, { file, preprocessing }: OpenedData): RowSource {
  const { digest, format, columns, path = data.name } = data;
  const [step] = preprocessing;
  if (step !== undefined) throw unsupported(data, `preprocessing of ${step.column}`);
  if (format !== "jsonl" || !isDigest(digest)) throw unsupported(data, format);
  return {
    async *rows(signal) {
      const { source, close } = await openDataFile(file, digest, signal);
      try {
        for (const row of readJsonLines(source, path)) {
          const column = columns.find((each) => !row.columns.has(each));
          if (column !== undefined)
            throw dataInvalid({ file: path, row: row.number, column }, "the row does not have it");
          yield row;
        }
      } finally {
        await close();
      }
    },
  };
}

function unsupported({ name }: DataRecord, what: string): StemmaError {
  return new StemmaError("data-unsupported", `the data ${name}: ${what} cannot be used by a suite yet`, {
    hint: "Write it as JSON Lines, ready to be fed.",
    data: { data: name, found: what },
  });
}
