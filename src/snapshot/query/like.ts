/** The longest pattern, in UTF-16 units: what a pattern costs grows with its length times that of the text. */
export const maxPattern = 1000;

/** One character of a pattern: itself, any one (`_`), or any number of any (`%`). */
type Sign = string | typeof one | typeof many;

const one = Symbol("_");
const many = Symbol("%");

/**
 * Makes a test of texts from a pattern: `%` stands for any characters, `_` for one, and a backslash before one of the
 * three for itself. Without regard to case both are compared in lower case.
 */
export function likeTest(pattern: string, ignoreCase: boolean): (text: string) => boolean {
  const signs = signsOf(ignoreCase ? pattern.toLowerCase() : pattern);
  const matches = signs.includes(one) ? (text: string) => fits(signs, text) : piecewise(signs);
  return ignoreCase ? (text) => matches(text.toLowerCase()) : matches;
}

function signsOf(pattern: string): readonly Sign[] {
  const signs: Sign[] = [];
  for (const [found] of pattern.matchAll(/\\[\\%_]|[^]/gu)) {
    if (found === "%") signs.push(many);
    else if (found === "_") signs.push(one);
    else signs.push(found.length > 1 && found.startsWith("\\") ? found.slice(1) : found);
  }
  return signs;
}

/** A pattern without `_` is pieces that follow each other: the first at the beginning, the last at the end. */
function piecewise(signs: readonly Sign[]): (text: string) => boolean {
  const pieces = [""];
  for (const sign of signs) {
    if (typeof sign === "string") pieces.push(`${pieces.pop() ?? ""}${sign}`);
    else pieces.push("");
  }
  const [first = "", ...middle] = pieces;
  const last = middle.pop();
  if (last === undefined) return (text) => text === first;
  return (text) => {
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const piece of middle) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  };
}

/* Where a text does not fit, only the last % takes one character more: what stands before it fits already. */
function fits(signs: readonly Sign[], text: string): boolean {
  const characters = isPlain(text) ? text : Array.from(text);
  let [at, sign] = [0, 0];
  let [retryAt, retrySign] = [-1, -1];
  while (at < characters.length) {
    const wanted = signs[sign];
    if (wanted === many) {
      sign += 1;
      [retryAt, retrySign] = [at, sign];
    } else if (wanted === one || (wanted !== undefined && wanted === characters[at])) {
      at += 1;
      sign += 1;
    } else if (retryAt >= 0) {
      retryAt += 1;
      [at, sign] = [retryAt, retrySign];
    } else return false;
  }
  return signs.slice(sign).every((rest) => rest === many);
}

function isPlain(text: string): boolean {
  return !/[\ud800-\udfff]/.test(text);
}
