/** A value of a pickle as far as it is understood: nothing is made of it, no code runs. */
export type PickleValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "import"; readonly name: string }
  | { readonly kind: "tuple"; readonly items: readonly PickleValue[] }
  | { readonly kind: "stored"; readonly id: PickleValue }
  | PickleObject
  | { readonly kind: "other" };

/** A container, or what a call of an import would give. */
export interface PickleObject {
  readonly kind: "object";
  /** What would make it; null for lists, maps and sets. */
  readonly of: string | null;
  readonly args: readonly PickleValue[];
  readonly items: PickleValue[];
  readonly entries: (readonly [PickleValue, PickleValue])[];
  /** What BUILD gives it. */
  state: PickleValue | null;
}

/** A value that says nothing. */
export const other: PickleValue = { kind: "other" };

/** A container without content, or the outcome of a call. */
export function pickleObject(of: string | null, args: readonly PickleValue[]): PickleObject {
  return { kind: "object", of, args, items: [], entries: [], state: null };
}
