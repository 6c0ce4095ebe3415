import { describe, expect, it } from "vitest";
import { Aggregate } from "../../src/telemetry/aggregate.ts";
import { judgeHealth } from "../../src/telemetry/health.ts";

/* What was recorded in a window: so many requests of one latency, some of which failed. */
function recorded(requests: number, failed = 0, latency = 10): Aggregate {
  const aggregate = new Aggregate();
  aggregate.requests = requests;
  aggregate.failed = failed;
  for (let at = 0; at < requests; at++) aggregate.latency.add(latency);
  return aggregate;
}

describe("a version in use", () => {
  it("is unknown where too little was recorded", () => {
    expect(judgeHealth(recorded(0), recorded(100))).toEqual({
      status: "unknown",
      reasons: ["nothing was recorded"],
      trend: "unknown",
    });
    expect(judgeHealth(recorded(19), recorded(100))).toMatchObject({
      status: "unknown",
      reasons: ["only 19 of the 20 requests that it takes were recorded"],
    });
  });

  it("is judged by what its success rate surely is", () => {
    expect(judgeHealth(recorded(1_000), recorded(1_000))).toEqual({
      status: "healthy",
      reasons: [],
      trend: "steady",
    });
    // One failure of twenty proves nothing.
    expect(judgeHealth(recorded(20, 1), recorded(0))).toMatchObject({ status: "healthy", trend: "unknown" });
    expect(judgeHealth(recorded(1_000, 30), recorded(1_000))).toMatchObject({
      status: "degraded",
      trend: "worse",
    });
    const failing = judgeHealth(recorded(1_000, 200), recorded(1_000, 200));
    expect(failing).toMatchObject({ status: "unhealthy", trend: "steady" });
    expect(failing.reasons).toEqual([expect.stringContaining("80.00 % succeed, at most")]);
    expect(judgeHealth(recorded(1_000, 10), recorded(1_000, 300)).trend).toBe("better");
  });

  it("is degraded where it became slower, and goes nowhere known without a window before", () => {
    const slower = judgeHealth(recorded(100, 0, 20), recorded(100));
    expect(slower).toMatchObject({ status: "degraded", trend: "worse" });
    expect(slower.reasons).toEqual([
      expect.stringMatching(/^p95 is [\d.]+ times that of the window before$/),
    ]);
    expect(judgeHealth(recorded(100), recorded(100, 0, 20))).toMatchObject({
      status: "healthy",
      trend: "better",
    });
    expect(judgeHealth(recorded(100, 0, 20), recorded(10)).trend).toBe("unknown");
    const both = judgeHealth(recorded(1_000, 200, 40), recorded(1_000));
    expect(both).toMatchObject({ status: "unhealthy", trend: "worse" });
    expect(both.reasons).toHaveLength(2);
  });
});
