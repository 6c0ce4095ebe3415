import { StemmaError } from "../values/error.ts";

/**
 * Makes the error of a file that is no well-formed ONNX model, with the offset where reading stopped. Whoever knows the
 * file says which one it is.
 */
export function onnxInvalid(offset: number, fault: string): StemmaError {
  return new StemmaError("onnx-invalid", `no well-formed ONNX model: at byte ${offset}, ${fault}`, {
    hint: "Save the model again; only what is an ONNX model may have a name that ends in .onnx.",
    data: { offset, fault },
  });
}
