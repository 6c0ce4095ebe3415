import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = fs.readFileSync(`${root}/docs/security.md`, "utf8");

const rows = page
  .split("\n")
  .filter((line) => /^\| (?!attack|---)/.test(line))
  .map((line) => {
    const [, attack = "", , test = ""] = line.split("|").map((cell) => cell.trim());
    const [, file = "", name = ""] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
    return { attack, file, name };
  });

/* The attacks that the project set out to withstand, by a word that their row has. */
const named = [
  ..."policy and benefits, by the author, removed member, unknown key, older content, another branch".split(
    ", ",
  ),
  ..."another model, evil merge, octopus, revert, commit also edits, symbolic link, case twin".split(", "),
  ..."outside the layout, submodule, tag moved, history rewritten, same push, branch name, metric name".split(
    ", ",
  ),
];

it("every attack of the page on security has a test of that name", () => {
  expect(rows.length).toBeGreaterThan(30);
  const missing = rows.filter(
    ({ file, name }) =>
      !fs.existsSync(`${root}/${file}`) || !fs.readFileSync(`${root}/${file}`, "utf8").includes(name),
  );
  expect(missing).toEqual([]);
  expect(named.filter((word) => !rows.some(({ attack }) => attack.includes(word)))).toEqual([]);
});
