/* Generated from schemas/; npm run generate */

/**
 * A short text: 1 to 2000 characters.
 */
export type Text = string;
/**
 * The name of a column: 1 to 200 characters.
 */
export type Column = string;

/**
 * What versions are put through before they are trusted: data, how the model is run on it, and the cases. It has exactly one of model and task.
 */
export interface SuiteRecord {
  /**
   * The name, equal to that of the file.
   */
  name: string;
  /**
   * What it tests, and where its data is from.
   */
  description?: string;
  /**
   * The model whose versions it is for.
   */
  model?: string;
  /**
   * The task whose models it is for.
   */
  task?: string;
  /**
   * People and groups that answer for it.
   *
   * @maxItems 200
   */
  owners?: Text[];
  /**
   * What the cases run on.
   *
   * @maxItems 50
   */
  data?: DataRecord[];
  /**
   * The column that feeds each input of the model; the one of its name when absent.
   */
  inputs?: {
    [k: string]: Column;
  };
  /**
   * What is done with the data before the built-in runner gets it, in this order.
   *
   * @maxItems 50
   */
  preprocessing?: PreprocessingRecord[];
  runner?: RunnerRecord;
  /**
   * The name of a column: 1 to 200 characters.
   */
  truth?: string;
  prediction?: PredictionRecord;
  /**
   * What is looked at.
   *
   * @minItems 1
   * @maxItems 200
   */
  cases: CaseRecord[];
  /**
   * Where resampling starts, so that intervals are the same everywhere; 0 when absent.
   */
  seed?: number;
  /**
   * How often rows are drawn again for intervals; 1000 when absent.
   */
  resamples?: number;
  schedule?: ScheduleRecord;
  /**
   * Anything else a team wants to keep.
   */
  custom?: {
    [k: string]: unknown;
  };
}
/**
 * A file of data, by its digest.
 */
export interface DataRecord {
  /**
   * The name that cases call it by.
   */
  name: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  path?: string;
  /**
   * The sha256 of its bytes, which are in a store.
   */
  digest: string;
  /**
   * Its size in bytes.
   */
  size?: number;
  /**
   * How it is written.
   */
  format: "jsonl" | "csv" | "parquet" | "npy" | "npz" | "wav";
  /**
   * What each row has: keys, columns, arrays; `audio` of a WAV file, and `values` of an npy file.
   *
   * @minItems 1
   * @maxItems 500
   */
  columns: Column[];
  labels?: LabelsRecord;
}
/**
 * Of a WAV file: what is true of it, as JSON Lines of stretches in seconds: `start` and `end`.
 */
export interface LabelsRecord {
  /**
   * The sha256 of its bytes.
   */
  digest: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  path?: string;
  /**
   * Its size in bytes.
   */
  size?: number;
  /**
   * The name of a column: 1 to 200 characters.
   */
  column: string;
}
/**
 * One step, which has exactly one of window, normalise and reshape.
 */
export interface PreprocessingRecord {
  /**
   * The name of a column: 1 to 200 characters.
   */
  column: string;
  window?: WindowRecord;
  normalise?: NormaliseRecord;
  /**
   * The shape of what one row holds; -1 stands for what is left.
   *
   * @minItems 1
   * @maxItems 8
   */
  reshape?: number[];
}
/**
 * Cuts each row into windows, which become rows; what is left at its end is filled up with zeros.
 */
export interface WindowRecord {
  /**
   * How many samples a window has.
   */
  size: number;
  /**
   * How far apart windows begin; their size when absent.
   */
  step?: number;
}
/**
 * Scales the values.
 */
export interface NormaliseRecord {
  /**
   * By the greatest magnitude of the row, by its mean and standard deviation, or by the numbers beside.
   */
  by: "peak" | "deviation" | "constant";
  /**
   * What is taken off.
   */
  mean?: number;
  /**
   * What it is divided by.
   */
  deviation?: number;
}
/**
 * How the model is run; the built-in runtime when absent. The address of an endpoint is a setting, `stemma.endpoint.SUITE.url`.
 */
export interface RunnerRecord {
  /**
   * What runs the model: the built-in runtime, a program, or an endpoint that serves it.
   */
  kind: "onnx" | "command" | "http";
  /**
   * A short text: 1 to 2000 characters.
   */
  file?: string;
  /**
   * Of onnx: onnxruntime-node where it is installed, else onnxruntime-web (auto), or one of them; auto when absent.
   */
  runtime?: "auto" | "node" | "web";
  /**
   * Of onnx: what a recurrent model carries from step to step, by the input that gets it; inputs that a model lacks are left out.
   */
  state?: {
    [k: string]: StateRecord;
  };
  /**
   * Of onnx: inputs that are always the same; those that a model lacks are left out.
   */
  constants?: {
    [k: string]: ConstantRecord;
  };
  /**
   * Of onnx: what a model wants to hear again of the step before.
   *
   * @maxItems 20
   */
  context?: ContextRecord[];
  /**
   * How many rows are asked at once, where no sequence is carried on; 1 when absent.
   */
  batch?: number;
  /**
   * Of onnx: whether the rows of a batch are stacked along a first dimension; false when absent.
   */
  stacked?: boolean;
  /**
   * Of onnx: how many threads compute one step; 1 when absent, so that results are the same everywhere.
   */
  threads?: number;
  /**
   * The program and its arguments: `{model}` stands for the path of the weights, `{folder}` for that of all files.
   *
   * @minItems 1
   * @maxItems 100
   */
  command?: Text[];
  /**
   * Variables of the program, beside PATH, HOME and the locale.
   */
  variables?: {
    [k: string]: string;
  };
  /**
   * How long one batch may take; 60s when absent.
   */
  timeout?: string;
  /**
   * Of command: how much memory the program and what it started may take; no limit when absent.
   */
  memory?: string;
  /**
   * Of http: the V2 inference protocol, or rows as JSON; kserve when absent.
   */
  protocol?: "kserve" | "json";
  /**
   * A short text: 1 to 2000 characters.
   */
  name?: string;
  /**
   * Of http: how often a request is sent again that found no server; 0 when absent.
   */
  retries?: number;
}
/**
 * What feeds an input.
 */
