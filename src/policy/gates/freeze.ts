import type { FreezeGate, FreezeWindow } from "../../records/generated/registry.ts";
import { parseEnd, parseInstant, renderInstant } from "../../values/instant.ts";
import type { GateSubject } from "./entry.ts";
import { met, missing, type Outcome } from "./outcome.ts";

/** Nothing enters while a window is open. The time is that of the step, never that of who reads about it later. */
export function nothingIsFrozen({ windows, reason }: FreezeGate, { occasion }: GateSubject): Outcome {
  const open = windows.find((window) => isOpen(window, occasion.at));
  if (open === undefined) return met(`no freeze at ${renderInstant(occasion.at)}`);
  const why = reason === undefined ? "" : `: ${reason}`;
  return missing(
    `frozen ${windowText(open)}${why}`,
    open.until === undefined ? "Wait until these hours are over." : `Wait until ${open.until} is over.`,
  );
}

const day = 86_400_000;
const names = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"] as const;

/** A window is open between its dates, and within these on its days between its hours. */
function isOpen({ since, until, days, from, to }: FreezeWindow, at: number): boolean {
  if (since !== undefined && at < parseInstant(since)) return false;
  if (until !== undefined && at > parseEnd(until)) return false;
  const [start, end] = [minutesOf(from ?? "00:00"), minutesOf(to ?? "24:00")];
  const minute = Math.floor((at % day) / 60_000);
  if (start < end) return minute >= start && minute < end && isNamed(days, at);
  return (minute >= start && isNamed(days, at)) || (minute < end && isNamed(days, at - day));
}

function isNamed(days: FreezeWindow["days"], at: number): boolean {
  const name = names[Math.floor(at / day) % 7];
  return days === undefined || (name !== undefined && days.includes(name));
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

function windowText({ since, until, days, from, to }: FreezeWindow): string {
  const parts = [
    since === undefined ? "" : `since ${since}`,
    until === undefined ? "" : `until ${until}`,
    days === undefined ? "" : `on ${days.join(", ")}`,
    from === undefined && to === undefined ? "" : `from ${from ?? "00:00"} to ${to ?? "24:00"} UTC`,
  ];
  return parts.filter((part) => part !== "").join(" ") || "at all times";
}
