import { modelPath, versionPath } from "../records/layout.ts";
import { type Model, modelOf } from "../records/normalise.ts";
import type { ModelRecord } from "../records/generated/model.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import { absentModel, type ModelState } from "../snapshot/state.ts";
import { contentOf, digestOfValue } from "../values/content.ts";
import { StemmaError } from "../values/error.ts";
import { renderInstant } from "../values/instant.ts";
import { parseModelName } from "../values/name.ts";
import { adoptInto, originOf } from "./adopt.ts";
import { advance } from "./advance.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import { changeOf, type Entry } from "./change.ts";
import type { RegisterIntent } from "./intent.ts";
import { comparableOf, derivationBase, nextVersion, type NextVersion } from "./next-version.ts";
import type { Base, Plan, PlanContext, PlanStep } from "./plan.ts";
import { planThrough } from "./promote.ts";
import { requireModel, requireStage } from "./stages.ts";

/** The model that a version joins; a new one has its record already, so that one path serves both. */
type RegisterState = ModelState & { readonly record: ModelRecord; readonly isNew: boolean };

/**
 * Plans a registration: one new file in an existing model, and with a stage the moves that lead there.
 * @throws StemmaError `version-exists`, `version-deleted`, `version-duplicate`, `name-taken`, `name-invalid`,
 *   `metric-invalid`, `usage-invalid`
 */
export function planRegister(intent: RegisterIntent, base: Base, context: PlanContext): Plan {
  const { model, record, step } = planVersion(intent, base, context, firstTwin);
  const moves = walksToStage(intent) ? planStage(intent, advance(base, step.change), record) : [];
  const registered = moves.length === 0 ? { ...step, reason: intent.reason } : step;
  return {
    steps: [registered, ...moves],
    result: {
      kind: "register",
      model,
      version: record.version,
      moves: moves.flatMap((move) => move.moves),
    },
  };
}

/** A version to be, and the step that registers it. */
export interface PlannedVersion {
  readonly model: string;
  readonly record: VersionRecord;
  readonly step: PlanStep;
}

/** Finds a version of a model that has the files and facts of a candidate; null where there is none. */
export type FindTwin = (state: ModelState, candidate: Candidate) => string | null;

/** Plans one registration, without the moves to its stage. Throws as `planRegister`. */
export function planVersion(
  intent: RegisterIntent,
  base: Base,
  context: PlanContext,
  findTwin: FindTwin,
): PlannedVersion {
  const state = stateFor(intent, base);
  const candidate = candidateOf(intent, base, state);
  const next = nextFor(intent, state, candidate, context);
  refuseTaken(state, next.version, candidate);
  if (!intent.allowDuplicate) refuseDuplicate(state, candidate, findTwin);
  const record = recordOf(candidate, next, state, intent, context);
  return { model: state.name, record, step: registerStep(intent, { base, state, record, next }) };
}

/** Answers which version a registration would give; writes nothing. Throws as `planRegister` for contradictions. */
export function planNext(intent: RegisterIntent, base: Base, context: PlanContext): NextVersion {
  const state = stateFor(intent, base);
  return nextFor(intent, state, candidateOf(intent, base, state), context);
}

function stateFor(intent: RegisterIntent, base: Base): RegisterState {
  const name = parseModelName(base.names.get(intent.model) ?? intent.model);
  const state = base.models.get(name) ?? absentModel(name);
  if (state.record !== null) {
    refuseOtherNaming(intent, requireModel(state));
    return { ...state, record: state.record, isNew: false };
  }
  const fault = base.nameFaults.get(name);
  if (fault !== undefined) {
    throw new StemmaError("name-taken", `a model cannot be named ${name}: ${fault}`, {
      hint: "Choose another name.",
      data: { model: name },
    });
  }
  const record: ModelRecord = {
    name,
    ...(intent.task === null ? {} : { task: intent.task }),
    ...(intent.versioning === null ? {} : { versioning: intent.versioning }),
  };
  return { ...state, record, model: modelOf(record), isNew: true };
}

function refuseOtherNaming(intent: RegisterIntent, model: Model): void {
  if (intent.versioning === null || intent.versioning === model.versioning) return;
  throw new StemmaError("usage-invalid", `${model.name} names its versions by ${model.versioning}`, {
    hint: "How versions are named is chosen with the first one: leave --versioning out.",
    data: { model: model.name, versioning: model.versioning, asked: intent.versioning },
  });
}

function nextFor(
  intent: RegisterIntent,
  state: ModelState,
  candidate: Candidate,
  context: PlanContext,
): NextVersion {
  const parents = (candidate.parents ?? []).map((parent) =>
    typeof parent === "string" ? parent : parent.version,
  );
  const from = derivationBase(state, parents);
  const record = from === null ? undefined : state.versions.get(from);
  const task = candidate.task ?? state.model?.task ?? undefined;
  return nextVersion({
    state,
    versioning: state.model?.versioning ?? "semver",
    from,
    base: record === undefined ? null : comparableOf(record, state.model?.task ?? null),
    candidate: task === undefined ? candidate : { ...candidate, task },
    version: intent.version,
    bump: intent.bump,
    now: originOf(intent, context).time,
  });
}

