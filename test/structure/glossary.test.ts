import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { publicApi } from "./public-api.ts";
import { root, sources } from "./sources.ts";

const glossary = fs.readFileSync(path.join(root, "docs/glossary.md"), "utf8");
const words = [...glossary.matchAll(/^\| ([a-z][a-z ]*?) +\|/gm)]
  .map(([, word = ""]) => word)
  .filter((word) => word !== "word");

/** Words of types that say what a value is for, and nothing of the domain. */
const plain = [
  "Code",
  "Commit",
  "Details",
  "Error",
  "Filter",
  "Form",
  "Input",
  "Json",
  "Kind",
  "Options",
  "Paging",
  "Progress",
  "Updated",
];

const pages = fs
  .readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => path.join("docs", name))
  .concat(fs.readdirSync(root).filter((name) => name.endsWith(".md")));

function anchorsOf(page: string): ReadonlySet<string> {
  const text = fs.readFileSync(path.join(root, page), "utf8");
  const anchors = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
  return new Set(anchors);
}

it("the words stand in alphabetical order, each with its meaning", () => {
  expect(words.length).toBeGreaterThan(30);
  expect(words).toEqual([...words].sort());
});

it("every name of a public type is made of words of the glossary", () => {
  const known = new Set([
    ...words.flatMap((word) => word.split(" ")),
    ...plain.map((word) => word.toLowerCase()),
  ]);
  const wrong = publicApi
    .filter((name) => name.startsWith("type "))
    .filter((name) => {
      const parts = name.slice(5).match(/[A-Z][a-z]+/g) ?? [];
      return !parts
        .map((part) => part.toLowerCase())
        .some((part) => known.has(part) || known.has(part.replace(/s$/, "")));
    });
  expect(wrong).toEqual([]);
});

it("every link from page to page leads somewhere", () => {
  const wrong = pages.flatMap((page) => {
    const text = fs.readFileSync(path.join(root, page), "utf8").replaceAll(/^```[^]*?^```/gm, "");
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
      if (/^[a-z]+:/.test(link)) return [];
      const [file = "", anchor = ""] = link.split("#");
      const target = file === "" ? page : path.join(path.dirname(page), file);
      if (!fs.existsSync(path.join(root, target))) return [`${page}: ${link}`];
      return anchor === "" || anchorsOf(target).has(anchor) ? [] : [`${page}: ${link}`];
    });
  });
  expect(wrong).toEqual([]);
});

it("every decision stands in their index under its title", () => {
  const folder = path.join(root, "docs/decisions");
  const index = fs.readFileSync(path.join(folder, "README.md"), "utf8");
  const records = fs.readdirSync(folder).filter((name) => name !== "README.md");
  const wrong = records.filter((name) => {
    const [title = ""] = fs.readFileSync(path.join(folder, name), "utf8").split("\n");
    return !index.includes(`| ${name.slice(0, 10)} | [${title.replace(/^# /, "")}](${name}) |`);
  });
  expect(wrong).toEqual([]);
});

it("every page that a comment or a message cites exists", () => {
  const wrong = sources.flatMap(({ path: file, text }) =>
    [...text.matchAll(/\bdocs\/[\w./-]+\.md|\b[A-Z]{3,}\.md/g)]
      .filter(([cited]) => !fs.existsSync(path.join(root, cited)))
      .map(([cited]) => `${file} cites ${cited}`),
  );
  expect(wrong).toEqual([]);
});
