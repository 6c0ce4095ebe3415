import fs from "node:fs";
import path from "node:path";
import { errno } from "./file-seam.ts";

/** A push that was refused, as the server kept it. */
export interface RefusedPush {
  /** By the clock of the server, RFC 3339. */
  readonly time: string;
  /** Who pushed, as the Git server says; null where it does not. */
  readonly pusher: string | null;
  /** The variable of the environment that said so. */
  readonly told_by: string | null;
  readonly updates: readonly RefusedUpdate[];
  /** The codes of the findings that were errors, or of what kept the push from being judged. */
  readonly codes: readonly string[];
}

/** A ref that a refused push would have moved; an id of zeros stands for none. */
export interface RefusedUpdate {
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

/** What was read of refused pushes. */
export interface RefusalsRead {
  /** Newest first. */
  readonly refusals: readonly RefusedPush[];
  /** The files of which something is missing: a line that is none, or what came after the file was full. */
  readonly incomplete: readonly string[];
}

/** Where and how much is kept. */
export interface RefusalLogOptions {
  /** The common Git directory. */
  readonly gitDir: string;
  /** Git's `core.sharedRepository`: where a group pushes, all of it has to be able to write. */
  readonly shared?: string | undefined;
  /** So many bytes a month; a mebibyte, thousands of pushes, when absent. */
  readonly most?: number;
}

const fileName = /^\d{4}-\d{2}\.jsonl$/;
const [mostUpdates, mostCodes, longestText] = [20, 50, 300];

/**
 * The pushes that a server refused: lines of JSON in its Git directory, a file a month, which are only ever added to. Nobody but the server
 * writes them, and what a pusher chose is cut short, so that a hostile push can neither fill the disk nor end a line.
 */
export class RefusalLog {
  readonly #folder: string;
  readonly #group: boolean;
  readonly #most: number;

  constructor({ gitDir, shared = "", most = 1024 * 1024 }: RefusalLogOptions) {
    this.#folder = path.join(gitDir, "stemma-refusals");
    this.#group = /^(?:group|true|yes|on|1|all|world|everybody|2|0?6[67].)$/i.test(shared);
    this.#most = most;
  }

  /**
   * Keeps a refused push in one append; false where the file of its month is full. Each begins a line of its own, so that whoever was killed
   * in the middle of one costs that one alone.
   * @throws what node:fs throws
   */
  add(push: RefusedPush): boolean {
    fs.mkdirSync(this.#folder, { recursive: true });
    const file = path.join(this.#folder, `${push.time.slice(0, 7)}.jsonl`);
    const fd = fs.openSync(file, "a", 0o666);
    try {
      const { size } = fs.fstatSync(fd);
      if (size === 0 && this.#group) this.#openToGroup(fd);
      if (size >= this.#most) return false;
      fs.writeSync(fd, `\n${JSON.stringify(cut(push))}\n`);
      fs.fsyncSync(fd);
      return true;
    } finally {
      fs.closeSync(fd);
    }
  }

  /**
   * Reads what was kept; nothing where there is no such folder.
   * @throws what node:fs throws for what is there and cannot be read
   */
  read(): RefusalsRead {
    const found: { readonly push: RefusedPush; readonly at: number }[] = [];
    const incomplete: string[] = [];
    for (const name of this.#names()) {
      const bytes = fs.readFileSync(path.join(this.#folder, name));
      const pushes = bytes
        .toString("utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map(pushIn);
      if (bytes.length >= this.#most || pushes.includes(null)) incomplete.push(name);
      for (const push of pushes) if (push !== null) found.push({ push, at: found.length });
    }
    found.sort((a, b) => Date.parse(b.push.time) - Date.parse(a.push.time) || b.at - a.at);
    return { refusals: found.map(({ push }) => push), incomplete };
  }

  #names(): readonly string[] {
    try {
      return fs
        .readdirSync(this.#folder)
        .filter((name) => fileName.test(name))
        .sort();
    } catch (error) {
      if (errno(error) === "ENOENT") return [];
      throw error;
    }
  }

  /* What the umask of this process took away, as git does for its own files. */
  #openToGroup(fd: number): void {
    fs.fchmodSync(fd, 0o660);
    fs.chmodSync(this.#folder, 0o2770);
  }
}

function cut({ time, pusher, told_by, updates, codes }: RefusedPush): RefusedPush {
  const short = (text: string): string => text.slice(0, longestText);
  return {
    time,
    pusher: pusher === null ? null : short(pusher),
    told_by,
    updates: updates
      .slice(0, mostUpdates)
      .map(({ ref, before, after }) => ({ ref: short(ref), before, after })),
    codes: [...new Set(codes)].slice(0, mostCodes),
  };
}

function pushIn(line: string): RefusedPush | null {
  try {
    const value = JSON.parse(line) as unknown;
    return isPush(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isPush(value: unknown): value is RefusedPush {
  const { time, pusher, told_by, updates, codes } = fields(value);
  return (
    typeof time === "string" &&
    !Number.isNaN(Date.parse(time)) &&
    [pusher, told_by].every((each) => each === null || typeof each === "string") &&
    Array.isArray(updates) &&
    updates.every(isUpdate) &&
    Array.isArray(codes) &&
    codes.every((code) => typeof code === "string")
  );
}

function isUpdate(value: unknown): value is RefusedUpdate {
  const { ref, before, after } = fields(value);
  return (
    typeof ref === "string" &&
    [before, after].every((id) => typeof id === "string" && /^[0-9a-f]{40,64}$/.test(id))
  );
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
