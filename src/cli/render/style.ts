/** The styles that a text may be shown in. Each returns its text as it is where colour is off. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

const plain = (text: string): string => text;
const coloured =
  (on: number, off: number) =>
  (text: string): string =>
    text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`;

/** Text without colour. */
export const plainStyle: Style = {
  bold: plain,
  dim: plain,
  red: plain,
  green: plain,
  yellow: plain,
  cyan: plain,
};

/** Text with the sixteen colours that every terminal has. */
export const colourStyle: Style = {
  bold: coloured(1, 22),
  dim: coloured(2, 22),
  red: coloured(31, 39),
  green: coloured(32, 39),
  yellow: coloured(33, 39),
  cyan: coloured(36, 39),
};

/** What decides about colour. */
export interface ColourSituation {
  readonly terminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether `--no-color` was given. */
  readonly refused: boolean;
}

/**
 * Chooses the style of a stream: `--no-color` and `NO_COLOR` (no-color.org: any text but the empty one) always
 * win, `FORCE_COLOR` comes next, then whether it is a terminal that can.
 */
export function chooseStyle({ terminal, env, refused }: ColourSituation): Style {
  const { NO_COLOR: never = "", FORCE_COLOR: force = "", TERM: term } = env;
  if (refused || never !== "" || force === "0") return plainStyle;
  if (force !== "") return colourStyle;
  return terminal && term !== "dumb" ? colourStyle : plainStyle;
}
