import type { View } from "./view.ts";

const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"] as const;

/** Renders a number of bytes: `2.2 MiB`, or all bytes where the view is exact. */
export function renderSize(bytes: number, view: Pick<View, "verbose">): string {
  if (view.verbose) return `${bytes} bytes`;
  let unit = 0;
  let value = bytes;
  while (value >= 1023.95 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return unit === 0 ? `${bytes} B` : `${value.toFixed(1)} ${units[unit] ?? ""}`;
}

/** Renders an instant of RFC 3339: its minute in UTC, or all of it where the view is exact. */
export function renderTime(instant: string, view: Pick<View, "verbose">): string {
  if (view.verbose) return instant;
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : new Date(time).toISOString().slice(0, 16).replace("T", " ");
}

/** Renders a commit id: twelve digits, or all where the view is exact. */
export function renderCommit(commit: string, view: Pick<View, "verbose">): string {
  return view.verbose ? commit : commit.slice(0, 12);
}

/** Renders a digest: `sha256:` and twelve digits, or all where the view is exact. */
export function renderDigest(digest: string, view: Pick<View, "verbose">): string {
  return view.verbose ? digest : digest.slice(0, "sha256:".length + 12);
}

/** Renders a measured number: six significant digits, or all where the view is exact. */
export function renderNumber(value: number, view: Pick<View, "verbose">): string {
  const exact = String(value);
  return view.verbose || exact.length <= 8 ? exact : String(Number(value.toPrecision(6)));
}

/** Renders a difference with its sign. */
export function renderDelta(value: number, view: Pick<View, "verbose">): string {
  if (value === 0) return "=";
  // Floating subtraction leaves noise in the last digits (0.97 - 0.95), which no reader wants even when exact.
  const text = renderNumber(Number(value.toPrecision(12)), view);
  return value > 0 ? `+${text}` : text;
}

/** Renders a share with its sign as a percentage of three significant digits: `+4.4%`. */
export function renderShare(share: number): string {
  const percent = Number((share * 100).toPrecision(3));
  return `${percent > 0 ? "+" : ""}${percent}%`;
}

/** Counts things: `1 version`, `2 versions`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A span of time, to the minute. */
export function windowText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from.slice(0, 16).replace("T", " ")} to ${to.slice(0, 16).replace("T", " ")}`;
}
