import type { Command, Positional } from "./command.ts";
import { nameKind } from "./documents.ts";
import type { Flag } from "./flag.ts";
import { documentFlag, flagsOf, globalFlags } from "./globals.ts";
import { usageFault } from "./usage.ts";

/** The keys that a document may give to a command: its arguments, and its options with _ for -. */
export interface SuppliedKeys {
  /** As the help lists them. */
  readonly names: readonly string[];
  readonly places: ReadonlyMap<string, Positional>;
  readonly flags: ReadonlyMap<string, Flag>;
  /** The argument that names a version, or a version or a model, which `model` and `version` may name together. */
  readonly subject: Positional | null;
}

/** The key of an argument in a document. */
export function keyOf({ key, name }: Positional): string {
  return key ?? name.toLowerCase();
}

/** Lists the keys of a command. An option that may be repeated has its plural too. */
export function suppliedKeys(command: Command): SuppliedKeys {
  const places = new Map(command.positionals.map((place) => [keyOf(place), place]));
  const own = flagsOf(command).filter((flag) => flag.document !== true && !globalFlags.includes(flag));
  const named = own.map((flag) => [flag.name.replaceAll("-", "_"), flag] as const);
  const plural = named.flatMap(([key, flag]) => (flag.repeat === true ? [[`${key}s`, flag] as const] : []));
  const [first] = command.positionals;
  const subject = first !== undefined && /^MODEL\[?@X\]?$/.test(first.name) && !isList(first) ? first : null;
  return {
    names: [
      ...(subject === null ? [] : ["model"]),
      ...places.keys(),
      ...named.map(([key, { repeat }]) => (repeat === true ? `${key}s` : key)),
    ],
    places,
    flags: new Map([...named, ...plural.filter(([key]) => !named.some(([name]) => name === key))]),
    subject,
  };
}

function isList({ max = 1 }: Positional): boolean {
  return max > 1;
}

/** Whether a command takes its arguments from a document by the keys that it lists; `register` and `next` have keys of their own. */
export function listsKeys(command: Command): boolean {
  return flagsOf(command).includes(documentFlag);
}

/**
 * Joins `model` and `version` to the one argument that they name, as an answer of `register` gives them.
 * @throws StemmaError `usage-invalid` where they contradict each other
 */
export function joinedSubject(
  { subject }: SuppliedKeys,
  map: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (subject === null || !Object.hasOwn(map, "model")) return map;
  const key = keyOf(subject);
  const { model, version, ...others } = map;
  if (typeof model !== "string")
    throw usageFault(`--from: model: found ${nameKind(model)}, expected a text`, "Put it in quotes.", {
      found: model,
    });
  if (Object.hasOwn(others, key))
    throw usageFault(`--from gives both model and ${key}`, `Give ${key}, or model and version.`);
  if (version === undefined || version === null)
    return { ...others, [key]: key === "version" ? undefined : model };
  if (typeof version !== "string") return { ...others, [key]: version };
  if (!version.includes("@")) return { ...others, [key]: `${model}@${version}` };
  if (version.startsWith(`${model}@`)) return { ...others, [key]: version };
  throw usageFault(
    `--from names the model '${model}' and a version of another, '${version}'`,
    "Name the model once.",
    { found: version, expected: `${model}@...` },
  );
}
