import { expect, it } from "vitest";
import { inCase, runnerFault } from "../../src/evaluation/runner-fault.ts";
import { shownShape, Tensor, type TensorType } from "../../src/evaluation/tensor.ts";
import { jsonOfTensor, tensorFromJson } from "../../src/evaluation/tensor-json.ts";
import type { Json } from "../../src/records/tree.ts";
import { fc } from "../support/laws.ts";

it.each<[TensorType, Json, readonly number[]]>([
  ["float32", 0.5, []],
  ["float64", [], [0]],
  [
    "float64",
    [
      [1.5, -2],
      [3, 4e300],
    ],
    [2, 2],
  ],
  ["int8", [-128, 127], [2]],
  ["uint8", [[0], [255]], [2, 1]],
  ["int16", [[[-32768]]], [1, 1, 1]],
  ["uint16", [65535], [1]],
  ["int32", [-1], [1]],
  ["uint32", [4294967295], [1]],
  ["int64", [16000, "-9223372036854775808"], [2]],
  ["uint64", "18446744073709551615", []],
  ["bool", [true, false], [2]],
  ["string", [["a", ""]], [1, 2]],
])("%s %j is a tensor and comes back", (type, value, shape) => {
  const tensor = tensorFromJson(value, type);
  expect(tensor.shape).toEqual(shape);
  expect(jsonOfTensor(tensor)).toEqual(value);
});

it.each<[TensorType, Json, string]>([
  ["float32", [[1, 2], [3]], "a list of 1 elements stands beside one of 2"],
  ["float32", [[1], 2], "a number stands where the others have a list"],
  ["float32", [1, [2]], "a list stands where the others have a number"],
  ["float32", ["1"], '"1" is no float32'],
  ["float32", [1e300], "1e+300 is no float32"],
  ["float64", [null], "null is no float64"],
  ["int8", [128], "128 is no int8"],
  ["int32", [0.5], "0.5 is no int32"],
  ["int64", [2 ** 53], "9007199254740992 is no int64"],
  ["int64", ["9223372036854775808"], '"9223372036854775808" is no int64'],
  ["uint64", [-1], "-1 is no uint64"],
  ["uint64", [{}], "{} is no uint64"],
  ["bool", [2], "2 is no bool"],
  ["string", [1], "1 is no string"],
])("%s %j is refused", (type, value, message) => {
  expect(() => tensorFromJson(value, type)).toThrow(
    expect.objectContaining({ code: "tensor-invalid", message }),
  );
});

it("nested lists of any shape come back as they were", () => {
  const grids = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }).chain((shape) =>
    fc
      .array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
        minLength: shape.reduce((size, each) => size * each, 1),
        maxLength: shape.reduce((size, each) => size * each, 1),
      })
      .map((values) => new Tensor("float64", shape, Float64Array.from(values))),
  );
  fc.assert(
    fc.property(grids, (tensor) => {
      expect(tensorFromJson(jsonOfTensor(tensor), "float64")).toEqual(tensor);
    }),
  );
});

it("a tensor has as many elements as its shape says", () => {
  expect(() => new Tensor("float32", [2, 3], new Float32Array(5))).toThrow(
    expect.objectContaining({
      code: "tensor-invalid",
      message: "a tensor of shape [2, 3] has 6 elements, not 5",
    }),
  );
  expect(shownShape([2, null, "batch"])).toBe("[2, ?, batch]");
});

it("a fault says the case and the row", () => {
  const fault = runnerFault("runner-failed", "it died", { row: 3, hint: "Look.", data: { status: 1 } });
  expect(inCase("golden", fault).toJSON()).toEqual({
    code: "runner-failed",
    message: "case 'golden': row 3: it died",
    hint: "Look.",
    data: expect.objectContaining({ case: "golden", row: 3, status: 1 }) as unknown,
  });
  const unplaced = inCase("smoke", runnerFault("model-unloadable", "it is no model", { row: null }));
  expect(unplaced.toJSON()).toMatchObject({ message: "case 'smoke': it is no model", hint: null });
});
