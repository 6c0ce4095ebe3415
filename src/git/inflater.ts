import zlib from "node:zlib";

/* A larger object costs so much itself that making an engine for it no longer matters. */
const largest = 65_536;

/** What a stream of node:zlib does its work with; no part of what Node documents. */
interface Engine {
  reset(): void;
  writeSync(
    flush: number,
    input: Uint8Array,
    inputStart: number,
    inputLength: number,
    output: Uint8Array,
    outputStart: number,
    outputLength: number,
  ): void;
}

interface Inflater {
  readonly engine: Engine;
  /** The bytes of the output, then of the input, that the last write left over. */
  readonly left: Uint32Array;
}

let inflater: Inflater | null | undefined;

/**
 * Inflates a small zlib stream with the engine of the one before. `zlib.inflateSync` makes an engine, a stream and their buffers each
 * time, which is most of what an object of some hundred bytes costs.
 *
 * Null where this Node has no such engine, and for whatever is not a sound stream of just `size` bytes: `zlib.inflateSync` does the
 * former, and says what is wrong with the latter.
 */
export function inflateAgain(raw: Uint8Array, size: number): Buffer | null {
  if (size > largest || inflater === null) return null;
  inflater ??= makeInflater();
  if (inflater === null) return null;
  const { engine, left } = inflater;
  // One byte more than there may be: a stream that fills it is too long, and one that leaves it has come to its end and checksum.
  const output = Buffer.allocUnsafe(size + 1);
  left[0] = 0;
  engine.reset();
  engine.writeSync(zlib.constants.Z_FINISH, raw, 0, raw.length, output, 0, size + 1);
  if (left[0] === 1) return output.subarray(0, size);
  // An engine that met an error is closed.
  inflater = undefined;
  return null;
}

function makeInflater(): Inflater | null {
  const stream = zlib.createInflate();
  // Who gets null asks `zlib.inflateSync`, which throws the same error.
  stream.on("error", () => undefined);
  const engine: unknown = Reflect.get(stream, "_handle");
  const left: unknown = Reflect.get(stream, "_writeState");
  return isEngine(engine) && left instanceof Uint32Array && left.length === 2 ? { engine, left } : null;
}

function isEngine(value: unknown): value is Engine {
  if (typeof value !== "object" || value === null) return false;
  return [Reflect.get(value, "reset"), Reflect.get(value, "writeSync")].every(
    (each) => typeof each === "function",
  );
}
