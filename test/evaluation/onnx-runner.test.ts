import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { Value } from "../../src/evaluation/row.ts";
import type { Feed, RunnerSession } from "../../src/evaluation/runner.ts";
import { onnxRunner } from "../../src/evaluation/runners/onnx.ts";
import { Tensor } from "../../src/evaluation/tensor.ts";
import { jsonOfTensor, tensorFromJson } from "../../src/evaluation/tensor-json.ts";
import { model, part, value } from "../artifacts/onnx-bytes.ts";
import { makeWorld } from "../support/world.ts";
import { onnxFiles, openOnnx, operation, plain, silero, summing, unary } from "./onnx-models.ts";

const feed = (row: number, inputs: Readonly<Record<string, Value>>): Feed => ({
  row,
  inputs: new Map(Object.entries(inputs)),
});
const said = async (session: RunnerSession, batch: readonly Feed[], name = "y") =>
  (await session.predict(batch)).outputs.map((outputs) => {
    const found = outputs.get(name);
    return found instanceof Tensor ? jsonOfTensor(found) : found;
  });
const sums = { states: [{ input: "sum", output: "sumN", shape: [1, 2] }] };

it("rows are stacked into a batch, and its answers are taken apart", async () => {
  const session = await openOnnx(makeWorld().root, unary("Neg", 2));
  const batch = [feed(1, { x: [1, 2] }), feed(2, { x: new Tensor("float64", [2], Float64Array.of(3, 4)) })];
  expect(await said(session, batch)).toEqual([
    [-1, -2],
    [-3, -4],
  ]);
  const int = new Tensor("int32", [2], Int32Array.of(5, 6));
  expect(await said(session, [feed(3, { x: int })])).toEqual([[-5, -6]]);
  expect(session.inputs).toEqual([{ name: "x", type: "float32", shape: [null, 2] }]);
  expect(session.outputs).toEqual([{ name: "y", type: "float32", shape: [null, 2] }]);
  expect(session.engine.name).toBe("onnxruntime-web");
  expect(session.engine.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(session.environment).toMatchObject({ provider: "wasm", threads: "1" });
  expect(await session.memoryBytes()).toBeGreaterThanOrEqual(0);
  await session.close();
});

it("rows that hold the dimension of the batch are run one by one", async () => {
  const session = await openOnnx(makeWorld().root, unary("Neg", 1), { stacked: false });
  expect(await said(session, [feed(1, { x: [[1], [2]] }), feed(2, { x: [[3]] })])).toEqual([
    [[-1], [-2]],
    [[-3]],
  ]);
});

it("what a recurrent model says of one step is an input of the next, until a new sequence begins", async () => {
  const session = await openOnnx(makeWorld().root, summing(), sums);
  const batch = [feed(1, { x: [1, 10] }), feed(1, { x: [2, 20] })];
  expect(await said(session, batch, "total")).toEqual([
    [1, 10],
    [3, 30],
  ]);
  expect(await said(session, batch.slice(0, 1), "total")).toEqual([[4, 40]]);
  await session.reset();
  expect(await said(session, batch.slice(0, 1), "total")).toEqual([[1, 10]]);
  expect((await session.predict(batch)).outputs[0]?.has("sumN")).toBe(false);
});

it("a context is what the step before ended with", async () => {
  const contexts = [{ input: "x", length: 2, when: null }];
  const session = await openOnnx(makeWorld().root, unary("Identity", 5), { contexts });
  const batch = [feed(1, { x: [1, 2, 3] }), feed(1, { x: [4, 5, 6] })];
  expect(await said(session, batch)).toEqual([
    [0, 0, 1, 2, 3],
    [2, 3, 4, 5, 6],
  ]);
  await session.reset();
  expect(await said(session, batch.slice(1))).toEqual([[0, 0, 4, 5, 6]]);
});

it.each<[string, Readonly<Record<string, Value>>, string]>([
  ["a wrong size", { x: [1, 2, 3] }, "row 8: the input 'x' is [1, 3], and the model takes [?, 2]"],
  ["a wrong rank", { x: 1 }, "row 8: the input 'x' is [1], and the model takes [?, 2]"],
  ["a missing input", {}, "row 8: the row gives nothing for the input 'x'"],
  [
    "an unknown input",
    { x: [1, 2], z: 1 },
    "row 8: the row gives 'z', which is no input that the model takes of rows",
  ],
  ["a text", { x: "1" }, `row 8: the values for the input 'x' do not fit: "1" is no float32`],
  [
    "a ragged list",
    { x: [[1], [2, 3]] },
    "row 8: the values for the input 'x' do not fit: a list of 2 elements stands beside one of 1",
  ],
])("%s is refused", async (_, inputs, message) => {
  const session = await openOnnx(makeWorld().root, unary("Neg", 2));
  await expect(session.predict([feed(8, inputs)])).rejects.toMatchObject({
    code: "runner-input-invalid",
    message,
  });
});

it("rows of different shapes make no batch", async () => {
  const session = await openOnnx(makeWorld().root, unary("Neg", null));
  await expect(session.predict([feed(1, { x: [1] }), feed(2, { x: [1, 2] })])).rejects.toMatchObject({
    code: "runner-input-invalid",
    message: "row 1: the rows of its batch are of different shapes in the input 'x'",
  });
});

it("NaN is no answer, and the row is named", async () => {
  const session = await openOnnx(makeWorld().root, unary("Sqrt", 1));
  await expect(session.predict([feed(4, { x: [1] }), feed(5, { x: [-1] })])).rejects.toMatchObject({
    code: "runner-output-invalid",
    message: "row 5: the model said NaN in its output 'y'",
    data: { row: 5, output: "y", found: "NaN" },
  });
  expect(await said(session, [feed(6, { x: [4] })])).toEqual([[2]]);
});

it("an output without a dimension for rows is told", async () => {
  const bytes = model(
    operation("ReduceSum", ["x"], "y"),
    part(11, value("x", 1, null, 2)),
    part(12, value("y", 1, null, null)),
  );
  const session = await openOnnx(makeWorld().root, bytes);
  await expect(session.predict([feed(1, { x: [1, 2] }), feed(2, { x: [1, 2] })])).rejects.toMatchObject({
    code: "runner-output-invalid",
    message: "row 1: its output 'y' is float32 of shape [1, 1], for 2 rows",
  });
});

it("what the runtime cannot compute is a fault of the row", async () => {
  const bytes = model(
    operation("Add", ["x", "z"], "y"),
    part(11, value("x", 1, null, null)),
    part(11, value("z", 1, null, null)),
    part(12, value("y", 1, null, null)),
  );
  const session = await openOnnx(makeWorld().root, bytes);
  await expect(session.predict([feed(3, { x: [1, 2], z: [1, 2, 3] })])).rejects.toMatchObject({
    code: "runner-failed",
    message: expect.stringMatching(/^row 3: the model cannot compute this row: /) as unknown,
  });
});

it("a file that is cut cannot be loaded", async () => {
  const bytes = silero("v5");
  await expect(openOnnx(makeWorld().root, bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({
    code: "model-unloadable",
    message: expect.stringMatching(/^onnxruntime-web cannot load model\.onnx: /) as unknown,
  });
});

it("a file that changed on the disk is not run", async () => {
  const folder = makeWorld().root;
  const files = onnxFiles(folder, unary("Neg", 2));
  fs.appendFileSync(path.join(folder, "model.onnx"), "!");
  await expect(onnxRunner.open(files, plain)).rejects.toMatchObject({ code: "artifact-changed" });
  fs.rmSync(path.join(folder, "model.onnx"));
  await expect(onnxRunner.open(files, plain)).rejects.toMatchObject({ code: "artifact-missing" });
});

it.each([
  [
    "the state 'sum' comes from the output 'sumM', which the model does not have",
    { states: [{ input: "sum", output: "sumM", shape: [1, 2] }] },
  ],
  [
    "a context is declared for 'sum', which is no input that rows give",
    { ...sums, contexts: [{ input: "sum", length: 1, when: null }] },
  ],
  ["model@1.0.0 has no file other.onnx", { file: "other.onnx" }],
])("%s", async (message, options) => {
  await expect(openOnnx(makeWorld().root, summing(), options)).rejects.toMatchObject({
    code: "runner-invalid",
    message,
  });
});

it("a state of integers is refused, and so is a version without ONNX", async () => {
  const bytes = model(
    operation("Identity", ["n"], "m"),
    part(11, value("n", 7, 1)),
    part(12, value("m", 7, 1)),
  );
  const states = [{ input: "n", output: "m", shape: [1] }];
  await expect(openOnnx(makeWorld().root, bytes, { states })).rejects.toMatchObject({
    message: "the state 'n' is int64",
  });
  const none = { name: "none@1.0.0", folder: makeWorld().root, files: [] };
  await expect(onnxRunner.open(none, plain)).rejects.toMatchObject({
    message: "none@1.0.0 has 0 ONNX files",
  });
});

it("an interruption ends between two steps", async () => {
  const session = await openOnnx(makeWorld().root, unary("Neg", 1));
  const stopped = AbortSignal.abort();
  await expect(session.predict([feed(1, { x: [1] })], stopped)).rejects.toMatchObject({
    code: "interrupted",
  });
  const files = onnxFiles(makeWorld().root, unary("Neg", 1));
  await expect(onnxRunner.open(files, plain, stopped)).rejects.toMatchObject({ code: "interrupted" });
});

it("a runtime that is not there is named with the command that installs it", async () => {
  const projectFolder = makeWorld().root;
  const files = onnxFiles(projectFolder, unary("Neg", 1));
  await expect(onnxRunner.open(files, { ...plain, runtime: "node", projectFolder })).rejects.toMatchObject({
    code: "runner-missing",
    message: "onnxruntime-node, which runs ONNX files, is not installed",
    hint: expect.stringContaining("npm install --save-dev onnxruntime-node") as unknown,
  });
  const broken = path.join(projectFolder, "node_modules/onnxruntime-node");
  fs.mkdirSync(broken, { recursive: true });
  fs.writeFileSync(path.join(broken, "index.js"), "throw new Error('no binding for this platform')");
  await expect(onnxRunner.open(files, { ...plain, runtime: "auto", projectFolder })).rejects.toMatchObject({
    code: "runner-missing",
    message: "onnxruntime-node is installed but cannot be loaded: no binding for this platform",
  });
});

it("the three generations of Silero run by one declaration, each with the state that it has", async () => {
  const options = {
    states: [
      { input: "h", output: "hn", shape: [2, 1, 64] },
      { input: "c", output: "cn", shape: [2, 1, 64] },
      { input: "state", output: "stateN", shape: [2, 1, 128] },
    ],
    constants: [{ input: "sr", value: tensorFromJson(16000, "int64") }],
    contexts: [{ input: "input", length: 64, when: "state" }],
  };
  const silence = [feed(1, { input: new Tensor("float32", [512], new Float32Array(512)) })];
  for (const generation of ["legacy", "v5", "v6"] as const) {
    const session = await openOnnx(makeWorld().root, silero(generation), options);
    const [first] = await said(session, silence, "output");
    const [second] = await said(session, silence, "output");
    await session.reset();
    expect(await said(session, silence, "output")).toEqual([first]);
    expect(second).not.toEqual(first);
    expect(Number((first as readonly number[])[0])).toBeLessThan(0.2);
  }
});
