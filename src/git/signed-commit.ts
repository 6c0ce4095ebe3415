/** A commit taken apart as Git does it to verify its signature. */
export interface SignedCommit {
  /** The armoured signature. */
  readonly signature: string;
  /** The bytes that it is over: the commit without it. */
  readonly payload: Buffer;
}

const header = Buffer.from("\ngpgsig");
const lineFeed = 0x0a;
const space = 0x20;

/**
 * Takes a commit apart into its one signature and the bytes that were signed. Null where it has none, or more than one: which of them counts
 * is for git to say.
 */
export function splitSignedCommit(body: Buffer, name: "gpgsig" | "gpgsig-sha256"): SignedCommit | null {
  const end = body.indexOf("\n\n");
  const head = body.subarray(0, end === -1 ? body.length : end + 1);
  const start = head.indexOf(header) + 1;
  if (start === 0 || head.indexOf(header, start) !== -1) return null;
  let after = start;
  do after = head.indexOf(lineFeed, after) + 1;
  while (after > 0 && head[after] === space);
  if (after === 0) return null;
  const [first = "", ...rest] = head.toString("latin1", start, after - 1).split("\n");
  if (!first.startsWith(`${name} `)) return null;
  const signature = [first.slice(name.length + 1), ...rest.map((line) => line.slice(1))].join("\n");
  return { signature, payload: Buffer.concat([body.subarray(0, start), body.subarray(after)]) };
}
