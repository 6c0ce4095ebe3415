import fs from "node:fs";
import { describe, expect, it } from "vitest";
import type { SignatureLook, StoreLook } from "../../src/policy/gates/entry.ts";
import { gateRules } from "../../src/policy/gates/rules.ts";
import { parseRecord } from "../../src/records/parse.ts";
import { examples } from "../../src/records/examples.ts";
import type {
  FreezeWindow,
  GateRecord,
  MetricsGate,
  SignedGate,
} from "../../src/records/generated/registry.ts";
import { spanText } from "../../src/values/span.ts";
import { fc } from "../support/laws.ts";
import { asked, evaluated, measurable, now, stay } from "./gate-subject.ts";

const day = 86_400_000;

/** What an outcome comes to, in a line. */
const told = (demand: GateRecord, said: Parameters<typeof asked>[1] = {}) => {
  const { state, says } = asked(demand, said);
  return `${state}: ${says}`;
};

const auc = (more: Omit<MetricsGate, "rule" | "metric">): MetricsGate => ({
  rule: "metrics",
  metric: "auc",
  ...more,
});
const declares = (value: number, metric = "auc") => measurable("1.1.0", { [metric]: value });
const holder = (value: number, metric = "auc") => ({ holder: [measurable("1.0.0", { [metric]: value })] });

