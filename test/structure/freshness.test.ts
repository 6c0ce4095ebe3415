import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "./sources.ts";

interface Generators {
  readonly generators: readonly (() => Promise<ReadonlyMap<string, string>>)[];
}

it("every generated file is what its generator makes of the sources; npm run generate makes it so", async () => {
  const index = new URL("../../scripts/generate/index.mjs", import.meta.url).href;
  const { generators } = (await import(index)) as Generators;
  const made = new Map<string, string>();
  for (const outputs of generators) for (const [file, text] of await outputs()) made.set(file, text);
  const stale = [...made].filter(([file, text]) => readOr(file) !== text).map(([file]) => file);
  expect(stale).toEqual([]);
  expect([...made.keys()]).toEqual(
    expect.arrayContaining(["docs/cli.md", "docs/errors.md", "docs/library.md"]),
  );
});

function readOr(file: string): string | null {
  const full = path.join(root, file);
  return fs.existsSync(full) ? fs.readFileSync(full, "utf8") : null;
}
