import { expect, test } from "vitest";
import type { AlertRecord } from "../../src/records/generated/alert.ts";
import { Aggregate } from "../../src/telemetry/aggregate.ts";
import { type AlertFacts, judgeAlert } from "../../src/telemetry/alerts/condition.ts";
import { FolderLedger, MemoryLedger, readLedger } from "../../src/telemetry/alerts/ledger.ts";
import { advanceStanding, atRest, type Standing } from "../../src/telemetry/alerts/standing.ts";
import { reportDrift } from "../../src/telemetry/drift/report.ts";
import { fc } from "../support/laws.ts";
import { makeWorld } from "../support/world.ts";

const hour = 3_600_000;

function served(requests: number, failed = 0, latencyMs = 10): Aggregate {
  const aggregate = new Aggregate();
  aggregate.requests = requests;
  aggregate.failed = failed;
  for (let at = 0; at < requests; at++) {
    aggregate.latency.add(latencyMs);
    aggregate.value("score", 0.5, null);
  }
  return aggregate;
}

function facts(current: Aggregate, more: Partial<AlertFacts> = {}): AlertFacts {
  return { current: { aggregate: current, length: hour }, other: null, burns: [], drift: null, ...more };
}

const alert = (rest: Partial<AlertRecord>): AlertRecord => ({ name: "a", model: "vad@production", ...rest });

const holds = (rest: Partial<AlertRecord>, given: AlertFacts, holding = false): boolean | null =>
  judgeAlert(alert(rest), given, holding).holds;

test("a threshold holds beyond its limit, and once it holds until the measure is clear", () => {
  const threshold = { metric: "p95_ms", above: 100, clear: 50 };
  expect(holds({ threshold }, facts(served(100, 0, 120)))).toBe(true);
  expect(holds({ threshold }, facts(served(100, 0, 80)))).toBe(false);
  expect(holds({ threshold }, facts(served(100, 0, 80)), true)).toBe(true);
  expect(holds({ threshold }, facts(served(100, 0, 40)), true)).toBe(false);
  const below = { metric: "throughput_per_minute", below: 1 };
  expect(holds({ threshold: below }, facts(served(30)))).toBe(true);
  expect(holds({ threshold: below }, facts(served(90)))).toBe(false);
});

test("a rate is beyond a limit only where its whole interval is", () => {
  const threshold = { metric: "error_rate", above: 0.01 };
  expect(holds({ threshold }, facts(served(20, 1)))).toBe(false);
  expect(holds({ threshold }, facts(served(2000, 100)))).toBe(true);
  expect(holds({ threshold: { metric: "success_rate", below: 0.99 } }, facts(served(2000, 100)))).toBe(true);
  expect(judgeAlert(alert({ threshold }), facts(served(2000, 100)), false).reason).toBe(
    "error_rate is 5.00 %: above 1.00 %",
  );
});

test("too few requests are unknown, and none may be a reason to fire", () => {
  for (const metric of ["p95_ms", "p99_ms", "error_rate", "avg_ms", "max_ms", "values.score"])
    expect(holds({ threshold: { metric, above: 1 } }, facts(served(5)))).toBeNull();
  expect(holds({ threshold: { metric: "requests", below: 10 } }, facts(served(5)))).toBe(true);
  expect(holds({ threshold: { metric: "requests", below: 10 } }, facts(served(0)))).toBeNull();
  expect(holds({ threshold: { metric: "requests", below: 10 }, no_data: "fire" }, facts(served(0)))).toBe(
    true,
  );
  expect(holds({ threshold: { metric: "p95_ms", above: 1 }, no_data: "fire" }, facts(served(5)))).toBeNull();
  const unmeasured = new Aggregate();
  unmeasured.requests = 50;
  expect(
    judgeAlert(alert({ threshold: { metric: "avg_ms", above: 1 } }), facts(unmeasured), false).reason,
  ).toBe("no latency was measured");
});

test("a mean, a maximum and a value of a team's own have limits too", () => {
  expect(holds({ threshold: { metric: "avg_ms", above: 9 } }, facts(served(30)))).toBe(true);
  expect(holds({ threshold: { metric: "max_ms", above: 9 } }, facts(served(30)))).toBe(true);
  expect(holds({ threshold: { metric: "values.score", below: 0.6 } }, facts(served(30)))).toBe(true);
});

test("a budget burns where both windows do", () => {
  const burn = (long: Aggregate, short: Aggregate): AlertFacts =>
    facts(long, { burns: [{ long: "1h", short: "5m", rate: 14.4, inLong: long, inShort: short }] });
  const burn_rate = { objective: 0.99 };
  expect(holds({ burn_rate }, burn(served(1000, 200), served(100, 20)))).toBe(true);
  expect(holds({ burn_rate }, burn(served(1000, 200), served(100, 0)))).toBe(false);
  expect(holds({ burn_rate }, burn(served(1000, 200), served(0)))).toBe(false);
  expect(holds({ burn_rate }, burn(served(10, 10), served(10, 10)))).toBeNull();
});

