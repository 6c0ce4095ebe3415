const bytes: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

const milliseconds: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
};

/** Reads a number of bytes with or without a unit: `40MiB` is 41943040, `40MB` is 40000000; null for what is none. */
export function parseSize(text: string): number | null {
  return measure(text, bytes, /^(\d+(?:\.\d+)?) ?([a-zA-Z]*)$/);
}

/** Reads a duration into milliseconds: `90d`, `12h`, `1.5h`; units are ms, s, m, h, d, w; null for what is none. */
export function parseDuration(text: string): number | null {
  return measure(text, milliseconds, /^(\d+(?:\.\d+)?) ?([a-zA-Z]+)$/);
}

function measure(text: string, units: Readonly<Record<string, number>>, form: RegExp): number | null {
  const [, digits, unit = ""] = form.exec(text) ?? [];
  const name = unit.toLowerCase();
  if (digits === undefined || !Object.hasOwn(units, name)) return null;
  const value = Math.round(Number(digits) * (units[name] ?? Number.NaN));
  return Number.isSafeInteger(value) ? value : null;
}
