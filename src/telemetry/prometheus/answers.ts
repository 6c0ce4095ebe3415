/** One number that a query answered, with its labels. */
export interface Point {
  readonly labels: Readonly<Record<string, string>>;
  /** The instant that was asked about, in milliseconds since the epoch. */
  readonly at: number;
  readonly value: number;
}

/** What a query answered. */
export interface PointsAnswer {
  readonly points: readonly Point[];
  readonly warnings: readonly string[];
}

/** Reads the JSON of an answer of `/api/v1/query` or `/api/v1/query_range`; a text says what is wrong with it. */
export function parseAnswer(text: string): PointsAnswer | string {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return "its answer is no JSON";
  }
  if (!isObject(answer)) return "its answer is no object";
  const { status, error } = answer;
  if (status !== "success") return typeof error === "string" ? error : "its answer says nothing of success";
  const data = answer["data"];
  const result = isObject(data) ? data["result"] : undefined;
  if (!Array.isArray(result)) return "its answer has no result";
  const points = result.map(pointsOf);
  if (points.includes(null)) return "its answer has a series of another form";
  const warnings: unknown = answer["warnings"];
  return {
    points: points.flatMap((each) => each ?? []),
    warnings: Array.isArray(warnings) ? warnings.map(String) : [],
  };
}

function pointsOf(series: unknown): readonly Point[] | null {
  if (!isObject(series) || !isObject(series["metric"])) return null;
  const labels = Object.fromEntries(
    Object.entries(series["metric"]).map(([name, text]) => [name, String(text)]),
  );
  const values: unknown = series["values"] ?? [series["value"]];
  if (!Array.isArray(values)) return null;
  const points: Point[] = [];
  for (const pair of values as readonly unknown[]) {
    const [seconds, text] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    const value = Number(text);
    if (typeof seconds !== "number" || typeof text !== "string" || !Number.isFinite(value)) return null;
    points.push({ labels, at: Math.round(seconds * 1000), value });
  }
  return points;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
