import type { Tenure } from "../../history/tenures.ts";
import type { GateRecord } from "../../records/generated/registry.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import type { Settings } from "../../records/normalise.ts";
import type { NamedEvidence } from "../../snapshot/measured.ts";
import type { Identity } from "../../values/identity.ts";
import type { Review } from "../vouchers.ts";
import type { ModelStep } from "../model-step.ts";

/** When a step is judged to happen, and who made it. */
export interface Occasion {
  /** Milliseconds since the epoch: the clock for what is to land, the time of the step for what has landed. */
  readonly at: number;
  /** Everyone who wrote a part of the change; empty where nobody is known yet. */
  readonly authors: readonly Identity[];
  /** The ids of the commits that made the change; null while they are still to be made. */
  readonly commits: readonly string[] | null;
}

/** Where a version enters: a stage, or an alias that is pointed at it. */
export interface GateTarget {
  readonly kind: "stage" | "alias";
  readonly name: string;
  /** The stage that it comes from, or the version that the alias pointed at; null for an alias that is new. */
  readonly from: string | null;
}

/** A version that enters where its base has a gate. */
export interface GateEntry {
  readonly model: ModelStep;
  readonly version: string;
  readonly target: GateTarget;
  /** Set where the version does not enter but leaves: an alias is taken off it. */
  readonly leaves?: true;
  /** The demands of BASE. */
  readonly demands: readonly GateRecord[];
}

/** A version whose numbers can be read: its record, and the evidence about it. */
export interface Measurable {
  /** `model@version`. */
  readonly name: string;
  readonly record: VersionRecord;
  readonly evidence: readonly NamedEvidence[];
}

/** What a look into a store came to: the digests that it lacks, or why it could not be looked at. */
export type StoreLook =
  | { readonly state: "looked"; readonly absent: readonly string[] }
  | { readonly state: "failed"; readonly why: string };

/** Who signed a piece of evidence: identities of BASE whose key verifies, or why none does. */
export interface Signer {
  readonly identities: readonly string[];
  /** Null where an identity verifies. */
  readonly fault: string | null;
}

/**
 * What came of looking at the signature of one thing: made by identities of BASE, worth nothing, or beyond what could be looked
 * at here.
 */
export type SignatureLook = { readonly kind: "commit" | "tag" | "evidence"; readonly name: string } & (
  | { readonly state: "good"; readonly by: readonly string[] }
  | { readonly state: "bad" | "unverifiable"; readonly why: string }
);

/** What the rules of a gate ask for besides the records of the step; only what its demands name is loaded. */
export interface GateFacts {
  /** The version as it stands at BASE; null where this step registers it. */
  readonly stated: Measurable | null;
  /** The version as the step leaves it. */
  readonly left: Measurable;
  /** By the text of `baseline`: the versions to compare with, none where there is none. */
  readonly baselines: ReadonlyMap<string, readonly Measurable[]>;
  /** By stage: the stays there of all versions of the model, the last to begin first. */
  readonly stays: ReadonlyMap<string, readonly Tenure[]>;
  /** The digests of the suites at BASE, by name, as evidence states them (docs/format.md, clause 4.10). */
  readonly suites: ReadonlyMap<string, string>;
  /** By name of the store. */
  readonly stores: ReadonlyMap<string, StoreLook>;
  /** By path of the evidence, for evidence that carries a signature. */
  readonly signers: ReadonlyMap<string, Signer>;
  /** The commits, the release tag and the evaluations whose signatures demands ask for; empty where none does. */
  readonly signed: readonly SignatureLook[];
  /** What is known of approvals and waivers; null where no demand asks for them. */
  readonly review: Review | null;
}

/** All that a rule of a gate is given. */
export interface GateSubject extends GateEntry {
  /** Those of BASE. */
  readonly settings: Settings;
  readonly occasion: Occasion;
  readonly facts: GateFacts;
}

/** The name of an entry in a step, by which its facts are found. */
export function entryKey({ model, version, target }: GateEntry): string {
  return `${model.name}@${version} ${target.kind} ${target.name}`;
}
