import type { GivenFacts } from "../changes/intent.ts";
import type { RegisterInput } from "../registry/options.ts";
import type { BumpLevel, Versioning } from "../values/version.ts";
import { type Arguments, present } from "./arguments.ts";
import type { Call } from "./call.ts";
import { namingEntry } from "../changes/batch-entry.ts";
import { readBatchFile, readFromFile, type RegistrationMap } from "./batch-file.ts";
import { isMap, readDocument, readMap, readText } from "./documents.ts";
import { inputOfMap, type MapReading } from "./from.ts";
import { usageFault } from "./usage.ts";
import {
  parseBytes,
  parseCode,
  parseDataset,
  parseLoosePairs,
  parseMetrics,
  parseMoment,
  parseSamples,
  parseTags,
  parseParent,
} from "./values.ts";

/** What `register` is asked for: one version, or a batch of them. */
export type Registrations =
  | { readonly kind: "one"; readonly input: RegisterInput }
  | { readonly kind: "batch"; readonly inputs: readonly RegisterInput[] };

/** Reads what `register` is given: options and files, over the map of `--from` or each map of `--batch`. */
export async function registrationsOf(call: Call): Promise<Registrations> {
  const { args, io } = call;
  const batch = args.text("batch");
  if (batch === undefined) {
    if (args.has("adopt"))
      throw usageFault(
        "--adopt goes with --batch",
        "List what is to be adopted in a file, and name it with --batch.",
      );
    return { kind: "one", input: await registerInput(call) };
  }
  refuseBeside(args);
  const maps = await readBatchFile(io, batch);
  const given = await givenTo(call);
  return { kind: "batch", inputs: maps.map((map, index) => entryOf(call, map, given, index)) };
}

function refuseBeside(args: Arguments): void {
  const [, ...files] = args.positionals;
  if (files.length > 0)
    throw usageFault("files cannot be named for a batch", "Name them in each entry, under `files`.", {
      files,
    });
  if (args.has("from"))
    throw usageFault(
      "--from and --batch exclude each other",
      "Use --from for one version, --batch for many.",
    );
}

function entryOf(call: Call, map: RegistrationMap, given: Given, index: number): RegisterInput {
  try {
    return overMap(call, { option: "--batch", adopt: call.args.has("adopt") }, map, given);
  } catch (error) {
    const model = call.args.positionals[0] ?? map["model"];
    throw namingEntry(error, { entry: index + 1, model: typeof model === "string" ? model : null });
  }
}

/** Reads one registration: what `next` is given, and `register` without a batch. */
export async function registerInput(call: Call): Promise<RegisterInput> {
  const from = call.args.text("from");
  const map = from === undefined ? {} : await readFromFile(call.io, from);
  return overMap(call, { option: "--from", adopt: false }, map, await givenTo(call));
}

/** Reads a registration from a file alone: what `propose --register` is given. */
export async function registrationFile(call: Call, file: string): Promise<RegisterInput> {
  const map = await readFromFile(call.io, file);
  return overMap(call, { option: "--register", adopt: false }, map, { input: {}, facts: {} });
}

/** What options and positionals give. */
interface Given {
  readonly input: Partial<RegisterInput>;
  readonly facts: GivenFacts;
}

function overMap(call: Call, reading: MapReading, map: RegistrationMap, given: Given): RegisterInput {
  const model = reading.option === "--register" ? map["model"] : (call.args.positionals[0] ?? map["model"]);
  if (typeof model !== "string")
    throw usageFault(
      "MODEL is missing",
      `Name the model before its files, or under \`model\` in ${reading.option}.`,
    );
  const below = inputOfMap(model, map, reading);
  const facts = mergeFacts(below.facts ?? {}, given.facts);
  return inFolder(call, { ...below, ...given.input, ...(Object.keys(facts).length === 0 ? {} : { facts }) });
}

async function givenTo(call: Call): Promise<Given> {
  const { args } = call;
  const [, ...files] = args.positionals;
  const input = present({
    files: files.length === 0 ? undefined : files,
    version: args.text("version"),
    // The table lists the choices, so the texts are of these types.
    bump: args.text("bump") as BumpLevel | undefined,
    versioning: args.text("versioning") as Versioning | undefined,
    task: args.text("task"),
    inherit: args.text("inherit"),
    notes: args.text("change"),
    config: args.text("config"),
    interface: args.text("interface"),
    ...(args.command === "register" ? placing(args) : {}),
  });
  return { input, facts: await factsOf(call) };
}

