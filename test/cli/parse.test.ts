import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../src/cli/parse.ts";
import { commands } from "../../src/cli/table.ts";
import { StemmaError } from "../../src/values/error.ts";

const words = (line: string) => line.split(" ").filter((word) => word !== "");

/** The arguments of a line that runs a command: positionals, and the named options that it asks for. */
function parsed(line: string, ...options: readonly string[]) {
  const invocation = parseCommandLine(words(line), commands);
  if (invocation.kind !== "run") throw new Error(`'${line}' does not run a command`);
  const { command, arguments: args } = invocation;
  return [
    command.name,
    ...args.positionals,
    Object.fromEntries(options.map((name) => [name, args.texts(name)])),
  ];
}

function fault(line: string): StemmaError {
  try {
    parseCommandLine(words(line), commands);
  } catch (error) {
    if (error instanceof StemmaError) return error;
    throw error;
  }
  throw new Error(`'${line}' was accepted`);
}

describe("a command line", () => {
  it.each([
    ["show vad", ["show", "vad", {}]],
    ["--json show vad", ["show", "vad", { json: [""] }]],
    ["show --json vad", ["show", "vad", { json: [""] }]],
    ["show vad --json", ["show", "vad", { json: [""] }]],
    ["-C dir show vad", ["show", "vad", { directory: ["dir"] }]],
    ["-Cdir show vad", ["show", "vad", { directory: ["dir"] }]],
    ["show -C dir vad", ["show", "vad", { directory: ["dir"] }]],
    ["--directory=a=b show vad", ["show", "vad", { directory: ["a=b"] }]],
    ["artifact --json gc", ["artifact gc", { json: [""] }]],
    ["artifact gc --history 90d -y", ["artifact gc", { history: ["90d"], yes: [""] }]],
    ["delete -yv a@1.0.0", ["delete", "a@1.0.0", { yes: [""], verbose: [""] }]],
    ["delete -- --odd -name", ["delete", "--odd", "-name", {}]],
    [
      "register vad a b --metric x=-1 --metric=y=2",
      ["register", "vad", "a", "b", { metric: ["x=-1", "y=2"] }],
    ],
    ["register vad --version 1.0.0", ["register", "vad", { version: ["1.0.0"] }]],
    ["annotate vad@1.0.0 --description -5", ["annotate", "vad@1.0.0", { description: ["-5"] }]],
    ["annotate vad@1.0.0 --description -.5", ["annotate", "vad@1.0.0", { description: ["-.5"] }]],
    ["register vad --params -", ["register", "vad", { params: ["-"] }]],
    ["list --outdated --json", ["list", { outdated: [""], json: [""] }]],
    ["list --outdated 30d", ["list", { outdated: ["30d"] }]],
    ["list --outdated=30d vad", ["list", "vad", { outdated: ["30d"] }]],
    ["list --outdated vad", ["list", "vad", { outdated: [""] }]],
    ["list --sort -created --sort size", ["list", { sort: ["-created", "size"] }]],
    ["policy show production", ["policy show", "production", {}]],
    ["show vad --no-color --no-color", ["show", "vad", { "no-color": [""] }]],
    ["tag vad -1", ["tag", "vad", "-1", {}]],
  ] as const)("'%s' is read", (line, expected) => {
    const options = expected.at(-1);
    expect(parsed(line, ...(typeof options === "object" ? Object.keys(options) : []))).toEqual(expected);
  });

  it.each([
    ["", "no command was given"],
    ["--", "no command was given"],
    ["-- show", "'show' stands where a command is expected"],
    ["promot a b", "unknown command 'promot'"],
    ["show", "MODEL[@X] is missing"],
    ["promote", "MODEL@X and STAGE are missing"],
    ["compare", "MODEL[@X] is missing"],
    ["show a b c", "nothing is expected at 'b c'"],
    ["show a --bogus", "unknown option '--bogus'"],
    ["show a -q", "unknown option '-q'"],
    ["promote a b --at x", "unknown option '--at'"],
    ["show a --dry-run", "unknown option '--dry-run'"],
    ["show a --json=yes", "--json takes no value"],
    ["list --limit", "--limit needs a value"],
    ["list --limit --json", "--limit needs a value"],
    ["list --sort --json", "--sort needs a value"],
    ["list --limit 1 --limit 2", "--limit is given twice"],
    ["compare a b --format pdf", "--format cannot be 'pdf'"],
    ["hold a production", "`hold` needs --reason"],
    ["artifact", "'artifact' needs one of its commands"],
    ["artifact frob", "unknown command 'artifact frob'"],
    ["help frob", "unknown command 'frob'"],
  ])("'%s' is refused: %s", (line, message) => {
    const error = fault(line);
    expect(error.message).toBe(message);
    expect(error.code).toBe("usage-invalid");
    expect(error.hint).toBeDefined();
  });

  it.each([
    ["promot a b", "promote"],
    ["rolback a", "rollback"],
    ["lst", "list"],
    ["artefact gc", "artifact"],
    ["artifact verfy", "artifact verify"],
    ["artifact nope", null],
    ["help artifact verfy", "artifact verify"],
    ["hist", "history"],
    ["promote a b --reson x", "--reason"],
    ["list --jsno", "--json"],
    ["xyzzy", null],
  ])("'%s' suggests %s", (line, suggestion) => {
    expect(fault(line).data["suggestion"]).toBe(suggestion);
  });

  it.each([
    ["--help", null],
    ["-h", null],
    ["help", null],
    ["help show", "show"],
    ["show --help", "show"],
    ["show -h", "show"],
    ["--help show", "show"],
    ["artifact --help", "artifact"],
    ["help artifact", "artifact"],
    ["artifact gc --help", "artifact gc"],
    ["help artifact gc", "artifact gc"],
  ])("'%s' asks for help", (line, topic) => {
    expect(parseCommandLine(words(line), commands)).toEqual({ kind: "help", topic });
  });

  it.each(["--version", "list --version", "--version --json"])("'%s' asks for the version", (line) => {
    expect(parseCommandLine(words(line), commands)).toEqual({ kind: "version" });
  });
});

describe("the arguments of a command", () => {
  const invocation = parseCommandLine(["show", "vad"], commands);
  if (invocation.kind !== "run") throw new Error("it runs");
  const args = invocation.arguments;

  it("do not give an option that the table lacks", () => {
    expect(() => args.has("bogus")).toThrow("`show` reads option --bogus, which its table lacks");
  });

  it("do not give an argument or option that the table does not require", () => {
    expect(() => args.positional(1)).toThrow("argument 2");
    expect(() => args.required("at")).toThrow("option --at");
  });
});
