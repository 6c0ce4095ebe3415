import { FlagdCore } from "@openfeature/flagd-core";
import { GrowthBookClient } from "@growthbook/growthbook";
import { describe, expect, it } from "vitest";
import { flagdFile } from "../../src/experiments/export/flagd.ts";
import { bucketAttributes, growthbookFeatures } from "../../src/experiments/export/growthbook.ts";
import { httpRoute, splitClients, trafficShares } from "../../src/experiments/export/traffic.ts";
import { Router } from "../../src/experiments/router.ts";
import type { ExperimentRecord } from "../../src/records/generated/experiment.ts";
import { fc } from "../support/laws.ts";
import { attributesOf, experiment, running } from "./arbitrary.ts";

const commit = "c".repeat(40);

function flagd(records: readonly ExperimentRecord[]): FlagdCore {
  const core = new FlagdCore();
  core.setConfigurations(JSON.stringify(flagdFile(records, commit)));
  return core;
}

function differences(record: ExperimentRecord, count: number): readonly string[] {
  const core = flagd([record]);
  const router = new Router([record], commit);
  const found: string[] = [];
  for (let number = 0; number < count; number++) {
    const targetingKey = `user-${String(number)}`;
    const attributes = attributesOf(number);
    const ours = router.assign(record.name, targetingKey, attributes);
    const theirs = core.resolveObjectEvaluation(record.name, {}, { targetingKey, ...attributes });
    const isEnrolled = theirs.reason === "TARGETING_MATCH";
    if (theirs.variant !== ours.arm || isEnrolled !== ours.enrolled)
      found.push(
        `${targetingKey}: ${String(theirs.variant)} ${String(theirs.reason)}, not ${ours.arm} ${ours.reason}`,
      );
  }
  return found;
}

describe("the flag file of flagd", () => {
  it("routes 20,000 units as the router does", () => {
    const records = fc.sample(experiment(), { numRuns: 8, seed: 20261121 });
    for (const record of [running({ weights: [0.1, 0.2, 0.7], coverage: 0.37 }), ...records])
      expect(differences(record, 20_000 / 4)).toEqual([]);
    expect(differences(running({ coverage: 0.5, layer: { name: "l", range: [0.2, 0.7] } }), 20_000)).toEqual(
      [],
    );
  }, 120_000);

  it("routes the units of random experiments as the router does", () => {
    fc.assert(
      fc.property(experiment(), (record) => {
        expect(differences(record, 100)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it("serves the default without a unit, and to all where the test does not run", () => {
    const core = flagd([running()]);
    expect(core.resolveObjectEvaluation("silero-v6", {}, {})).toMatchObject({
      variant: "control",
      reason: "DEFAULT",
    });
    const paused = flagd([{ ...running(), status: "paused" }]);
    expect(paused.resolveObjectEvaluation("silero-v6", {}, { targetingKey: "u" })).toMatchObject({
      variant: "control",
      reason: "STATIC",
    });
  });

  it("is the same text for the same experiments, whatever their order", () => {
    const [one, other] = [running({ name: "one" }), running({ name: "other", phase: 2 })];
    expect(JSON.stringify(flagdFile([one, other], commit))).toBe(
      JSON.stringify(flagdFile([other, one], commit)),
    );
    expect(flagdFile([running()], commit)).toMatchObject({
      flags: { "silero-v6": { metadata: { experiment: "silero-v6", phase: 1, configCommit: commit } } },
      metadata: { flagSetId: "stemma", version: commit },
    });
  });

  it("assigns by another attribute than the targeting key where the experiment does", () => {
    const record = running();
    const phases = (record.phases ?? []).map((phase) => ({ ...phase, unit: "account" }));
    const core = flagd([{ ...record, phases }]);
    const router = new Router([{ ...record, phases }]);
    for (let number = 0; number < 500; number++) {
      const account = `account-${String(number)}`;
      const theirs = core.resolveObjectEvaluation("silero-v6", {}, { targetingKey: "same", account });
      expect(theirs.variant).toBe(router.assign("silero-v6", account).arm);
    }
  });
});

describe("the features of GrowthBook", () => {
  it("route 20,000 units as the router does, by the buckets that the caller adds", () => {
    const records = fc.sample(experiment(), { numRuns: 8, seed: 20261121 });
    for (const record of records) {
      const client = new GrowthBookClient().initSync({
        payload: { features: growthbookFeatures([record]) as never },
      });
      const router = new Router([record]);
      for (let number = 0; number < 2500; number++) {
        const unit = `user-${String(number)}`;
        const attributes = { ...attributesOf(number), ...bucketAttributes([record], unit) };
        const theirs = client.evalFeature(record.name, { attributes });
        const ours = router.assign(record.name, unit, attributesOf(number));
        expect((theirs.value as { arm: string }).arm).toBe(ours.arm);
        expect(theirs.source === "force").toBe(ours.enrolled);
      }
    }
  }, 120_000);

  it("serve the default to a caller without buckets", () => {
    const record = running();
    const client = new GrowthBookClient().initSync({
      payload: { features: growthbookFeatures([record]) as never },
    });
    expect(client.evalFeature("silero-v6", { attributes: bucketAttributes([record], "") })).toMatchObject({
      source: "defaultValue",
      value: { arm: "control", model: "vad", version: "1.0.0" },
    });
  });

  it("refuse an audience that conditions cannot say", () => {
    for (const audience of [
      { "<": [{ var: "age" }, 3] },
      { starts_with: [{ var: "a" }, "x"] },
      { "==": [1, { var: "a" }] },
      { and: [true] },
    ])
      expect(() => growthbookFeatures([running({ audience })])).toThrow("GrowthBook's conditions cannot say");
  });
});

describe("the shares for proxies", () => {
  it("sum up to a million, and give the control all who are not enrolled", () => {
    fc.assert(
      fc.property(experiment(), (record) => {
        expect(trafficShares(record).reduce((sum, { weight }) => sum + weight, 0)).toBe(1_000_000);
      }),
    );
  });

  it("are the weights of an HTTPRoute", () => {
    expect(httpRoute(running({ weights: [0.5, 0.5], coverage: 0.2 }), commit))
      .toBe(`# experiment silero-v6, phase 1, running
# registry commit ${commit}
# Each request is dealt anew: a proxy that knows no units is not sticky.
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: silero-v6
spec:
  rules:
    - backendRefs:
        - name: vad-1-0-0
          port: 80
          weight: 900000
        - name: vad-1-1-0
          port: 80
          weight: 100000
`);
  });

  it("are the ranges of a split_clients block, whose arms start where they started", () => {
    const block = (coverage: number): string => splitClients(running({ coverage }), null);
    expect(block(0.2)).toBe(`# experiment silero-v6, phase 1, running
# nginx hashes by itself: its units are others than those of a router, the shares are the same.
split_clients "silero-v6#1:$stemma_unit" $stemma_silero_v6 {
    10.00% control;
    40.00% control;
    10.00% treatment-1;
    * control;
}
`);
    expect(block(1)).toContain("    50.00% control;\n    * treatment-1;\n");
    const paused: ExperimentRecord = { ...running(), status: "paused" };
    expect(splitClients(paused, null)).toContain("{\n    * control;\n}");
  });
});
