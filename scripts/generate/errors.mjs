import { format } from "prettier";
import { loadModule } from "./load.mjs";

/* What a kind of failure says to whoever called. */
const kinds = {
  refused: "a rule or a check says no",
  invalid: "what was given cannot be understood or used",
  "not-found": "what was named is not there",
  conflict: "another writer was first, or the place is taken",
  unavailable: "the disk, Git, a store or a lock did not do its part",
  bug: "Stemma is wrong",
  interrupted: "a signal stopped it",
};

/** The catalogue of error and finding codes. */
export async function outputs() {
  const { codes } = await loadModule("src/values/codes.ts");
  const { exitCodes } = await loadModule("src/cli/status.ts");
  const sections = Object.entries(codes).map(
    ([code, { kind, means, remedy }]) =>
      `### ${code}\n\n${means}\n\nKind: ${kind}, exit code ${exitCodes[kind]}. What to do: ${remedy}\n`,
  );
  const rows = Object.entries(exitCodes).map(([kind, exit]) => `| ${kind} | ${exit} | ${kinds[kind]} |`);
  const text = `# Errors and findings

<!-- Generated from src/values/codes.ts; npm run generate -->

Every failure of Stemma is one error with a code of this page, a message, a hint and its operands as data. With \`--json\` it
is printed as \`{"error": {"code", "message", "hint", "data"}}\`; in the library it is a \`StemmaError\`. The findings of
\`stemma check\`, and those in \`error.data.findings\` of a refusal, carry codes of the same table. A code keeps its meaning
for ever and is not used again after it was retired.

| kind | exit code | when |
| --- | --- | --- |
${rows.join("\n")}

A failing \`check\` or \`artifact verify\` prints its normal answer and exits with 1. Warnings alone exit with 0.

## Codes

${sections.join("\n")}`;
  return new Map([["docs/errors.md", await format(text, { parser: "markdown", printWidth: 110 })]]);
}
