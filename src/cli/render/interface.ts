import type { InterfaceForm } from "../../registry/facts.ts";

/** Renders the inputs or outputs of a model: `input float32 [?, batch, 512]`; an unnamed dimension is `?`. */
export function renderInterface(tensors: InterfaceForm["inputs"]): readonly string[] {
  return tensors.map(({ name, type, shape }) => {
    const dimensions = shape === null ? "" : ` [${shape.map((size) => size ?? "?").join(", ")}]`;
    return `${name} ${type}${dimensions}`;
  });
}
