import type { FieldOwner, FieldType } from "./field.ts";

/**
 * One row of the published table of fields. In `name`, a part in capitals stands for what the user fills in: KEY is one
 * key, whose dots are its own; SUITE and STAGE are one part; PATH leads into free data.
 */
export interface FieldRow {
  readonly name: string;
  readonly type: FieldType;
  readonly says: string;
  readonly owner: FieldOwner;
  /** The keys that lead to the values, where they are not the parts of the name. */
  readonly keys?: readonly string[];
}

function version(name: string, type: FieldType, says: string, keys?: readonly string[]): FieldRow {
  return { name, type, says, owner: "version", ...(keys === undefined ? {} : { keys }) };
}

function model(name: string, type: FieldType, says: string): FieldRow {
  return { name: `model.${name}`, type, says, owner: "model", keys: name.split(".") };
}

function measured(name: string, type: FieldType, says: string): FieldRow {
  return { name, type, says, owner: "measured", keys: name.split(".").slice(1) };
}

function inspected(name: string, what: string): readonly FieldRow[] {
  return [
    version(`${name}.format`, "text", `format that was recognised in ${what}`),
    version(`${name}.producer`, "text", `what wrote ${what}`),
    version(`${name}.opsets.domain`, "text", "domain of an operator set"),
    version(`${name}.opsets.version`, "number", "version of an operator set"),
    version(`${name}.parameters`, "number", `number of parameters in ${what}`),
    version(`${name}.tensors`, "number", `number of tensors in ${what}`),
    version(`${name}.dtypes.KEY`, "number", "number of parameters of an element type, such as float32"),
    version(`${name}.architecture`, "text", `architecture that ${what} names`),
    version(`${name}.quantization`, "text", `how ${what} is quantised`),
    version(`${name}.layout`, "text", "digest of the names, types and shapes of all tensors"),
    version(`${name}.pickles.path`, "text", "path of a pickle that imports something"),
    version(`${name}.pickles.imports`, "text", "what loading a pickle imports, such as `os.system`"),
    version(`${name}.pickles.fault`, "text", "why a pickle could not be scanned"),
  ];
}