describe("metrics", () => {
  const source = "declared" as const;

  it.each<[string, MetricsGate, number, string]>([
    ["at a bound", auc({ min: 0.9, source }), 0.9, "met: auc is 0.9"],
    ["below it", auc({ min: 0.9, source }), 0.89, "missing: auc is 0.89, and must be at least 0.9"],
    ["above a bound", auc({ max: 0.9, source }), 0.91, "missing: auc is 0.91, and must be at most 0.9"],
    ["exactly 5 % better", auc({ min_improvement: "5%", source }), 0.945, "met: auc is 0.945"],
    [
      "less than 5 % better",
      auc({ min_improvement: "5%", source }),
      0.944,
      "missing: auc is 0.944, and must be at least 5 % above the 0.9 of m@1.0.0",
    ],
    ["better by an amount", auc({ min_improvement: 0.01, source }), 0.91, "met: auc is 0.91"],
    ["a little worse", auc({ max_regression: "1%", source }), 0.891, "met: auc is 0.891"],
    [
      "much worse",
      auc({ max_regression: 0.01, source }),
      0.88,
      "missing: auc is 0.88, and must be at most 0.01 below the 0.9 of m@1.0.0",
    ],
  ])("judges a value %s", (_, demand, value, expected) => {
    expect(told(demand, { stated: declares(value), baselines: holder(0.9) })).toBe(expected);
  });

  it("knows the metrics of which less is better, by what the model says at the base", () => {
    const demand: GateRecord = { rule: "metrics", metric: "wer", min_improvement: "10%", source };
    const said = { stated: declares(0.09, "wer"), baselines: holder(0.1, "wer") };
    expect(told(demand, said)).toBe("met: wer is 0.09");
    expect(told(demand, { ...said, stated: declares(0.095, "wer") })).toBe(
      "missing: wer is 0.095, and must be at least 10 % below the 0.1 of m@1.0.0",
    );
    const turned = { after: { metrics_direction: { wer: "up" as const } } };
    expect(told(demand, { ...said, ...turned })).toBe("met: wer is 0.09");
  });

  it("takes a share of the absolute value of a baseline below zero, and none of zero", () => {
    const demand = auc({ min_improvement: "10%", source });
    expect(told(demand, { stated: declares(-9), baselines: holder(-10) })).toBe("met: auc is -9");
    expect(told(demand, { stated: declares(-9.5), baselines: holder(-10) })).toContain("missing");
    expect(told(demand, { stated: declares(5), baselines: holder(0) })).toBe(
      "missing: auc is 5, and must be at least 10 % above the 0 of m@1.0.0, but a share of 0 says nothing: use an absolute bound",
    );
  });

  it("lets a first one pass only where the gate says so", () => {
    const said = { stated: declares(0.9), baselines: { holder: [] } };
    const refused = asked(auc({ min_improvement: 0.1, source }), said);
    expect(refused).toMatchObject({
      state: "missing",
      needs: expect.stringContaining("when_no_holder: pass") as string,
    });
    const pass = auc({ min_improvement: 0.1, source, when_no_holder: "pass" });
    expect(told(pass, said)).toContain("met: production has no holder");
    expect(told({ ...pass, min: 0.95 }, said)).toContain("missing: auc is 0.9, and must be at least 0.95");
    const named = auc({ min_improvement: 0.1, source, baseline: "4.0.0", when_no_holder: "pass" });
    expect(told(named, said)).toBe("missing: the baseline 4.0.0 does not exist");
  });

  it("states that a number is not there, the version's or the baseline's", () => {
    const demand = auc({ max_regression: 0, source });
    expect(told(demand, { stated: measurable("1.1.0") })).toBe("missing: m@1.1.0 declares no auc");
    expect(told(demand, { stated: declares(1), baselines: { holder: [measurable("1.0.0")] } })).toBe(
      "missing: auc is 1, and has nothing to be compared with: m@1.0.0 declares no auc",
    );
    expect(told(demand, { stated: null, left: declares(1) })).toBe(
      "missing: m@1.1.0 is new in this change, and declares no auc at its base",
    );
    expect(told({ rule: "metrics", min: 1 })).toBe("missing: m names no primary metric");
    expect(
      told({ rule: "metrics", min: 1, source }, { model: { primary_metric: "auc" }, stated: declares(1) }),
    ).toBe("met: auc is 1");
  });

  it("reads the newest evaluation on these files, or that of a suite", () => {
    const left = measurable("1.1.0", {}, [
      evaluated("1.1.0", "old", { metrics: { auc: 0.8 } }),
      evaluated(
        "1.1.0",
        "new",
        { metrics: { auc: { value: 0.9 } } },
        { created: "2026-11-21T09:00:00.000Z" },
      ),
      evaluated("1.0.0", "other", { metrics: { auc: 1 } }, { created: now }),
    ]);
    expect(told(auc({ min: 0.85 }), { left })).toBe("met: auc is 0.9");
    expect(told(auc({ min: 0.85, suite: "old" }), { left })).toContain("missing: auc is 0.8");
    expect(told(auc({ min: 0.85, suite: "other" }), { left })).toBe(
      "missing: the evidence of auc does not count: it is about other files",
    );
    expect(told(auc({ min: 0.85, suite: "none" }), { left })).toBe(
      "missing: no evidence of the suite none measures auc on these files",
    );
    const base = measurable("1.0.0", {}, [evaluated("1.0.0", "old", { metrics: { auc: 0.85 } })]);
    expect(told(auc({ min_improvement: 0 }), { left, baselines: { holder: [base] } })).toBe(
      "met: auc is 0.9",
    );
    expect(
      told(auc({ min_improvement: 0, suite: "new" }), { left, baselines: { holder: [base] } }),
    ).toContain("no evidence measures auc of m@1.0.0");
  });

  it("judges as arithmetic does", () => {
    const whole = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        whole,
        whole,
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        (value, base, percent, share) => {
          const limit = share ? `${percent}%` : percent;
          const said = { stated: declares(value, "x"), baselines: holder(base, "x") };
          const kept = (demand: Partial<MetricsGate>) =>
            asked({ rule: "metrics", metric: "x", source, ...demand }, said).state === "met";
          const room = share ? percent * Math.abs(base) : percent * 100;
          const lacking = share && base === 0;
          expect(kept({ min_improvement: limit })).toBe(!lacking && (value - base) * 100 >= room);
          expect(kept({ max_regression: limit })).toBe(!lacking && (base - value) * 100 <= room);
        },
      ),
    );
  });
});

