import { exitCodes } from "../../src/cli/status.ts";
import { groups } from "../../src/cli/table.ts";
import type { Run } from "./flow.ts";
import { type Property, schemas, type Shape, shared } from "./schemas.ts";

const opening = `<!-- Generated from schemas/json/ and from what the commands print; npx vitest run test/json -u -->

# The JSON forms

With \`--json\` every command prints exactly one JSON value on stdout, and nothing else there. The library gives the same
values: what \`stemma show vad@1.0.0 --json\` prints is what \`registry.version("vad@1.0.0")\` resolves to. Each form has a
JSON Schema (2020-12) in \`schemas/json/\`; its parts are in \`schemas/json/shared.schema.json\`, which has to be loaded with it.

What holds of every form:

- Every key is always present: null, \`[]\` or \`{}\` where there is nothing to say. A null means not known or not there, as
  the tables say; it is never left out.
- Sizes are bytes. Instants are RFC 3339 in UTC with milliseconds. Digests are \`sha256:\` and 64 hex digits. Commits are 40 hex
  digits. Paths have forward slashes.
- \`commit\` is the commit that a read was computed from, or that a write landed.
- Progress, prompts and notes go to stderr, and only where that helps a person; a program may ignore it.

## What will not change

Forms are extended, not changed: a key that is here keeps its name, its type and its meaning in every later version. New keys and
new words in lists of words may come, so a reader has to ignore what it does not know. (The schemas allow no unknown key: they
describe exactly this version, for tests.) Wording of \`message\` and \`hint\`, and the order of keys, are for people and may
change.

## Exit codes

A value is printed in each case. A failing \`check\` or \`artifact verify\`, and a dry run of what would be refused, print their normal value
and exit with 1. Warnings alone exit with 0. Everything else that fails prints the form of an error, below.
`;

/** The page docs/json.md: every command with its forms, the keys of each, and an example from a run. */
export function renderDocument(runs: readonly Run[]): string {
  const book = new Book(runs);
  const sections = groups.flatMap(({ title, commands }) => [
    `## ${title}`,
    ...commands.flatMap(({ name, summary }) => [
      `### stemma ${name}`,
      `${summary[0]?.toUpperCase() ?? ""}${summary.slice(1)}.`,
      ...book.forms(name),
    ]),
  ]);
  return [
    opening.trimEnd(),
    table(
      ["Exit code", "Kind of error"],
      [["0", "none"], ...Object.entries(exitCodes).map(([kind, code]) => [String(code), kind])],
    ),
    "## Errors",
    "A failure of any command prints this, and exits with the code of its kind. A refusal (1) always has `data.findings`; where no rule was at work it has one, which says what the error says.",
    ...book.form(
      "error",
      runOf(runs, ({ form, code, line }) => form === "error" && code === 1 && line.startsWith("promote")),
    ),
    "## Dry runs",
    "Every command that writes takes `--dry-run`. It answers with its plan in this form, and writes nothing. (`artifact gc` and `release`, which also touch what is no file of the repository, answer with their own form, which has these keys too.)",
    ...book.form(
      "dry-run",
      runOf(runs, (run) => run.form === "dry-run" && run.line.startsWith("promote") && run.code === 0),
    ),
    ...sections,
    "## Help and version",
    "`stemma help --json` and `COMMAND --help --json` print the commands as data.",
    ...book.form("help", null),
    "`stemma --version --json` prints the version of the program.",
    ...book.form(
      "program-version",
      runOf(runs, ({ form }) => form === "program-version"),
    ),
    "## In a pulled folder",
    ...book.form("label", null),
    "## In the library alone",
    ...["renumber", "collect"].flatMap((name) => book.form(name, null)),
    "## Words",
    "What the tables above call a text of a certain form.",
    table(
      ["Type", "Meaning"],
      words().map(([name, { description }]) => [`\`${name}\``, description]),
    ),
    "## Parts",
    "What several forms are made of.",
    ...parts().flatMap(([name, shape]) => [`### ${name}`, shape.description, keyTable(shape)]),
  ]
    .join("\n\n")
    .concat("\n");
}

/** What has been told already is linked to. */
class Book {
  readonly #runs: readonly Run[];
  readonly #told = new Set<string>();

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
  }

  forms(command: string): readonly string[] {
    const own = this.#runs.filter(
      (run) => commandOf(run, command) && !["error", "dry-run"].includes(run.form),
    );
    return [...new Set(own.map(({ form }) => form))].flatMap((name) => {
      const run = runOf(own, ({ form }) => form === name);
      return this.#told.has(name)
        ? [`\`${lineOf(run)}\` prints the form [${name}](#form-${name}).`]
        : this.form(name, run);
    });
  }

  form(name: string, run: Run | null): readonly string[] {
    this.#told.add(name);
    const schema = schemas.get(name);
    if (schema === undefined) throw new Error(`there is no form ${name}`);
    return [
      `#### Form ${name}`,
      `${schema.description} Schema: [${name}.schema.json](../schemas/json/${name}.schema.json).`,
      keyTable(schema),
      ...(run === null ? [] : [`\`${lineOf(run)}\` prints:`, `\`\`\`json\n${run.stdout.trimEnd()}\n\`\`\``]),
    ];
  }
}

function commandOf({ line }: Run, command: string): boolean {
  return line === command || line.startsWith(`${command} `);
}

function lineOf({ line }: Run): string {
  return `stemma ${line} --json`;
}

function runOf(runs: readonly Run[], test: (run: Run) => boolean): Run {
  const run = runs.find(test);
  if (run === undefined) throw new Error("there is no such run");
  return run;
}

function parts(): readonly (readonly [string, Shape])[] {
  return Object.entries(shared).filter(
    ([, { properties, type }]) => type === "object" && properties !== undefined,
  );
}

function words(): readonly (readonly [string, Shape])[] {
  return Object.entries(shared).filter(([, { properties }]) => properties === undefined);
}

function keyTable({ properties = {} }: Shape): string {
  return table(
    ["Key", "Type", "Meaning"],
    Object.entries(properties).map(([name, property]) => [
      `\`${name}\``,
      typeOf(property),
      meaningOf(property),
    ]),
  );
}

function typeOf(property: Property): string {
  const { $ref, anyOf, enum: words, type, items, additionalProperties } = property;
  if ($ref !== undefined) return linkOf($ref);
  if (anyOf !== undefined) return anyOf.map(typeOf).join(" or ");
  if (words !== undefined) return words.map((word) => `\`${word}\``).join(", ");
  if ("const" in property) return `\`${String(property.const)}\``;
  if (type === "array") return `list of ${items === undefined ? "values" : typeOf(items)}`;
  if (type === "object")
    return `map of names to ${typeof additionalProperties === "object" ? typeOf(additionalProperties) : "values"}`;
  if (type === "string") return "text";
  return type ?? "any value";
}

function linkOf(reference: string): string {
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  if (!reference.includes("#")) return `[${name}](#form-${name})`;
  const isPart = parts().some(([part]) => part === name);
  return isPart ? `[${name}](#${name.toLowerCase()})` : `[${name}](#words)`;
}

function meaningOf({ description }: Property): string {
  return description.replaceAll("|", "\\|");
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
