import { resolve } from "node:path";
import { openRegistry } from "../../registry/registry.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { Command, Flag } from "../command.ts";
import type { Io } from "../io.ts";
import { groupNames } from "../parse.ts";
import { visible } from "../render/text.ts";
import { commands } from "../table.ts";
import { placeOfLast, type TypedLine } from "./place.ts";
import { shells } from "./scripts.ts";

/** A word that may stand there, and what it means. */
interface Candidate {
  readonly value: string;
  readonly says: string;
}

/** So many names are shown one by one; above it their namespaces come first. */
const manyNames = 200;

/**
 * Prints what may stand where the last word is typed. A shell asks while somebody types, so whatever is wrong (no registry, a broken record)
 * leaves words out and is not told: the command itself will tell it.
 */
export async function complete(words: readonly string[], io: Io): Promise<number> {
  const line = placeOfLast(words, commands);
  const typed = words.at(-1) ?? "";
  const found = (await candidates(line, typed, io)).filter(({ value }) => value.startsWith(typed));
  const lines = found.map(({ value, says }) => (says === "" ? value : `${value}\t${visible(says)}`));
  if (lines.length > 0) await io.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

async function candidates(line: TypedLine, typed: string, io: Io): Promise<readonly Candidate[]> {
  const { place } = line;
  switch (place.kind) {
    case "command":
      return commandWords(place.group);
    case "flag":
      return place.flags.map(({ name, summary }) => ({
        value: `--${name}`,
        says: summary,
      }));
    case "value":
      return (await valuesOf(place.flag, line, typed.slice(place.before.length), io)).map((each) => ({
        ...each,
        value: `${place.before}${each.value}`,
      }));
    case "argument":
      return await argumentWords(place.name, line, typed, io);
    case "nothing":
      return [];
  }
}

function commandWords(group: string | null): readonly Candidate[] {
  if (group !== null) {
    return commands
      .filter(({ name }) => name.startsWith(`${group} `))
      .map(({ name, summary }) => ({ value: name.slice(group.length + 1), says: summary }));
  }
  const single = commands.filter(({ name }) => !name.includes(" "));
  return [
    ...single.map(({ name, summary }: Command) => ({ value: name, says: summary })),
    ...groupNames(commands)
      .filter((name) => !single.some((command) => command.name === name))
      .map((name) => ({ value: name, says: `commands of ${name}` })),
    { value: "help", says: "show the help of a command" },
  ];
}

async function valuesOf(flag: Flag, line: TypedLine, typed: string, io: Io): Promise<readonly Candidate[]> {
  if (flag.choices !== undefined) return flag.choices.map(word);
  if (flag.name === "stage") return await fromRegistry(line, io, stageWords);
  if (flag.value === "STORE" || flag.name === "store") return await fromRegistry(line, io, storeWords);
  if (flag.value?.startsWith("M@V") === true)
    return await fromRegistry(line, io, (snapshot) => referenceWords(snapshot, typed));
  return [];
}

async function argumentWords(
  name: string,
  line: TypedLine,
  typed: string,
  io: Io,
): Promise<readonly Candidate[]> {
  if (name === "STAGE") return await fromRegistry(line, io, stageWords);
  if (name === "SHELL") return shells.map(word);
  if (name === "MODEL" || name === "OLD")
    return await fromRegistry(line, io, (snapshot) => modelWords(snapshot, typed));
  if (!/^(?:MODEL\[?@X\]?|SUBJECT)$/.test(name)) return [];
  return await fromRegistry(line, io, (snapshot) => referenceWords(snapshot, typed));
}

async function fromRegistry(
  { options }: TypedLine,
  io: Io,
  read: (snapshot: Snapshot) => Promise<readonly Candidate[]>,
): Promise<readonly Candidate[]> {
  // A remote may take seconds to answer, which nobody who types waits for.
  if (options.has("repo")) return [];
  try {
    const ref = options.get("ref");
    const registry = await openRegistry({
      path: resolve(io.cwd, options.get("directory") ?? ""),
      env: io.env,
      signal: io.signal,
      ...(ref === undefined ? {} : { ref }),
    });
    return await read(await registry.snapshot());
  } catch {
    return [];
  }
}

async function stageWords(snapshot: Snapshot): Promise<readonly Candidate[]> {
  return (await snapshot.settings()).lifecycle.order.map(word);
}

async function storeWords(snapshot: Snapshot): Promise<readonly Candidate[]> {
  return ["local", ...(await snapshot.settings()).stores.map(({ name }) => name)].map(word);
}

async function modelWords(snapshot: Snapshot, typed: string): Promise<readonly Candidate[]> {
  const names = (await snapshot.modelNames()).filter((name) => name.startsWith(typed));
  const spaces = [...new Set(names.map((name) => name.slice(0, name.indexOf("/") + 1)))];
  if (names.length <= manyNames || typed.includes("/") || spaces.length === 1) return names.map(word);
  const bare = names.filter((name) => !name.includes("/"));
  return [...bare, ...spaces.filter((space) => space !== "")].map(word);
}

/* Names alone while a name is typed; behind the `@` what leads to a version. */
async function referenceWords(snapshot: Snapshot, typed: string): Promise<readonly Candidate[]> {
  const at = typed.indexOf("@");
  if (at < 0) return await modelWords(snapshot, typed);
  const name = typed.slice(0, at);
  if (!(await snapshot.hasModel(name))) return [];
  const state = await snapshot.model(name);
  const stages = [...(state.model?.stages ?? [])].filter(([, holders]) => holders.length > 0);
  const words = [
    ...stages.map(([stage, holders]) => ({ value: stage, says: holders.join(", ") })),
    ...[...(state.model?.aliases ?? [])].map(([alias, version]) => ({ value: alias, says: version })),
    { value: "latest", says: "" },
    ...[...state.versionIds].reverse().map(word),
  ];
  return words.map(({ value, says }) => ({ value: `${name}@${value}`, says }));
}

function word(value: string): Candidate {
  return { value, says: "" };
}
