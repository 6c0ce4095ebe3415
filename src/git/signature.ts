import { StemmaError } from "../values/error.ts";
import type { Identity, Signature } from "../values/identity.ts";

const line = /^(.*?) ?<([^>]*)>(?: (-?\d{1,15}))?(?: ([+-])(\d{2,})(\d{2}))?/s;

/**
 * Parses the value of an author, committer or tagger line. Old tools left parts out: a missing date is 0, a
 * missing email empty.
 */
export function parseSignature(text: string): Signature {
  const match = line.exec(text);
  if (match === null) return { name: text.trim(), email: "", seconds: 0, offset: 0 };
  const [, name = "", email = "", seconds = "0", sign = "+", hours = "0", minutes = "0"] = match;
  const size = Number(hours) * 60 + Number(minutes);
  return { name, email, seconds: Number(seconds), offset: sign === "-" && size !== 0 ? -size : size };
}

/**
 * Prints a signature as Git stores it: `Ada <ada@example.org> 1700000000 +0100`.
 * @throws StemmaError `identity-invalid`
 */
export function printSignature(by: Signature): string {
  const fault = identityFault(by) ?? timeFault(by);
  if (fault !== null) {
    throw new StemmaError(
      "identity-invalid",
      `The identity '${by.name} <${by.email}>' cannot be written: ${fault}`,
      {
        data: { name: by.name, email: by.email, fault },
      },
    );
  }
  return `${by.name} <${by.email}> ${by.seconds} ${printOffset(by.offset)}`;
}

/** Says why Git could not hold an identity, or null when it can. */
export function identityFault(identity: Identity): string | null {
  if (identity.name.trim() === "") return "the name is empty";
  for (const text of [identity.name, identity.email]) {
    if (/[<>\p{Cc}]/u.test(text)) return "it holds an angle bracket or a control character";
    if (text.trim() !== text) return "it starts or ends in a space";
  }
  return null;
}

function timeFault(by: Signature): string | null {
  const sound =
    Number.isSafeInteger(by.seconds) &&
    by.seconds >= 0 &&
    Number.isInteger(by.offset) &&
    Math.abs(by.offset) < 6000;
  return sound ? null : "its time is not whole seconds since 1970 with an offset in minutes";
}

function printOffset(offset: number): string {
  const size = Math.abs(offset);
  const digits = String(Math.floor(size / 60) * 100 + (size % 60)).padStart(4, "0");
  return `${offset < 0 ? "-" : "+"}${digits}`;
}
