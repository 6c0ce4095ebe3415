import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { schemaText } from "../../src/records/schemas.ts";

it("the schemas that a registry carries are the published ones", async () => {
  const file = new URL("../../schemas/model.schema.json", import.meta.url);
  expect(schemaText("model")).toBe(await readFile(file, "utf8"));
});

it("the validators need no library when they run", async () => {
  const file = new URL("../../src/records/generated/validators.js", import.meta.url);
  const code = await readFile(file, "utf8");
  expect(code).not.toMatch(/^import |[^'"]require\(|\beval\(|new Function/m);
});