describe("evidence", () => {
  const demand: GateRecord = { rule: "evidence", suites: ["smoke"] };
  const ran = (...evidence: ReturnType<typeof evaluated>[]) => ({ left: measurable("1.1.0", {}, evidence) });

  it("wants every suite to have passed on exactly these files", () => {
    expect(told(demand, ran(evaluated("1.1.0", "smoke", { passed: true })))).toBe("met: passed: smoke");
    expect(told(demand, ran(evaluated("1.1.0", "smoke", { passed: false })))).toBe(
      "missing: suite smoke has not passed",
    );
    expect(told(demand, ran(evaluated("1.1.0", "smoke", {})))).toBe("missing: suite smoke has not passed");
    expect(told(demand, ran(evaluated("1.0.0", "smoke", { passed: true })))).toBe(
      "missing: suite smoke does not count: it is about other files",
    );
    expect(
      told({ ...demand, suites: ["smoke", "b"] }, ran(evaluated("1.1.0", "smoke", { passed: true }))),
    ).toBe("missing: suite b has not run");
  });

  it("wants it lately, and not from a day to come", () => {
    const on = (created: string) => ran(evaluated("1.1.0", "smoke", { passed: true }, { created }));
    expect(told({ ...demand, max_age: "1d" }, on("2026-11-20T10:00:00.000Z"))).toBe("met: passed: smoke");
    expect(told({ ...demand, max_age: "1d" }, on("2026-11-20T09:59:59.000Z"))).toBe(
      "missing: suite smoke does not count: it is older than 1d",
    );
    expect(told(demand, on("2026-11-22T10:00:00.000Z"))).toContain("which is still to come");
  });

  it("does not count what comes with the change, but for a signer that the gate names", () => {
    const piece = evaluated("1.1.0", "smoke", { passed: true }, { signature: "s" });
    const fresh = { stated: null, ...ran(piece) };
    expect(told(demand, fresh)).toContain("it comes with the change that it speaks for");
    const changed = {
      stated: measurable("1.1.0", {}, [evaluated("1.1.0", "smoke", { passed: false })]),
      ...ran(piece),
    };
    expect(told(demand, changed)).toContain("it comes with the change that it speaks for");
    const signed: GateRecord = { ...demand, signed_by: ["robots"] };
    const registry = { groups: { robots: ["ci"] } };
    const by = (identities: readonly string[], fault: string | null = null) => ({
      ...fresh,
      registry,
      signers: { [piece.path]: { identities, fault } },
    });
    expect(told(signed, by(["ci"]))).toBe("met: passed: smoke");
    expect(told(signed, by(["eve"]))).toContain("it is signed by eve, and not by robots");
    expect(told(signed, by([], "the key is unknown"))).toContain("the key is unknown");
    expect(told(signed, { ...fresh, registry })).toContain("its signature was not verified");
    const { signature: _, ...record } = piece.record;
    expect(told(signed, { registry, ...ran({ ...piece, record }) })).toContain("it is not signed by robots");
  });
});

it("soak counts all stays in the stage, by history", () => {
  const demand: GateRecord = { rule: "soak", stage: "staging", for: "2d" };
  const early = stay("1.1.0", "staging", "2026-11-10T10:00:00.000Z", "2026-11-11T10:00:00.000Z");
  const still = stay("1.1.0", "staging", "2026-11-20T10:00:00.000Z", null);
  expect(told(demand)).toBe("missing: never stood in staging");
  expect(told(demand, { stays: [stay("1.0.0", "staging", "2026-01-01T00:00:00.000Z", null)] })).toContain(
    "never",
  );
  expect(asked(demand, { stays: [still] })).toMatchObject({ state: "missing", needs: "Wait another 1d." });
  expect(asked(demand, { stays: [early] })).toMatchObject({ needs: "Let it stand in staging for 2d." });
  expect(told(demand, { stays: [still, early] })).toBe("met: stood in staging for 2d");
});

