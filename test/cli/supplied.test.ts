import { describe, expect, it } from "vitest";
import type { Command } from "../../src/cli/command.ts";
import { flagsOf, globalFlags } from "../../src/cli/globals.ts";
import type { Io } from "../../src/cli/io.ts";
import { parseCommandLine } from "../../src/cli/parse.ts";
import { suppliedArguments } from "../../src/cli/supplied.ts";
import { keyOf, listsKeys, suppliedKeys } from "../../src/cli/supplied-keys.ts";
import { commands } from "../../src/cli/table.ts";
import { StemmaError } from "../../src/values/error.ts";
import { makeWorld } from "../support/world.ts";
import { splitLine } from "./terminal.ts";
import { stdinOf } from "../support/stdin.ts";

const writes = commands.filter(({ kind }) => kind === "write");
const reading = writes.filter((command) =>
  flagsOf(command).some(({ name, document }) => name === "from" && document === true),
);

function ioOver(stdin: string, cwd: string): Io {
  const sink = { terminal: false, columns: null, write: () => Promise.resolve() };
  return {
    stdout: sink,
    stderr: sink,
    stdin: stdinOf(stdin),
    env: {},
    cwd,
    now: () => 0,
    elapsed: () => 0,
    signal: new AbortController().signal,
    version: "0",
  };
}

/** The arguments and options of a line, with what a document gives. */
async function given(line: string, stdin = "", files: Readonly<Record<string, string>> = {}) {
  const world = makeWorld();
  world.write("facts/.keep", "");
  for (const [file, text] of Object.entries(files)) world.write(file, text);
  const invocation = parseCommandLine(splitLine(line), commands);
  if (invocation.kind !== "supply" && invocation.kind !== "run") throw new Error(`'${line}' does not run`);
  const args =
    invocation.kind === "run"
      ? invocation.arguments
      : await suppliedArguments(invocation, ioOver(stdin, world.root));
  const { command } = invocation;
  const own = flagsOf(command).filter((flag) => flag.document !== true && !globalFlags.includes(flag));
  const options = own.flatMap(({ name }) => (args.has(name) ? [[name, args.texts(name)] as const] : []));
  return [command.name, args.positionals, Object.fromEntries(options)] as const;
}

async function fault(line: string, stdin: string): Promise<StemmaError> {
  try {
    await given(line, stdin);
  } catch (error) {
    if (error instanceof StemmaError) return error;
    throw error;
  }
  throw new Error(`'${line}' was accepted`);
}

/* The map that says what a line says. */
function mapOf(command: Command, positionals: readonly string[], options: Readonly<Record<string, unknown>>) {
  const map: Record<string, unknown> = {};
  const words = [...positionals];
  for (const place of command.positionals) {
    const own = words.splice(0, place.max ?? 1);
    if (own.length > 0) map[keyOf(place)] = place.max === undefined ? own[0] : own;
  }
  for (const [name, texts] of Object.entries(options)) {
    const flag = flagsOf(command).find((each) => each.name === name);
    const values = texts as readonly string[];
    const key = name.replaceAll("-", "_");
    if (flag?.value === undefined) map[key] = true;
    else map[key] = flag.repeat === true ? values : values[0];
  }
  return map;
}

