/** What is told that the process ends. */
export interface Leaving {
  flushNow(): void;
}

const leaving = new Set<Leaving>();

/* One listener for all, as Node warns of many. */
function tell(): void {
  for (const each of leaving) each.flushNow();
}

/** Has something told when the process ends by itself. A signal that nobody handles ends it without. */
export function atExit(each: Leaving): void {
  if (leaving.size === 0) process.on("exit", tell);
  leaving.add(each);
}

/** Ends what `atExit` began. */
export function notAtExit(each: Leaving): void {
  leaving.delete(each);
  if (leaving.size === 0) process.off("exit", tell);
}
