import { resolve } from "node:path";
import { Call } from "./call.ts";
import type { Arguments } from "./arguments.ts";
import type { Command, Flag } from "./command.ts";
import { completeWord } from "./completion/scripts.ts";
import type { Io, Sink } from "./io.ts";
import { likelyCommands } from "./likely.ts";
import { commandOf, type Invocation, parseCommandLine } from "./parse.ts";
import { chooseStyle } from "./render/style.ts";
import { renderJson } from "./render/text.ts";
import type { View } from "./render/view.ts";
import { exitCodes, toStemmaError } from "./status.ts";

/** How a run shows what it has to say. */
interface Manner {
  readonly json: boolean;
  /** Whether a JSON value is one line. */
  readonly lines: boolean;
  readonly verbose: boolean;
  readonly colourless: boolean;
}

/** Runs one command line in a given world; resolves to its exit code once everything is written. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  // Until the line is parsed, what was asked for is taken from its words: an error of parsing is shown that way too.
  let manner = mannerOfWords(argv);
  try {
    if (argv[0] === completeWord)
      return await (await import("./completion/complete.ts")).complete(argv.slice(1), io);
    const invocation = await completed(parseCommandLine(argv, likelyCommands(argv)), io);
    if (invocation.kind === "run") manner = mannerOf(invocation.command, invocation.arguments);
    return await perform(invocation, { argv, io, manner });
  } catch (thrown) {
    return await reportFailure(thrown, io, manner);
  }
}

/** What runs: a command whose arguments are all there, or none. */
type Complete = Exclude<Invocation, { readonly kind: "supply" }>;

async function completed(invocation: Invocation, io: Io): Promise<Complete> {
  if (invocation.kind !== "supply") return invocation;
  const { suppliedArguments } = await import("./supplied.ts");
  const { command, given } = invocation;
  const directory = given.values.get("directory")?.at(-1);
  const world = directory === undefined ? io : { ...io, cwd: resolve(io.cwd, directory) };
  return { kind: "run", command, arguments: await suppliedArguments(invocation, world) };
}

interface Run {
  readonly argv: readonly string[];
  readonly io: Io;
  readonly manner: Manner;
}

async function perform(invocation: Complete, run: Run): Promise<number> {
  switch (invocation.kind) {
    case "version":
      await run.io.stdout.write(
        run.manner.json ? `${renderJson({ version: run.io.version })}\n` : `${run.io.version}\n`,
      );
      return 0;
    case "help":
      return await showHelp(invocation.topic, run);
    case "run":
      return await runCommand(invocation.command, invocation.arguments, run);
  }
}

async function showHelp(topic: string | null, { io, manner }: Run): Promise<number> {
  const { helpJson, renderHelp } = await import("./help.ts");
  const text = manner.json ? renderJson(helpJson(topic)) : renderHelp(viewOf(io, io.stdout, manner), topic);
  await io.stdout.write(`${text}\n`);
  return 0;
}

async function runCommand(command: Command, args: Arguments, { argv, io, manner }: Run): Promise<number> {
  const call = new Call(args, argv, io);
  try {
    const { run } = await command.load();
    const answer = await run(call);
    if (answer.streamed === true) return 0;
    const text = manner.json ? renderJson(answer.json) : answer.text(viewOf(io, io.stdout, manner));
    if (text !== "") await io.stdout.write(`${text}\n`);
    const notes = manner.json ? "" : (answer.notes?.(viewOf(io, io.stderr, manner)) ?? "");
    if (notes !== "") await io.stderr.write(`${notes}\n`);
    return answer.ok === false ? exitCodes.refused : 0;
  } finally {
    call.end();
  }
}

async function reportFailure(thrown: unknown, io: Io, manner: Manner): Promise<number> {
  const error = toStemmaError(thrown, io.signal);
  const json = { error: error.toJSON() };
  if (manner.json) await io.stdout.write(`${manner.lines ? JSON.stringify(json) : renderJson(json)}\n`);
  if (!manner.json || (manner.verbose && error.kind === "bug")) {
    const { renderFailure } = await import("./render/failure.ts");
    await io.stderr.write(`${renderFailure(viewOf(io, io.stderr, manner), error)}\n`);
  }
  return exitCodes[error.kind];
}

function viewOf(io: Io, sink: Sink, manner: Manner): View {
  return {
    style: chooseStyle({ terminal: sink.terminal, env: io.env, refused: manner.colourless }),
    width: sink.terminal ? (sink.columns ?? 80) : null,
    verbose: manner.verbose,
  };
}

function mannerOf(command: Command, args: Arguments): Manner {
  const json = args.has("json") || (choosesJson(command.flags) && args.text("format") === "json");
  const lines = command.streams === true;
  return { json, lines, verbose: args.has("verbose"), colourless: args.has("no-color") };
}

function mannerOfWords(argv: readonly string[]): Manner {
  const end = argv.indexOf("--");
  const words = end < 0 ? argv : argv.slice(0, end);
  const formats = choosesJson(commandOf(words, likelyCommands(words))?.flags ?? []);
  const json = words.some(
    (word, at) =>
      word === "--json" ||
      (formats && (word === "--format=json" || (word === "json" && words[at - 1] === "--format"))),
  );
  return {
    json,
    lines: false,
    verbose: words.includes("--verbose") || words.includes("-v"),
    colourless: words.includes("--no-color"),
  };
}

/* Only where it says how the answer is shown: for `pull` it is a format of weights. */
function choosesJson(flags: readonly Flag[]): boolean {
  return flags.some(({ name, choices }) => name === "format" && choices?.includes("json") === true);
}
