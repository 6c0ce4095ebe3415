import type { Oid } from "../git/ports.ts";
import { IdTable } from "./id-table.ts";
import { kindIn, type RecordedStep, versionIn } from "./recorded-step.ts";
import { countsOf, checksumBytes, type SegmentCounts, type SegmentViews, viewsOf } from "./segment-layout.ts";
import { checksumOf } from "./segment-print.ts";
import { TouchedModels } from "./touched-models.ts";
import type { Touch } from "./touches.ts";

/**
 * Reads the bytes of a segment; null for bytes that are none, are of another format or machine, or are damaged: what is
 * disposable is made anew then.
 */
export function parseSegment(bytes: Buffer): Segment | null {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
  const counts = countsOf(aligned);
  if (counts === null) return null;
  const sound = checksumOf(aligned) === aligned.readUInt32LE(aligned.length - checksumBytes);
  return sound && counts.steps > 0 ? new Segment(aligned, counts) : null;
}

/** A run of consecutive first-parent steps, oldest first, as a file holds it. Steps are counted from its own first. */
export class Segment {
  readonly count: number;
  readonly bytes: Buffer;
  /** The commit below the first step; null for a root. */
  readonly below: Oid | null;
  readonly #views: SegmentViews;
  readonly #idBytes: number;
  #steps: IdTable | null = null;
  #merged: IdTable | null = null;
  #touched: Uint8Array | null = null;
  #touchedModels: TouchedModels | null = null;

  /** `bytes` are those of a segment whose checksum was looked at. */
  constructor(bytes: Buffer, counts: SegmentCounts) {
    this.bytes = bytes;
    this.#views = viewsOf(bytes, counts);
    this.#idBytes = counts.idBytes;
    this.count = counts.steps;
    this.below = counts.below === 0 ? null : this.#views.belowId.toString("hex");
  }

  /** The commit of a step. */
  oidAt(step: number): Oid {
    return this.#views.ids.toString("hex", step * this.#idBytes, (step + 1) * this.#idBytes);
  }

  /** Effective time, seconds since the epoch. */
  secondsAt(step: number): number {
    return this.#views.seconds[step] ?? Number.NaN;
  }

  /** The step of a commit; -1 for one that is not among them. */
  indexOf(oid: Oid): number {
    this.#steps ??= new IdTable(this.#views.ids, this.#idBytes);
    return this.#steps.indexOf(oid);
  }

  /** The step whose merge brought a commit in; -1 for one that none did. */
  mergeOf(oid: Oid): number {
    const { mergedIds, mergeEnds, mergeSteps } = this.#views;
    if (mergedIds.length === 0) return -1;
    this.#merged ??= new IdTable(mergedIds, this.#idBytes);
    const at = this.#merged.indexOf(oid);
    return at === -1 ? -1 : (mergeSteps[countUpTo(mergeEnds, at + 1)] ?? -1);
  }

  /** The commits that a step brought in. */
  mergedAt(step: number): readonly Oid[] {
    const { mergedIds, mergeEnds, mergeSteps } = this.#views;
    const at = countUpTo(mergeSteps, step);
    if (mergeSteps[at] !== step) return [];
    const size = this.#idBytes;
    const ids: Oid[] = [];
    for (let id = at === 0 ? 0 : (mergeEnds[at - 1] ?? 0); id < (mergeEnds[at] ?? 0); id++)
      ids.push(mergedIds.toString("hex", id * size, (id + 1) * size));
    return ids;
  }

