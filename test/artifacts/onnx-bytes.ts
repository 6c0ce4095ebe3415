/** Writes protobuf by hand, so that tests can say any message, good or bad. */
export function varint(value: number | bigint): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return Buffer.from(bytes);
}

/** An integer field. */
export function int(number: number, value: number | bigint): Buffer {
  return Buffer.concat([varint(number * 8), varint(value)]);
}

/** A text, bytes or message field. */
export function part(number: number, ...content: readonly (Buffer | string)[]): Buffer {
  const bytes = Buffer.concat(content.map((item) => Buffer.from(item)));
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

/** The content of a TensorProto of float32. */
export function tensor(name: string, dims: readonly number[], ...more: readonly Buffer[]): Buffer {
  return Buffer.concat([...dims.map((size) => int(1, size)), int(2, 1), part(8, name), ...more]);
}

/** A tensor's fields that say that its content is in another file. */
export function apart(location: string): Buffer {
  const entry = (key: string, value: string): Buffer => part(13, part(1, key), part(2, value));
  return Buffer.concat([entry("location", location), entry("offset", "0"), int(14, 1)]);
}

/** The content of a ValueInfoProto of a tensor type. */
export function value(
  name: string,
  elementType: number,
  ...dims: readonly (number | string | null)[]
): Buffer {
  const shape = dims.map((size) => {
    if (size === null) return part(1);
    return part(1, typeof size === "number" ? int(1, size) : part(2, size));
  });
  return Buffer.concat([part(1, name), part(2, part(1, int(1, elementType), part(2, ...shape)))]);
}

/** The content of a NodeProto with attributes. */
export function node(operator: string, ...attributes: readonly Buffer[]): Buffer {
  return Buffer.concat([part(4, operator), ...attributes.map((attribute) => part(5, attribute))]);
}

/** The content of a ModelProto around the fields of its graph. */
export function model(...graph: readonly Buffer[]): Buffer {
  return Buffer.concat([int(1, 8), part(2, "by hand"), part(7, ...graph), part(8, part(1, ""), int(2, 16))]);
}
