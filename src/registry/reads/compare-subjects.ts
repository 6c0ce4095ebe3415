import { requireStage } from "../../changes/stages.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import type { Settings } from "../../records/normalise.ts";
import { versionPath } from "../../records/layout.ts";
import { mapBounded } from "../../snapshot/bounded.ts";
import { readVersions } from "../../snapshot/catalogue.ts";
import { findModel, findVersion } from "../../snapshot/resolve.ts";
import { holdersOf, type ModelState } from "../../snapshot/state.ts";
import { attempt } from "../../snapshot/unreadable.ts";
import { StemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import { parseModelName } from "../../values/name.ts";
import type { View } from "../session.ts";

/** A version to be compared. */
export interface Subject {
  readonly state: ModelState;
  readonly record: VersionRecord;
}

/** The versions to be compared, and what could not be read of those that were not named one by one. */
export interface Subjects {
  readonly subjects: readonly Subject[];
  readonly problems: readonly Finding[];
}

/** What a bare model stands for: its holders of stages, all its versions, or nothing. */
export interface ModelReading {
  readonly stages: readonly string[];
  readonly all: boolean;
}

/**
 * Reads the versions to be compared, in the order in which they were named. A version that is named refuses where its
 * record is bad; of those that a bare model stands for, a bad one is a problem.
 * @throws StemmaError `usage-invalid` where fewer than two are named, `stage-unknown`, `stage-empty`, and what
 *   resolving throws
 */
export async function readSubjects(
  view: View,
  references: readonly string[],
  reading: ModelReading,
): Promise<Subjects> {
  const settings = await view.snapshot.settings();
  for (const stage of reading.stages) requireStage(settings, stage);
  const read = await mapBounded(references, (reference) =>
    reference.includes("@") || (!reading.all && reading.stages.length === 0)
      ? readNamed(view, reference)
      : readOfModel(view, reference, reading, settings),
  );
  const subjects = read.flatMap((each) => each.subjects);
  const least = reading.all && references.length === 1 ? 1 : 2;
  if (subjects.length < least) throw tooFew(references, subjects.length, reading);
  return { subjects, problems: read.flatMap(({ problems }) => problems) };
}

async function readNamed(view: View, reference: string): Promise<Subjects> {
  const { state, version } = await findVersion(view.snapshot, reference);
  return { subjects: [{ state, record: await view.snapshot.version(state.name, version) }], problems: [] };
}

async function readOfModel(
  view: View,
  name: string,
  { stages, all }: ModelReading,
  settings: Settings,
): Promise<Subjects> {
  const state = await findModel(view.snapshot, parseModelName(name));
  if (all) {
    const { versions, problems } = await readVersions(view.snapshot, state.name);
    return { subjects: versions.map((record) => ({ state, record })), problems };
  }
  const ids = new Set(stages.flatMap((stage) => requireHolders(state, settings, stage)));
  const read = await mapBounded([...ids], (id) =>
    attempt(versionPath(state.name, id), () => view.snapshot.version(state.name, id)),
  );
  return {
    subjects: read.flatMap(({ value }) => (value === null ? [] : [{ state, record: value }])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function requireHolders(state: ModelState, settings: Settings, stage: string): readonly string[] {
  const holders = holdersOf(state, settings, stage);
  if (holders.length > 0) return holders;
  throw new StemmaError("stage-empty", `no version of ${state.name} is in ${stage}`, {
    hint: `See where its versions stand with stemma show ${state.name}.`,
    data: { model: state.name, stage },
  });
}

function tooFew(references: readonly string[], found: number, { all, stages }: ModelReading): StemmaError {
  const [first = "MODEL"] = references;
  if (references.length > 0 && (all || stages.length > 0)) {
    const what = found === 0 ? "no version that can be read" : "only one version";
    return new StemmaError("usage-invalid", `there is nothing to compare: ${what}`, {
      hint: `See its versions with stemma list ${first.split("@")[0] ?? first} --all.`,
      data: { references },
    });
  }
  return new StemmaError("usage-invalid", "a comparison needs at least two versions", {
    hint: "Name two or more: stemma compare MODEL@1.0.0 MODEL@production; or every one: stemma compare MODEL --all.",
    data: { references },
  });
}
