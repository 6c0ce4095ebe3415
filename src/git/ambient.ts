import { setTimeout as pause } from "node:timers/promises";
import type { Environment } from "./native.ts";

/** What the surrounding process knows: the one place where pure rooms' arguments come from. */
export interface Ambient {
  readonly env: Environment;
  /** The current directory. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Minutes east of UTC of the local clock at an instant. */
  offsetAt(time: number): number;
  /** A number in [0, 1), for jitter. */
  random(): number;
  /** Waits so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
}

/** The process that runs this code. */
export function ambient(): Ambient {
  return {
    env: process.env,
    path: process.cwd(),
    now: () => Date.now(),
    offsetAt: (time) => 0 - new Date(time).getTimezoneOffset(),
    random: () => Math.random(),
    sleep: (milliseconds) => pause(milliseconds),
  };
}
