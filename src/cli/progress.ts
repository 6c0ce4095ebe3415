import type { Progress } from "../registry/options.ts";
import type { Io } from "./io.ts";
import { visible } from "./render/text.ts";
import { renderSize } from "./render/units.ts";
import { clip } from "./render/width.ts";

const quiet = 1000;
const interval = 100;
const barWidth = 20;

/** A line on the terminal's stderr that tells how far a long piece of work has come. */
export class ProgressLine {
  readonly #io: Io;
  #label = "";
  #since = 0;
  #shown = Number.NEGATIVE_INFINITY;
  #visible = false;

  constructor(io: Io) {
    this.#io = io;
  }

  /** Takes a report. Nothing shows within the first second of a label, and then at most ten times a second. */
  readonly report: Progress = (label, done, total, unit = "bytes") => {
    if (!this.#io.stderr.terminal) return;
    const now = this.#io.elapsed();
    if (label !== this.#label) [this.#label, this.#since] = [label, now];
    if (now - this.#since < quiet || now - this.#shown < interval) return;
    this.#shown = now;
    this.#draw(renderProgress({ label, done, total, unit, milliseconds: now - this.#since }));
  };

  /** Removes the line, so that the answer stands alone. */
  clear(): void {
    if (this.#visible) void this.#io.stderr.write("\r\u001b[K");
    this.#visible = false;
  }

  #draw(line: string): void {
    this.#visible = true;
    void this.#io.stderr.write(`\r\u001b[K${clip(line, (this.#io.stderr.columns ?? 80) - 1)}`);
  }
}

/** How far a piece of work has come, and for how long it has run. */
export interface ProgressState {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: "bytes" | "steps" | "records";
  readonly milliseconds: number;
}

/** Renders progress as one line: a bar where the total is known, the amount, rate. */
export function renderProgress({ label, done, total, unit, milliseconds }: ProgressState): string {
  const amount = (count: number): string =>
    unit === "bytes" ? renderSize(count, { verbose: false }) : String(count);
  const counted = unit === "bytes" ? "" : ` ${unit}`;
  const rate = `${amount(Math.round(done / Math.max(milliseconds / 1000, 0.001)))}${counted}/s`;
  if (total === null || total <= 0) return `${visible(label)}  ${amount(done)}${counted}  ${rate}`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * barWidth);
  const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
  return `${visible(label)}  ${bar} ${Math.floor(share * 100)}%  ${amount(done)} of ${amount(total)}${counted}  ${rate}`;
}
