import type { Row } from "../batch.ts";
import { ByteReader, ByteWriter } from "../bytes.ts";
import { labelsOf } from "../exposition.ts";
import { keyOf, widths } from "../series.ts";
import type { Refused, TelemetryWriter } from "../store.ts";
import { firstLine, type PrometheusClient } from "./client.ts";
import { fields } from "./fields.ts";
import { snappyBlock } from "./snappy.ts";
import { printWriteRequest } from "./write-request.ts";

/** What a writer is told of its world. */
export interface PrometheusWriterOptions {
  /** Tells the samples of this writer from those of others that write at the same time. */
  readonly instance: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/* One row as it travels, and how many requests it counts. */
interface Piece {
  readonly requests: number;
  readonly message: Uint8Array;
}

/* How much goes into one post, in bytes. */
const fullPost = 2 << 20;

/* How many minutes of series are remembered, for the times of their samples. */
const mostTimes = 8192;

/**
 * Sends rows to a Prometheus by remote write 1.0.
 *
 * A row keeps the times that its samples were given. So Prometheus takes one that comes again for what it has, and counts it once.
 */
export class PrometheusWriter implements TelemetryWriter {
  readonly #client: PrometheusClient;
  readonly #options: PrometheusWriterOptions;
  readonly #times = new Map<string, number>();
  #queue: Buffer[] = [];

  constructor(client: PrometheusClient, options: PrometheusWriterOptions) {
    this.#client = client;
    this.#options = options;
  }

  /** Gives the samples of rows their times. */
  prepare(rows: readonly Row[]): Buffer {
    const to = new ByteWriter();
    // Samples of a series must come in the order of time.
    for (const row of [...rows].sort((a, b) => a.start - b.start)) {
      to.number(row.aggregate.requests);
      to.bytes(this.#messageOf(row));
    }
    return Buffer.from(to.view());
  }

  /** Takes rows over; `sync` sends them. */
  put(prepared: Buffer): void {
    this.#queue.push(prepared);
  }

  /**
   * Sends what was put. Rows that Prometheus refuses, such as those older than what it takes, are left out and told of.
   * @throws StemmaError `telemetry-unavailable`: all that was put since the last time is to be put again
   */
  async sync(): Promise<Refused | null> {
    const queue = this.#queue;
    this.#queue = [];
    let refused: Refused | null = null;
    for (const pieces of postsOf(queue.flatMap(piecesOf)))
      refused = together(refused, await this.#send(pieces));
    return refused;
  }

  /* Prometheus takes a post whole or not at all, and does not tell which sample it is about: halves find it. */
  async #send(pieces: readonly Piece[]): Promise<Refused | null> {
    const body = snappyBlock(Buffer.concat(pieces.map(({ message }) => message)));
    const { status, text } = await this.#client.post("write", new Uint8Array(body), {
      "content-type": "application/x-protobuf",
      "content-encoding": "snappy",
      "x-prometheus-remote-write-version": "0.1.0",
    });
    if (status < 300) return null;
    const [first] = pieces;
    if (first !== undefined && pieces.length === 1)
      return { requests: first.requests, why: `${this.#client.name} refused rows: ${firstLine(text)}` };
    const middle = pieces.length >> 1;
    const left = await this.#send(pieces.slice(0, middle));
    return together(left, await this.#send(pieces.slice(middle)));
  }

  #messageOf(row: Row): Buffer {
    const { series, aggregate } = row;
    const time = this.#timeOf(row);
    const own = { ...labelsOf(series), instance: this.#options.instance };
    return printWriteRequest(
      fields.flatMap(({ metric, take }) =>
        take(aggregate).map(([labels, value]) => ({ metric, labels: { ...own, ...labels }, value, time })),
      ),
    );
  }

  /*
   * A time inside the minute, and never at its bounds, which belong to two windows at once. It grows half as fast as the clock, so that
   * there is room for rows that come after the minute, whatever the clock says by then.
   */
  #timeOf({ start, series }: Row): number {
    const passed = Math.min(widths.minute, Math.max(0, this.#options.now() - start));
    const key = `${start}\0${keyOf(series)}`;
    const last = this.#times.get(key) ?? 0;
    const time = Math.min(start + widths.minute - 1, Math.max(last + 1, start + 1 + (passed >> 1)));
    this.#times.delete(key);
    this.#times.set(key, time);
    const [oldest] = this.#times.keys();
    if (this.#times.size > mostTimes && oldest !== undefined) this.#times.delete(oldest);
    return time;
  }
}

function piecesOf(prepared: Buffer): readonly Piece[] {
  const from = new ByteReader(prepared);
  const pieces: Piece[] = [];
  while (!from.done) pieces.push({ requests: from.number(), message: from.slice() });
  return pieces;
}

function* postsOf(pieces: readonly Piece[]): Generator<readonly Piece[], void, undefined> {
  let [post, size]: [Piece[], number] = [[], 0];
  for (const piece of pieces) {
    if (size + piece.message.length > fullPost && post.length > 0) {
      yield post;
      [post, size] = [[], 0];
    }
    post.push(piece);
    size += piece.message.length;
  }
  if (post.length > 0) yield post;
}

function together(one: Refused | null, other: Refused | null): Refused | null {
  if (one === null || other === null) return one ?? other;
  return { requests: one.requests + other.requests, why: other.why };
}
