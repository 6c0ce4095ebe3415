import { createInterface } from "node:readline";
import { addAbortSignal, type Readable, type Writable } from "node:stream";
import type { Io, Sink, Source } from "./io.ts";
import { main } from "./main.ts";
import { exitCodes } from "./status.ts";

type Out = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What of a process a command needs; `process` itself has it. */
export interface Host {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  on(event: "SIGINT" | "SIGTERM", listener: () => void): unknown;
  exit(code: number): unknown;
}

/**
 * Runs a command line in a process and resolves to its exit code. The first SIGINT or SIGTERM aborts the work, which
 * then ends with the registry in the old or the complete new state; the second one exits at once.
 */
export async function runInProcess(argv: readonly string[], host: Host, version: string): Promise<number> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) host.exit(exitCodes.interrupted);
    controller.abort();
  };
  host.on("SIGINT", stop);
  host.on("SIGTERM", stop);
  const io: Io = {
    stdout: sinkOf(() => host.stdout),
    stderr: sinkOf(() => host.stderr),
    stdin: sourceOf(() => host.stdin, controller.signal),
    env: host.env,
    cwd: host.cwd(),
    now: () => Date.now(),
    elapsed: () => performance.now(),
    signal: controller.signal,
    version,
  };
  return await main(argv, io);
}

/**
 * Writes to a stream, which is opened when it is first needed: each one costs a process milliseconds. A reader that went away
 * (`stemma list | head`) is no failure: what it does not want is dropped, quietly.
 */
export function sinkOf(open: () => Out): Sink {
  let closed = false;
  const opened = once(() => {
    const stream = open();
    // Without a listener the stream would end the process; the failure itself comes back from the write.
    stream.on("error", () => {
      closed = true;
    });
    return stream;
  });
  return {
    get terminal() {
      return opened().isTTY === true;
    },
    get columns() {
      return opened().columns ?? null;
    },
    gone: () => closed,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed) resolve();
        else opened().write(text, (error) => (error == null || isGone(error) ? resolve() : reject(error)));
      }),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function isGone(error: NodeJS.ErrnoException): boolean {
  return error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED";
}

/** Reads from a stream, which is opened when it is first needed; waiting for a line ends when the signal is aborted. */
export function sourceOf(open: () => Host["stdin"], signal: AbortSignal): Source {
  const opened = once(open);
  return {
    get terminal() {
      return opened().isTTY === true;
    },
    all: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of addAbortSignal(signal, opened())) chunks.push(Buffer.from(chunk as Buffer));
      return Buffer.concat(chunks).toString("utf8");
    },
    line: () => readLine(opened(), signal),
  };
}

async function readLine(stream: Readable, signal: AbortSignal): Promise<string | null> {
  const lines = createInterface({ input: stream, signal });
  try {
    return await new Promise((resolve) => {
      lines.once("line", resolve);
      lines.once("close", () => resolve(null));
    });
  } finally {
    lines.close();
    signal.throwIfAborted();
  }
}
