/** Why a request over HTTP got no answer, without its URL, which may hold a secret. */
export function whyUnreached(error: unknown): string {
  if (!(error instanceof Error)) return "it could not be reached";
  if (error.name === "TimeoutError") return "it did not answer in time";
  const cause: unknown = error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : null;
  return `it could not be reached${code === null ? "" : ` (${code})`}`;
}
