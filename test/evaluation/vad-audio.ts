import fs from "node:fs";
import path from "node:path";
import type { Stretch } from "../../src/evaluation/data/preprocessing.ts";

const folder = path.join(import.meta.dirname, "audio");

/** Recorded speech between silence and noise, 16 kHz: what scripts/evaluation/vad-audio.mjs writes. */
export const vadRecording = path.join(folder, "vad.wav");

/** Where somebody speaks in it, as JSON Lines of stretches. */
export const vadLabels = path.join(folder, "vad.labels.jsonl");

/** One scene of the recording: where somebody speaks, and what else is heard. */
export interface Scene extends Stretch {
  /** How far the noise lies below the speech, in dB; null for none. */
  readonly noise_db: number | null;
  readonly colour: string | null;
}

/** The stretches of the labels. */
export function vadScenes(): readonly Scene[] {
  const lines = fs.readFileSync(vadLabels, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Scene);
}
