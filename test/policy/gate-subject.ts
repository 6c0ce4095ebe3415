import type { Tenure } from "../../src/history/tenures.ts";
import type {
  GateFacts,
  GateSubject,
  Measurable,
  SignatureLook,
  Signer,
} from "../../src/policy/gates/entry.ts";
import { gateRules } from "../../src/policy/gates/rules.ts";
import type { Outcome } from "../../src/policy/gates/outcome.ts";
import type { EvidenceRecord } from "../../src/records/generated/evidence.ts";
import type { ModelRecord } from "../../src/records/generated/model.ts";
import type { GateRecord, RegistryRecord } from "../../src/records/generated/registry.ts";
import type { VersionRecord } from "../../src/records/generated/version.ts";
import { modelOf, settingsOf } from "../../src/records/normalise.ts";
import { presets } from "../../src/records/presets.ts";
import type { NamedEvidence } from "../../src/snapshot/measured.ts";
import { absentModel } from "../../src/snapshot/state.ts";
import { digest } from "../changes/ledger.ts";

/** When the versions of these tests enter. */
export const now = "2026-11-21T10:00:00.000Z";

/** What a test says of the version 1.1.0 of `m` that enters production; everything else is plain. */
export interface Said {
  readonly model?: Partial<ModelRecord>;
  readonly after?: Partial<ModelRecord>;
  readonly registry?: Partial<RegistryRecord>;
  readonly at?: string;
  readonly alias?: boolean;
  readonly stated?: Measurable | null;
  readonly left?: Measurable;
  readonly baselines?: Readonly<Record<string, readonly Measurable[]>>;
  readonly stays?: readonly Tenure[];
  readonly stores?: GateFacts["stores"];
  readonly signers?: Readonly<Record<string, Signer>>;
  readonly signed?: readonly SignatureLook[];
}

/** A version of `m` with one file, and evaluations of it. */
export function measurable(
  version: string,
  metrics: Readonly<Record<string, number>> = {},
  evidence: readonly NamedEvidence[] = [],
): Measurable {
  const record: VersionRecord = {
    version,
    created: now,
    author: "Ada <a@b>",
    artifacts: [{ path: "m", digest: digest(version.replaceAll(".", "")), size: 1 }],
    ...(Object.keys(metrics).length === 0 ? {} : { metrics: { ...metrics } }),
  };
  return { name: `m@${version}`, record, evidence };
}

/** An evaluation by a suite. */
export function evaluated(
  version: string,
  suite: string,
  result: Readonly<Record<string, unknown>>,
  more: Partial<EvidenceRecord> = {},
): NamedEvidence {
  const record: EvidenceRecord = {
    kind: "evaluation",
    subject: { model: "m", version, artifacts: [digest(version.replaceAll(".", ""))] },
    by: "ci <ci@b>",
    created: "2026-11-20T10:00:00.000Z",
    result: { ...result },
    ...more,
  };
  return { path: `evaluation.${suite}.yaml`, name: suite, record };
}

/** A stay in a stage. */
export function stay(version: string, stage: string, from: string, until: string | null): Tenure {
  return {
    version,
    stage,
    from,
    until,
    by: "Ada <a@b>",
    reason: null,
    ended_by: null,
    ended: until === null ? null : "moved",
    commit: "0".repeat(40),
  };
}

/** What the rule of a demand says of the version that a test describes. */
export function asked(demand: GateRecord, said: Said = {}): Outcome {
  for (const { judge } of gateRules) {
    const outcome = judge(demand, subjectOf(demand, said));
    if (outcome !== null) return outcome;
  }
  throw new Error(`no rule for ${demand.rule}`);
}

function subjectOf(demand: GateRecord, said: Said): GateSubject {
  const left = said.left ?? said.stated ?? measurable("1.1.0");
  const stays = new Map<string, Tenure[]>();
  for (const each of said.stays ?? []) stays.set(each.stage, [...(stays.get(each.stage) ?? []), each]);
  const registry = { format: 1 as const, lifecycle: presets.standard, ...said.registry };
  return {
    model: { name: "m", before: stateOf(said.model), after: stateOf({ ...said.model, ...said.after }) },
    version: "1.1.0",
    target:
      said.alias === true
        ? { kind: "alias", name: "champion", from: null }
        : { kind: "stage", name: "production", from: "staging" },
    demands: [demand],
    settings: settingsOf(registry),
    occasion: { at: Date.parse(said.at ?? now), authors: [], commits: null },
    facts: {
      stated: said.stated === undefined ? left : said.stated,
      left,
      baselines: new Map(Object.entries(said.baselines ?? {})),
      stays,
      stores: said.stores ?? new Map(),
      signers: new Map(Object.entries(said.signers ?? {})),
      review: null,
      suites: new Map(),
      signed: said.signed ?? [],
    },
  };
}

function stateOf(more: Partial<ModelRecord> = {}) {
  const record: ModelRecord = { name: "m", ...more };
  return { ...absentModel("m"), record, model: modelOf(record), versionIds: ["1.0.0", "1.1.0"] };
}
