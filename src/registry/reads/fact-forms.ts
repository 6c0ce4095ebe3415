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
  CodeForm,
  ConfigForm,
  DatasetForm,
  ExportForm,
  FileForm,
  InspectionForm,
  InterfaceForm,
  MetricForm,
  ParentForm,
  ResourcesForm,
  SourceForm,
  TensorForm,
  TrainingForm,
} from "../facts.ts";

/** The facts of a version that are maps or lists of maps, with every key present. */
export interface FactForms {
  readonly change: ChangeForm | null;
  readonly artifacts: readonly FileForm[];
  readonly interface: InterfaceForm | null;
  readonly inspection: InspectionForm | null;
  readonly parents: readonly ParentForm[];
  readonly dataset: readonly DatasetForm[];
  readonly training: TrainingForm | null;
  readonly code: CodeForm | null;
  readonly config: ConfigForm | null;
  readonly metrics: Readonly<Record<string, MetricForm>>;
  readonly exports: readonly ExportForm[];
  readonly source: SourceForm | null;
  readonly resources: ResourcesForm | null;
}

/** Fills the keys that a record may leave out: null, [] where empty. */
export function factForms(record: VersionRecord): FactForms {
  const { code, config, source, resources } = record;
  return {
    change: changeForm(record.change),
    artifacts: (record.artifacts ?? []).map(fileForm),
    interface: record.interface === undefined ? null : interfaceForm(record.interface),
    inspection: record.inspection === undefined ? null : inspectionForm(record.inspection),
    parents: (record.parents ?? []).map(parentForm),
    dataset: (record.dataset ?? []).map(({ name, version, digest }) => ({
      name,
      version: version ?? null,
      digest: digest ?? null,
    })),
    training: trainingForm(record),
    code: code === undefined ? null : { repository: code.repository, commit: code.commit ?? null },
    config: config === undefined ? null : { hash: config.hash, artifact: config.artifact ?? null },
    metrics: Object.fromEntries(
      Object.entries(record.metrics ?? {}).map(([name, metric]) => [name, metricForm(metric)]),
    ),
    exports: (record.exports ?? []).map(exportForm),
    source:
      source === undefined
        ? null
        : { run: source.run ?? null, commit: source.commit ?? null, uri: source.uri ?? null },
    resources:
      resources === undefined
        ? null
        : {
            memory_bytes: resources.memory_bytes ?? null,
            gpu_memory_bytes: resources.gpu_memory_bytes ?? null,
          },
  };
}

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

function interfaceForm({ inputs, outputs }: ModelInterface): InterfaceForm {
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
