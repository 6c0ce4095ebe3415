import type { View } from "./render/view.ts";

/** What a command came to: one JSON value, and the same as text for people. */
export interface Answer {
  readonly json: unknown;
  /** Renders the text; ends without a line break. An empty text prints nothing. */
  readonly text: (view: View) => string;
  /** Renders what is said beside the text, on stderr; an empty text for nothing. With JSON it is part of the value. */
  readonly notes?: (view: View) => string;
  /** True where everything was written as it came: nothing is left to print. */
  readonly streamed?: boolean;
  /** False where the answer is given but the command refuses it: a failing check. It exits with 1. */
  readonly ok?: boolean;
}
