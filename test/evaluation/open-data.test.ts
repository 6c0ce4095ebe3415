import fs from "node:fs";
import { expect, it } from "vitest";
import { openData } from "../../src/evaluation/data/open-data.ts";
import { Tensor } from "../../src/evaluation/tensor.ts";
import { jsonOfTensor } from "../../src/evaluation/tensor-json.ts";
import type { DataRecord, PreprocessingRecord } from "../../src/records/generated/suite.ts";
import { digestOfBytes } from "../../src/values/content.ts";
import { makeWorld } from "../support/world.ts";
import { vadLabels, vadRecording } from "./vad-audio.ts";

interface Given {
  readonly format: DataRecord["format"];
  readonly columns: readonly string[];
  readonly content: string | Buffer;
  readonly steps?: readonly PreprocessingRecord[];
  readonly labels?: string;
}

async function rowsOf({ format, columns, content, steps = [], labels }: Given): Promise<unknown[]> {
  const world = makeWorld();
  const write = (name: string, bytes: string | Buffer): string => {
    const file = world.path(name);
    fs.writeFileSync(file, bytes);
    return file;
  };
  const data: DataRecord = {
    name: "some",
    digest: digestOfBytes(Buffer.from(content)),
    format,
    columns: [...columns],
    ...(labels === undefined
      ? {}
      : { labels: { digest: digestOfBytes(Buffer.from(labels)), column: "speech" } }),
  };
  const source = openData(data, {
    file: write("data", content),
    labels: labels === undefined ? null : write("labels", labels),
    preprocessing: steps,
  });
  const rows: unknown[] = [];
  for await (const { number, step, columns: found } of source.rows()) {
    const plain = [...found].map(([name, value]) => [
      name,
      value instanceof Tensor ? jsonOfTensor(value) : value,
    ]);
    rows.push({ number, step, ...Object.fromEntries(plain) });
  }
  return rows;
}

it("CSV is rows, whose numbers are scaled as the suite says", async () => {
  const given: Given = { format: "csv", columns: ["x", "y"], content: "x,y\n3,1\n5,0\n" };
  expect(await rowsOf(given)).toEqual([
    { number: 1, step: null, x: 3, y: 1 },
    { number: 2, step: null, x: 5, y: 0 },
  ]);
  const steps: PreprocessingRecord[] = [
    { column: "x", normalise: { by: "constant", mean: 1, deviation: 2 } },
    { column: "x", reshape: [1, 1] },
  ];
  expect(await rowsOf({ ...given, steps })).toEqual([
    { number: 1, step: null, x: [[1]], y: 1 },
    { number: 2, step: null, x: [[2]], y: 0 },
  ]);
});

it("a list in JSON Lines is cut into overlapping windows, each scaled by itself", async () => {
  const content = '{"x":[1,2,4,8],"y":1}\n';
  const steps: PreprocessingRecord[] = [
    { column: "x", window: { size: 2, step: 1 } },
    { column: "x", normalise: { by: "peak" } },
  ];
  expect(await rowsOf({ format: "jsonl", columns: ["x", "y"], content, steps })).toEqual(
    [0, 1, 2].map((step) => ({ number: 1, step, x: [0.5, 1], y: 1 })),
  );
});

const recording: Given = { format: "wav", columns: ["audio"], content: fs.readFileSync(vadRecording) };
const halfSecond: PreprocessingRecord[] = [{ column: "audio", window: { size: 8000 } }];

it("the windows of a recording are labelled by stretches beside it", async () => {
  const labels = fs.readFileSync(vadLabels, "utf8");
  const rows = await rowsOf({ ...recording, labels, steps: halfSecond });
  expect(rows).toHaveLength(93);
  expect(rows.slice(0, 4)).toMatchObject([false, false, false, true].map((speech) => ({ speech })));
  const [unlabelled] = await rowsOf({ ...recording, steps: halfSecond });
  expect(unlabelled).not.toHaveProperty("speech");
});

it.each([
  ['{"start":2,"end":1}', "labels no row is true of"],
  ['{"start":"1","end":2}', "a start that is a text"],
])("the labels %s are refused: %s", async (labels) => {
  await expect(rowsOf({ ...recording, labels, steps: halfSecond })).rejects.toMatchObject({
    code: "data-invalid",
    message: "some, row 1: a stretch has a start and, behind it, an end, in seconds",
  });
});

it("a column that the rows do not have is told with the row, and a format that nobody reads by its name", async () => {
  await expect(rowsOf({ format: "csv", columns: ["x", "z"], content: "x\n1\n" })).rejects.toMatchObject({
    code: "data-invalid",
    message: "some, row 1, column 'z': the row does not have it",
  });
  for (const format of ["npy", "npz"] as const)
    await expect(rowsOf({ format, columns: ["values"], content: "none" })).rejects.toThrow();
  await expect(rowsOf({ format: "parquet", columns: ["x"], content: "PAR1" })).rejects.toMatchObject({
    code: "data-unsupported",
    message: "the data some: parquet cannot be used by a suite yet",
  });
});
