import type { ProfileRecord } from "../records/generated/profile.ts";
import type { Aggregate } from "./aggregate.ts";
import { featureCap } from "./drift/counts.ts";
import { type Binning, binningOf, type FeatureValue } from "./drift/features.ts";
import type { PendingRows } from "./pending-rows.ts";

/** The profile of a version that a recorder counts features by. */
export interface VersionProfile {
  readonly model: string;
  readonly version: string;
  readonly profile: Pick<ProfileRecord, "features">;
}

/** What became of the values of one request. */
export interface CountedFeatures {
  /** Values of another kind than their profile's. */
  readonly invalid: number;
  /** Values for which there was no room. */
  readonly dropped: number;
}

const none: CountedFeatures = { invalid: 0, dropped: 0 };

/** Counts values of features by the bins of profiles. Features without a profile are left out. */
export class FeatureCounting {
  readonly #bins = new Map<string, ReadonlyMap<string, Binning>>();

  constructor(profiles: readonly VersionProfile[]) {
    for (const each of profiles) this.learn(each);
  }

  /** Counts by another profile from now on. */
  learn({ model, version, profile }: VersionProfile): void {
    const features = Object.entries(profile.features).map(([name, each]) => [name, binningOf(each)] as const);
    this.#bins.set(`${model}\0${version}`, new Map(features));
  }

  /** Counts the features of a request. A feature of the profile that the request leaves out says nothing. */
  count(
    { model, version }: { readonly model: string; readonly version: string },
    features: Readonly<Record<string, FeatureValue>>,
    to: { readonly aggregate: Aggregate; readonly rows: PendingRows },
  ): CountedFeatures {
    const bins = this.#bins.get(`${model}\0${version}`);
    if (bins === undefined) return none;
    let [invalid, dropped] = [0, 0];
    for (const name in features) {
      const binning = bins.get(name);
      if (binning === undefined) continue;
      const value = features[name];
      const bin = isFeature(value) ? binning.binOf(value) : -1;
      if (bin < 0) invalid += 1;
      else if (!hasRoom(to, name, binning)) dropped += 1;
      else to.aggregate.features.add(name, binning, bin);
    }
    return { invalid, dropped };
  }
}

function hasRoom(
  { aggregate, rows }: { readonly aggregate: Aggregate; readonly rows: PendingRows },
  name: string,
  { id, size }: Binning,
): boolean {
  if (aggregate.features.has(name, id)) return true;
  if (rows.full || aggregate.features.size >= featureCap) return false;
  rows.countUnits(size);
  return true;
}

function isFeature(value: unknown): value is FeatureValue {
  return (
    value === null || typeof value === "number" || typeof value === "string" || typeof value === "boolean"
  );
}
