import { StemmaError } from "../values/error.ts";

/**
 * Puts a marker in front of a comment, which no reader sees and by which it is found again.
 * @throws StemmaError `bug` for a marker that could end itself
 */
export function withMarker(marker: string, body: string): string {
  return `${markerLine(marker)}\n${body}`;
}

/** Tells whether a comment begins with a marker. */
export function hasMarker(marker: string, text: string): boolean {
  return text.startsWith(markerLine(marker));
}

function markerLine(marker: string): string {
  if (!/^[a-z0-9-]{1,64}$/.test(marker)) throw new StemmaError("bug", `'${marker}' is no marker`);
  return `<!-- stemma:${marker} -->`;
}
