import { StemmaError } from "../values/error.ts";
import type { Signature } from "../values/identity.ts";
import { type Header, headerValue, parseHeaded, printHeaded } from "./headers.ts";
import { isObjectType } from "./object-type.ts";
import { isOid } from "./oid.ts";
import type { ObjectType, Oid } from "./ports.ts";
import { parseSignature, printSignature } from "./signature.ts";

/** An annotated tag. */
export interface Tag {
  readonly object: Oid;
  /** The type of the object that it points at. */
  readonly type: ObjectType;
  /** The tag's own name, without `refs/tags/`. */
  readonly tag: string;
  /** Who made it; null in tags of the oldest Git. */
  readonly tagger: Signature | null;
  /** The message, with an appended signature block if there is one. */
  readonly message: string;
}

/**
 * Parses an annotated tag.
 * @throws StemmaError `object-corrupt`
 */
export function parseTag(body: Buffer): Tag {
  const { headers, message } = parseHeaded(body);
  const object = headerValue(headers, "object") ?? "";
  const type = headerValue(headers, "type") ?? "";
  const tag = headerValue(headers, "tag");
  const tagger = headerValue(headers, "tagger");
  if (!isOid(object) || !isObjectType(type) || tag === undefined) {
    throw new StemmaError("object-corrupt", "The tag is damaged: object, type or name is missing");
  }
  return { object, type, tag, tagger: tagger === undefined ? null : parseSignature(tagger), message };
}

/**
 * Prints an annotated tag. Law: `parseTag(printTag(tag))` is the tag.
 * @throws StemmaError `identity-invalid`, `usage-invalid` for a NUL in the message
 */
export function printTag(tag: Tag): Buffer {
  const tagger: Header[] = tag.tagger === null ? [] : [["tagger", printSignature(tag.tagger)]];
  return printHeaded([["object", tag.object], ["type", tag.type], ["tag", tag.tag], ...tagger], tag.message);
}
