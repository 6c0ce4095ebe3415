import { type Command, type Flag, paragraphsOf } from "./command.ts";
import { flagsOf, globalFlags } from "./globals.ts";
import { exitMeanings } from "./manual.ts";
import { groups } from "./table.ts";
import { usageLine } from "./usage.ts";

/** Renders the manual page `stemma(1)` from the table of commands, as groff and mandoc read it (man(7)). */
export function renderMan(version: string): string {
  return [
    `.TH STEMMA 1 "" "stemma ${escape(version)}" "User Commands"`,
    ".SH NAME",
    `stemma \\- ${escape("a model registry that lives in a Git repository")}`,
    ".SH SYNOPSIS",
    ".B stemma",
    ".I COMMAND",
    "[options]",
    ".SH DESCRIPTION",
    paragraph(
      "Metadata is YAML in Git, artifacts are referenced by content hash, promotions are commits, and lineage and audit are read from history. A version is named MODEL@X, where X is a version, an alias, a stage, #N (its ordinal) or latest; a bare MODEL is the model itself. Options may stand before or behind the arguments; -- ends them.",
    ),
    ...groups.flatMap(({ title, commands }) => [
      `.SH ${escape(title.toUpperCase())}`,
      ...commands.flatMap(commandLines),
    ]),
    ".SH OPTIONS OF EVERY COMMAND",
    ...globalFlags.flatMap(flagLines),
    ".SH EXIT STATUS",
    ...exitMeanings().flatMap(([code, meaning]) => [".TP", `.B ${code}`, escape(meaning)]),
    ".SH ENVIRONMENT",
    paragraph(
      "Every setting stemma.* of Git's configuration has a variable STEMMA_*, such as STEMMA_REF. GIT_COMMITTER_DATE is the time of the command. NO_COLOR and FORCE_COLOR are honoured.",
    ),
    ".SH SEE ALSO",
    ".BR git (1)",
  ]
    .join("\n")
    .concat("\n");
}

function commandLines(command: Command): readonly string[] {
  const own = flagsOf(command).filter((flag) => !globalFlags.includes(flag));
  return [
    `.SS ${escape(usageLine(command))}`,
    paragraph(`${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`),
    ...paragraphsOf(command).map((text) => `.PP\n${paragraph(text)}`),
    ...command.positionals.flatMap(({ name, summary }) => [".TP", `.I ${escape(name)}`, escape(summary)]),
    ...own.flatMap(flagLines),
    ...command.examples.flatMap(({ line, says }) => [
      ".PP",
      `${escape(says)}:`,
      ".PP",
      ".EX",
      escape(line),
      ".EE",
    ]),
  ];
}

function flagLines({ name, short, value, optional, summary, choices }: Flag): readonly string[] {
  const letter = short === undefined ? "" : `\\fB\\-${short}\\fR, `;
  const behind = value === undefined ? "" : `\\fI${escape(value)}\\fR`;
  const joint = value === undefined ? "" : optional === undefined ? " " : "=";
  const among = choices === undefined ? "" : ` (one of ${choices.join(", ")})`;
  return [".TP", `${letter}\\fB\\-\\-${escape(name)}\\fR${joint}${behind}`, escape(`${summary}${among}`)];
}

function paragraph(text: string): string {
  return escape(text);
}

/* A backslash begins a request, a hyphen is a dash unless it is told not to be, and a line may not begin with . or '. */
function escape(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll(/^(?=[.'])/gm, "\\&");
}