test("a regression is told from the window before or from another version", () => {
  const against = (now: Aggregate, then: Aggregate): AlertFacts =>
    facts(now, { other: { aggregate: then, length: hour } });
  const slower = { metric: "p95_ms", by: 0.2 };
  expect(holds({ regression: slower }, against(served(100, 0, 13), served(100, 0, 10)))).toBe(true);
  expect(holds({ regression: slower }, against(served(100, 0, 11), served(100, 0, 10)))).toBe(false);
  expect(holds({ regression: slower }, against(served(100, 0, 5), served(100, 0, 10)))).toBe(false);
  expect(holds({ regression: slower }, against(served(100), served(3)))).toBeNull();
  expect(holds({ regression: slower }, against(served(3), served(100)))).toBeNull();
  const failing = { metric: "success_rate", by: 0.02 };
  expect(holds({ regression: failing }, against(served(50, 2), served(50, 0)))).toBe(false);
  expect(holds({ regression: failing }, against(served(5000, 200), served(5000, 10)))).toBe(true);
  expect(holds({ regression: { metric: "values.score", by: 0.1 } }, against(served(100), served(100)))).toBe(
    false,
  );
  expect(holds({ regression: slower }, facts(served(100)))).toBeNull();
});

test("drift without a profile, or of too few values, is unknown", () => {
  expect(holds({ drift: {} }, facts(served(100)))).toBeNull();
  const profile = {
    version: "1.0.0",
    features: { loud: { kind: "numeric" as const, count: 400, edges: [0.5], counts: [200, 200] } },
  };
  const few = reportDrift(profile, served(1).features);
  expect(holds({ drift: {} }, facts(served(100), { drift: few }))).toBeNull();
  expect(holds({}, facts(served(100)))).toBeNull();
});

test("an alert waits before it fires and before it is resolved, and what is unknown changes nothing", () => {
  const patience = { toFire: 300, toResolve: 200 };
  const run = (...steps: readonly (readonly [number, boolean | null])[]): Standing =>
    steps.reduce<Standing>((at, [now, held]) => advanceStanding(at, held, patience, now), atRest(0));
  expect(run([100, true]).state).toBe("pending");
  expect(run([100, true], [300, true]).state).toBe("pending");
  expect(run([100, true], [300, false]).state).toBe("inactive");
  expect(run([100, true], [300, null], [400, true])).toEqual({
    state: "firing",
    since: 400,
    overSince: null,
  });
  const fired = [
    [100, true],
    [400, true],
  ] as const;
  expect(run(...fired, [500, false], [600, true], [700, false]).state).toBe("firing");
  expect(run(...fired, [500, false], [700, false])).toMatchObject({ state: "resolved", since: 700 });
  expect(run(...fired, [500, false], [700, false], [800, false]).state).toBe("resolved");
  expect(run(...fired, [500, false], [700, false], [800, true]).state).toBe("pending");
});

test("a clock that goes backwards makes nothing fire or resolve early", () => {
  const patience = { toFire: 300, toResolve: 300 };
  const pending = advanceStanding(atRest(0), true, patience, 1000);
  const back = advanceStanding(pending, true, patience, 500);
  expect(back).toEqual({ state: "pending", since: 500, overSince: null });
  expect(advanceStanding(back, true, patience, 800).state).toBe("firing");
  const over: Standing = { state: "firing", since: 0, overSince: 5000 };
  expect(advanceStanding(over, false, patience, 100)).toMatchObject({ state: "firing", overSince: 100 });
});

test("an alert fires only after it held at each evaluation for as long as it must", () => {
  const step = fc.record({
    wait: fc.integer({ min: 1, max: 100 }),
    held: fc.constantFrom(true, false, null),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 200 }), (steps, toFire) => {
      let [now, standing, heldSince] = [0, atRest(0), null as number | null];
      for (const { wait, held } of steps) {
        now += wait;
        const before = standing.state;
        standing = advanceStanding(standing, held, { toFire, toResolve: 0 }, now);
        if (held === false) heldSince = null;
        if (held === true) heldSince ??= now;
        if (standing.state === "firing" && before !== "firing")
          expect(now - (heldSince ?? Infinity)).toBeGreaterThanOrEqual(toFire);
      }
    }),
  );
});

test("where alerts stand outlives the process, one evaluation at a time", async () => {
  const folder = makeWorld().path("with space/telemetry");
  const ledger = new FolderLedger(folder);
  const count = async (): Promise<void> =>
    ledger.turn(async (known, keep) => {
      const since = (known.alerts["a"]?.since ?? 0) + 1;
      await keep({
        alerts: { a: { state: "firing", since, overSince: null, subject: "vad@1.0.0" } },
        undelivered: [],
      });
    });
  await Promise.all([count(), count(), count()]);
  expect(readLedger(folder).alerts["a"]?.since).toBe(3);
  await expect(ledger.turn(() => Promise.reject(new Error("stop")))).rejects.toThrow("stop");
  await count();
  expect(readLedger(folder).alerts["a"]?.since).toBe(4);
});

test("a ledger that is none is said", async () => {
  for (const text of [
    "{",
    "[]",
    "null",
    '{"alerts": {"a": {"state": "odd"}}, "undelivered": []}',
    '{"alerts": {"a": 1}, "undelivered": []}',
  ]) {
    const world = makeWorld();
    world.write("telemetry/alerts.json", text);
    const turn = new FolderLedger(world.path("telemetry")).turn(() => Promise.resolve());
    await expect(turn).rejects.toMatchObject({ code: "telemetry-corrupt" });
  }
});

test("a ledger of one process takes turns too", async () => {
  const ledger = new MemoryLedger();
  await expect(ledger.turn(() => Promise.reject(new Error("stop")))).rejects.toThrow("stop");
  await ledger.turn((_, keep) => keep({ alerts: {}, undelivered: [] }));
  expect(await ledger.turn((known) => Promise.resolve(known.undelivered))).toEqual([]);
});
