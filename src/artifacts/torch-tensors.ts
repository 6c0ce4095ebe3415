import type { PickleObject, PickleValue } from "./pickle-values.ts";
import { type ListedTensor, mostTensors, storedValues } from "./tensor-tally.ts";

const storageTypes: Readonly<Record<string, string>> = {
  Float: "float32",
  Double: "float64",
  Half: "float16",
  BFloat16: "bfloat16",
  Long: "int64",
  Int: "int32",
  Short: "int16",
  Char: "int8",
  Byte: "uint8",
  Bool: "bool",
  ComplexFloat: "complex64",
  ComplexDouble: "complex128",
  QInt8: "qint8",
  QUInt8: "quint8",
  QInt32: "qint32",
};

const deepest = 64;
// What a checkpoint holds beside the weights.
const besides = /optim|sched|scaler/i;
// The steps of a path that say nothing: how a checkpoint and a module keep their tensors.
const silent: ReadonlySet<string> = new Set([
  "state_dict",
  "model_state_dict",
  "_parameters",
  "_buffers",
  "_modules",
]);

/**
 * Finds the tensors in what torch.save wrote: a map of names, a checkpoint with such a map in it, or a whole module. What a
 * checkpoint holds for the optimiser is left out, and a tensor that stands twice counts once.
 */
export function torchTensors(value: PickleValue): readonly ListedTensor[] {
  const search = new Search();
  search.walk(value, [], 0);
  return search.found;
}

class Search {
  readonly found: ListedTensor[] = [];
  readonly #seen = new Set<PickleValue>();

  walk(value: PickleValue, path: readonly string[], depth: number): void {
    if (depth > deepest || this.#seen.has(value) || this.found.length > mostTensors) return;
    this.#seen.add(value);
    if (value.kind === "tuple") this.#items(value.items, path, depth);
    if (value.kind !== "object") return;
    const tensor = tensorOf(value);
    if (tensor !== null) this.found.push({ name: path.join("."), ...tensor });
    else this.#content(value, path, depth);
  }

  #content({ items, entries, state }: PickleObject, path: readonly string[], depth: number): void {
    for (const [key, value] of entries) {
      const name = key.kind === "text" ? key.text : key.kind === "number" ? String(key.number) : null;
      if (name === null || (path.length === 0 && besides.test(name))) continue;
      this.walk(value, silent.has(name) ? path : [...path, name], depth + 1);
    }
    this.#items(items, path, depth);
    if (state !== null) this.walk(state, path, depth + 1);
  }

  #items(items: readonly PickleValue[], path: readonly string[], depth: number): void {
    for (const [index, item] of items.entries()) this.walk(item, [...path, String(index)], depth + 1);
  }
}

function tensorOf({ of, args }: PickleObject): Omit<ListedTensor, "name"> | null {
  const [first, second, third] = args;
  if (of === "torch._tensor._rebuild_from_type_v2") {
    const rebuilt =
      first?.kind === "import" && third?.kind === "tuple" ? ([first.name, third.items] as const) : null;
    return rebuilt === null ? null : tensorOf({ ...emptyCall, of: rebuilt[0], args: rebuilt[1] });
  }
  if (/^torch\._utils\._rebuild_parameter(?:_with_state)?$/.test(of ?? ""))
    return first?.kind === "object" ? tensorOf(first) : null;
  if (/^torch\._utils\._rebuild_sparse_(?:csr_)?tensor$/.test(of ?? "")) return sparseOf(second);
  if (!/^torch\._utils\._rebuild_(?:q?tensor|tensor_v[23])$/.test(of ?? "") || second === undefined)
    return null;
  const shape = shapeOf(third);
  return shape === null ? null : { type: typeOf(first, args[6]), shape };
}

/* Indices, of which there are two in compressed forms, then values and size: (indices, values, size, coalesced) or (starts,
   indices, values, size). The size is a torch.Size, which is called with a tuple. */
function sparseOf(parts: PickleValue | undefined): Omit<ListedTensor, "name"> | null {
  if (parts?.kind !== "tuple") return null;
  const at = parts.items.findIndex((item) => shapeOf(sizeOf(item)) !== null);
  const [size, values] = [sizeOf(parts.items[at]), parts.items[at - 1]];
  const shape = shapeOf(size);
  const kept = values?.kind === "object" ? tensorOf(values) : null;
  if (shape === null || kept === null) return null;
  return { type: kept.type, shape, stored: storedValues({ name: "", ...kept }) };
}

function sizeOf(value: PickleValue | undefined): PickleValue | undefined {
  return value?.kind === "object" && value.of === "torch.Size" ? value.args[0] : value;
}

function shapeOf(value: PickleValue | undefined): readonly number[] | null {
  const shape = value?.kind === "tuple" ? value.items.map(dimensionOf) : null;
  return shape === null || shape.includes(-1) ? null : shape;
}

const emptyCall = {
  kind: "object",
  items: [],
  entries: [],
  state: null,
} as const satisfies Partial<PickleObject>;

function dimensionOf(value: PickleValue): number {
  return value.kind === "number" && Number.isSafeInteger(value.number) && value.number >= 0
    ? value.number
    : -1;
}

/* The type is that of the storage, or an argument of its own where the storage has none. */
function typeOf(storage: PickleValue | undefined, stated: PickleValue | undefined): string {
  if (stated?.kind === "import") return wordOf(stated.name.replace(/^torch\./, "").replaceAll("_", ""));
  const id = storage?.kind === "stored" && storage.id.kind === "tuple" ? storage.id.items[1] : undefined;
  const name = id?.kind === "import" ? (/^torch\.([A-Za-z0-9]+)Storage$/.exec(id.name)?.[1] ?? "") : "";
  return (Object.hasOwn(storageTypes, name) ? storageTypes[name] : undefined) ?? "unknown";
}

function wordOf(text: string): string {
  const word = text.toLowerCase().replaceAll(/[^a-z0-9._+-]/g, "-");
  return /^[a-z0-9]/.test(word) ? word.slice(0, 64) : "unknown";
}
