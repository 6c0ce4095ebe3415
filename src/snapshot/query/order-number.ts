import { isTimestampVersion } from "../../values/version.ts";

/* Three numbers of this many values each fit into a number without loss, with the remark of a release. */
const most = 2 ** 17;
/* Greater than any number of digits of a timestamp id. */
const beforeAll = 10 ** 15;

/**
 * A number of a version that never falls as precedence rises: its three numbers as far as they are small, and whether it is a release.
 * Timestamp ids come before all others, as they do by precedence.
 */
export function versionNumber(version: string): number {
  if (isTimestampVersion(version)) return Number(version.slice(1, 15)) - beforeAll;
  const dash = version.indexOf("-");
  const core = dash < 0 ? version : version.slice(0, dash);
  let number = 0;
  let isExact = true;
  for (const part of core.split(".")) {
    // Beyond what fits, what follows does not count, so that all such versions are one.
    const value: number = isExact ? Math.min(Number(part), most - 1) : 0;
    number = number * most + value;
    isExact &&= value < most - 1;
  }
  return number * 2 + (dash < 0 && isExact ? 1 : 0);
}

/** A number of a text that never falls as the text rises: its first three UTF-16 code units. */
export function textNumber(text: string): number {
  let number = 0;
  // A missing unit counts as the lowest one does, so that equal numbers are compared.
  for (let at = 0; at < 3; at++) number = number * 65_536 + (at < text.length ? text.charCodeAt(at) : 0);
  return number;
}
