import { fstatSync, writeSync } from "node:fs";
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

/** The file descriptors of a process. */
export interface Descriptors {
  readonly stdout: number;
  readonly stderr: number;
}

/**
 * Runs a command line in a process and resolves to its exit code. The first SIGINT or SIGTERM aborts the work, which
 * then ends with the registry in the old or the complete new state; the second one exits at once. Descriptors are those that the
 * streams of the host write to, where they are known.
 */
export async function runInProcess(
  argv: readonly string[],
  host: Host,
  version: string,
  descriptors?: Descriptors,
): Promise<number> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) host.exit(exitCodes.interrupted);
    controller.abort();
  };
  host.on("SIGINT", stop);
  host.on("SIGTERM", stop);
  const io: Io = {
    stdout: sinkOf(() => host.stdout, descriptors?.stdout),
    stderr: sinkOf(() => host.stderr, descriptors?.stderr),
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
 * Writes to a stream, which is opened when it is first needed: each one costs a process milliseconds. With the descriptor that the
 * stream writes to, a file, pipe or socket is written to without it. A reader that went away (`stemma list | head`) is no failure:
 * what it does not want is dropped, quietly.
 */
export function sinkOf(open: () => Out, descriptor?: number): Sink {
  let closed = false;
  const opened = once(() => {
    const stream = open();
    // Without a listener the stream would end the process; the failure itself comes back from the write.
    stream.on("error", () => {
      closed = true;
    });
    return stream;
  });
  const plain = once(() => (descriptor !== undefined && isPlain(descriptor) ? descriptor : null));
  const send = (text: string | Buffer): Promise<void> =>
    new Promise((resolve, reject) => {
      opened().write(text, (error) => (error == null || isGone(error) ? resolve() : reject(error)));
    });
  return {
    get terminal() {
      return plain() === null && opened().isTTY === true;
    },
    get columns() {
      return plain() === null ? (opened().columns ?? null) : null;
    },
    gone: () => closed,
    write: async (text) => {
      if (closed) return;
      const fd = plain();
      try {
        const rest = fd === null ? text : writeAll(fd, Buffer.from(text));
        if (rest.length > 0) await send(rest);
      } catch (error) {
        if (!isGone(error)) throw error;
        closed = true;
      }
    },
  };
}

/* Whether Node would write to it at once, too: on Windows pipes are something else. */
function isPlain(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return process.platform !== "win32" && (stats.isFile() || stats.isFIFO() || stats.isSocket());
  } catch {
    // A descriptor that was closed: the stream tells what it makes of it.
    return false;
  }
}

/* Gives what is left where another process has made the pipe one that does not wait: the stream waits for it. */
function writeAll(descriptor: number, bytes: Buffer): Buffer {
  let rest = bytes;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (isErrno(error, "EAGAIN")) return rest;
      throw error;
    }
  }
  return rest;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function isGone(error: unknown): boolean {
  return isErrno(error, "EPIPE") || isErrno(error, "ERR_STREAM_DESTROYED");
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
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
    lines: () => linesOf(opened(), signal),
    line: () => readLine(opened(), signal),
  };
}

/* Node's own reader also ends a line at U+2028, which a key of a unit may hold. */
async function* linesOf(stream: Readable, signal: AbortSignal): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for await (const chunk of addAbortSignal(signal, stream)) {
    const [first = "", ...others] = decoder.decode(chunk as Buffer, { stream: true }).split("\n");
    begun.push(first);
    const last = others.pop();
    if (last === undefined) continue;
    yield ended(begun.join(""));
    for (const line of others) yield ended(line);
    begun = [last];
  }
  const rest = begun.join("") + decoder.decode();
  if (rest !== "") yield ended(rest);
}

function ended(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
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
