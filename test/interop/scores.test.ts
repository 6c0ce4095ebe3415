import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { pythonEnvironment } from "../../scripts/python-environment.mjs";
import { apart, ours, type ReferenceRow } from "../evaluation/reference.ts";

const programs = pythonEnvironment(path.join(import.meta.dirname, "scores/requirements.txt"));
const script = path.join(import.meta.dirname, "../../scripts/evaluation/scores.py");

test("scores are those of scikit-learn and jiwer, computed now", () => {
  const options = { encoding: "utf8", maxBuffer: 1 << 28 } as const;
  const text = execFileSync(path.join(programs, "python"), [script], options);
  const { rows } = JSON.parse(text) as { readonly rows: readonly ReferenceRow[] };
  expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(Object.keys(ours)));
  expect(rows.flatMap(apart)).toEqual([]);
});
