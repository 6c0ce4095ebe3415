import { readFile } from "node:fs/promises";
import { format } from "prettier";

async function read(path) {
  return await readFile(new URL(`../../${path}`, import.meta.url), "utf8");
}

/** The hooks and workflows that `init` sets up, as texts, so that the library finds them wherever it lies. */
export async function outputs() {
  const { version } = JSON.parse(await read("package.json"));
  const hooks = {
    "pre-commit": await read("hooks/pre-commit"),
    "pre-push": await read("hooks/pre-push"),
    "pre-receive": await read("hooks/pre-receive"),
  };
  const workflow = (await read("hooks/workflows/registry-check.yml")).replaceAll("@VERSION", `@${version}`);
  const text = `/* Generated from hooks/; npm run generate */

/** The Git hooks that a repository may have, by name. */
export const hookTexts = ${JSON.stringify(hooks)} as const;

/** The workflows that a repository may have, by file name. */
export const workflowTexts = { "registry-check.yml": ${JSON.stringify(workflow)} } as const;
`;
  return new Map([
    ["src/registry/generated/setup.ts", await format(text, { parser: "typescript", printWidth: 110 })],
  ]);
}
