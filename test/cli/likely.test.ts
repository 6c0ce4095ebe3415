import { expect, it } from "vitest";
import { likelyCommands } from "../../src/cli/likely.ts";
import { parseCommandLine } from "../../src/cli/parse.ts";
import { commands } from "../../src/cli/table.ts";

const wordOf = (name: string): string => name.split(" ")[0] ?? "";

it("a line is parsed by a part of the commands as it is by all of them", () => {
  for (const { name, examples } of commands) {
    const likely = likelyCommands(name.split(" "));
    const kin = commands.filter((command) => wordOf(command.name) === wordOf(name));
    expect(likely).toEqual(expect.arrayContaining(kin));
    for (const { line } of examples) {
      const argv = line.split(" ").slice(1);
      expect(outcomeOf(() => parseCommandLine(argv, likelyCommands(argv)))).toEqual(
        outcomeOf(() => parseCommandLine(argv, commands)),
      );
    }
  }
});

it("the commands that are asked most often are found without the others, and only where they stand first", () => {
  for (const word of ["show", "list", "search", "resolve"])
    expect(likelyCommands([word]).length).toBeLessThan(commands.length);
  for (const argv of [[], ["-C", "show"], ["experiment", "show"], ["shwo"]])
    expect(likelyCommands(argv)).toBe(commands);
});

/* Examples with quotes are no lines for a parser; both parsers have to say the same of them, too. */
function outcomeOf(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    return error;
  }
}
