import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { apart, ours, type ReferenceRow } from "./reference.ts";

/* Made by scripts/evaluation/scores.py with scikit-learn and jiwer. */
const { rows } = JSON.parse(readFileSync(new URL("vectors/scores.json", import.meta.url), "utf8")) as {
  readonly rows: readonly ReferenceRow[];
};

describe.each(Object.keys(ours))("%s", (name) => {
  it("agrees with the reference to 1e-9", () => {
    const own = rows.filter((row) => row.name === name);
    expect(own.length).toBeGreaterThan(1);
    expect(own.flatMap(apart)).toEqual([]);
  });
});
