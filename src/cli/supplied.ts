import { Arguments } from "./arguments.ts";
import type { Command, Positional } from "./command.ts";
import { isMap, nameKind, parseText, readText } from "./documents.ts";
import type { Flag } from "./flag.ts";
import { flagsOf } from "./globals.ts";
import type { Io } from "./io.ts";
import { checkGiven, type Given, type Supply } from "./parse.ts";
import { joinedSubject, keyOf, type SuppliedKeys, suppliedKeys } from "./supplied-keys.ts";
import { textsOf, wordsOf } from "./supplied-texts.ts";
import { unknownWord, usageFault, usageLine } from "./usage.ts";

type SuppliedMap = Readonly<Record<string, unknown>>;

/** What a document says, by the places and the options of the command. */
interface Said {
  readonly places: ReadonlyMap<Positional, readonly string[]>;
  readonly flags: ReadonlyMap<Flag, readonly string[]>;
}

/**
 * Reads the arguments of a command line that leaves some of them to a document: a JSON or YAML map of its arguments and options by
 * name. What stands on the line wins; where the command takes a list of names, standard input may be just these, one a line.
 * @throws StemmaError `file-unreadable`, `usage-invalid`
 */
export async function suppliedArguments({ command, given, file }: Supply, io: Io): Promise<Arguments> {
  const text = await readText(io, file);
  const list = command.positionals.find(({ lines }) => lines === true);
  const map: SuppliedMap =
    list !== undefined && file === "-" && !isDocument(text)
      ? { [keyOf(list)]: namesIn(text) }
      : await mapOf(text, file, list);
  const said = read(command, map);
  const all = { values: valuesOf(said, given), positionals: positionalsOf(command, said, given) };
  checkGiven(command, all);
  return new Arguments(command, flagsOf(command), { ...all, supplied: true });
}

/* No name of a model or a version begins like a map or a list of JSON, or holds a colon as a key of YAML does. */
function isDocument(text: string): boolean {
  const first = text.split("\n").find((line) => line.trim() !== "" && !/^\s*#/.test(line)) ?? "";
  return /^\s*(?:[{[]|-\s|---|["']?[\w-]+["']?\s*:(?:\s|$))/.test(first);
}

function namesIn(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

async function mapOf(text: string, file: string, list: Positional | undefined): Promise<SuppliedMap> {
  const value = await parseText(text, "--from", file);
  if (isMap(value)) return value;
  if (list !== undefined && Array.isArray(value)) return { [keyOf(list)]: value };
  const found = typeof value === "string" ? "a text" : nameKind(value);
  throw usageFault(
    `--from ${file}: found ${found}, expected a map`,
    "Write `key: value` lines or a JSON object.",
    { file },
  );
}

function read(command: Command, map: SuppliedMap): Said {
  const keys = suppliedKeys(command);
  const places = new Map<Positional, readonly string[]>();
  const flags = new Map<Flag, readonly string[]>();
  for (const [spelled, value] of Object.entries(joinedSubject(keys, map))) {
    const key = spelled.replaceAll("-", "_");
    const place = keys.places.get(key);
    const flag = keys.flags.get(key);
    if (place !== undefined) places.set(place, wordsOf(place, value, `--from: ${spelled}`));
    else if (flag === undefined) throw unknownKey(command, keys, spelled);
    else if (flags.has(flag))
      throw usageFault(`--from gives --${flag.name} twice`, "Give each key once.", { found: spelled });
    else if (value !== null && value !== undefined)
      flags.set(flag, textsOf(flag, value, `--from: ${spelled}`));
  }
  return { places, flags };
}

function unknownKey(command: Command, keys: SuppliedKeys, key: string): Error {
  const error = unknownWord("key of --from", key, keys.names, `stemma ${command.name} --help`);
  return usageFault(error.message, error.hint ?? "", { ...error.data, expected: keys.names });
}

/* What the document gives keeps its place; the words of the line go to the places that are left, in order. */
function positionalsOf(command: Command, { places }: Said, given: Given): readonly string[] {
  const words = [...given.positionals];
  const taken: string[] = [];
  const missing: string[] = [];
  for (const place of command.positionals) {
    const supplied = places.get(place);
    const own = supplied ?? words.splice(0, place.max ?? 1);
    // A place that stays empty would let what follows slip into it.
    if (own.length === 0 && (place.max ?? 1) === 1) missing.push(place.name);
    else if (own.length > 0 && missing.length > 0) throw missingFault(command, missing);
    taken.push(...own);
    if (supplied !== undefined && (place.max ?? 1) > 1) taken.push(...words.splice(0));
  }
  if (words.length > 0)
    throw usageFault(
      `nothing is expected at '${words.join(" ")}' beside what --from gives`,
      `Usage: ${usageLine(command)}`,
      { found: words },
    );
  return taken;
}

function missingFault(command: Command, missing: readonly string[]): Error {
  return usageFault(
    `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing`,
    `Usage: ${usageLine(command)}`,
    { missing },
  );
}

/* An option of the line replaces that of the document; options that name things, as --metric k=v, are merged by these names. */
function valuesOf({ flags }: Said, given: Given): ReadonlyMap<string, readonly string[]> {
  const values = new Map(given.values);
  for (const [flag, texts] of flags) {
    if (texts.length === 0) continue;
    const onLine = given.values.get(flag.name);
    if (onLine === undefined) values.set(flag.name, texts);
    else if (flag.repeat === true && flag.value?.startsWith("k") === true) {
      const named = new Set(onLine.map(nameOf));
      values.set(flag.name, [...texts.filter((text) => !named.has(nameOf(text))), ...onLine]);
    }
  }
  return values;
}

function nameOf(pair: string): string {
  return pair.split(/[=:]/, 1)[0] ?? pair;
}
