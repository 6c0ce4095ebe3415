import { StemmaError } from "../values/error.ts";

/** One header of a commit or tag; continuation lines are joined by line feeds. */
export type Header = readonly [name: string, value: string];

/** A commit or tag before its headers are understood. */
export interface HeadedText {
  readonly headers: readonly Header[];
  readonly message: string;
}

/**
 * Splits a commit or tag into headers and message. Text is UTF-8, or what an `encoding` header names where this
 * machine knows it; bytes that do not decode become U+FFFD.
 */
export function parseHeaded(body: Buffer): HeadedText {
  const end = body.indexOf("\n\n");
  const head = end < 0 ? body : body.subarray(0, end);
  const rest = end < 0 ? Buffer.alloc(0) : body.subarray(end + 2);
  const encoding = /^encoding (.+)$/m.exec(head.toString("latin1"))?.[1] ?? "utf-8";
  return { headers: parseHeaders(decode(head, encoding)), message: decode(rest, encoding) };
}

function decode(bytes: Buffer, encoding: string): string {
  // As a TextDecoder that keeps the mark of byte order, which takes milliseconds to make.
  if (encoding === "utf-8") return bytes.toString("utf8");
  try {
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString("utf8"); // an encoding that this machine does not know; the text stays readable in part
  }
}

function parseHeaders(text: string): Header[] {
  const headers: [string, string][] = [];
  for (const line of text.replace(/\n$/, "").split("\n")) {
    const last = headers.at(-1);
    if (line.startsWith(" ") && last !== undefined) last[1] += `\n${line.slice(1)}`;
    else headers.push(splitHeader(line));
  }
  return headers;
}

function splitHeader(line: string): [string, string] {
  const space = line.indexOf(" ");
  return space < 0 ? [line, ""] : [line.slice(0, space), line.slice(space + 1)];
}

/** Prints headers and message; a line feed inside a value starts a continuation line. */
export function printHeaded(headers: readonly Header[], message: string): Buffer {
  if (message.includes("\0"))
    throw new StemmaError("usage-invalid", "A message for Git cannot hold a NUL character");
  const lines = headers.map(([name, value]) => `${name} ${value.replaceAll("\n", "\n ")}\n`);
  return Buffer.from(`${lines.join("")}\n${message}`, "utf8");
}

/** The first value of a header. */
export function headerValue(headers: readonly Header[], name: string): string | undefined {
  return headers.find(([key]) => key === name)?.[1];
}

/** Tells whether headers hold a signature of the object itself, of whatever worth; that of a merged tag is none. */
export function isSigned(headers: readonly Header[]): boolean {
  return headers.some(([name]) => name === "gpgsig" || name === "gpgsig-sha256");
}
