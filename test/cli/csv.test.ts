import { expect, it } from "vitest";
import { renderCsvRow } from "../../src/cli/render/csv.ts";
import { fc } from "../support/laws.ts";

it.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  [" =cmd|' /C calc'!A0", "' =cmd|' /C calc'!A0"],
  ["＝1", "'＝1"],
  ["\t=1", "\\t=1"],
  ["a\r\nb", "a\\r\\nb"],
  ["a\u001b[2J", "a\\x1b[2J"],
  ['say "yes", twice', '"say ""yes"", twice"'],
  ["plain", "plain"],
  [null, ""],
])("%j becomes %j", (cell, expected) => {
  expect(renderCsvRow([cell])).toBe(expected);
});

it("every row is one line of as many cells, and no cell starts as a formula does", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 4 }), (cells) => {
      const row = renderCsvRow(cells);
      expect(row).not.toMatch(/[\r\n]/);
      const read = cellsOf(row);
      expect(read).toHaveLength(cells.length);
      for (const cell of read) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});

/* RFC 4180, read the simple way. */
function cellsOf(row: string): readonly string[] {
  const cells: string[] = [""];
  let inside = false;
  for (let at = 0; at < row.length; at++) {
    const sign = row[at] ?? "";
    if (sign === '"' && inside && row[at + 1] === '"') cells.push(`${cells.pop() ?? ""}${row[++at] ?? ""}`);
    else if (sign === '"') inside = !inside;
    else if (sign === "," && !inside) cells.push("");
    else cells.push(`${cells.pop() ?? ""}${sign}`);
  }
  return cells;
}
