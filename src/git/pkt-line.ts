import { StemmaError } from "../values/error.ts";

/** The packet that ends a section. */
export const flushPacket = Buffer.from("0000");

/** Frames one packet: four hex digits of length, then the bytes (gitprotocol-common). */
export function packet(content: string | Uint8Array): Buffer {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, "0")), bytes]);
}

/** A reader of packets. */
export class PacketReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /**
   * The next packet; null for a flush, undefined at the end.
   * @throws StemmaError `object-corrupt` for what is no packet, or only a part of one
   */
  next(): Buffer | null | undefined {
    if (this.#at >= this.#bytes.length) return undefined;
    const digits = this.#bytes.subarray(this.#at, this.#at + 4).toString("latin1");
    const length = /^[0-9a-f]{4}$/i.test(digits) ? Number.parseInt(digits, 16) : -1;
    if (length === 0) {
      this.#at += 4;
      return null;
    }
    const end = this.#at + length;
    if (length < 4 || end > this.#bytes.length)
      throw new StemmaError("object-corrupt", "The answer of the server is no sequence of packets");
    const content = this.#bytes.subarray(this.#at + 4, end);
    this.#at = end;
    return content;
  }

  /** The packets up to the next flush, or to the end. Throws as `next` does. */
  section(): readonly Buffer[] {
    const packets: Buffer[] = [];
    for (let content = this.next(); content != null; content = this.next()) packets.push(content);
    return packets;
  }
}

/** What came over a connection that carries three bands: data, progress for people, and a fatal error. */
export interface Bands {
  readonly data: Buffer;
  readonly progress: string;
  readonly fatal: string | null;
}

/** Splits packets by their band (gitprotocol-common, "side-band-64k"). */
export function splitBands(packets: readonly Buffer[]): Bands {
  const band = (number: number) =>
    packets.filter((each) => each[0] === number).map((each) => each.subarray(1));
  const fatal = Buffer.concat(band(3)).toString("utf8");
  return {
    data: Buffer.concat(band(1)),
    progress: Buffer.concat(band(2)).toString("utf8"),
    fatal: fatal === "" ? null : fatal,
  };
}