describe("freeze", () => {
  const at = (windows: FreezeWindow[], time: string) =>
    asked({ rule: "freeze", windows }, { at: time }).state;

  it("refuses within dates, of which the last day counts to its end", () => {
    const windows = [{ since: "2026-12-20", until: "2027-01-03" }];
    expect(at(windows, "2026-12-19T23:59:59.999Z")).toBe("met");
    expect(at(windows, "2026-12-20T00:00:00.000Z")).toBe("missing");
    expect(at(windows, "2027-01-03T23:59:59.999Z")).toBe("missing");
    expect(at(windows, "2027-01-04T00:00:00.000Z")).toBe("met");
  });

  it("refuses between hours of days, also across midnight", () => {
    const friday = [{ days: ["fri" as const], from: "16:00", to: "06:00" }];
    expect(at(friday, "2026-11-20T15:59:00.000Z")).toBe("met");
    expect(at(friday, "2026-11-20T16:00:00.000Z")).toBe("missing");
    expect(at(friday, "2026-11-21T05:59:00.000Z")).toBe("missing");
    expect(at(friday, "2026-11-21T06:00:00.000Z")).toBe("met");
    expect(at(friday, "2026-11-20T05:00:00.000Z")).toBe("met");
    expect(at([{}], now)).toBe("missing");
  });

  it("counts days and hours in the zone that it names, with its summer time", () => {
    const inBerlin = (windows: FreezeWindow[], time: string) =>
      asked({ rule: "freeze", zone: "Europe/Berlin", windows }, { at: time }).state;
    const evening = [{ days: ["fri" as const], from: "16:00" }];
    expect(inBerlin(evening, "2026-11-20T14:59:59.999Z")).toBe("met");
    expect(inBerlin(evening, "2026-11-20T15:00:00.000Z")).toBe("missing");
    expect(inBerlin(evening, "2026-07-17T14:00:00.000Z")).toBe("missing");
    const days = [{ since: "2026-12-20", until: "2027-01-03" }];
    expect(inBerlin(days, "2026-12-19T22:59:59.999Z")).toBe("met");
    expect(inBerlin(days, "2026-12-19T23:00:00.000Z")).toBe("missing");
    expect(inBerlin(days, "2027-01-03T23:00:00.000Z")).toBe("met");
    expect(inBerlin([{ since: "2026-12-20T12:00:00Z" }], "2026-12-20T11:59:59.999Z")).toBe("met");
    expect(asked({ rule: "freeze", zone: "Mars/Olympus", windows: [{}] })).toMatchObject({
      state: "unjudged",
      says: "there is no time zone Mars/Olympus here",
    });
  });

  it("says which window, why, and until when", () => {
    const windows: FreezeWindow[] = [
      { since: "2026-11-01", until: "2026-11-30", days: ["sat"], from: "08:00" },
    ];
    expect(asked({ rule: "freeze", windows, reason: "audit" })).toMatchObject({
      says: "frozen since 2026-11-01 until 2026-11-30 on sat from 08:00 to 24:00 UTC: audit",
      needs: "Wait until 2026-11-30 is over.",
    });
    expect(asked({ rule: "freeze", windows: [{}] })).toMatchObject({ says: "frozen at all times" });
  });

  it("knows the day of the week as a calendar does", () => {
    const names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: day - 1 }), (days, ms) => {
        const time = new Date(days * day + ms);
        const today = names[time.getUTCDay()] ?? "sun";
        expect(at([{ days: [today] }], time.toISOString())).toBe("missing");
        expect(at([{ days: names.filter((name) => name !== today) }], time.toISOString())).toBe("met");
      }),
    );
  });
});

it("card names the fields that are empty", () => {
  expect(told({ rule: "card" }, { model: { description: "d", owners: [], license: " " } })).toBe(
    "missing: m does not state its owners, license, intended_use",
  );
  const model = { description: "d", owners: ["a"], license: "MIT", intended_use: "u" };
  expect(asked({ rule: "card" }, { model }).state).toBe("met");
  expect(told({ rule: "card", fields: ["task"] }, { model })).toBe("missing: m does not state its task");
});

it("artifacts does not take a store that cannot be asked for a full one", () => {
  const demand: GateRecord = { rule: "artifacts", store: "main" };
  const looks = (look: StoreLook) => ({ stores: new Map([["main", look]]) });
  const digest = measurable("1.1.0").record.artifacts?.[0]?.digest ?? "";
  expect(told(demand, looks({ state: "looked", absent: [] }))).toBe("met: 1 in main");
  expect(told(demand, looks({ state: "looked", absent: [digest] }))).toBe(
    "missing: 1 of 1 files are not in main",
  );
  expect(told(demand, looks({ state: "failed", why: "no" }))).toBe(
    "unjudged: the store main could not be looked at: no",
  );
  expect(asked(demand).state).toBe("unjudged");
});

describe("rollback_window", () => {
  const hold = { reason: "r", by: "b", since: now };
  const stays = [
    stay("1.3.0", "production", "2026-11-19T00:00:00.000Z", null),
    stay("1.2.0", "production", "2026-11-15T00:00:00.000Z", "2026-11-19T00:00:00.000Z"),
    stay("1.1.0", "production", "2026-11-10T00:00:00.000Z", "2026-11-15T10:00:00.000Z"),
  ];
  const held = { stays, after: { holds: { production: hold } } };

  it("lets a recent holder return with a hold, and no other", () => {
    const excused = asked({ rule: "rollback_window", within: "7d" }, held);
    expect(excused).toMatchObject({ excuses: "all", says: "returns to production, which it left 6d ago" });
    expect(asked({ rule: "rollback_window", within: "7d" }, { stays })).toMatchObject({ excuses: [] });
    expect(told({ rule: "rollback_window", within: "5d" }, held)).toContain(
      "left production 6d ago, which is more than 5d",
    );
    expect(told({ rule: "rollback_window", holders: 1 }, held)).toContain("is none of the 1 latest holders");
    expect(asked({ rule: "rollback_window", holders: 2 }, held)).toMatchObject({ excuses: "all" });
    expect(told({ rule: "rollback_window" }, { after: held.after })).toContain("never held production");
    expect(told({ rule: "rollback_window" }, { ...held, alias: true })).toContain("an alias is no stage");
  });
});

