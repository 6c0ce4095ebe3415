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
  const names = ["check", "card", "reviews", "release", "nightly"].map((name) => `registry-${name}.yml`);
  const workflows = await Promise.all(
    names.map(async (name) => [name, await read(`hooks/workflows/${name}`)]),
  );
  const action = (await read(".github/actions/stemma/action.yml")).replace(
    /(default: )\d+\.\d+\.\d+\S*/,
    `$1${version}`,
  );
  const gitlab = (await read("hooks/workflows/registry.gitlab-ci.yml")).replace('"VERSION"', `"${version}"`);
  const texts = {
    github: {
      ".github/actions/stemma/action.yml": action,
      ...Object.fromEntries(workflows.map(([name, body]) => [`.github/workflows/${name}`, body])),
    },
    gitlab: { ".gitlab/registry.gitlab-ci.yml": gitlab },
  };
  const text = `/* Generated from hooks/ and .github/actions/; npm run generate */

/** The Git hooks that a repository may have, by name. */
export const hookTexts = ${JSON.stringify(hooks)} as const;

/** The workflows that a repository may have, by forge and path. */
export const workflowTexts = ${JSON.stringify(texts)} as const;
`;
  return new Map([
    ["src/registry/generated/setup.ts", await format(text, { parser: "typescript", printWidth: 110 })],
    [".github/actions/stemma/action.yml", action],
    ...workflows.map(([name, body]) => [`.github/workflows/${name}`, ownWorkflow(body)]),
  ]);
}

/* What this repository runs on its own registry is built of the same trusted checkout, and not installed. */
function ownWorkflow(text) {
  const firstUse = text.search(
    / {6}(?:#[^\n]*\n {6})*- name: [^\n]*\n(?: {8}if: [^\n]*\n)?(?: {8}[^\n]*\n)*? {8}uses: \.\/trusted/,
  );
  const condition = /^ {8}if: steps\.[^\n]*$/m.exec(text.slice(firstUse).split("uses:")[0]);
  const build = [
    "      - name: Build the tool",
    ...(condition === null ? [] : [condition[0]]),
    "        run: cd trusted && npm ci --ignore-scripts --no-audit --no-fund && npm run --silent build",
    "",
  ].join("\n");
  return `# Generated from hooks/workflows/; npm run generate\n${text.slice(0, firstUse)}${build}${text.slice(firstUse)}`.replace(
    /\njobs:\n/,
    "\nenv:\n  STEMMA_PROGRAM: trusted/dist/bin/stemma.js\n\njobs:\n",
  );
}
