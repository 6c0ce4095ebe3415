/** A file that goes into a tar archive. */
export interface TarFile {
  /** Its path, with forward slashes. */
  readonly name: string;
  readonly content: Buffer;
}

const block = 512;

/**
 * Prints files as a tar archive (POSIX.1-1988 ustar; a path that does not fit gets a header of POSIX.1-2001). Nothing in it is of the machine:
 * every file is of nobody, may be read by all, and is of the same second. Law: the same files give the same bytes.
 */
export function printTar(files: readonly TarFile[], seconds: number): Buffer {
  const entries = files.flatMap(({ name, content }) => [
    ...(splitPath(name) === null ? longName(name, seconds) : []),
    ...entryOf({ name, content, type: "0", seconds }),
  ]);
  return Buffer.concat([...entries, Buffer.alloc(2 * block)]);
}

interface Entry extends TarFile {
  readonly type: "0" | "x";
  readonly seconds: number;
}

function entryOf({ name, content, type, seconds }: Entry): readonly Buffer[] {
  // What cannot be split was named in the header before; here stands what fits.
  const { prefix, rest } = splitPath(name) ?? { prefix: "", rest: cut(name, 100) };
  const header = Buffer.alloc(block);
  header.write(rest, 0, 100);
  header.write(octal(0o644, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(content.length, 11), 124);
  header.write(octal(seconds, 11), 136);
  header.write(" ".repeat(8), 148);
  header.write(type, 156);
  header.write("ustar\u000000", 257);
  header.write(prefix, 345, 155);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)}\0 `, 148);
  const padding = (block - (content.length % block)) % block;
  return [header, content, Buffer.alloc(padding)];
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, "0");
}

/* The last 100 bytes of a path stand in one field, up to 155 before a slash in another. */
function splitPath(name: string): { readonly prefix: string; readonly rest: string } | null {
  if (Buffer.byteLength(name) <= 100) return { prefix: "", rest: name };
  for (let at = name.indexOf("/"); at !== -1; at = name.indexOf("/", at + 1)) {
    const [prefix, rest] = [name.slice(0, at), name.slice(at + 1)];
    if (Buffer.byteLength(rest) <= 100 && Buffer.byteLength(prefix) <= 155 && prefix !== "")
      return { prefix, rest };
  }
  return null;
}

function cut(text: string, bytes: number): string {
  return Buffer.from(text).subarray(0, bytes).toString("latin1");
}

/* A record tells its own length, digits and all. */
function longName(name: string, seconds: number): readonly Buffer[] {
  const says = ` path=${name}\n`;
  let length = Buffer.byteLength(says);
  while (String(length).length + Buffer.byteLength(says) !== length)
    length = String(length).length + Buffer.byteLength(says);
  return entryOf({ name: "path", content: Buffer.from(`${String(length)}${says}`), type: "x", seconds });
}
