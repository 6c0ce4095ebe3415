import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { rowOf } from "./rooms.ts";
import { root, sources } from "./sources.ts";

it("every folder of src is a room of the design", () => {
  expect(sources.filter(({ room }) => rowOf(room) === -1).map(({ path }) => path)).toEqual([]);
});

it("the map shows the rooms in the order of the data flow", () => {
  const map = fs.readFileSync(path.join(root, "docs/architecture.md"), "utf8");
  const shown = [...map.matchAll(/^\| `(\w+)` \|/gm)].map(([, room = ""]) => room);
  expect([...shown].sort()).toEqual([...new Set(sources.map(({ room }) => room))].sort());
  expect(shown.map(rowOf)).toEqual(shown.map(rowOf).sort((a, b) => a - b));
});

it("a room imports only what stands before it, types included", () => {
  const wrong = sources.flatMap(({ path: file, room, imports }) =>
    imports.flatMap(({ target, line }) => {
      if (target === null) return [];
      const other = target.split("/")[0] ?? "";
      return other === room || rowOf(other) < rowOf(room) ? [] : [`${file}:${line} imports ${target}`];
    }),
  );
  expect(wrong).toEqual([]);
});

it("every relative import names a file that exists, with its extension", () => {
  const files = new Set(sources.map(({ path }) => path));
  const wrong = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target !== null && !files.has(target.replace(/\.js$/, ".d.ts")))
      .map(({ target, line }) => `${path}:${line} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});
