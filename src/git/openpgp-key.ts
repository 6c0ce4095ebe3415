import { createHash } from "node:crypto";

const block = /-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n([^]*?)-----END PGP PUBLIC KEY BLOCK-----/;

/**
 * Reads the fingerprint of an armoured OpenPGP public key (RFC 9580, 5.5.4): upper-case hex of the primary key. Null for what is
 * none, and for one of a version that is not known.
 */
export function openPgpFingerprint(text: string): string | null {
  const body = packetBody(openPgpBytes(text));
  return body === null ? null : fingerprintOf(body);
}

/** Takes the armour off an OpenPGP public key: bytes that gpg reads as a key ring, also one after another. Empty for what is none. */
export function openPgpBytes(text: string): Buffer {
  return Buffer.from(base64Of(block.exec(text)?.[1] ?? ""), "base64");
}

/* Headers end at the first empty line, and the checksum begins with an equals sign (RFC 9580, 6.2). */
function base64Of(armoured: string): string {
  const lines = armoured.split(/\r?\n/).map((line) => line.trim());
  const empty = lines.indexOf("");
  return lines
    .slice(empty + 1)
    .filter((line) => !line.startsWith("="))
    .join("");
}

const publicKeyTag = 6;

/** The body of the first packet, which has to be a public key; in the new or the old form of headers (RFC 9580, 4.2). */
function packetBody(bytes: Buffer): Buffer | null {
  const [first = 0, second = 0] = bytes;
  if ((first & 0x80) === 0) return null;
  const isNew = (first & 0x40) !== 0;
  const tag = isNew ? first & 0x3f : (first & 0x3c) >> 2;
  if (tag !== publicKeyTag) return null;
  const size = isNew ? newSize(bytes, second) : oldSize(bytes, first & 0x03);
  if (size === null) return null;
  const body = bytes.subarray(size.at, size.at + size.length);
  return body.length === size.length && body.length > 0 ? body : null;
}

interface PacketSize {
  readonly at: number;
  readonly length: number;
}

function newSize(bytes: Buffer, second: number): PacketSize | null {
  if (second < 192) return { at: 2, length: second };
  if (second < 224) return { at: 3, length: ((second - 192) << 8) + (bytes[2] ?? 0) + 192 };
  return second === 255 && bytes.length > 6 ? { at: 6, length: bytes.readUInt32BE(2) } : null;
}

function oldSize(bytes: Buffer, kind: number): PacketSize | null {
  if (kind > 2 || bytes.length < 6) return null;
  const width = 1 << kind;
  return { at: 1 + width, length: bytes.readUIntBE(1, width) };
}

function fingerprintOf(body: Buffer): string | null {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const hash = (name: string, ...parts: readonly Buffer[]) =>
    parts
      .reduce((sum, part) => sum.update(part), createHash(name))
      .digest("hex")
      .toUpperCase();
  switch (body[0]) {
    case 4:
      return hash("sha1", Buffer.from([0x99]), size.subarray(2), body);
    case 5:
      return hash("sha256", Buffer.from([0x9a]), size, body);
    case 6:
      return hash("sha256", Buffer.from([0x9b]), size, body);
    default:
      return null;
  }
}
