import { mark } from "./canonical-cursor.ts";
import { jsonNumber } from "./profile.ts";

const starters = new Set(
  Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./+($~", (character) =>
    character.charCodeAt(0),
  ),
);
const startsPlain = Array.from({ length: 128 }, (_, code) => starters.has(code));

/* A dash starts a text only before a letter or digit: before anything else it may be an item or a marker. */
function mayStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === mark.dash) return /^[A-Za-z0-9]/.test(text.charAt(at + 1));
  return code >= 128 || startsPlain[code] === true;
}

/**
 * Finds where the plain text that starts at an offset of a line ends: at the line end, or at the colon of a key. -1 for
 * what is no plain text, or not surely one.
 */
export function plainEnd(text: string, start: number): number {
  if (!mayStart(text, start)) return -1;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > mark.colon) continue;
    if (code === mark.lineFeed || (code === mark.colon && endsKey(text.charCodeAt(at + 1))))
      return text.charCodeAt(at - 1) === mark.space ? -1 : at;
    if (code === mark.hash && text.charCodeAt(at - 1) === mark.space) return -1;
  }
  return -1;
}

function endsKey(next: number): boolean {
  return next === mark.space || next === mark.lineFeed;
}

/** As `plainEnd`, inside brackets: the text ends at a comma or closing bracket too. */
export function plainEndInFlow(text: string, start: number): number {
  if (!mayStart(text, start)) return -1;
  for (let at = start + 1; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case mark.comma:
      case mark.closeBracket:
      case mark.closeBrace:
        return text.charCodeAt(at - 1) === mark.space ? -1 : at;
      case mark.colon:
        if (text.charCodeAt(at + 1) === mark.space) return text.charCodeAt(at - 1) === mark.space ? -1 : at;
        if (/^[,[\]{}"'\n]/.test(text.charAt(at + 1))) return -1;
        break;
      case mark.hash:
        if (text.charCodeAt(at - 1) === mark.space) return -1;
        break;
      case mark.lineFeed:
      case mark.openBracket:
      case mark.openBrace:
        return -1;
    }
  }
  return -1;
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...["~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

/* What the core schema of YAML 1.2 reads as a number, and somewhat more. */
const numberLike = /^[-+]?(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]*)?|0[box][0-9a-f]*|\.inf|\.nan)$/i;

const digits = /^-?[0-9]+$/;

/** The value of a plain text; undefined for a number that is not surely one that a record may hold. */
export function plainValue(source: string): string | number | boolean | null | undefined {
  if (source.charCodeAt(0) > mark.colon) {
    if (source.length > 5) return source;
    const word = words.get(source);
    return word === undefined ? source : word;
  }
  if (!jsonNumber.test(source)) return numberLike.test(source) ? undefined : source;
  const value = Number(source);
  if (!Number.isFinite(value)) return undefined;
  if (!Number.isSafeInteger(value) && digits.test(source)) return undefined;
  return value === 0 ? 0 : value;
}
