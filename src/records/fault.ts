/** Something that is wrong at an offset of a text. */
export interface Fault {
  readonly offset: number;
  /** Where the wrong part ends. */
  readonly end: number;
  readonly message: string;
  readonly expected: string;
}
