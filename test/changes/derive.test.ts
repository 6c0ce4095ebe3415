import { describe, expect, it } from "vitest";
import { deriveLevel, interfaceDifferences } from "../../src/changes/derive.ts";
import { digest } from "./ledger.ts";

const face = (shape?: (number | string | null)[]) => ({
  inputs: [{ name: "x", type: "float32", ...(shape === undefined ? {} : { shape }) }],
  outputs: [],
});

describe("the difference between two interfaces", () => {
  it("leaves out what an exporter calls an open dimension", () => {
    expect(interfaceDifferences(face(["batch", 16]), face([null, 16]))).toEqual([]);
    expect(interfaceDifferences(face(["batch", 16]), face(["n", 16]))).toEqual([]);
  });

  it("has every size, and whether there is one", () => {
    expect(interfaceDifferences(face([null, 16]), face([null, 32]))).toHaveLength(1);
    expect(interfaceDifferences(face([null, 16]), face([1, 16]))).toHaveLength(1);
    expect(interfaceDifferences(face([null]), face([null, 16]))).toHaveLength(1);
    expect(interfaceDifferences(face(), face([null]))).toHaveLength(1);
    expect(interfaceDifferences(face(), face())).toEqual([]);
  });
});

describe("the derivation", () => {
  const weights = (path: string, hex: string) => ({ path, digest: digest(hex), size: 1 });
  it("names one weights file that another one replaced", () => {
    const reasons = deriveLevel(
      { artifacts: [weights("a.onnx", "1")] },
      { artifacts: [weights("b.onnx", "2")] },
    );
    expect(reasons).toEqual({ level: "minor", reasons: ["weights changed: a.onnx -> b.onnx"] });
  });
});