  /** The names of the models that steps touched, in byte order. */
  get models(): readonly string[] {
    return Array.from(this.#views.modelEnds, (_, model) => this.#modelAt(model).toString("utf8"));
  }

  /** The last step below `limit` that touched a model, or one that is named `model/...`; -1 where none did. */
  lastTouch(model: string, limit: number): number {
    const name = Buffer.from(model);
    const first = this.#place(name);
    let last = this.#modelIs(first, name) ? this.#lastOf(first, limit) : -1;
    if (model.includes("/")) return last;
    const prefix = Buffer.from(`${model}/`);
    for (let at = this.#place(prefix); this.#begins(at, prefix); at++)
      last = Math.max(last, this.#lastOf(at, limit));
    return last;
  }

  /** What the last touch of a model below `limit` left, as `Touch.id` says; undefined where none did. */
  idBefore(model: string, limit: number): Oid | null | undefined {
    const name = Buffer.from(model);
    const at = this.#place(name);
    if (!this.#modelIs(at, name)) return undefined;
    const [from, to] = this.#touchesAt(at);
    const last = countUpTo(this.#views.touchSteps.subarray(from, to), limit) - 1;
    return last === -1 ? undefined : this.#idAt(from + last);
  }

  /** Tells whether steps touched models whose names begin with `model/`. */
  hasModelsBelow(model: string): boolean {
    const prefix = Buffer.from(`${model}/`);
    return this.#begins(this.#place(prefix), prefix);
  }

  /** The last step below `limit` that touched anything; -1 where none did. */
  lastStepWithTouch(limit: number): number {
    if (this.#touched === null) {
      this.#touched = new Uint8Array(this.count);
      for (const step of this.#views.touchSteps) this.#touched[step] = 1;
    }
    return limit <= 0 ? -1 : this.#touched.lastIndexOf(1, limit - 1);
  }

  /** The names of the models that a step touched. */
  namesAt(step: number): ReadonlySet<string> {
    this.#touchedModels ??= new TouchedModels(this.#views, this.count);
    const names = new Set<string>();
    for (const model of this.#touchedModels.at(step)) names.add(this.#modelAt(model).toString("utf8"));
    return names;
  }

  /** What steps below `limit` touched of a model, oldest first. */
  *touchesOf(
    model: string,
    limit: number,
  ): Generator<readonly [step: number, touch: Touch], void, undefined> {
    const name = Buffer.from(model);
    const at = this.#place(name);
    if (!this.#modelIs(at, name)) return;
    const { touchSteps } = this.#views;
    const [from, to] = this.#touchesAt(at);
    for (let touch = from; touch < to; touch++) {
      const step = touchSteps[touch] ?? 0;
      if (step >= limit) return;
      yield [step, this.#touchAt(model, touch)];
    }
  }

  /** The steps in which the record of some model went, in any order. */
  *stepsWithGoneModels(): Generator<number, void, undefined> {
    const { touchSteps, touchWords } = this.#views;
    for (const [touch, word] of touchWords.entries()) {
      const { part, mark } = kindIn(word);
      if (part === "model" && mark === "gone") yield touchSteps[touch] ?? 0;
    }
  }

  /** The steps below `limit` as they were recorded. */
  steps(limit: number): RecordedStep[] {
    const touches = Array.from({ length: limit }, (): Touch[] => []);
    for (const model of this.models)
      for (const [step, touch] of this.touchesOf(model, limit)) touches[step]?.push(touch);
    return touches.map((each, step) => ({
      oid: this.oidAt(step),
      seconds: this.secondsAt(step),
      touches: each,
      merged: this.mergedAt(step),
    }));
  }

  #touchAt(model: string, touch: number): Touch {
    const word = this.#views.touchWords[touch] ?? 0;
    const { versionEnds, versionText } = this.#views;
    const version = versionIn(word);
    const start = version === 0 ? 0 : (versionEnds[version - 1] ?? 0);
    const id = this.#idAt(touch);
    return { model, version: versionText.toString("utf8", start, versionEnds[version]), ...kindIn(word), id };
  }

  #idAt(touch: number): Oid | null {
    const id = this.#views.touchIds.subarray(touch * this.#idBytes, (touch + 1) * this.#idBytes);
    return id.every((byte) => byte === 0) ? null : id.toString("hex");
  }

  #touchesAt(model: number): readonly [from: number, to: number] {
    const { touchEnds } = this.#views;
    return [model === 0 ? 0 : (touchEnds[model - 1] ?? 0), touchEnds[model] ?? 0];
  }

  #lastOf(model: number, limit: number): number {
    const [from, to] = this.#touchesAt(model);
    const steps = this.#views.touchSteps.subarray(from, to);
    const at = countUpTo(steps, limit) - 1;
    return steps[at] ?? -1;
  }

  #modelAt(model: number): Buffer {
    const { modelEnds, modelText } = this.#views;
    return modelText.subarray(model === 0 ? 0 : modelEnds[model - 1], modelEnds[model] ?? 0);
  }

  #modelIs(model: number, name: Buffer): boolean {
    return model < this.#views.modelEnds.length && this.#modelAt(model).equals(name);
  }

  #begins(model: number, prefix: Buffer): boolean {
    if (model >= this.#views.modelEnds.length) return false;
    return this.#modelAt(model).subarray(0, prefix.length).equals(prefix);
  }

  /** The index of the first model whose name is not below another in byte order. */
  #place(name: Buffer): number {
    let [low, high] = [0, this.#views.modelEnds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#modelAt(middle).compare(name) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How many of some ascending numbers are below a limit. */
function countUpTo(numbers: Uint32Array, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
