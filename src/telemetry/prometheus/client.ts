import { isStemmaError, StemmaError } from "../../values/error.ts";
import { whyUnreached } from "../unreached.ts";

/** Where a Prometheus is, and how it is spoken to. */
export interface PrometheusPlace {
  /** Its base, such as `http://127.0.0.1:9090`; what a path of it says comes before `/api/v1`. */
  readonly url: string;
  /** A bearer token; null for none. A name and password may stand in the URL instead. */
  readonly token: string | null;
  readonly fetch: typeof fetch;
}

/** What it answered to a request. */
export interface PrometheusAnswer {
  readonly status: number;
  readonly text: string;
}

/* How long an answer may take, in milliseconds; a query of a month of minutes takes some seconds on a small machine. */
const patience = 30_000;

/** Speaks HTTP with one Prometheus. */
export class PrometheusClient {
  readonly #place: PrometheusPlace;
  readonly #base: URL;
  readonly #login: Readonly<Record<string, string>>;

  constructor(place: PrometheusPlace) {
    const base = new URL(place.url);
    const { username, password } = base;
    this.#place = place;
    this.#login = loginOf(place.token, { username, password });
    base.username = "";
    base.password = "";
    this.#base = base;
  }

  /** Where it is, without secrets. */
  get name(): string {
    return `Prometheus at ${this.#base.href.replace(/\/$/, "")}`;
  }

  /**
   * Posts to a path below `/api/v1/`.
   * @throws StemmaError `telemetry-unavailable` where nobody answers, or what answers is not well or refuses the caller
   */
  async post(
    path: string,
    body: Uint8Array<ArrayBuffer> | string,
    headers: Readonly<Record<string, string>>,
  ): Promise<PrometheusAnswer> {
    const answer = await this.#send(path, body, headers);
    const { status, text } = answer;
    if (status < 300 || status === 400 || status === 422) return answer;
    throw this.failed(`it answered ${status} ${firstLine(text)}`.trim());
  }

  /** The error of a Prometheus that did not do what it was asked for. */
  failed(why: string, cause?: unknown): StemmaError {
    return new StemmaError("telemetry-unavailable", `${this.name} cannot be used: ${why}`, {
      hint: "See stemma.telemetry.prometheus. It must run with --web.enable-remote-write-receiver.",
      data: { url: this.#base.href },
      cause,
    });
  }

  async #send(
    path: string,
    body: Uint8Array<ArrayBuffer> | string,
    headers: Readonly<Record<string, string>>,
  ): Promise<PrometheusAnswer> {
    const url = new URL(this.#base);
    url.pathname = `${url.pathname.replace(/\/$/, "")}/api/v1/${path}`;
    try {
      const answer = await this.#place.fetch(url, {
        method: "POST",
        body,
        headers: { "user-agent": "stemma", ...headers, ...this.#login },
        // A redirect would send what was recorded, and the login, to somebody else.
        redirect: "error",
        signal: AbortSignal.timeout(patience),
      });
      return { status: answer.status, text: await answer.text() };
    } catch (error) {
      if (isStemmaError(error)) throw error;
      throw this.failed(whyUnreached(error), error);
    }
  }
}

function loginOf(
  token: string | null,
  { username, password }: Pick<URL, "username" | "password">,
): Readonly<Record<string, string>> {
  if (token !== null) return { authorization: `Bearer ${token}` };
  if (username === "") return {};
  const text = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(text).toString("base64")}` };
}

/** The first line of what a server says, cut short. */
export function firstLine(text: string): string {
  return (text.trim().split("\n")[0] ?? "").slice(0, 200);
}
