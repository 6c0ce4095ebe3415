/** Whose requests an aggregate counts. */
export interface Series {
  readonly model: string;
  readonly version: string;
  /** The experiment that the request took part in; null for none. */
  readonly experiment: string | null;
  readonly arm: string | null;
  /** The phase of the experiment; null for none. */
  readonly phase: string | null;
  /** Allowed labels, `key=value`, sorted. */
  readonly labels: readonly string[];
}

/** The spans that aggregates cover, in milliseconds: a minute, an hour, a day. */
export const widths = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** How much time an aggregate covers. */
export type Width = keyof typeof widths;

/** The order in which widths are written, and grow. */
export const widthNames: readonly Width[] = ["minute", "hour", "day"];

/** The start of the span that an instant falls into. */
export function startOf(time: number, width: Width): number {
  return Math.floor(time / widths[width]) * widths[width];
}

/** A text that two series share exactly when they are the same. */
export function keyOf({ model, version, experiment, arm, phase, labels }: Series): string {
  // Joined by hand, since every request asks for it.
  const own = `${model}\0${version}\0${experiment ?? ""}\0${arm ?? ""}\0${phase ?? ""}`;
  return labels.length === 0 ? own : `${own}\0${labels.join("\0")}`;
}