function placing(
  args: Arguments,
): Pick<Partial<RegisterInput>, "stage" | "reason" | "store" | "allowDuplicate"> {
  return {
    ...present({ stage: args.text("stage"), reason: args.text("reason"), store: args.text("store") }),
    ...(args.has("allow-duplicate") ? { allowDuplicate: true } : {}),
  };
}

function inFolder(call: Call, input: RegisterInput): RegisterInput {
  const { files, config, interface: described } = input;
  const path = (file: string | undefined) => (file === undefined ? undefined : call.path(file));
  return {
    ...input,
    ...present({
      files: files?.map((file) => call.path(file)),
      config: path(config),
      interface: path(described),
    }),
  };
}

async function factsOf(call: Call): Promise<GivenFacts> {
  const { args } = call;
  const run = args.text("run");
  const memory = args.text("memory");
  const code = args.text("code");
  const facts = {
    framework: args.text("framework"),
    model_type: args.text("model-type"),
    description: args.text("description"),
    metrics: some(args, "metric", (texts) => parseMetrics("--metric", texts)),
    parameters: await parametersOf(call),
    features: await featuresOf(call),
    dataset: some(args, "dataset", (texts) => texts.map((text) => parseDataset("--dataset", text))),
    parents: some(args, "parent", (texts) => texts.map(parseParent)),
    training: trainingOf(args),
    source: run === undefined ? undefined : { run },
    code: code === undefined ? undefined : parseCode("--code", code),
    resources: memory === undefined ? undefined : { memory_bytes: parseBytes("--memory", memory) },
    tags: some(args, "tag", (texts) => parseTags("--tag", texts)),
    custom: some(args, "custom", (texts) => parseLoosePairs("--custom", texts)),
    links: some(args, "link", (texts) => [...texts]),
  };
  // Parameters are loose here; the schema judges them when the record is made.
  return present(facts) as GivenFacts;
}

function some<T>(args: Arguments, name: string, parse: (texts: readonly string[]) => T): T | undefined {
  const texts = args.texts(name);
  return texts.length === 0 ? undefined : parse(texts);
}

async function parametersOf({ args, io }: Call): Promise<Readonly<Record<string, unknown>> | undefined> {
  const file = args.text("params");
  const single = some(args, "param", (texts) => parseLoosePairs("--param", texts));
  if (file === undefined) return single;
  return { ...(await readMap(io, "--params", file)), ...single };
}

async function featuresOf({ args, io }: Call): Promise<string[] | undefined> {
  const file = args.text("features");
  const single = args.texts("feature");
  if (file === undefined) return single.length === 0 ? undefined : [...single];
  if (single.length > 0)
    throw usageFault(
      "--feature and --features exclude each other",
      "The order of features counts: give all in one place.",
    );
  if (!/\.(?:json|ya?ml)$/.test(file)) return lines(await readText(io, file));
  const value = await readDocument(io, "--features", file);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw usageFault(
    `--features ${file}: expected a list of names`,
    "Write a JSON or YAML list of texts, or a text file with a name a line.",
    { file },
  );
}

function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function trainingOf(args: Arguments): GivenFacts["training"] | undefined {
  const [started, ended] = [args.text("trained-from"), args.text("trained-to")];
  const samples = some(args, "samples", (texts) => parseSamples("--samples", texts));
  const training = present({
    started: started === undefined ? undefined : parseMoment(started),
    ended: ended === undefined ? undefined : parseMoment(ended),
    samples,
  });
  return Object.keys(training).length === 0 ? undefined : training;
}

/* Maps are merged key by key, so that `--metric` adds to what a file says; everything else is replaced. */
function mergeFacts(below: GivenFacts, above: GivenFacts): GivenFacts {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key];
    merged[key] = key !== "code" && isMap(under) && isMap(value) ? { ...under, ...value } : value;
  }
  return merged;
}
