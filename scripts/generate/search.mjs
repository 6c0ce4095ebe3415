import { readFile } from "node:fs/promises";
import { format } from "prettier";
import { loadModule } from "./load.mjs";

const page = "docs/search.md";
const begin = "<!-- fields: npm run generate -->";
const end = "<!-- end of fields -->";

/** The page on search, with its table of fields made anew; all else of it is written by hand. */
export async function outputs() {
  const { fieldTable } = await loadModule("src/snapshot/query/field-table.ts");
  const text = await readFile(new URL(`../../${page}`, import.meta.url), "utf8");
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${page} has no place for its table of fields`);
  const rows = fieldTable.map(({ name, type, says }) => `| \`${name}\` | ${type} | ${says} |`);
  const table = ["", "| field | holds | what |", "| --- | --- | --- |", ...rows, "", ""].join("\n");
  const whole = text.slice(0, before + begin.length) + `\n${table}` + text.slice(after);
  return new Map([[page, await format(whole, { parser: "markdown", printWidth: 110 })]]);
}