describe("a document of --from", () => {
  it("is read by every command that writes", () => {
    expect(reading).toEqual(writes);
    expect(writes.length).toBeGreaterThan(12);
  });

  const lines = reading
    .filter(listsKeys)
    .flatMap((command) => command.examples.map(({ line }) => [line.replace(/ <.*$/, ""), command] as const))
    .filter(([line]) => !line.includes(" - "));
  it.each(lines)("says all that the line `%s` says", async (line, command) => {
    const words = line.replace(/^stemma /, "");
    const wanted = await given(words);
    const document = JSON.stringify(mapOf(command, wanted[1], wanted[2]));
    expect(await given(`${command.name} -`, document)).toEqual(wanted);
    expect(await given(`${command.name} --from facts.json`, "", { "facts.json": document })).toEqual(wanted);
  });

  it("has a key of its own for each argument and option", () => {
    for (const command of reading.filter(listsKeys)) {
      const { names } = suppliedKeys(command);
      expect(new Set(names).size, command.name).toBe(names.length);
      for (const name of names) expect(name, command.name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
    }
  });

  it.each([
    ["promote -", '{"version": "vad@1.0.0", "stage": "production", "through": true, "keep": false}'],
    ["promote -", "model: vad\nversion: 1.0.0\nstage: production\nthrough: true\nreason: null\n"],
    ["promote - production", "# a comment\nmodel: vad\nversion: vad@1.0.0\nthrough: true\n"],
    ["promote vad@1.0.0 --from -", "stage: production\nthrough: true\n"],
    ["promote vad@1.0.0 production - --through", "{}"],
  ])("fills the arguments that `%s` leaves", async (line, document) => {
    expect(await given(line, document)).toEqual(["promote", ["vad@1.0.0", "production"], { through: [""] }]);
  });

  it("gives way to the line, name by name", async () => {
    const document = {
      description: "from the file",
      reason: "measured",
      metrics: { acc: 0.9, wer: 8, rtf: 1e-7 },
      tags: { domain: "speech", baseline: null },
      untag: "old",
      link: ["https://example.org/a"],
    };
    const line =
      "annotate vad@1.0.0 - --description line --metric acc=0.95 --tag domain:music --link https://example.org/b";
    expect(await given(line, JSON.stringify(document))).toEqual([
      "annotate",
      ["vad@1.0.0"],
      {
        description: ["line"],
        metric: ["wer=8", "rtf=1e-7", "acc=0.95"],
        tag: ["baseline", "domain:music"],
        untag: ["old"],
        link: ["https://example.org/b"],
        reason: ["measured"],
      },
    ]);
  });

  it("takes tags as a map or as words", async () => {
    const wanted = ["tag", ["vad", "domain=speech", "baseline"], { remove: ["old"] }];
    expect(await given("tag vad -", "tags: {domain: speech, baseline: }\nremove: old\n")).toEqual(wanted);
    expect(await given("tag -", "subject: vad\ntags: [domain=speech, baseline]\nremove: [old]\n")).toEqual(
      wanted,
    );
    expect(await given("tag - baseline", "model: vad\ntags: [domain=speech]\nremove: [old]\n")).toEqual(
      wanted,
    );
  });

  it.each([
    ["delete -", "vad@1.0.0\n\n  asr@2.0.0 \r\n"],
    ["delete -", '["vad@1.0.0", "asr@2.0.0"]'],
    ["delete -", "- vad@1.0.0\n- asr@2.0.0\n"],
    ["delete -", '{"subjects": ["vad@1.0.0", "asr@2.0.0"]}'],
    ["delete - asr@2.0.0", "subjects: vad@1.0.0\n"],
    ["delete asr@2.0.0 -", "vad@1.0.0"],
  ])("may be a list of names for `%s`", async (line, text) => {
    expect((await given(line, text))[1]).toEqual(["vad@1.0.0", "asr@2.0.0"]);
  });

  it("is read from the folder that -C names", async () => {
    const { main } = await import("../../src/cli/main.ts");
    const world = makeWorld();
    world.write("in/facts.yaml", "odd: 1\n");
    const io = ioOver("", world.root);
    let said = "";
    const stdout = { ...io.stdout, write: (text: string) => ((said += text), Promise.resolve()) };
    const argv = ["-C", "in", "promote", "--from", "facts.yaml", "--json"];
    expect(await main(argv, { ...io, stdout })).toBe(2);
    expect(said).toContain("unknown key of --from 'odd'");
  });

  it.each([
    ["promote -", "stge: x", "unknown key of --from 'stge'", "Did you mean 'stage'?"],
    ["promote -", "yes: true", "unknown key of --from 'yes'", "See `stemma promote --help`"],
    ["promote -", "from: x", "unknown key of --from 'from'", "See `stemma promote --help`"],
    ["promote -", "", "--from -: found nothing, expected a map", "key: value"],
    ["promote -", "vad", "--from -: found a text, expected a map", "key: value"],
    ["promote -", "[1]", "--from -: found a list, expected a map", "key: value"],
    ["promote -", "version: [", "--from -: Flow", "one JSON or YAML document"],
    ["promote -", "{}", "MODEL@X and STAGE are missing", "Usage: stemma promote"],
    ["promote -", "stage: staging", "MODEL@X is missing", "Usage: stemma promote"],
    ["promote -", "model: vad\nstage: staging", "MODEL@X is missing", "Usage: stemma promote"],
    ["promote a@1 b -", "version: c@1", "nothing is expected at 'b' beside what --from gives", "Usage"],
    ["promote -", "{version: 1.10, stage: a}", "--from: version: found a number, expected a text", "quotes"],
    ["promote -", "{model: 1, version: '1'}", "--from: model: found a number, expected a text", "quotes"],
    ["promote -", "{model: a, version: b@1}", "names the model 'a' and a version of another, 'b@1'", "once"],
    [
      "promote -",
      "{through: 'yes'}",
      "--from: through: found 'yes', expected true or false",
      "true or false",
    ],
    ["promote -", "{stage: true}", "--from: stage: found a boolean, expected a text", "quotes"],
    ["promote - --from x", "", "- and --from exclude each other", "one of them"],
    ["annotate -", "{model: a, subject: a}", "--from gives both model and subject", "Give subject"],
    ["annotate a -", "metrics: {a=b: 1}", "--from: metrics: 'a=b' is no name", "no ="],
    [
      "annotate a -",
      "metrics: {a: [1]}",
      "--from: metrics: a: found a list, expected a number or a text",
      "",
    ],
    ["annotate a -", "tags: {a: 1}", "--from: tags: a: found a number, expected a text or nothing", "quotes"],
    ["annotate a -", "{tag: [a], tags: [b]}", "--from gives --tag twice", "each key once"],
    [
      "annotate a -",
      "links: {a: b}",
      "--from: links: found a map, expected a list of texts",
      "list of texts",
    ],
    ["annotate a -", "links: [1]", "--from: links: found a number, expected a text", "quotes"],
    ["rollback -", "model: vad", "`rollback` needs --reason", "Usage"],
    ["init -", "preset: odd", "--from: preset cannot be 'odd'", "Choose one of: standard"],
    ["retire -", "\n", "MODEL@X is missing", "Usage"],
    ["alias - champion", "to: 5.0.0", "NAME is missing", "Usage"],
    ["alias vad -", "to: 5.0.0", "NAME is missing", "Usage"],
    ["release -", "models: 5", "--from: models: found a number, expected a list of texts", "quotes"],
  ])("`%s` < '%s' is refused", async (line, document, message, hint) => {
    const error = await fault(line, document);
    expect(error.code).toBe("usage-invalid");
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  });
});
