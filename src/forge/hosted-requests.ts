import { isStemmaError, StemmaError } from "../values/error.ts";
import { forgeError } from "./fault.ts";

/** What requests to a hosted forge are given. */
export interface HostedAccess {
  readonly token: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | null;
  /** Waits so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A number in [0, 1), for jitter. */
  readonly random: () => number;
}

/** A request: its route as the documentation of forges writes it, such as `GET /repos/{owner}/{repo}/pulls`, and its values. */
export interface HostedRequest {
  readonly route: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** How often a request is sent at most. */
const attempts = 4;

/** How long one may take, and how long a wait that the server asks for may be, in milliseconds. */
const patience = 30_000;
const longestWait = 60_000;

/** How many of a list come at once: the most that forges give. */
const pageSize = 100;

/** No pull request that people still talk about has more pages than this. */
const mostPages = 100;

interface Fault {
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** Sends a request once; throws an error with `status`, and `response.headers` where an answer came. */
export type Transmit = (
  route: string,
  values: HostedRequest["values"],
  signal: AbortSignal,
) => Promise<unknown>;

/** Requests to the API of a forge for one repository: bounded, retried where that is safe, with clear errors. */
export class HostedRequests {
  readonly #access: HostedAccess;
  readonly #where: string;
  readonly #transmit: Transmit;

  /** `where` is said in errors: the API and the repository. */
  constructor(access: HostedAccess, where: string, transmit: Transmit) {
    this.#access = access;
    this.#where = where;
    this.#transmit = transmit;
  }

  /**
   * Sends a request and gives the data of its answer.
   * @throws StemmaError as `Forge` says
   */
  async send({ route, values = {} }: HostedRequest): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        const timeout = AbortSignal.timeout(patience);
        const { signal } = this.#access;
        const bounded = signal == null ? timeout : AbortSignal.any([signal, timeout]);
        return await this.#transmit(route, values, bounded);
      } catch (error) {
        const wait = attempt < attempts ? this.#waitAfter(route, error, attempt) : null;
        if (wait === null) throw this.#errorOf(error);
        await this.#access.sleep(wait);
      }
    }
  }

  /**
   * Reads a list to its end, page by page.
   * @throws StemmaError as `Forge` says
   */
  async all({ route, values = {} }: HostedRequest): Promise<readonly unknown[]> {
    const items: unknown[] = [];
    for (let page = 1; page <= mostPages; page++) {
      const found = await this.send({ route, values: { ...values, per_page: pageSize, page } });
      if (!Array.isArray(found)) throw forgeError("forge-failed", this.#where, "the answer is no list");
      items.push(...(found as readonly unknown[]));
      if (found.length < pageSize) return items;
    }
    throw forgeError("forge-failed", this.#where, `there are more than ${mostPages * pageSize} entries`);
  }

  /* What may have been done is not asked for twice: a POST is sent again only where the server says that it did nothing. */
  #waitAfter(route: string, error: unknown, attempt: number): number | null {
    const fault = faultOf(error);
    if (fault === null || this.#access.signal?.aborted === true) return null;
    const limit = this.#limitWait(fault);
    if (limit !== null) return limit > longestWait ? null : limit;
    const again = fault.status >= 500 && !route.startsWith("POST ");
    return again ? 500 * 2 ** attempt * (0.5 + this.#access.random()) : null;
  }

  /** How long the server wants us to wait since we asked too much; null where that is not it. */
  #limitWait({ status, headers, message }: Fault): number | null {
    if (status !== 403 && status !== 429) return null;
    const after = Number(headers["retry-after"]);
    if (Number.isFinite(after) && after >= 0) return after * 1000;
    // GitHub writes the names with x-, and GitLab without.
    const limit = (name: string) => headers[`x-ratelimit-${name}`] ?? headers[`ratelimit-${name}`];
    if (String(limit("remaining")) === "0")
      return Math.max(0, Number(limit("reset")) * 1000 - this.#access.now());
    return status === 429 || /rate limit/i.test(message) ? longestWait : null;
  }

  #errorOf(error: unknown): StemmaError {
    const { signal } = this.#access;
    const where = this.#where;
    if (isStemmaError(error)) return error;
    if (signal?.aborted === true)
      return new StemmaError("interrupted", "stopped by a signal", { hint: "Run it again." });
    const fault = faultOf(error);
    if (fault === null) return forgeError("forge-unreachable", where, reasonOf(error), error);
    const said = `it answered ${fault.status}: ${fault.message}`;
    if (this.#limitWait(fault) !== null) return forgeError("forge-limited", where, said, error);
    const code = (
      {
        400: "forge-invalid",
        401: "forge-refused",
        403: "forge-refused",
        404: "forge-missing",
        409: "forge-invalid",
        410: "forge-missing",
        422: "forge-invalid",
      } as const
    )[fault.status];
    return forgeError(
      code ?? (fault.status >= 500 ? "forge-unreachable" : "forge-failed"),
      where,
      said,
      error,
    );
  }
}

/* An answer that came has headers; octokit gives the status 500 to what never came. */
function faultOf(error: unknown): Fault | null {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return null;
  const response = "response" in error ? error.response : undefined;
  if (typeof response !== "object" || response === null || !("headers" in response)) return null;
  return { status: error.status, message: error.message, headers: response.headers as Fault["headers"] };
}

/* `fetch failed` says nothing; its causes do. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause: unknown = error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause;
  return cause instanceof Error ? reasonOf(cause) : error.message || error.name;
}