export interface StateRecord {
  /**
   * A short text: 1 to 2000 characters.
   */
  from: string;
  /**
   * The shape of the zeros that a sequence begins with.
   *
   * @maxItems 8
   */
  shape: number[];
}
/**
 * An input that is always the same.
 */
export interface ConstantRecord {
  /**
   * The type of the tensor.
   */
  type:
    "float32" | "float64" | "int8" | "uint8" | "int16" | "uint16" | "int32" | "uint32" | "int64" | "uint64" | "bool";
  /**
   * Its shape; that of a single number when absent.
   *
   * @maxItems 8
   */
  shape?: number[];
  /**
   * What fills it.
   */
  value: number;
}
/**
 * An input.
 */
export interface ContextRecord {
  /**
   * A short text: 1 to 2000 characters.
   */
  input: string;
  /**
   * How many elements of the step before are put in front; zeros at the start.
   */
  length: number;
  /**
   * A short text: 1 to 2000 characters.
   */
  when?: string;
}
/**
 * How an output becomes a prediction.
 */
export interface PredictionRecord {
  /**
   * A short text: 1 to 2000 characters.
   */
  output?: string;
  /**
   * From which score on a row counts as positive; 0.5 when absent.
   */
  threshold?: number;
  /**
   * The classes, in the order of the numbers that the model gives for them. The last one of two is the positive.
   *
   * @minItems 2
   * @maxItems 1000
   */
  labels?: (string | number)[];
  /**
   * What truth says of a positive; 1, true or the last label when absent.
   */
  positive?: string | number | boolean;
  /**
   * The name of a column: 1 to 200 characters.
   */
  group?: string;
  /**
   * How long a frame is, in seconds, for what is told of segments.
   */
  step?: number;
  /**
   * How many ranks count; all when absent.
   */
  k?: number;
}
/**
 * One thing that is looked at.
 */
export interface CaseRecord {
  /**
   * Its name.
   */
  name: string;
  /**
   * What it is for.
   */
  description?: string;
  /**
   * What it looks at: smoke, that the model loads and gives what its interface says; unit, known outputs; integration, the same through the endpoint that serves; regression, a metric; performance, time and memory.
   */
  kind: "smoke" | "unit" | "integration" | "regression" | "performance";
  /**
   * How bad it is where it fails: high blocks, two of medium block, one of them needs a waiver, low is reported; high when absent.
   */
  severity?: "high" | "medium" | "low";
  /**
   * The data that it runs on; the first when absent.
   */
  data?: string;
  /**
   * Only so many rows, from the first on; all when absent, one of a smoke case.
   */
  rows?: number;
  /**
   * Of unit and integration: known outputs.
   *
   * @minItems 1
   * @maxItems 100
   */
  expect?: ExpectRecord[];
  /**
   * How far a number may be off.
   */
  absolute?: number;
  /**
   * How far a number may be off, as a share of it.
   */
  relative?: number;
  /**
   * Of regression: the score. Of performance: what is measured.
   */
  metric?: string;
  /**
   * How scores of classes become one; of two classes that of the positive when absent, else macro.
   */
  average?: "macro" | "weighted" | "micro";
  /**
   * How roc_auc compares several classes: one with the rest, or each with each; ovr when absent.
   */
  multiclass?: "ovr" | "ovo";
  baseline?: BaselineRecord;
  /**
   * How much worse than the baseline is still good; 0 when absent.
   */
  margin?: number;
  /**
   * Of the interval that must be within the margin; 0.95 when absent.
   */
  confidence?: number;
  /**
   * An absolute bound, whatever the baseline.
   */
  at_least?: number;
  /**
   * An absolute bound, whatever the baseline.
   */
  at_most?: number;
  /**
   * Of performance: how many runs are not measured; 10 when absent.
   */
  warmup?: number;
  /**
   * Of performance: how many runs are measured; 100 when absent.
   */
  runs?: number;
  /**
   * Of performance: how many requests are under way at a time; 1 when absent.
   */
  concurrency?: number;
}
/**
 * What one row must give.
 */
export interface ExpectRecord {
  /**
   * The row, from 0; the one of its place in this list when absent.
   */
  row?: number;
  /**
   * A short text: 1 to 2000 characters.
   */
  output?: string;
  /**
   * What it must give, flat.
   *
   * @maxItems 10000
   */
  values: (number | string)[];
}
/**
 * What the metric is compared with; exactly one of stage and version.
 */
export interface BaselineRecord {
  /**
   * A short text: 1 to 2000 characters.
   */
  stage?: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  version?: string;
  /**
   * Stored evidence of the version that `stage` or `version` names: its suite. Nothing is run then.
   */
  evidence?: string;
  /**
   * What is made of a case whose baseline is not there: it is inconclusive, or a first version passes by its bounds alone; hold when absent.
   */
  when_missing?: "hold" | "pass";
}
/**
 * When it is due by itself.
 */
export interface ScheduleRecord {
  nightly?: NightlyRecord;
  /**
   * For every version that is registered: the nightly run takes up those that have no evidence yet.
   */
  on_register?: boolean;
}
/**
 * Once a day, for the versions in servable stages.
 */
export interface NightlyRecord {
  /**
   * The hour from which on it is due, UTC.
   */
  hour_utc: number;
}
