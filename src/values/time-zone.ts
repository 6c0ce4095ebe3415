const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };

/**
 * What the clocks of a time zone show at an instant, as if it were UTC, in milliseconds; null for a zone that is not known. The zone
 * is an IANA name such as `Europe/Berlin`.
 */
export function localTime(time: number, zone: string): number | null {
  const format = formatOf(zone);
  if (format === null) return null;
  const shown = { ...parts };
  for (const { type, value } of format.formatToParts(time))
    if (type in shown) shown[type as keyof typeof parts] = Number(value);
  const { year, month, day, hour, minute, second } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((time % 1000) + 1000) % 1000);
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    const numeric = "numeric" as const;
    return new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone,
      hourCycle: "h23",
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