describe("the list of rules", () => {
  const registry = (lines: readonly string[]) =>
    Buffer.from(
      `${examples.registry}gates:\n  production:\n${lines.map((line) => `    ${line}\n`).join("")}`,
    );
  const parse = (lines: readonly string[]) =>
    parseRecord("registry", registry(lines), "registry/registry.yaml").gates?.["production"] ?? [];

  it("has each rule that the schema knows, with an example that can stand in a gate", () => {
    const schema = JSON.parse(fs.readFileSync("schemas/registry.schema.json", "utf8")) as {
      $defs: { gate: { oneOf: { $ref: string }[] } };
    };
    const known = schema.$defs.gate.oneOf.map(({ $ref }) => $ref.replace("#/$defs/", "").replace("Gate", ""));
    expect(gateRules.map(({ name }) => name)).toEqual(known);
    const demands = parse(gateRules.map(({ example }) => `- ${example}`));
    expect(demands.map(({ rule }) => rule)).toEqual(known);
  });

  it("is explained in the guide, whose demands can all stand in a gate", () => {
    const guide = fs.readFileSync("docs/guides/gates.md", "utf8");
    const lines = guide.split("\n").filter((line) => line.startsWith("- {rule: "));
    expect(new Set(parse(lines).map(({ rule }) => rule))).toEqual(new Set(gateRules.map(({ name }) => name)));
  });

  it("is named where a gate names another rule, or a key that its rule does not have", () => {
    expect(() => parse(["- {rule: metric, min: 1}"])).toThrow(/one of metrics, evidence/);
    expect(() => parse(["- {min: 1}"])).toThrow(/one of metrics, evidence/);
    expect(() => parse(["- {rule: soak, stage: staging, for: 3d, min: 1}"])).toThrow(/unknown key 'min'/);
    expect(() => parse(["- {rule: soak, stage: staging}"])).toThrow(/'for' is missing/);
    expect(() => parse(["- {rule: metrics, min_improvement: 5 percent}"])).toThrow(/percentage|number/);
  });
});

it("spans are told in two units", () => {
  expect([0, 1, 61_000, 3_600_000, day + 1, 2 * day + 4 * 3_600_000 + 1000].map(spanText)).toEqual([
    "0s",
    "1s",
    "1m 1s",
    "1h",
    "1d",
    "2d 4h",
  ]);
});

describe("signed", () => {
  const commit = { kind: "commit", name: "commit 1234567890", state: "good", by: ["ada"] } as const;
  const registry = {
    identities: { ada: { emails: ["a@b"] }, ci: { emails: ["c@b"] } },
    groups: { leads: ["ada"] },
  };
  const told = (demand: Partial<SignedGate>, signed: readonly SignatureLook[]) => {
    const { state, says } = asked({ rule: "signed", ...demand }, { registry, signed });
    return `${state}: ${says}`;
  };

  it("is met by signatures of whoever may sign", () => {
    expect(told({}, [commit])).toBe("met: signed: commit 1234567890");
    expect(told({ by: ["leads"] }, [commit])).toBe("met: signed: commit 1234567890");
    expect(told({ by: ["ci"] }, [commit])).toBe("missing: commit 1234567890 is signed by ada, and not by ci");
  });

  it("takes evaluations by any identity, and a tag only where it is asked for", () => {
    const evidence = { kind: "evidence", name: "smoke", state: "good", by: ["ci"] } as const;
    const tag = { kind: "tag", name: "m@v1.1.0", state: "bad", why: "is not signed" } as const;
    expect(told({ by: ["leads"] }, [commit, evidence, tag])).toBe(
      "met: signed: commit 1234567890, evidence smoke",
    );
    expect(told({ tag: true }, [commit, tag])).toBe("missing: tag m@v1.1.0 is not signed");
  });

  it("passes nothing that was not looked at", () => {
    expect(told({}, [])).toBe("unjudged: no commit of the change was looked at");
    const unverifiable = { ...commit, state: "unverifiable", why: "does not verify: no git" } as const;
    expect(told({}, [unverifiable])).toBe("unjudged: commit 1234567890 does not verify: no git");
    const bad = { kind: "evidence", name: "smoke", state: "bad", why: "is not signed" } as const;
    expect(told({}, [unverifiable, bad])).toMatch(/^missing: /);
  });
});
