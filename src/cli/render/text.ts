// Cc: C0, DEL and C1. Cf: bidi and zero-width controls, soft hyphen, byte order mark, the tag block. Zl and Zp: line
// separators. Cs: lone surrogates. Whatever could move the cursor, hide text or turn its direction
// (CVE-2021-42574, CVE-2024-52005).
const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

// What most texts are, told without looking up what each character is.
const printable = /^[\x20-\x7e]*$/;

const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escape(character: string): string {
  const name = named[character];
  if (name !== undefined) return name;
  const point = character.codePointAt(0) ?? 0;
  const hex = point.toString(16);
  if (point < 0x100) return `\\x${hex.padStart(2, "0")}`;
  return point < 0x10000 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}

/**
 * Makes the control characters of a text visible, so that data cannot drive a terminal. Every text that comes from
 * a record, from Git, from the command line or from an error passes here before it is shown.
 */
export function visible(text: string): string {
  return printable.test(text) ? text : text.replace(controls, escape);
}

/** The lines of a text of several lines, each made visible. */
export function visibleLines(text: string): readonly string[] {
  return text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map(visible);
}

/**
 * Prints a value as JSON of two spaces. JSON itself lets DEL, C1 and bidi controls stand as they are; here
 * they are escaped as well, which reads as the same value.
 */
export function renderJson(value: unknown): string {
  return escaped(JSON.stringify(value, null, 2));
}

/** Prints a value as JSON on one line, escaped as `renderJson` does. */
export function renderJsonLine(value: unknown): string {
  return escaped(JSON.stringify(value));
}

function escaped(json: string): string {
  return json.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}
