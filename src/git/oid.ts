import { createHash } from "node:crypto";
import type { ObjectType, Oid } from "./ports.ts";

/** The id that Git writes where there is no object: in reflogs, the value before a ref existed. */
export const zeroOid: Oid = "0".repeat(40);

const pattern = /^[0-9a-f]{40}$/;

/** Tells whether a text is a full object id. */
export function isOid(text: string): boolean {
  return pattern.test(text);
}

/** Renders the header that Git hashes and stores before the bytes of an object. */
export function objectHeader(type: ObjectType, size: number): string {
  return `${type} ${size}\0`;
}

/** Computes the id of an object: the sha1 of its header and its bytes. */
export function hashObject(type: ObjectType, body: Uint8Array): Oid {
  return createHash("sha1").update(objectHeader(type, body.length)).update(body).digest("hex");
}
