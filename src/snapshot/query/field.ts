/**
 * What the values of a field are, and so how a value of a query is read: `bytes` and `seconds` are numbers that may be
 * written with a unit, `age` is a duration, `tag` a text that may be empty, `any` whatever a record holds, and `map`
 * has fields of its own and can only be asked for its presence.
 */
export type FieldType =
  "text" | "tag" | "number" | "bytes" | "seconds" | "version" | "instant" | "age" | "any" | "map";

/** Where a field is read: in the form of the version, in the record of its model, or in what suites measured. */
export type FieldOwner = "version" | "model" | "measured";

/** One field of a version that a query may name. */
export interface Field {
  /** The name as a query prints it, odd parts in quotes; two fields with one name are the same. */
  readonly name: string;
  readonly type: FieldType;
  readonly owner: FieldOwner;
  /** The keys that lead to the values. */
  readonly keys: readonly string[];
  /** Further keys within free data; since such keys may hold dots, neighbours may be one. */
  readonly loose: readonly string[];
}

/** A value of a field that a query can compare. */
export type Scalar = string | number | boolean;

/** What a field holds: nothing (null), one value, several, or something that is no value, such as a map. */
export type FieldValue = Scalar | readonly Scalar[] | object | null;
