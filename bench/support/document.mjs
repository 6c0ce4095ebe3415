import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "./library.mjs";
import { markdownTable } from "./table.mjs";

const start = "<!-- figures: written by npm run bench -- --write -->";
const end = "<!-- end of figures -->";

/** Puts the kept figures into docs/performance.md, between its two marks. */
export async function writeDocument({ results, suites }) {
  const file = join(projectFolder, "docs/performance.md");
  const text = await readFile(file, "utf8");
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has lost the marks around its figures`);
  const sections = [];
  for (const name of suites)
    sections.push(sectionOf(name, JSON.parse(await readFile(join(results, `${name}.json`), "utf8"))));
  await writeFile(file, `${text.slice(0, from)}${start}\n\n${sections.join("\n\n")}\n\n${text.slice(to)}`);
}

function sectionOf(name, { title, rows, date, commit, machine, node, git }) {
  return [
    `### ${title}`,
    markdownTable(rows),
    `\`npm run bench -- ${name}\`, ${date}, commit ${commit}, Node ${node}, git ${git}, ${machine}.`,
  ].join("\n\n");
}
