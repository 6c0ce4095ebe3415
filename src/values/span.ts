const units = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1000],
] as const;

/** Tells how long something lasted, in its two greatest units: `2d 4h`, `31m`, `0s`; less than a second is rounded up. */
export function spanText(milliseconds: number): string {
  let rest = Math.ceil(Math.max(0, milliseconds) / 1000) * 1000;
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    if (parts.length === 2 || (count === 0 && parts.length === 0)) continue;
    rest -= count * size;
    parts.push(count === 0 ? "" : `${count}${unit}`);
  }
  return parts.filter((part) => part !== "").join(" ") || "0s";
}
