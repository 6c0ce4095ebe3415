import type { GitObject, ObjectReader, ObjectType, Oid } from "../git/ports.ts";
import type { KeyedValues } from "../index/port.ts";

/* What leads from a few commits to the folder of a model. */
const mostKept = 64;
/* Who asks for more has what inflates loaded, and reads as fast without a look here first. */
const mostAsked = 256;
/* A folder of some hundred names; what is larger changes with each commit and would be kept each time. */
const mostBytes = 16_384;

const letters: readonly (readonly [letter: number, type: ObjectType])[] = [
  [0x63, "commit"],
  [0x74, "tree"],
];

/**
 * Remembers the commits and the trees that a process meets first, which are those on the way to what it is asked. The next process at the
 * same commit then reads none of them in packs, and need not load what inflates and hashes.
 */
export class NearObjects implements ObjectReader {
  readonly #objects: ObjectReader;
  readonly #values: KeyedValues;
  #kept = 0;
  #asked = 0;

  constructor(objects: ObjectReader, values: KeyedValues) {
    this.#objects = objects;
    this.#values = values;
  }

  get algorithm(): ObjectReader["algorithm"] {
    return this.#objects.algorithm;
  }

  async read(oid: Oid): Promise<GitObject | null> {
    const known = this.#asked++ < mostAsked ? this.#known(oid) : null;
    if (known !== null) return known;
    const object = await this.#objects.read(oid);
    if (object !== null && this.#kept < mostKept) this.#keep(oid, object);
    return object;
  }

  #known(oid: Oid): GitObject | null {
    const [value] = this.#values.read("object", [oid]);
    return value == null ? null : objectIn(value);
  }

  #keep(oid: Oid, { type, body }: GitObject): void {
    const letter = letters.find(([, each]) => each === type)?.[0];
    if (letter === undefined || body.length > mostBytes) return;
    this.#kept += 1;
    this.#values.add("object", oid, Buffer.concat([Buffer.of(letter), body]));
  }
}

function objectIn(value: Buffer): GitObject | null {
  const type = letters.find(([letter]) => letter === value[0])?.[1];
  return type === undefined ? null : { type, body: value.subarray(1) };
}
