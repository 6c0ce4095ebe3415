import type { Style } from "./style.ts";

/** How text is shown: with which colours, how wide, and how exact. */
export interface View {
  readonly style: Style;
  /** Columns of the terminal; null where the output is no terminal, and nothing is cut then. */
  readonly width: number | null;
  /** Exact sizes and times, and more columns. */
  readonly verbose: boolean;
}
