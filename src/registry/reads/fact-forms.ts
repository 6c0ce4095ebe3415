import type {
  Inspection,
  Metric,
  ModelInterface,
  Parent,
  TensorSpec,
  VersionRecord,
} from "../../records/generated/version.ts";
import type {
  ChangeForm,
  ExportForm,
  FileForm,
  InspectionForm,
  InterfaceForm,
  MetricForm,
  ParentForm,
  TensorForm,
  TrainingForm,
} from "../facts.ts";
import type { VersionForm } from "../forms.ts";

/** What the record of a version says by itself, in the form of a version. */
export type VersionFacts = Omit<
  VersionForm,
  "commit" | "model" | "stage" | "aliases" | "updated" | "proposals"
>;

/**
 * How each fact and annotation is read of a record. Every key has a value: null, [] or {} where the record leaves it out. The task
 * may be the model's to say.
 */
export const factReaders: {
  readonly [K in keyof VersionFacts]: (record: VersionRecord) => VersionFacts[K];
} = {
  version: ({ version }) => version,
  ordinal: ({ ordinal }) => ordinal ?? null,
  task: ({ task }) => task ?? null,
  created: ({ created }) => created,
  author: ({ author }) => author,
  change: ({ change }) => changeForm(change),
  framework: ({ framework }) => framework ?? null,
  model_type: ({ model_type: type }) => type ?? null,
  artifacts: ({ artifacts = [] }) => artifacts.map(fileForm),
  size: ({ artifacts = [] }) => artifacts.reduce((sum, { size }) => sum + size, 0),
  interface: (record) => (record.interface === undefined ? null : interfaceForm(record.interface)),
  inspection: ({ inspection }) => (inspection === undefined ? null : inspectionForm(inspection)),
  features: ({ features }) => features ?? [],
  parents: ({ parents = [] }) => parents.map(parentForm),
  dataset: ({ dataset = [] }) =>
    dataset.map(({ name, version, digest }) => ({ name, version: version ?? null, digest: digest ?? null })),
  training: trainingForm,
  code: ({ code }) =>
    code === undefined ? null : { repository: code.repository, commit: code.commit ?? null },
  parameters: ({ parameters }) => parameters ?? {},
  config: ({ config }) =>
    config === undefined ? null : { hash: config.hash, artifact: config.artifact ?? null },
  metrics: ({ metrics = {} }) =>
    Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, metricForm(metric)])),
  tags: ({ tags }) => tags ?? {},
  custom: ({ custom }) => custom ?? {},
  description: ({ description }) => description ?? null,
  exports: ({ exports = [] }) => exports.map(exportForm),
  links: ({ links }) => links ?? [],
  source: ({ source }) =>
    source === undefined
      ? null
      : { run: source.run ?? null, commit: source.commit ?? null, uri: source.uri ?? null },
  resources: ({ resources }) =>
    resources === undefined
      ? null
      : {
          memory_bytes: resources.memory_bytes ?? null,
          gpu_memory_bytes: resources.gpu_memory_bytes ?? null,
        },
};

/** The interface as a record has it, which leaves a shape out where it is not known. */
export function interfaceOf({ inputs, outputs }: InterfaceForm): ModelInterface {
  const tensorOf = ({ name, type, shape }: TensorForm): TensorSpec =>
    shape === null ? { name, type } : { name, type, shape: [...shape] };
  return { inputs: inputs.map(tensorOf), outputs: outputs.map(tensorOf) };
}

/** The JSON form of what changed in a version. */
export function changeForm(change: VersionRecord["change"]): ChangeForm | null {
  if (change === undefined) return null;
  return {
    level: change.level,
    from: change.from ?? null,
    reasons: change.reasons ?? [],
    notes: change.notes ?? null,
  };
}

function fileForm({
  path,
  digest,
  size,
  format,
  role,
}: NonNullable<VersionRecord["artifacts"]>[number]): FileForm {
  return { path, digest, size, format: format ?? null, role: role ?? "weights" };
}

/** The JSON form of inputs and outputs. */
export function interfaceForm({ inputs, outputs }: ModelInterface): InterfaceForm {
  const tensorForm = ({ name, type, shape }: TensorSpec): TensorForm => ({
    name,
    type,
    shape: shape ?? null,
  });
  return { inputs: inputs.map(tensorForm), outputs: outputs.map(tensorForm) };
}

/** The JSON form of what was read from weights. */
export function inspectionForm(inspection: Inspection): InspectionForm {
  const { format, producer, opsets, parameters, tensors, dtypes } = inspection;
  return {
    format,
    producer: producer ?? null,
    opsets: opsets ?? [],
    parameters: parameters ?? null,
    tensors: tensors ?? null,
    dtypes: dtypes ?? {},
    architecture: inspection.architecture ?? null,
    quantization: inspection.quantization ?? null,
    layout: inspection.layout ?? null,
    pickles: (inspection.pickles ?? []).map(({ path, imports, fault }) => ({
      path,
      imports: imports ?? [],
      fault: fault ?? null,
    })),
  };
}

function parentForm(parent: Parent): ParentForm {
  return typeof parent === "string"
    ? { version: parent, relation: null }
    : { version: parent.version, relation: parent.relation ?? null };
}

function trainingForm({ training }: VersionRecord): TrainingForm | null {
  if (training === undefined) return null;
  const { started, ended, duration_s, samples, host } = training;
  return {
    started: started ?? null,
    ended: ended ?? null,
    duration_s: duration_s ?? null,
    samples:
      samples === undefined
        ? null
        : {
            train: samples.train ?? null,
            validation: samples.validation ?? null,
            test: samples.test ?? null,
          },
    host: host ?? null,
  };
}

function metricForm(metric: Metric): MetricForm {
  if (typeof metric === "number") return { value: metric, at: null, dataset: null };
  return { value: metric.value, at: metric.at ?? null, dataset: metric.dataset ?? null };
}

/** The JSON form of one file or address of an export. */
export function exportForm({
  format,
  path,
  digest,
  size,
  role,
  uri,
  created,
  inspection,
}: NonNullable<VersionRecord["exports"]>[number]): ExportForm {
  return {
    format,
    path: path ?? null,
    digest: digest ?? null,
    size: size ?? null,
    role: digest === undefined ? null : (role ?? "weights"),
    uri: uri ?? null,
    created: created ?? null,
    inspection: inspection === undefined ? null : inspectionForm(inspection),
  };
}