/** Every field that a query or a sort may name, in the order in which they are published; the first that fits counts. */
export const fieldTable: readonly FieldRow[] = [
  version("model", "text", "name of the model"),
  version("version", "version", "the version, compared by precedence"),
  version("ordinal", "number", "registration number within the model, `#N`"),
  version("stage", "text", "where it stands in the lifecycle"),
  version("aliases", "text", "aliases that point at it"),
  version("task", "text", "task of the version, else of its model"),
  version("description", "text", "what is special about it"),
  version("created", "instant", "when it was registered"),
  version("age", "age", "time since it was registered", ["created"]),
  version("author", "text", "who registered it, `Name <email>`"),
  version("framework", "text", "what loads the weights: onnx, pytorch ..."),
  version("model_type", "text", "algorithm"),
  version("size", "bytes", "sum of the sizes of its artifacts"),
  version("tags.KEY", "tag", "a tag of the version; a bare tag is the empty text"),
  version("metrics.KEY.value", "number", "the same as `metrics.KEY`", ["metrics", "KEY", "value"]),
  version("metrics.KEY.at", "instant", "when a declared metric was measured"),
  version("metrics.KEY.dataset", "text", "what a declared metric was measured on"),
  version("metrics.KEY", "number", "a metric as its author declared it", ["metrics", "KEY", "value"]),
  measured("evidence.SUITE.KEY", "number", "a metric as a suite measured it on exactly these files"),
  measured("evidence.SUITE", "map", "whether a suite measured these files"),
  version("parameters.PATH", "any", "a hyperparameter"),
  version("custom.PATH", "any", "free data of the version"),
  version("artifacts.path", "text", "path of a file"),
  version("artifacts.digest", "text", "digest of a file, `sha256:...`"),
  version("artifacts.size", "bytes", "size of a file"),
  version("artifacts.format", "text", "format of a file"),
  version("artifacts.role", "text", "what a file is for: weights, tokenizer ..."),
  version("features", "text", "names of the input features"),
  version("interface.inputs.name", "text", "name of an input"),
  version("interface.inputs.type", "text", "type of an input"),
  version("interface.inputs.shape", "any", "a dimension of an input: a number or a name"),
  version("interface.outputs.name", "text", "name of an output"),
  version("interface.outputs.type", "text", "type of an output"),
  version("interface.outputs.shape", "any", "a dimension of an output: a number or a name"),
  ...inspected("inspection", "the weights file"),
  version("parents", "text", "versions it was made from, `model@version`", ["parents", "version"]),
  version("parents.version", "text", "the same as `parents`"),
  version("parents.relation", "text", "how a parent was used: fine-tuned, distilled ..."),
  version("dataset", "text", "names of the datasets", ["dataset", "name"]),
  version("dataset.name", "text", "the same as `dataset`"),
  version("dataset.version", "text", "version of a dataset, compared as text"),
  version("dataset.digest", "text", "digest of a dataset"),
  version("exports", "text", "formats it is exported to", ["exports", "format"]),
  version("exports.format", "text", "the same as `exports`"),
  version("exports.path", "text", "path of an export"),
  version("exports.digest", "text", "digest of an export"),
  version("exports.size", "bytes", "size of an export"),
  version("exports.uri", "text", "address of an export"),
  version("exports.role", "text", "what a file of an export is for"),
  ...inspected("exports.inspection", "an export"),
  version("exports.created", "instant", "when an export was added"),
  version("source.run", "text", "training run"),
  version("source.commit", "text", "commit it was trained at"),
  version("source.uri", "text", "where it was taken from"),
  version("code.repository", "text", "repository of the code that goes with it"),
  version("code.commit", "text", "commit of that code"),
  version("config.hash", "text", "hash of the configuration, whatever the order of its keys"),
  version("config.artifact", "text", "digest of the configuration file"),
  version("training.started", "instant", "start of the training"),
  version("training.ended", "instant", "end of the training"),
  version("training.duration_s", "seconds", "duration of the training in seconds"),
  version("training.samples.train", "number", "samples trained on"),
  version("training.samples.validation", "number", "samples used to choose the model"),
  version("training.samples.test", "number", "samples held out"),
  version("training.host", "text", "machine that trained"),
  version("change.level", "text", "initial, major, minor or patch"),
  version("change.from", "version", "version that the number was derived from"),
  version("change.reasons", "text", "what differs"),
  version("change.notes", "text", "the author's words about the change"),
  version("resources.memory_bytes", "bytes", "memory it needs"),
  version("resources.gpu_memory_bytes", "bytes", "accelerator memory it needs"),
  version("links", "text", "addresses of reports, cards, papers"),
  model("name", "text", "the same as `model`"),
  model("description", "text", "what the model does"),
  model("task", "text", "task of the model"),
  model("owners", "text", "who answers for it"),
  model("license", "text", "licence"),
  model("intended_use", "text", "what it is for, and what it is not for"),
  model("versioning", "text", "semver or timestamp"),
  model("primary_metric", "text", "the metric of best and compare"),
  model("metrics_direction.KEY", "text", "up or down, where the model says so"),
  model("tags.KEY", "tag", "a tag of the model"),
  model("stages.STAGE", "version", "versions in a stage other than the initial one"),
  model("aliases.KEY", "version", "version that an alias points at"),
  model("holds.STAGE", "map", "whether a stage is held"),
  model("holds.STAGE.reason", "text", "why a stage is held"),
  model("holds.STAGE.by", "text", "who holds it"),
  model("holds.STAGE.since", "instant", "since when"),
  model("formerly", "text", "earlier names"),
  model("deleted.version", "version", "versions that were deleted"),
  model("adopted", "version", "versions that were taken over from elsewhere"),
  model("collected", "version", "versions whose files were freed"),
  model("custom.PATH", "any", "free data of the model"),
];
