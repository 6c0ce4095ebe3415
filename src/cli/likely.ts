import type { Command } from "./command.ts";
import { lookGroup } from "./groups/look.ts";
import { commands } from "./table.ts";

/**
 * The commands that a line is parsed by: all of them, or the group that has the line's first word where that is one of those that people
 * and scripts ask most often. Their start then takes no time for the commands of other capabilities, however many those become.
 */
export function likelyCommands(argv: readonly string[]): readonly Command[] {
  return lookGroup.commands.some(({ name }) => name === argv[0]) ? lookGroup.commands : commands;
}