function refuseTaken(state: ModelState, version: string, candidate: Candidate): void {
  if (state.versionIds.includes(version)) {
    throw new StemmaError("version-exists", `${state.name} already has version ${version}`, {
      hint: "Versions never change: register another one, or leave --version out to derive it.",
      data: { model: state.name, version },
    });
  }
  const deleted = state.model?.deleted.find((entry) => entry.version === version);
  if (deleted === undefined || deleted.content === contentOf(candidate.artifacts ?? [])) return;
  throw new StemmaError(
    "version-deleted",
    `${state.name}@${version} was deleted, and may return only with the same files`,
    {
      hint: "Register the new files under another version.",
      data: { model: state.name, version, content: deleted.content },
    },
  );
}

function refuseDuplicate(state: ModelState, candidate: Candidate, findTwin: FindTwin): void {
  const version = findTwin(state, candidate);
  if (version === null) return;
  throw new StemmaError("version-duplicate", `these files and facts are already ${state.name}@${version}`, {
    hint: `Use ${state.name}@${version}, or insist with --allow-duplicate.`,
    data: { model: state.name, version, content: contentOf(candidate.artifacts ?? []) },
  });
}

/**
 * Finds the version that a registration would repeat; null where there is none. The loaded versions hold every one that names
 * the first of the candidate's digests, or those without files.
 */
export function firstTwin(state: ModelState, candidate: Candidate): string | null {
  const wanted = identityOf(candidate);
  for (const [version, record] of state.versions) if (identityOf(record) === wanted) return version;
  return null;
}

/** What makes two registrations one and the same: their files, code, configuration, data, framework and interface. */
export function identityOf(version: Candidate): string {
  return digestOfValue([
    contentOf(version.artifacts ?? []),
    version.code ?? null,
    version.config?.hash ?? null,
    version.dataset ?? [],
    version.framework ?? null,
    version.interface ?? null,
  ]);
}

function recordOf(
  candidate: Candidate,
  next: NextVersion,
  state: ModelState,
  intent: RegisterIntent,
  context: PlanContext,
): VersionRecord {
  const change = {
    level: next.level,
    ...(next.from === null ? {} : { from: next.from }),
    reasons: [...next.reasons],
    ...(intent.notes === null ? {} : { notes: intent.notes }),
  };
  const { time, author } = originOf(intent, context);
  return {
    ...candidate,
    version: next.version,
    ordinal: nextOrdinal(state),
    created: renderInstant(time),
    author,
    change,
    artifacts: candidate.artifacts ?? [],
  };
}

/** Deleted versions keep their numbers, so a number never names two versions of one history. */
export function nextOrdinal(state: ModelState): number {
  const gone = (state.model?.deleted ?? []).filter(({ version }) => !state.versionIds.includes(version));
  let highest = state.versionIds.length + new Set(gone.map(({ version }) => version)).size;
  for (const ordinal of state.ordinals.values()) highest = Math.max(highest, ordinal);
  return highest + 1;
}

type Edit = readonly [string, Entry | null, Entry | null];

interface Planning {
  readonly base: Base;
  readonly state: RegisterState;
  readonly record: VersionRecord;
  readonly next: NextVersion;
}

/** Tells whether a registration is followed by the moves that lead to its stage; what is adopted stands there already. */
export function walksToStage({ stage, adoption }: RegisterIntent): boolean {
  return stage !== null && adoption === null;
}

function registerStep(intent: RegisterIntent, { base, state, record, next }: Planning): PlanStep {
  const { name, isNew } = state;
  const edits: Edit[] = [[versionPath(name, record.version), null, { kind: "version", value: record }]];
  const before: Entry | null = isNew ? null : { kind: "model", value: state.record };
  const after =
    intent.adoption === null ? state.record : adoptInto(state.record, record.version, intent, base);
  if (isNew || after !== state.record)
    edits.unshift([modelPath(name), before, { kind: "model", value: after }]);
  const change = changeOf(edits);
  const derived =
    next.from === null ? next.reasons : [`${next.level} since ${next.from}: ${next.reasons.join(", ")}`];
  const details = [...derived, ...(intent.notes === null ? [] : ["", intent.notes])];
  return {
    change,
    subject: `${intent.adoption === null ? "register" : "adopt"}(${name}): ${record.version}`,
    details,
    reason: null,
    moves: [],
  };
}

/**
 * Plans the moves of a version that was just registered to the stage of its intent. The base has the version already.
 * @throws StemmaError as a promotion does
 */
export function planStage(intent: RegisterIntent, base: Base, record: VersionRecord): readonly PlanStep[] {
  const model = base.names.get(intent.model) ?? intent.model;
  const to = requireStage(base.settings, intent.stage ?? base.settings.lifecycle.initial);
  return planThrough(base, { model, version: record.version }, to, {
    reason: intent.reason,
    keep: false,
    liftHold: false,
  }).steps;
}
