import type { GivenFacts } from "../changes/intent.ts";
import type { RegisterInput } from "../registry/options.ts";
import { StemmaError } from "../values/error.ts";
import { isMap, nameKind } from "./documents.ts";
import { unknownWord, usageFault } from "./usage.ts";
import { parseBytes, parseCode, parseDataset, parseMoment, parseTags } from "./values.ts";

/** The parts of a registration that a map gives. */
interface Draft {
  input: Record<string, unknown>;
  facts: Record<string, unknown>;
}

type Take = (draft: Draft, value: unknown, key: string) => void;

const input =
  (name: keyof RegisterInput, read: (value: unknown, key: string) => unknown): Take =>
  (draft, value, key) => {
    draft.input[name] = read(value, key);
  };
const fact =
  (name: keyof GivenFacts, read: (value: unknown, key: string) => unknown): Take =>
  (draft, value, key) => {
    draft.facts[name] = read(value, key);
  };
const within =
  (
    name: "training" | "source" | "resources",
    part: string,
    read: (value: unknown, key: string) => unknown,
  ): Take =>
  (draft, value, key) => {
    const whole = draft.facts[name];
    draft.facts[name] = { ...(isMap(whole) ? whole : {}), [part]: read(value, key) };
  };

const features = fact("features", textList);
const links = fact("links", textList);
const metrics = fact("metrics", metricMap);
const parameters = fact("parameters", mapOf);
const parents = fact("parents", parentList);
const tags = fact("tags", tagMap);

/* An option, by its name with _ for -, or a field as the record spells it. */
const keys: Readonly<Record<string, Take>> = {
  files: input("files", textList),
  version: input("version", textOf),
  bump: input("bump", oneOf("major", "minor", "patch")),
  versioning: input("versioning", oneOf("semver", "timestamp")),
  task: input("task", textOf),
  inherit: input("inherit", textOf),
  change: input("notes", textOf),
  config: input("config", textOf),
  interface: input("interface", textOf),
  stage: input("stage", textOf),
  reason: input("reason", textOf),
  store: input("store", textOf),
  allow_duplicate: input("allowDuplicate", switchOf),
  framework: fact("framework", textOf),
  model_type: fact("model_type", textOf),
  description: fact("description", textOf),
  metric: metrics,
  metrics,
  param: parameters,
  params: parameters,
  parameters,
  dataset: fact("dataset", datasetList),
  parent: parents,
  parents,
  run: within("source", "run", textOf),
  source: fact("source", mapOf),
  feature: features,
  features,
  trained_from: within("training", "started", momentOf),
  trained_to: within("training", "ended", momentOf),
  samples: within("training", "samples", mapOf),
  training: fact("training", mapOf),
  memory: within("resources", "memory_bytes", bytesOf),
  resources: fact("resources", mapOf),
  code: fact("code", (value, key) => (isMap(value) ? value : parseCode(key, textOf(value, key)))),
  tag: tags,
  tags,
  custom: fact("custom", mapOf),
  link: links,
  links,
  exports: fact("exports", listOf),
};

/* What is known besides of a version that lives elsewhere. */
const adoption =
  (name: keyof NonNullable<RegisterInput["adopted"]>, read: (value: unknown, key: string) => unknown): Take =>
  (draft, value, key) => {
    draft.input["adopted"] = { ...(draft.input["adopted"] ?? {}), [name]: read(value, key) };
  };
const aliases = adoption("aliases", textList);
const adoptionKeys: Readonly<Record<string, Take>> = {
  created: adoption("created", momentOf),
  author: adoption("author", textOf),
  alias: aliases,
  aliases,
};

/** The option that names a file of registrations. */
export type MapOption = "--from" | "--batch" | "--register";

/** How a map is read. */
export interface MapReading {
  readonly option: MapOption;
  /** Whether it describes a version that lives elsewhere and is adopted. */
  readonly adopt: boolean;
}

/**
 * Reads the map of `--from`, or one of a batch: the options of `register` by name, or the fields of a version record.
 * @throws StemmaError `usage-invalid` for an unknown key or a value of the wrong kind, `metric-invalid`
 */
