import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { outputs } from "../../scripts/generate/cli.mjs";
import { renderManual } from "../../src/cli/manual.ts";
import { commands } from "../../src/cli/table.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("the manual is what the table of commands gives; npm run generate makes it so", async () => {
  for (const [path, text] of await outputs()) expect(fs.readFileSync(`${root}${path}`, "utf8")).toBe(text);
});

it("the manual has a section for every command", () => {
  const manual = renderManual();
  for (const { name } of commands) expect(manual).toContain(`### stemma ${name}\n`);
});
