import type { FreezeGate, FreezeWindow } from "../../records/generated/registry.ts";
import { parseEnd, parseInstant, renderInstant } from "../../values/instant.ts";
import { localTime } from "../../values/time-zone.ts";
import type { GateSubject } from "./entry.ts";
import { met, missing, type Outcome, unjudged } from "./outcome.ts";

/**
 * Nothing enters while a window is open. The time is that of the step, never that of who reads about it later; days and hours are those of the
 * zone that the demand names.
 */
export function nothingIsFrozen(
  { windows, reason, zone = "UTC" }: FreezeGate,
  { occasion }: GateSubject,
): Outcome {
  const local = localTime(occasion.at, zone);
  if (local === null)
    return unjudged(
      `there is no time zone ${zone} here`,
      "Name one as the IANA does, such as Europe/Berlin.",
    );
  const moment = { at: occasion.at, local };
  const open = windows.find((window) => isOpen(window, moment));
  if (open === undefined) return met(`no freeze at ${renderInstant(occasion.at)}`);
  const why = reason === undefined ? "" : `: ${reason}`;
  return missing(
    `frozen ${windowText(open, zone)}${why}`,
    open.until === undefined ? "Wait until these hours are over." : `Wait until ${open.until} is over.`,
  );
}

const day = 86_400_000;
const names = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"] as const;

/** An instant, and what the clocks of the zone show then. */
interface Moment {
  readonly at: number;
  readonly local: number;
}

/** A window is open between its dates, and within these on its days between its hours. */
function isOpen({ since, until, days, from, to }: FreezeWindow, moment: Moment): boolean {
  const { local } = moment;
  if (since !== undefined && shownFor(since, moment) < parseInstant(since)) return false;
  if (until !== undefined && shownFor(until, moment) > parseEnd(until)) return false;
  const [start, end] = [minutesOf(from ?? "00:00"), minutesOf(to ?? "24:00")];
  const minute = Math.floor((local % day) / 60_000);
  if (start < end) return minute >= start && minute < end && isNamed(days, local);
  return (minute >= start && isNamed(days, local)) || (minute < end && isNamed(days, local - day));
}

/* A day is one of the zone; an instant says its offset itself. */
function shownFor(bound: string, { at, local }: Moment): number {
  return bound.includes("T") ? at : local;
}

function isNamed(days: FreezeWindow["days"], at: number): boolean {
  const name = names[Math.floor(at / day) % 7];
  return days === undefined || (name !== undefined && days.includes(name));
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

function windowText({ since, until, days, from, to }: FreezeWindow, zone: string): string {
  const parts = [
    since === undefined ? "" : `since ${since}`,
    until === undefined ? "" : `until ${until}`,
    days === undefined ? "" : `on ${days.join(", ")}`,
    from === undefined && to === undefined ? "" : `from ${from ?? "00:00"} to ${to ?? "24:00"} ${zone}`,
  ];
  return parts.filter((part) => part !== "").join(" ") || "at all times";
}