export function inputOfMap(
  model: string,
  map: Readonly<Record<string, unknown>>,
  { option, adopt }: MapReading,
): RegisterInput {
  const draft: Draft = { input: adopt ? { model, adopted: {} } : { model }, facts: {} };
  for (const [spelled, value] of Object.entries(map)) {
    const key = spelled.replaceAll("-", "_");
    if (key === "model") checkModel(model, value, option);
    else takeOf(key, { option, adopt })(draft, value, `${option}: ${spelled}`);
  }
  const facts = Object.keys(draft.facts).length === 0 ? {} : { facts: draft.facts };
  // Each reader above has judged the kind of its value; the schema judges the rest when the record is made.
  return { ...draft.input, ...facts } as unknown as RegisterInput;
}

function takeOf(key: string, { option, adopt }: MapReading): Take {
  const known = adopt ? { ...keys, ...adoptionKeys } : keys;
  const take = Object.hasOwn(known, key) ? known[key] : undefined;
  if (take !== undefined) return take;
  if (Object.hasOwn(adoptionKeys, key))
    throw usageFault(
      `${option}: ${key} is not given but taken from the registration`,
      "What lives elsewhere already keeps it with --batch FILE --adopt.",
      { key },
    );
  throw unknownWord(`key of ${option}`, key, Object.keys(known), "stemma register --help");
}

function checkModel(model: string, value: unknown, option: MapOption): void {
  if (value !== model)
    throw usageFault(
      `${option} is about another model than '${model}'`,
      "Name the same model in both places, or leave it out of the file.",
      { found: value, expected: model },
    );
}

function wrongKind(key: string, value: unknown, expected: string): StemmaError {
  const hint =
    typeof value === "number" && expected === "a text"
      ? "Put it in quotes."
      : "See `stemma register --help`.";
  return usageFault(`${key}: found ${nameKind(value)}, expected ${expected}`, hint, { key });
}

function textOf(value: unknown, key: string): string {
  if (typeof value === "string") return value;
  throw wrongKind(key, value, "a text");
}

function switchOf(value: unknown, key: string): boolean {
  if (typeof value === "boolean") return value;
  throw wrongKind(key, value, "true or false");
}

function oneOf(...choices: readonly string[]): (value: unknown, key: string) => string {
  return (value, key) => {
    const text = textOf(value, key);
    if (choices.includes(text)) return text;
    throw usageFault(`${key} cannot be '${text}'`, `Choose one of: ${choices.join(", ")}.`, {
      found: text,
      expected: choices,
    });
  };
}

function mapOf(value: unknown, key: string): Readonly<Record<string, unknown>> {
  if (isMap(value)) return value;
  throw wrongKind(key, value, "a map");
}

function listOf(value: unknown, key: string): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw wrongKind(key, value, "a list");
}

/* One text stands for a list of one, as an option that is given once. */
function textList(value: unknown, key: string): readonly string[] {
  return typeof value === "string" ? [value] : listOf(value, key).map((item) => textOf(item, key));
}

function datasetList(value: unknown, key: string): readonly unknown[] {
  const items = Array.isArray(value) ? listOf(value, key) : [value];
  return items.map((item) => (isMap(item) ? item : parseDataset(key, textOf(item, key))));
}

function parentList(value: unknown, key: string): readonly unknown[] {
  const items = Array.isArray(value) ? listOf(value, key) : [value];
  return items.map((item) => (isMap(item) ? item : textOf(item, key)));
}

function tagMap(value: unknown, key: string): Readonly<Record<string, unknown>> {
  return isMap(value) ? value : parseTags(key, textList(value, key));
}

function momentOf(value: unknown, key: string): string {
  return parseMoment(textOf(value, key));
}

function bytesOf(value: unknown, key: string): number {
  return typeof value === "number" ? value : parseBytes(key, textOf(value, key));
}

function metricMap(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const map = mapOf(value, key);
  for (const [name, metric] of Object.entries(map))
    checkMetric(name, isMap(metric) ? metric["value"] : metric);
  return map;
}

function checkMetric(name: string, value: unknown): void {
  if (typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= 2 ** 53) return;
  const found =
    typeof value === "string" ? `'${value}'` : typeof value === "number" ? String(value) : nameKind(value);
  throw new StemmaError("metric-invalid", `metric ${name}: ${found} is not a number of at most 2^53`, {
    hint: "Write a decimal number such as 0.97, without quotes.",
    data: { metric: name, found: value ?? null },
  });
}
