import type { FileSeam } from "../../src/git/file-seam.ts";

/** How the call is spoilt at which a fault is injected. */
export type Spoil = (call: () => unknown, name: keyof FileSeam) => unknown;

/** A seam that spoils its n-th call, counted from 1; `calls` tells how many there were. */
export function spoiltAt(
  n: number,
  spoil: Spoil,
  base: FileSeam,
): { readonly files: FileSeam; readonly calls: () => number } {
  let calls = 0;
  const entries = Object.entries(base).map(([name, call]: [string, (...args: never[]) => unknown]) => {
    const counted = (...args: never[]): unknown => {
      calls += 1;
      return calls === n ? spoil(() => call(...args), name as keyof FileSeam) : call(...args);
    };
    return [name, counted];
  });
  return { files: Object.fromEntries(entries) as FileSeam, calls: () => calls };
}
