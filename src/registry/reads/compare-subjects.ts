import { requireStage } from "../../changes/stages.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import type { Settings } from "../../records/normalise.ts";
import { versionPath } from "../../records/layout.ts";
import { mapBounded } from "../../snapshot/bounded.ts";
import { eachVersion } from "../../snapshot/each-version.ts";
import { findModel, findVersion } from "../../snapshot/resolve.ts";
import { holdersOf, type ModelState } from "../../snapshot/state.ts";
import { attempt } from "../../snapshot/unreadable.ts";
import { StemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import { parseModelName } from "../../values/name.ts";
import type { View } from "../session.ts";

/** What was taken of the versions to be compared, and what could not be read of those that were not named one by one. */
export interface Subjects<T> {
  readonly subjects: readonly T[];
  readonly problems: readonly Finding[];
}

/** What a comparison takes of a version; the record is not kept. */
export type TakeSubject<T> = (state: ModelState, record: VersionRecord) => T;

/* A version that is to be read. One that was named has to be readable. */
interface Place {
  readonly state: ModelState;
  readonly version: string;
  readonly named: boolean;
}

/** What a bare model stands for: its holders of stages, all its versions, or nothing. */
export interface ModelReading {
  readonly stages: readonly string[];
  readonly all: boolean;
}

/**
 * Reads the versions to be compared, in the order in which they were named. A version that is named refuses where its
 * record is bad; of those that a bare model stands for, a bad one is a problem. Each record is let go once it was taken from.
 * @throws StemmaError `usage-invalid` where fewer than two are named, `stage-unknown`, `stage-empty`, and what
 *   resolving throws
 */
export async function readSubjects<T>(
  view: View,
  references: readonly string[],
  reading: ModelReading,
  take: TakeSubject<T>,
): Promise<Subjects<T>> {
  const settings = await view.snapshot.settings();
  for (const stage of reading.stages) requireStage(settings, stage);
  const found = await mapBounded(references, (reference) =>
    reference.includes("@") || (!reading.all && reading.stages.length === 0)
      ? findNamed(view, reference)
      : findOfModel(view, reference, reading, settings),
  );
  const { subjects, problems } = await readPlaces(view, found.flat(), take);
  const least = reading.all && references.length === 1 ? 1 : 2;
  if (subjects.length < least) throw tooFew(references, subjects.length, reading);
  return { subjects, problems };
}

async function readPlaces<T>(
  { snapshot }: View,
  places: readonly Place[],
  take: TakeSubject<T>,
): Promise<Subjects<T>> {
  const taken = new Map<number, T>();
  const problems: Finding[] = [];
  await eachVersion(
    snapshot,
    places.map(({ state, version }) => ({ model: state.name, version })),
    (index, record) => {
      const place = places[index];
      if (place !== undefined) taken.set(index, take(place.state, record));
    },
    async (index, parse) => {
      const place = places[index];
      if (place === undefined || place.named) return parse();
      const read = await attempt(versionPath(place.state.name, place.version), parse);
      problems.push(...read.problems);
      return read.value;
    },
  );
  const subjects = [...taken].sort(([a], [b]) => a - b).map(([, subject]) => subject);
  return { subjects, problems };
}

async function findNamed(view: View, reference: string): Promise<readonly Place[]> {
  return [{ ...(await findVersion(view.snapshot, reference)), named: true }];
}

async function findOfModel(
  view: View,
  name: string,
  { stages, all }: ModelReading,
  settings: Settings,
): Promise<readonly Place[]> {
  const state = await findModel(view.snapshot, parseModelName(name));
  const ids = all ? state.versionIds : stages.flatMap((stage) => requireHolders(state, settings, stage));
  return [...new Set(ids)].map((version) => ({ state, version, named: false }));
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
