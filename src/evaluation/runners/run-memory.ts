import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Plain, ScoredRow } from "../scored-row.ts";
import type { KeptRows, SuiteMemory } from "../suites/world.ts";

type Line = readonly [unit: string, number: number, step: number | null, truth: Plain, said: Plain];

/**
 * Keeps what was scored in files of a folder, a line each, until the run is over. It is a memory and no source: what cannot be read or written is
 * computed again.
 */
export class RunMemory implements SuiteMemory {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async recall(key: string): Promise<KeptRows | null> {
    const text = await readFile(this.#file(key), "utf8").catch(() => null);
    if (text === null) return null;
    const rows: ScoredRow[] = [];
    let complete = false;
    // The last line of a killed process may be torn, and has no line end then.
    for (const line of text.split("\n").slice(0, -1)) {
      if (line === "end") complete = true;
      else rows.push(rowOf(JSON.parse(line) as Line));
    }
    return { rows, complete };
  }

  async keep(key: string, rows: readonly ScoredRow[], complete: boolean): Promise<void> {
    const lines = rows.map(({ unit, number, step, truth, said }) =>
      JSON.stringify([unit, number, step, truth, said]),
    );
    const text = [...lines, ...(complete ? ["end"] : [])].map((line) => `${line}\n`).join("");
    await mkdir(this.#folder, { recursive: true })
      .then(() => appendFile(this.#file(key), text))
      .catch(() => undefined);
  }

  /** Forgets all of it: the run is over. */
  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  #file(key: string): string {
    return join(this.#folder, `${createHash("sha256").update(key).digest("hex")}.jsonl`);
  }
}

function rowOf([unit, number, step, truth, said]: Line): ScoredRow {
  return { unit, number, step, truth, said };
}
