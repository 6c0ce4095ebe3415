import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "./library.mjs";
import { markdownTable } from "./table.mjs";

/** The parts of the page that are written, with the command that measures them; each stands between two marks. */
const commands = { figures: "npm run bench", peers: "npm run bench:peers" };

/**
 * Puts the kept figures of a part into docs/performance.md, between its two marks. The section of a suite without any stays as
 * it is: each says when, and of which commit, it was measured.
 */
export async function writeDocument({ results, suites, part }) {
  const start = `<!-- ${part}: written by ${commands[part]} -- --write -->`;
  const end = `<!-- end of ${part} -->`;
  const file = join(projectFolder, "docs/performance.md");
  const text = await readFile(file, "utf8");
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has lost the marks around its figures`);
  const former = text.slice(from, to).split(/^(?=### )/m);
  const sections = [];
  for (const name of suites) {
    const command = `${commands[part]} -- ${name}`;
    const kept = join(results, `${name}.json`);
    const section = existsSync(kept)
      ? sectionOf(command, JSON.parse(await readFile(kept, "utf8")))
      : former.find((each) => each.includes(`\n\`${command}\`, `));
    if (section !== undefined) sections.push(section.trim());
  }
  await writeFile(file, `${text.slice(0, from)}${start}\n\n${sections.join("\n\n")}\n\n${text.slice(to)}`);
}

function sectionOf(command, { title, rows, date, commit, machine, node, git }) {
  return [
    `### ${title}`,
    markdownTable(rows),
    `\`${command}\`, ${date}, commit ${commit}, Node ${node}, git ${git}, ${machine}.`,
  ].join("\n\n");
}
