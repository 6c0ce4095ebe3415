/**
 * Characters that no value may hold: C0 controls except tab and line feed, DEL, C1 controls, the bidirectional
 * controls that can make a reviewer read something else than a machine does, and halves of a surrogate pair
 * (docs/format.md, clause 3.5).
 */
const forbidden = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

/** Finds the first character of a text that no value may hold; -1 when there is none. */
export function forbiddenAt(text: string): number {
  return text.search(forbidden);
}

/** Names a character by its code point, as `U+0007`. */
export function codePointOf(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
