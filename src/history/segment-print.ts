import { crc32 } from "../git/crc32.ts";
import { oidBytes } from "../git/oid.ts";
import type { HashAlgorithm, Oid } from "../git/ports.ts";
import { allocateSegment, checksumBytes, viewsOf } from "./segment-layout.ts";
import { type RecordedStep, wordOf } from "./recorded-step.ts";

/** A run of steps as it is to be written: oldest first, and the commit below the first, null for a root. */
export interface NewSegment {
  readonly below: Oid | null;
  readonly steps: readonly RecordedStep[];
  readonly algorithm: HashAlgorithm;
}

interface Posting {
  readonly step: number;
  readonly word: number;
  readonly id: Oid | null;
}

/** Prints steps as the bytes of a segment. Law: `parseSegment` gives them back. */
export function printSegment({ below, steps, algorithm }: NewSegment): Buffer {
  const versions = new Names();
  const postings = new Map<string, Posting[]>();
  for (const [step, { touches }] of steps.entries()) {
    for (const touch of touches) {
      const list = postings.get(touch.model) ?? [];
      list.push({ step, word: wordOf(touch, versions.indexOf(touch.version)), id: touch.id });
      postings.set(touch.model, list);
    }
  }
  const models = [...postings.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const merges = steps.flatMap(({ merged }, step) => (merged.length > 0 ? [{ step, merged }] : []));
  const counts = {
    idBytes: oidBytes(algorithm),
    steps: steps.length,
    models: models.length,
    versions: versions.texts.length,
    touches: [...postings.values()].reduce((sum, list) => sum + list.length, 0),
    merges: merges.length,
    merged: merges.reduce((sum, { merged }) => sum + merged.length, 0),
    modelText: textBytes(models),
    versionText: textBytes(versions.texts),
    below: below === null ? 0 : 1,
  };
  const bytes = allocateSegment(counts);
  const views = viewsOf(bytes, counts);
  writeIds(
    views.ids,
    steps.map(({ oid }) => oid),
  );
  writeIds(views.belowId, below === null ? [] : [below]);
  writeIds(
    views.mergedIds,
    merges.flatMap(({ merged }) => merged),
  );
  for (const [step, { seconds }] of steps.entries()) views.seconds[step] = seconds;
  writeTexts(views.modelText, views.modelEnds, models);
  writeTexts(views.versionText, views.versionEnds, versions.texts);
  let touch = 0;
  for (const [index, model] of models.entries()) {
    for (const { step, word, id } of postings.get(model) ?? []) {
      views.touchSteps[touch] = step;
      if (id !== null) views.touchIds.write(id, touch * counts.idBytes, "hex");
      views.touchWords[touch++] = word;
    }
    views.touchEnds[index] = touch;
  }
  let end = 0;
  for (const [index, { step, merged }] of merges.entries()) {
    views.mergeSteps[index] = step;
    views.mergeEnds[index] = end += merged.length;
  }
  bytes.writeUInt32LE(checksumOf(bytes), bytes.length - checksumBytes);
  return bytes;
}

/** The checksum that a segment should end with. */
export function checksumOf(bytes: Buffer): number {
  return crc32(bytes.subarray(0, bytes.length - checksumBytes));
}

/** Names by the order in which they were met; the empty name is 0. */
class Names {
  readonly texts: string[] = [""];
  readonly #known = new Map([["", 0]]);

  indexOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

function textBytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function writeTexts(into: Buffer, ends: Uint32Array, texts: readonly string[]): void {
  let end = 0;
  for (const [index, text] of texts.entries()) {
    end += into.write(text, end);
    ends[index] = end;
  }
}

function writeIds(into: Buffer, ids: readonly Oid[]): void {
  let at = 0;
  for (const id of ids) at += into.write(id, at, "hex");
}
