import fs from "node:fs";
import { expect, it } from "vitest";
import { bufferSource } from "../../src/artifacts/byte-source.ts";
import { windowsOf } from "../../src/evaluation/data/preprocessing.ts";
import { readWav } from "../../src/evaluation/data/wav.ts";
import type { Tensor } from "../../src/evaluation/tensor.ts";
import { vadRecording, vadScenes } from "./vad-audio.ts";

const { samples, sampleRate } = readWav(bufferSource(fs.readFileSync(vadRecording)), "vad.wav");
const values = samples.data as Float32Array;
const level = (from: number, to: number): number => {
  const part = values.subarray(Math.round(from * sampleRate), Math.round(to * sampleRate));
  return 10 * Math.log10(part.reduce((sum, value) => sum + value * value, 0) / part.length + 1e-12);
};

it("the labelled recording is 16 kHz, in windows of 512 samples of both kinds", () => {
  expect(sampleRate).toBe(16000);
  const row = { number: 1, columns: new Map([["audio", samples]]), step: null };
  const label = { column: "speech", stretches: vadScenes(), sampleRate };
  const windows = [...windowsOf(row, { column: "audio", size: 512, step: 512, label })];
  expect(windows).toHaveLength(1445);
  expect(windows.filter(({ columns }) => columns.get("speech") === true)).toHaveLength(851);
  expect(new Set(windows.map(({ columns }) => (columns.get("audio") as Tensor).shape[0]))).toEqual(
    new Set([512]),
  );
});

it.each(vadScenes().map((scene, at) => [at, scene] as const))(
  "scene %i is as loud as its label says",
  (_, { start, end, noise_db: noise }) => {
    const spoken = level(start, end);
    const before = level(start - 0.9, start - 0.3);
    // What both say together is told from what the noise says alone.
    const speech = 10 * Math.log10(10 ** (spoken / 10) - 10 ** (before / 10));
    if (noise === null) expect(spoken - before).toBeGreaterThan(20);
    else expect(Math.abs(speech - before - noise)).toBeLessThan(1.5);
  },
);
