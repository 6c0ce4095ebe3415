import { StemmaError } from "../../values/error.ts";
import { whyUnreached } from "../unreached.ts";
import type { Message } from "./message.ts";

/** What posting takes of the world. */
export interface PostOptions {
  readonly fetch: typeof fetch;
  /** Waits so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Ends it from outside. */
  readonly signal: AbortSignal | null;
}

/* How often a message is posted, how long one attempt may take, and the wait after the first, in milliseconds. */
const attempts = 3;
const patience = 10_000;
const firstWait = 500;

/**
 * Posts a message, a few times where the other side is not well.
 * @throws StemmaError `notify-failed`, whose data says whether it is worth to try again later
 */
export async function postMessage(url: string, message: Message, options: PostOptions): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const failure = await postOnce(url, message, options);
    if (failure === null) return;
    if (!failure.again || attempt === attempts || options.signal?.aborted === true)
      throw notifyFailed(failure.why, failure.again);
    await options.sleep(firstWait * 2 ** (attempt - 1));
  }
}

interface Failure {
  readonly why: string;
  readonly again: boolean;
}

async function postOnce(
  url: string,
  { body, headers }: Message,
  { fetch: send, signal }: PostOptions,
): Promise<Failure | null> {
  const limit = AbortSignal.timeout(patience);
  try {
    const answer = await send(url, {
      method: "POST",
      body,
      headers,
      redirect: "error",
      signal: signal === null ? limit : AbortSignal.any([signal, limit]),
    });
    await answer.body?.cancel();
    if (answer.ok) return null;
    const again = answer.status >= 500 || answer.status === 429 || answer.status === 408;
    return { why: `it answered ${String(answer.status)}`, again };
  } catch (error) {
    return { why: whyUnreached(error), again: true };
  }
}

/** The error of a channel that did not take a message; `again` says whether it is worth to try later. */
export function notifyFailed(why: string, again: boolean): StemmaError {
  return new StemmaError("notify-failed", why, {
    hint: "See the channel in registry/notify.yaml, and its URL in stemma.notify.CHANNEL.url.",
    data: { again },
  });
}
