import type { ByteSource } from "../../artifacts/byte-source.ts";
import type { Json } from "../../records/tree.ts";
import type { Row } from "../row.ts";
import { dataInvalid, type DataPlace } from "./data-fault.ts";
import { type Line, linesOf } from "./lines.ts";

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

interface Cell {
  readonly text: string;
  readonly quoted: boolean;
}

/**
 * Reads CSV as RFC 4180 has it; the first record names the columns. A cell without quotes is a number where JSON would read one, true,
 * false, or null where it is empty; all else, and what stands in quotes, is a text.
 * @throws StemmaError `data-invalid` for a record that has not as many cells as the header, for quotes that are not closed, and for a name that
 *   stands twice in the header
 */
export function* readCsv(source: ByteSource, file: string): Generator<Row> {
  let names: readonly string[] | null = null;
  let number = 0;
  for (const { text, number: line } of recordsOf(source, file)) {
    const place = { file, row: names === null ? null : number + 1, line };
    const cells = cellsOf(text, place);
    if (names === null) {
      names = cells.map((cell) => cell.text);
      const twice = names.find((name, at) => names?.indexOf(name) !== at);
      if (twice !== undefined) throw dataInvalid(place, `the header names '${twice}' twice`);
      continue;
    }
    number += 1;
    if (cells.length !== names.length)
      throw dataInvalid(place, `the record has ${cells.length} cells, and the header ${names.length}`);
    yield { number, columns: new Map(names.map((name, at) => [name, valueOf(cells[at])])), step: null };
  }
}

/* A line end within quotes belongs to the cell: a record is whole once its quotes are even. */
function* recordsOf(source: ByteSource, file: string): Generator<Line> {
  let open: Line | null = null;
  for (const line of linesOf(source, file)) {
    const text: string = open === null ? line.text : `${open.text}\n${line.text}`;
    const number: number = open === null ? line.number : open.number;
    const even = text.split('"').length % 2 === 1;
    open = even ? null : { text, number };
    if (even && text !== "" && text !== "\r") yield { text: text.replace(/\r$/, ""), number };
  }
  if (open !== null) throw dataInvalid({ file, row: null, line: open.number }, "a quote is not closed");
}

function cellsOf(record: string, place: DataPlace): readonly Cell[] {
  if (!record.includes('"')) return record.split(",").map((text) => ({ text, quoted: false }));
  const cells: Cell[] = [];
  const form = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/gy;
  let at = 0;
  for (;;) {
    form.lastIndex = at;
    const [found, quoted, plain = "", end] = form.exec(record) ?? [];
    if (found === undefined)
      throw dataInvalid(place, `a quote stands amid a cell, at character ${at + 1} or behind`);
    cells.push(
      quoted === undefined
        ? { text: plain, quoted: false }
        : { text: quoted.replaceAll('""', '"'), quoted: true },
    );
    if (end === "") return cells;
    at += found.length;
  }
}

function valueOf(cell: Cell | undefined): Json {
  if (cell === undefined) return null;
  const { text, quoted } = cell;
  if (quoted) return text;
  if (text === "") return null;
  if (text === "true" || text === "false") return text === "true";
  return plainNumber.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}
