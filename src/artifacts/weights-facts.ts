import type { Inspection, PickleRecord } from "../records/generated/version.ts";
import type { ListedTensor } from "./tensor-tally.ts";

/** What one file of weights tells of itself. */
export interface WeightsFacts {
  /** With the offsets where the file names them. */
  readonly tensors: readonly (ListedTensor & { readonly at: number })[];
  /** The framework that it is for, where the file says so. */
  readonly framework?: string | undefined;
  /** What it says in its own words. */
  readonly said: Pick<Inspection, "producer" | "architecture" | "quantization">;
  /** What loading it would import; null where it holds no pickle, or a harmless one. */
  readonly pickle: PickleRecord | null;
}

const longest = 200;

/** A text of a file as a record may hold it: what nobody could see is taken out, and what is left is cut short. */
export function toldText(text: string | null | undefined): string | undefined {
  const told = (text ?? "").replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, "").trim();
  const cut = Array.from(told).slice(0, longest).join("").trim();
  return cut === "" ? undefined : cut;
}
