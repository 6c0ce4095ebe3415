import { describe, expect, it } from "vitest";
import { flagsOf } from "../../src/cli/globals.ts";
import { commands } from "../../src/cli/table.ts";
import { openTerminal, splitLine } from "./terminal.ts";
import { openSeeded } from "./transcripts/seed.ts";

/* What the commands need besides. */
const words: Readonly<Record<string, string>> = {
  next: "vad",
  search: "model=vad",
  show: "vad",
  compare: "vad",
  best: "vad --metric acc",
  lineage: "vad@1.0.0",
  resolve: "vad@1.0.0",
  pull: "vad@1.0.0 -o files",
  lock: "vad@1.0.0",
  "exports ls": "vad@1.0.0",
  gate: "vad@1.0.0 production",
  "audit pack": "vad@1.0.0 -o pack.tar",
  blame: "vad.stages.production",
  "experiment show": "denoise",
  "experiment power": "denoise",
  "experiment assign": "denoise",
  "experiment export": "flagd denoise",
  "experiment analyze": "denoise",
  "select show": "vad",
  "evaluate show": "speed",
  "select explain": "vad",
  "monitor metrics": "vad@1.0.0",
  "monitor usage": "vad",
  "monitor health": "vad@1.0.0",
  "monitor drift": "vad@1.0.0",
  "monitor watch": "vad@1.0.0",
  "monitor export": "vad --format jsonl",
};

describe("--at", () => {
  it.each(commands.filter(({ kind }) => kind === "read").map((command) => [command.name, command] as const))(
    "is heard by %s: before the first commit there was nothing",
    { timeout: 60_000 },
    async (name) => {
      const terminal = await openSeeded();
      const argv = [...name.split(" "), ...splitLine(words[name] ?? ""), "--at", "1999-01-01", "--json"];
      const { code, stdout } = await terminal.run(...argv);
      expect([stdout, code]).toEqual([expect.stringContaining("date-before-history"), 3]);
    },
  );

  it.each(commands.filter(({ kind }) => kind === "other").map((command) => [command.name, command] as const))(
    "is nothing for %s, which says why",
    async (name, command) => {
      expect(command.timeless).toMatch(/^It takes no --at: .*\.$/);
      expect(flagsOf(command).map((flag) => flag.name)).not.toContain("at");
      const terminal = openTerminal();
      const { code, stderr } = await terminal.run(...name.split(" "), "--at", "2026-01-01");
      expect(code).toBe(2);
      expect(stderr).toContain(`stemma ${name} takes no --at\nhint: ${command.timeless ?? ""}`);
      const help = await terminal.ok("help", ...name.split(" "));
      expect(help.replaceAll(/\s+/g, " ")).toContain(command.timeless);
    },
  );
});
