import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import type { PublicKey, SignatureClaim } from "./detached.ts";

const magic = Buffer.from("SSHSIG");
const kind = "ssh-ed25519";
const begin = "-----BEGIN SSH SIGNATURE-----\n";
const end = "\n-----END SSH SIGNATURE-----";
const hashes: ReadonlySet<string> = new Set(["sha256", "sha512"]);

/** A signature of OpenSSH taken apart (its PROTOCOL.sshsig). */
interface SshSignature {
  /** The key that it says made it, as `parsePublicKey` writes it. */
  readonly key: PublicKey;
  readonly point: Buffer;
  readonly namespace: string;
  readonly hash: string;
  readonly bytes: Buffer;
}

/** A claim whose text may be any bytes. */
interface BytesClaim extends Pick<SignatureClaim, "signature" | "namespace"> {
  readonly text: string | Buffer;
  /** As `parsePublicKey` writes them. */
  readonly keys: { has(key: PublicKey): boolean };
}

/**
 * Tells which of some Ed25519 keys made a signature of OpenSSH, without a program. Null says nothing of the signature: it is of another
 * kind, or not good, and ssh-keygen has to be asked.
 */
export function ed25519Signer({ signature, text, namespace, keys }: BytesClaim): PublicKey | null {
  const made = parseSshSignature(signature);
  if (made?.namespace !== namespace || !keys.has(made.key)) return null;
  const signed = Buffer.concat([
    magic,
    field(Buffer.from(namespace)),
    field(Buffer.alloc(0)),
    field(Buffer.from(made.hash)),
    field(createHash(made.hash).update(text).digest()),
  ]);
  return verify(null, signed, keyOf(made.point), made.bytes) ? made.key : null;
}

function keyOf(point: Buffer): KeyObject {
  return createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: point.toString("base64url") },
    format: "jwk",
  });
}

/* Null for all that is not an Ed25519 signature to the last byte. */
function parseSshSignature(armoured: string): SshSignature | null {
  const text = armoured.trimEnd();
  if (!text.startsWith(begin) || !text.endsWith(end)) return null;
  const base64 = text.slice(begin.length, -end.length).replaceAll("\n", "");
  if (base64.length > 4096 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  const bytes = Buffer.from(base64, "base64");
  if (!bytes.subarray(0, 6).equals(magic) || bytes.length < 10 || bytes.readUInt32BE(6) !== 1) return null;
  const [publicKey, namespace, , hash, signature] = fieldsOf(bytes.subarray(10), 5) ?? [];
  const [keyKind, point] = fieldsOf(publicKey, 2) ?? [];
  const [signatureKind, made] = fieldsOf(signature, 2) ?? [];
  if (keyKind?.toString() !== kind || signatureKind?.toString() !== kind) return null;
  if (publicKey === undefined || point?.length !== 32 || made?.length !== 64) return null;
  if (namespace === undefined || hash === undefined || !hashes.has(hash.toString())) return null;
  return {
    key: `${kind} ${publicKey.toString("base64")}`,
    point,
    namespace: namespace.toString(),
    hash: hash.toString(),
    bytes: made,
  };
}

/** So many strings of SSH (RFC 4251, 5) and nothing behind them; null where that is not what the bytes are. */
function fieldsOf(bytes: Buffer | undefined, count: number): readonly Buffer[] | null {
  if (bytes === undefined) return null;
  const fields: Buffer[] = [];
  let at = 0;
  while (fields.length < count) {
    if (at + 4 > bytes.length) return null;
    const from = at + 4;
    at = from + bytes.readUInt32BE(at);
    if (at > bytes.length) return null;
    fields.push(bytes.subarray(from, at));
  }
  return at === bytes.length ? fields : null;
}

function field(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
