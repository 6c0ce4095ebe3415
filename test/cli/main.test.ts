import { describe, expect, it } from "vitest";
import { groupNames } from "../../src/cli/parse.ts";
import { exitCodes, toStemmaError } from "../../src/cli/status.ts";
import { commands } from "../../src/cli/table.ts";
import { quoteLine } from "../../src/cli/shell.ts";
import { StemmaError } from "../../src/values/error.ts";
import { openTerminal } from "./terminal.ts";

describe("the table of commands", () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    "%s has a summary without a full stop, and examples that parse",
    async (name, command) => {
      expect(command.summary).toMatch(/^[a-z].*[^.]$/);
      expect(command.examples.length).toBeGreaterThan(0);
      for (const { line, says } of command.examples) {
        expect(line).toMatch(/^stemma /);
        expect(line).toContain(` ${name}`);
        expect(says).toMatch(/[^.]$/);
      }
      expect(new Set(command.flags.map((flag) => flag.name)).size).toBe(command.flags.length);
      expect(typeof (await command.load()).run).toBe("function");
    },
  );
});

describe("help", () => {
  it("lists every command", async () => {
    const text = await openTerminal().ok("--help");
    for (const { name } of commands) expect(text).toContain(`  ${name} `);
    expect(text.split("\n").every((line) => line.length <= 100)).toBe(true);
  });

  it.each(commands.map(({ name }) => name))(
    "of %s has usage and examples, by either spelling",
    async (name) => {
      const terminal = openTerminal();
      const text = await terminal.ok("help", ...name.split(" "));
      expect(text).toContain(`stemma ${name}: `);
      expect(text).toContain("Usage");
      expect(text).toContain("Examples");
      expect(await terminal.ok(...name.split(" "), "--help")).toBe(text);
    },
  );

  it.each(groupNames(commands))("of the group %s lists its commands", async (name) => {
    const text = await openTerminal().ok(name, "--help");
    for (const command of commands.filter((member) => member.name.startsWith(`${name} `)))
      expect(text).toContain(command.name);
  });

  it("of promote reads like this", async () => {
    expect(await openTerminal().ok("promote", "--help")).toBe(`stemma promote: move a version to a stage

Usage
  stemma promote MODEL@X STAGE [options]

An exclusive stage displaces its holder. A move that the lifecycle does not allow is refused, with
the legal ones listed.

Arguments
  MODEL@X  the version
  STAGE    where it goes

Options
      --reason TEXT    why; kept in the commit as a Reason: trailer
      --through        go along the legal path, one commit a step
      --keep           leave the holders of a stage that is not exclusive where they are
      --lift-hold      lift the hold on the stage in the same commit; needs --reason
      --from FILE      arguments and options by name, in a JSON or YAML map; - is stdin, and so is -
                       for an argument
      --dry-run        show the planned changes and findings, and write nothing
      --push           write to the remote first, then here (stemma.push=always makes it the rule)
      --no-push        write here only
      --remote NAME    the remote, instead of the one that the branch follows
      --expect COMMIT  refuse unless the registry is at this commit
      --op ID          the id of this operation: repeated with it, nothing is written twice

Keys of --from
  model, version, stage, reason, through, keep, lift_hold, dry_run, push, no_push, remote, expect,
  op

Options of every command
      --json                   print one JSON value on stdout (docs/json.md)
  -C, --directory DIR          work in this folder's repository
      --ref REF                the branch or ref that holds the registry
      --repo URL               work on the registry at this URL, by a clone in the cache folder
      --fresh                  with --repo: ask the remote even if that was done a moment ago
      --accept-history REASON  go along with a history that took the place of the one read before,
                               and keep the reason
  -y, --yes                    answer every question with yes
  -v, --verbose                more columns, exact sizes, times and ids
      --no-color               never use colour
  -h, --help                   show the help of a command
      --version                print the version of Stemma

Examples
  stemma promote silero-vad@5.0.0 staging
      moves one step
  stemma promote silero-vad@5.0.0 production --through
      moves along the whole path
  stemma promote vad@#7 production --lift-hold --reason 'latency fixed'
      moves into a held stage
`);
  });

  it("fits a narrow terminal and is data with --json", async () => {
    const terminal = openTerminal();
    const { stdout } = await terminal.runIn({ terminal: 60, env: { NO_COLOR: "1" } }, "help", "rollback");
    const [rows = ""] = stdout.split("Examples");
    expect(rows.split("\n").filter((line) => line.length > 60)).toEqual([]);
    expect(await terminal.json("help", "rollback")).toMatchObject({
      commands: [{ name: "rollback", kind: "write" }],
    });
    expect(await terminal.json("help")).toMatchObject({ commands: { length: commands.length } });
    expect(await terminal.json("help", "artifact")).toMatchObject({ commands: { length: 7 } });
  });
});

