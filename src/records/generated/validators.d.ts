/* Generated from schemas/; npm run generate */

/** One complaint of a validator, as ajv reports it. */
export interface SchemaError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The name that was judged, where a name and not a value is wrong. */
  readonly propertyName?: string;
  /** The value that was judged. */
  readonly data?: unknown;
  /** The schema that holds the keyword. */
  readonly parentSchema?: Readonly<Record<string, unknown>>;
}

/** Tells whether a value fits a schema, and leaves its complaints in `errors`. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export const registry: Validator;
export const model: Validator;
export const version: Validator;
export const evidence: Validator;
export const experiment: Validator;
export const checkpoint: Validator;
export const conclusion: Validator;
export const selection: Validator;
export const alert: Validator;
export const notify: Validator;
export const profile: Validator;
export const suite: Validator;
