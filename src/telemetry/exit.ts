/** What is told that the process ends. */
export interface Leaving {
  /** The process has nothing left to do: there is time for what takes some. */
  flush(): Promise<void>;
  /** The process ends. */
  flushNow(): void;
}

const leaving = new Set<Leaving>();

/* One listener for all, as Node warns of many. */
function tell(): void {
  for (const each of leaving) each.flushNow();
}

/* Work keeps the process, which then has nothing left to do once more: each is told once, or a store that is gone would keep it for ever. */
const told = new WeakSet<Leaving>();

function tellInTime(): void {
  for (const each of leaving)
    if (!told.has(each)) {
      told.add(each);
      void each.flush();
    }
}

/** Has something told when the process ends by itself. A signal that nobody handles ends it without. */
export function atExit(each: Leaving): void {
  if (leaving.size === 0) {
    process.on("beforeExit", tellInTime);
    process.on("exit", tell);
  }
  leaving.add(each);
}

/** Ends what `atExit` began. */
export function notAtExit(each: Leaving): void {
  leaving.delete(each);
  if (leaving.size === 0) {
    process.off("beforeExit", tellInTime);
    process.off("exit", tell);
  }
}
