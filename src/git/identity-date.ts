/** An instant as Git writes it: seconds since 1970, and minutes east of UTC. */
export interface GitDate {
  readonly seconds: number;
  readonly offset: number;
}

const raw = /^(@?)(\d{1,12})(?: ([+-])(\d\d)(\d\d))?$/;
const iso =
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?$/i;
const rfc2822 =
  /^(?:[A-Z][a-z]{2,8}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?(?: (Z|GMT|UTC|[+-]\d{4}))?$/;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Parses the forms of a date that Git documents for `GIT_AUTHOR_DATE`: raw (`@1700000000 +0100`, and without the `@`
 * from nine digits on), RFC 2822 and ISO 8601 with a time; null for all else. A time without a zone is local: `offset`
 * minutes east of UTC.
 */
export function parseGitDate(text: string, offset: number): GitDate | null {
  const trimmed = text.trim();
  return parseRaw(trimmed, offset) ?? parseIso(trimmed, offset) ?? parseRfc2822(trimmed, offset);
}

function parseRaw(text: string, local: number): GitDate | null {
  const [, at, seconds = "", sign, hours, minutes] = raw.exec(text) ?? [];
  if (at === undefined || (at === "" && Number(seconds) < 100_000_000)) return null;
  if (sign === undefined) return { seconds: Number(seconds), offset: at === "@" ? 0 : local };
  const size = Number(hours) * 60 + Number(minutes);
  return { seconds: Number(seconds), offset: sign === "-" && size !== 0 ? -size : size };
}

function parseIso(text: string, local: number): GitDate | null {
  const [all, year, month, day, hour, minute, second, zone] = iso.exec(text) ?? [];
  if (all === undefined) return null;
  return instant([year, month, day, hour, minute, second], zoneOffset(zone, local));
}

function parseRfc2822(text: string, local: number): GitDate | null {
  const [all, day, month = "", year, hour, minute, second, zone] = rfc2822.exec(text) ?? [];
  if (all === undefined) return null;
  return instant(
    [year, String(months.indexOf(month) + 1), day, hour, minute, second],
    zoneOffset(zone, local),
  );
}

function zoneOffset(zone: string | undefined, local: number): number {
  if (zone === undefined) return local;
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return sign === "-" && size !== 0 ? -size : size;
}

function instant(fields: readonly (string | undefined)[], offset: number): GitDate | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields.map((field) =>
    Number(field ?? 0),
  );
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // Date.UTC carries the 31st of April over into May: a date that comes back different is none.
  const same =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 61;
  const seconds = date.getTime() / 1000 - offset * 60;
  return same && seconds >= 0 ? { seconds, offset } : null;
}
