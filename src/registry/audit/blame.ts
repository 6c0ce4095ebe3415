import { blameValues, type SetValue } from "../../history/blame.ts";
import { effectiveSeconds } from "../../history/effective-time.ts";
import { MergedCommits } from "../../history/merged.ts";
import { reasonIn } from "../../history/reason.ts";
import { factsOf } from "../../history/told-step.ts";
import { modelPath, versionPath } from "../../records/layout.ts";
import { parseNamedRecord } from "../../records/named.ts";
import { findModel, selectVersion } from "../../snapshot/resolve.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import { renderIdentity } from "../../values/identity.ts";
import { renderSeconds } from "../../values/instant.ts";
import { parseReference } from "../../values/reference.ts";
import type { Authority, BlameForm, BlameLine } from "../audit-forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session, View } from "../session.ts";
import { requireNamed } from "../reads/named-record.ts";
import { authorityOf } from "./authority.ts";
import { type BlamedSubject, readingsOf } from "./blamed-subject.ts";

interface Found {
  /** Null for a record beside the models. */
  readonly model: string | null;
  readonly version: string | null;
  readonly path: string | null;
  readonly file: string;
  readonly files: readonly string[];
}

/**
 * Tells who set the values of a record.
 * @throws StemmaError `model-unknown`, `version-unknown` and what else resolving throws; `value-unset`, `history-incomplete`
 */
export async function blame(session: Session, subject: string, options: ReadOptions): Promise<BlameForm> {
  const view = await session.view(options.at);
  const found = await findSubject(view.snapshot, subject);
  const { model, version, path, file } = found;
  const values = await blameValues(session.history, view.commit, found);
  if (values.length === 0) throw unset(subject, found);
  const lines = await linesOf(session, view, values);
  return { commit: view.commit, model, version, path, file, lines };
}

/* The first reading that leads somewhere is meant; where none does, the first tells what is missing. */
async function findSubject(snapshot: Snapshot, subject: string): Promise<Found> {
  let missing: StemmaError | null = null;
  for (const reading of readingsOf(subject)) {
    try {
      return await resolveReading(snapshot, reading);
    } catch (error) {
      if (!isStemmaError(error) || (error.kind !== "not-found" && error.kind !== "invalid")) throw error;
      missing ??= error;
    }
  }
  throw missing ?? new StemmaError("bug", `'${subject}' has no reading`);
}

async function resolveReading(snapshot: Snapshot, { reference, path }: BlamedSubject): Promise<Found> {
  const named = parseNamedRecord(reference);
  if (named !== null) {
    await requireNamed(snapshot, named);
    return { model: null, version: null, path, file: named.path, files: [named.path] };
  }
  const { model, selector } = parseReference(reference);
  const state = await findModel(snapshot, model);
  const version = selector === null ? null : await selectVersion(snapshot, state, selector);
  const names = [state.name, ...(state.record?.formerly ?? [])];
  const files = names.map((name) => (version === null ? modelPath(name) : versionPath(name, version)));
  return { model: state.name, version, path, file: files[0] ?? modelPath(model), files };
}

async function linesOf(
  session: Session,
  { commit }: View,
  values: readonly SetValue[],
): Promise<readonly BlameLine[]> {
  const heads = new Map(values.map((value) => [value.commit.oid, value.commit]));
  const behind = await authorityOf(session, [...heads.values()].map(factsOf));
  const merges = new MergedCommits(session.history, commit);
  const steps = new Map<string, StepFacts>();
  for (const [oid, head] of heads) {
    const authority = behind.get(oid);
    if (authority === undefined) continue;
    steps.set(oid, {
      commit: oid,
      time: renderSeconds(await effectiveSeconds(session.history, oid)),
      actor: renderIdentity(head.author),
      reason: reasonIn(head.message),
      merged: await merges.by(factsOf(head)),
      ...authority,
    });
  }
  return values.flatMap(({ path, value, before, removed, commit: { oid } }) => {
    const facts = steps.get(oid);
    return facts === undefined ? [] : [{ path, value, before, removed, ...facts }];
  });
}

/** What a line says of the commit alone. */
type StepFacts = Omit<BlameLine, "path" | "value" | "before" | "removed"> & Authority;

function unset(subject: string, { model, version, path }: Found): StemmaError {
  const owner =
    model === null
      ? subject.slice(0, path === null ? undefined : -path.length - 1)
      : version === null
        ? model
        : `${model}@${version}`;
  return new StemmaError("value-unset", `${owner} has no ${path ?? "values"}, and never had`, {
    hint: `See every value that is set with stemma blame ${owner}.`,
    data: { subject, model, version, path },
  });
}