describe("a run", () => {
  it("prints the version", async () => {
    const terminal = openTerminal();
    expect(await terminal.ok("--version")).toBe("0.0.0-test\n");
    expect(await terminal.json("--version")).toEqual({ version: "0.0.0-test" });
  });

  it("shows a mistake on stderr, and exits with 2", async () => {
    expect(await openTerminal().run("promot", "a", "b")).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: unknown command 'promot'\nhint: Did you mean 'promote'? See `stemma --help`.\n",
    });
  });

  it("shows a mistake as JSON on stdout where JSON was asked for", async () => {
    const { code, stdout, stderr } = await openTerminal().run("show", "--json");
    expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: "usage-invalid",
        message: "MODEL[@X] is missing",
        hint: "Usage: stemma show MODEL[@X] [options]",
        data: { missing: ["MODEL[@X]"] },
      },
    });
    const other = await openTerminal().run("compare", "--format=json");
    expect(JSON.parse(other.stdout)).toMatchObject({ error: { code: "usage-invalid" } });
  });

  it("of a command whose --format is one of weights is text with any format", async () => {
    for (const line of [
      ["pull", "vad@1.0.0", "--format", "json", "-o", "x"],
      ["pull", "a", "b", "-o", "x", "--format=json"],
      ["exports", "add", "vad@1.0.0", "--format", "json"],
    ]) {
      const { stdout, stderr } = await openTerminal().run(...line);
      expect(stdout, line.join(" ")).toBe("");
      expect(stderr, line.join(" ")).toMatch(/^error: /);
    }
  });

  it("takes words behind -- as they are", async () => {
    const { stdout, stderr } = await openTerminal().run("show", "a", "--", "--json");
    expect(stdout).toBe("");
    expect(stderr).toContain("nothing is expected at '--json'");
  });

  it("colours an error on a terminal alone", async () => {
    const terminal = openTerminal();
    expect((await terminal.runIn({ terminal: 80, env: { TERM: "xterm" } }, "x")).stderr).toContain(
      "\u001b[31merror\u001b[39m",
    );
    expect((await terminal.runIn({ terminal: 80 }, "x", "--no-color")).stderr).not.toContain("\u001b");
  });
});

describe("a failure", () => {
  const signal = new AbortController().signal;
  const aborted = AbortSignal.abort();

  it("has the exit code of its kind", () => {
    expect(exitCodes).toEqual({
      refused: 1,
      invalid: 2,
      "not-found": 3,
      conflict: 4,
      unavailable: 5,
      bug: 70,
      interrupted: 130,
    });
  });

  it("that is foreign is a bug, and after a signal the interruption", () => {
    const known = new StemmaError("usage-invalid", "no");
    expect(toStemmaError(known, signal)).toBe(known);
    expect(toStemmaError(new TypeError("x is not a function"), signal)).toMatchObject({
      code: "bug",
      message: "x is not a function",
    });
    expect(toStemmaError("odd", signal)).toMatchObject({ code: "bug", message: "odd" });
    expect(toStemmaError(new Error("aborted"), aborted)).toMatchObject({ code: "interrupted" });
    expect(toStemmaError(known, aborted)).toBe(known);
  });
});

describe("a quoted line", () => {
  it("can be pasted into a shell", () => {
    expect(quoteLine(["delete", "vad@#7", "it's", "", "a b", "#x"])).toBe(
      `delete vad@#7 'it'\\''s' '' 'a b' '#x'`,
    );
  });
});
