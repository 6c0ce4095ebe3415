import type { ReadableStream } from "node:stream/web";
import { isStemmaError } from "../values/error.ts";
import { type Credential, findCredential, judgeCredential } from "./credentials.ts";
import { remoteError, serverWords, stoppedError } from "./remote-fault.ts";
import type { RemoteUrl } from "./remote-url.ts";
import type { TransportRun } from "./transport-run.ts";

/** An exchange over HTTP that began and has no answer: the server may have done what it was asked for. */
export class AnswerLost extends Error {}

/** A request of smart HTTP. */
export interface Request {
  /** Behind the URL of the repository, with its query. */
  readonly path: string;
  readonly accept: string;
  readonly body?: { readonly type: string; readonly bytes: Buffer };
}

/* One object of a registry is small; a pack above this is a matter for native git. */
const largestAnswer = 1024 * 1024 * 1024;

/** Requests to one repository over HTTP, with the credentials that Git's helpers have for it. */
export class HttpRequests {
  readonly #url: URL;
  readonly #shown: string;
  readonly #run: TransportRun;
  #credential: Credential | null;

  constructor(url: RemoteUrl, run: TransportRun) {
    const parsed = new URL(url.text);
    const { username, password } = parsed;
    this.#credential =
      password === ""
        ? null
        : { username: decodeURIComponent(username), password: decodeURIComponent(password) };
    if (password !== "") parsed.username = "";
    parsed.password = "";
    this.#url = parsed;
    this.#shown = url.shown;
    this.#run = run;
  }

  /**
   * Sends a request and reads the whole answer.
   * @throws StemmaError as `Remote` says; AnswerLost when a request with a body was sent and its answer did not come
   */
  async send(request: Request): Promise<Buffer> {
    const first = await this.#attempt(request, this.#credential);
    if (first.status !== 401) return this.#bodyOf(first);
    if (this.#credential !== null) throw this.#refused();
    const found = await findCredential(this.#url, this.#run);
    if (found === null) throw this.#refused();
    const second = await this.#attempt(request, found);
    await judgeCredential(second.status === 401 ? "reject" : "approve", this.#url, found, this.#run);
    if (second.status === 401) throw this.#refused();
    this.#credential = found;
    return this.#bodyOf(second);
  }

  #refused() {
    return remoteError("remote-auth-refused", this.#shown, "it does not accept this account");
  }

  #bodyOf({ status, body }: Answer): Buffer {
    if (status === 200) return body;
    const said = serverWords(body.subarray(0, 2000).toString("utf8"));
    const why = `the server answered ${status}${said === "" || said.startsWith("<") ? "" : `: ${said}`}`;
    if (status === 403) throw remoteError("remote-auth-refused", this.#shown, why);
    if (status === 404) throw remoteError("remote-missing", this.#shown, why);
    throw remoteError(status >= 500 ? "remote-unreachable" : "remote-failed", this.#shown, why);
  }

  async #attempt({ path, accept, body }: Request, credential: Credential | null): Promise<Answer> {
    const watch = new Watch(this.#run);
    const url = new URL(this.#url);
    url.username = "";
    url.pathname = `${url.pathname.replace(/\/$/, "")}/`;
    try {
      const response = await fetch(new URL(path, url), {
        method: body === undefined ? "GET" : "POST",
        headers: {
          accept,
          "user-agent": "git/stemma",
          ...(body === undefined ? {} : { "content-type": body.type }),
          ...(credential === null ? {} : { authorization: basic(credential) }),
        },
        // A redirect would carry the change, or the credentials, to a place that nobody named.
        redirect: "manual",
        signal: watch.signal,
        ...(body === undefined ? {} : { body: body.bytes }),
      });
      return { status: response.status, body: await readAll(response, watch, this.#shown) };
    } catch (cause) {
      throw this.#failure(cause, watch, body !== undefined);
    } finally {
      watch.end();
    }
  }

  #failure(cause: unknown, watch: Watch, sent: boolean): unknown {
    if (isStemmaError(cause)) return cause;
    const { stopped } = watch;
    if (stopped === "aborted") return stoppedError(this.#shown, stopped, this.#run.patience);
    const reason = reasonOf(cause);
    if (sent && !/ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(reason)) return new AnswerLost(reason);
    if (stopped === "timeout") return stoppedError(this.#shown, stopped, this.#run.patience);
    return remoteError("remote-unreachable", this.#shown, serverWords(reason), cause);
  }
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

function basic({ username, password }: Credential): string {
  return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}

async function readAll(response: Response, watch: Watch, shown: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body: ReadableStream<Uint8Array> | null = response.body;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    const chunk = read.value;
    watch.hear();
    chunks.push(chunk);
    size += chunk.length;
    if (size > largestAnswer)
      throw remoteError("remote-failed", shown, "the answer is larger than 1 GiB; set stemma.transport=git");
  }
  return Buffer.concat(chunks);
}

/* `fetch failed` says nothing; its cause, or the causes of that, do. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner: unknown = error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause;
  const code = inner instanceof Error && "code" in inner ? `${String(inner.code)} ` : "";
  return inner instanceof Error ? `${code}${inner.message}` : error.message;
}

/** Ends an exchange when nothing is heard of it for too long, or when its caller says so. */
class Watch {
  stopped: "timeout" | "aborted" | null = null;
  readonly #controller = new AbortController();
  readonly #run: TransportRun;
  readonly #abort = () => this.#stop("aborted");
  #timer: NodeJS.Timeout;

  constructor(run: TransportRun) {
    this.#run = run;
    this.#timer = this.#start();
    if (run.signal?.aborted === true) this.#stop("aborted");
    run.signal?.addEventListener("abort", this.#abort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  hear(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#run.signal?.removeEventListener("abort", this.#abort);
  }

  #start(): NodeJS.Timeout {
    return setTimeout(() => this.#stop("timeout"), this.#run.patience);
  }

  #stop(why: "timeout" | "aborted"): void {
    this.stopped ??= why;
    this.#controller.abort();
  }
}
