import type { Inspection } from "../records/generated/version.ts";
import { digestOfValue } from "../values/content.ts";
import type { FaultAt } from "./span-reader.ts";

/** One tensor, as a file lists it. */
export interface ListedTensor {
  readonly name: string;
  /** The element type in our words: float32, q4_k ... */
  readonly type: string;
  readonly shape: readonly number[];
  /** Number of values that are stored, where the shape does not tell: of a sparse tensor those that are not zero. */
  readonly stored?: number;
}

/** The number of values that a tensor stores. */
export function storedValues({ shape, stored }: ListedTensor): number {
  return stored ?? shape.reduce((product, dimension) => product * dimension, 1);
}

/** The most tensors that a file may list; the largest models have some ten thousand. */
export const mostTensors = 200_000;
const mostTypes = 100;

/** Adds up the tensors of one file, or of the parts of a split one. */
export class TensorTally {
  readonly #fault: FaultAt;
  readonly #listed: ListedTensor[] = [];
  readonly #dtypes = new Map<string, number>();
  #parameters = 0;

  constructor(fault: FaultAt) {
    this.#fault = fault;
  }

  /** Takes in a tensor that stands at an offset. Throws what the tally was made with. */
  add(tensor: ListedTensor, at: number): void {
    const elements = storedValues(tensor);
    this.#parameters += elements;
    if (!Number.isSafeInteger(elements) || !Number.isSafeInteger(this.#parameters))
      throw this.#fault(at, "the tensors have impossibly many elements");
    if (this.#listed.length >= mostTensors) throw this.#fault(at, `over ${mostTensors} tensors are listed`);
    this.#dtypes.set(tensor.type, (this.#dtypes.get(tensor.type) ?? 0) + elements);
    if (this.#dtypes.size > mostTypes) throw this.#fault(at, `over ${mostTypes} element types are used`);
    this.#listed.push(tensor);
  }

  /** What a record says of the tensors; nothing where there are none. */
  facts(): Pick<Inspection, "parameters" | "tensors" | "dtypes" | "layout"> {
    if (this.#listed.length === 0) return {};
    const rows = this.#listed.map(({ name, type, shape }) => [name, type, shape] as const);
    rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return {
      parameters: this.#parameters,
      tensors: this.#listed.length,
      dtypes: Object.fromEntries([...this.#dtypes].sort(([a], [b]) => (a < b ? -1 : 1))),
      layout: digestOfValue(rows),
    };
  }
}
