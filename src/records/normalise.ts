import type { HoldRecord, ModelRecord } from "./generated/model.ts";
import type {
  GateRecord,
  IdentityRecord,
  LifecycleRecord,
  RegistryRecord,
  StageRecord,
  StoreRecord,
  Tombstone,
} from "./generated/registry.ts";

/** One position in the lifecycle, with every default applied. */
export interface Stage {
  readonly name: string;
  /** The stages that a version may move to from here. */
  readonly to: readonly string[];
  readonly exclusive: boolean;
  /** Where the holder goes when another version enters; null when it stays. */
  readonly displacedTo: string | null;
  readonly servable: boolean;
  readonly deployable: boolean;
  readonly terminal: boolean;
}

/** The stages of a registry and the moves between them. */
export interface Lifecycle {
  readonly initial: string;
  /** The names of the stages in lifecycle order. */
  readonly order: readonly string[];
  readonly stages: ReadonlyMap<string, Stage>;
}

/** A place for artifacts, with every default applied. */
export interface Store {
  readonly name: string;
  /** Where its maintainers keep it; null when they do not say. Never used before it was trusted. */
  readonly suggested: string | null;
  readonly default: boolean;
  /** Whether an absent artifact is an error of check. */
  readonly required: boolean;
}

/** A person or machine, with every default applied. */
export interface KnownIdentity {
  readonly name: string;
  readonly emails: readonly string[];
  readonly keys: readonly string[];
  /** Accounts on forges, as `github:LOGIN`. */
  readonly accounts: readonly string[];
}

/** A model that was deleted whole. */
export interface DeletedModel {
  readonly model: string;
  readonly formerly: readonly string[];
  readonly versions: readonly string[];
}

/** How long what is kept, in days; a year counts 366. */
export interface Retention {
  /** History and evidence. */
  readonly history: number;
  /** The bytes of a version that ended; null where nobody said. */
  readonly artifacts: number | null;
}

/** The settings of a registry: the resolved form of `registry.yaml`. */
export interface Settings {
  readonly format: number;
  readonly policyVersion: number;
  readonly lifecycle: Lifecycle;
  /** The demands of a stage, by stage. */
  readonly gates: ReadonlyMap<string, readonly GateRecord[]>;
  /** The demands of an alias, by alias. */
  readonly aliasGates: ReadonlyMap<string, readonly GateRecord[]>;
  readonly identities: ReadonlyMap<string, KnownIdentity>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly stores: readonly Store[];
  readonly retention: Retention;
  readonly tombstones: readonly DeletedModel[];
}

/** A version that was deleted from a model. */
export interface DeletedVersionEntry {
  readonly version: string;
  /** The sha256 of its file list; null when it was not kept. */
  readonly content: string | null;
}

/** What a model is, and where its versions stand: the resolved form of `model.yaml`. */
export interface Model {
  readonly name: string;
  readonly description: string | null;
  readonly task: string | null;
  readonly owners: readonly string[];
  readonly versioning: "semver" | "timestamp";
  readonly license: string | null;
  readonly intendedUse: string | null;
  /** Tags; a bare one has the value null. */
  readonly tags: ReadonlyMap<string, string | null>;
  readonly primaryMetric: string | null;
  readonly metricsDirection: ReadonlyMap<string, "up" | "down">;
  /** The versions in each stage but the initial one, as they are written. */
  readonly stages: ReadonlyMap<string, readonly string[]>;
  readonly aliases: ReadonlyMap<string, string>;
  readonly holds: ReadonlyMap<string, HoldRecord>;
  readonly formerly: readonly string[];
  readonly deleted: readonly DeletedVersionEntry[];
  readonly adopted: readonly string[];
  readonly collected: readonly string[];
}

/** Resolves `registry.yaml`: the one place where its defaults are applied. */
export function settingsOf(record: RegistryRecord): Settings {
  return {
    format: record.format,
    policyVersion: record.policy_version ?? 1,
    lifecycle: lifecycleOf(record.lifecycle),
    gates: mapOf<GateRecord[]>(record.gates),
    aliasGates: mapOf<GateRecord[]>(record.alias_gates),
    identities: new Map(
      [...mapOf(record.identities)].map(([name, entry]) => [name, identityOf(name, entry)]),
    ),
    groups: mapOf(record.groups),
    stores: (record.stores ?? []).map(storeOf),
    retention: {
      history: retentionDays(record.audit?.retain ?? "7y"),
      artifacts: record.retain?.artifacts === undefined ? null : retentionDays(record.retain.artifacts),
    },
    tombstones: (record.tombstones ?? []).map(deletedModelOf),
  };
}

/** Resolves `model.yaml`: the one place where its defaults are applied. */
export function modelOf(record: ModelRecord): Model {
  const stages = Object.entries(record.stages ?? {}).map(([stage, held]) => [stage, [held].flat()] as const);
  return {
    name: record.name,
    description: record.description ?? null,
    task: record.task ?? null,
    owners: record.owners ?? [],
    versioning: record.versioning ?? "semver",
    license: record.license ?? null,
    intendedUse: record.intended_use ?? null,
    tags: mapOf(record.tags),
    primaryMetric: record.primary_metric ?? null,
    metricsDirection: mapOf(record.metrics_direction),
    stages: stages.length === 0 ? nothing : new Map(stages),
    aliases: mapOf(record.aliases),
    holds: mapOf(record.holds),
    formerly: record.formerly ?? [],
    deleted: (record.deleted ?? []).map(deletedVersionOf),
    adopted: record.adopted ?? [],
    collected: record.collected ?? [],
  };
}

/** Resolves a lifecycle. */
export function lifecycleOf(record: LifecycleRecord): Lifecycle {
  const stages = new Map(Object.entries(record.stages).map(([name, stage]) => [name, stageOf(name, stage)]));
  return { initial: record.initial, order: [...stages.keys()], stages };
}

function stageOf(name: string, record: StageRecord): Stage {
  return {
    name,
    to: record.to,
    exclusive: record.exclusive ?? false,
    displacedTo: record.displaced_to ?? null,
    servable: record.servable ?? false,
    deployable: record.deployable ?? false,
    terminal: record.terminal ?? false,
  };
}

const days: Readonly<Record<string, number>> = { d: 1, w: 7, y: 366 };

/* The schema has seen to the form. */
function retentionDays(text: string): number {
  return Number.parseInt(text, 10) * (days[text.slice(-1)] ?? 1);
}

function identityOf(name: string, record: IdentityRecord): KnownIdentity {
  return { name, emails: record.emails, keys: record.keys ?? [], accounts: record.accounts ?? [] };
}

function storeOf(record: StoreRecord): Store {
  return {
    name: record.name,
    suggested: record.suggested ?? null,
    default: record.default ?? false,
    required: record.required ?? false,
  };
}

function deletedModelOf(record: Tombstone): DeletedModel {
  return { model: record.model, formerly: record.formerly ?? [], versions: record.versions ?? [] };
}

function deletedVersionOf(entry: NonNullable<ModelRecord["deleted"]>[number]): DeletedVersionEntry {
  if (typeof entry === "string") return { version: entry, content: null };
  return { version: entry.version, content: entry.content ?? null };
}

/* A large registry has tens of thousands of maps with nothing in them, each of which would take 200 bytes. */
const nothing: ReadonlyMap<string, never> = new Map<string, never>();

function mapOf<V>(record: Readonly<Record<string, V>> | undefined): ReadonlyMap<string, V> {
  return record === undefined ? nothing : new Map<string, V>(Object.entries(record));
}
