import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { isAbsolute, join } from "node:path";
import { errno, nodeFiles } from "./file-seam.ts";
import type { Environment } from "./native.ts";
import type { Oid } from "./ports.ts";
import { murmur3 } from "../values/murmur3.ts";
import { discard } from "./publish-file.ts";

/** A history that took the place of another one, and why a reader went along with it. */
export interface AcceptedHistory {
  readonly from: Oid;
  readonly to: Oid;
  readonly reason: string;
  /** RFC 3339. */
  readonly at: string;
}

/* The lines that one user reads are told apart without a cryptographic hash, which each read would have to load. */
function nameOf(key: string): string {
  return [0, 1, 2, 3].map((seed) => murmur3(key, seed).toString(16).padStart(8, "0")).join("");
}

/** What a reader knows of a line from the last time that it was read. */
export interface RememberedTip {
  /** Where the line is: a URL, or the folder of a repository with its remote. */
  readonly place: string;
  readonly ref: string;
  readonly commit: Oid;
  readonly accepted: readonly AcceptedHistory[];
}

/** The memory of one user for one line: a small file in their folder for state, `XDG_STATE_HOME` or `~/.local/state`. */
export class TipMemory {
  readonly #file: string;

  /** `key`: what tells the line apart from all others. */
  constructor(folder: string, key: readonly string[]) {
    this.#file = join(folder, `${nameOf(key.join("\0"))}.json`);
  }

  /** What was kept last; null where there is nothing, or nothing that can be read. */
  recall(): RememberedTip | null {
    try {
      return tipOf(JSON.parse(fs.readFileSync(this.#file, "utf8")));
    } catch (error) {
      if (error instanceof SyntaxError || errno(error) !== undefined) return null;
      throw error;
    }
  }

  /** Keeps what was read; tells whether it could. A reader whose folder cannot be written reads all the same. */
  keep(tip: RememberedTip): boolean {
    const staged = `${this.#file}.${randomBytes(6).toString("hex")}.tmp`;
    try {
      fs.mkdirSync(join(this.#file, ".."), { recursive: true, mode: 0o700 });
      fs.writeFileSync(staged, `${JSON.stringify(tip, null, 2)}\n`, { mode: 0o600, flag: "wx" });
      fs.renameSync(staged, this.#file);
      return true;
    } catch (error) {
      if (errno(error) === undefined) throw error;
      discard(nodeFiles, staged);
      return false;
    }
  }
}

/** The folder of these memories; null for a user without a home. */
export function memoryFolder(env: Environment): string | null {
  const [state, home] = [env["XDG_STATE_HOME"], env["HOME"] ?? env["USERPROFILE"]];
  if (state !== undefined && isAbsolute(state)) return join(state, "stemma", "seen");
  return home === undefined || home === "" ? null : join(home, ".local", "state", "stemma", "seen");
}

function tipOf(value: unknown): RememberedTip | null {
  if (typeof value !== "object" || value === null) return null;
  const { place, ref, commit, accepted } = value as Partial<Record<keyof RememberedTip, unknown>>;
  if (typeof place !== "string" || typeof ref !== "string" || typeof commit !== "string") return null;
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit) || !Array.isArray(accepted)) return null;
  return { place, ref, commit, accepted: accepted as readonly AcceptedHistory[] };
}
