/*
 * Writes test/evaluation/audio/vad.wav and its labels: recorded speech between silence and noise at stated levels.
 *
 *   apt-get download pocketsphinx-testdata && dpkg-deb -x pocketsphinx-testdata_*.deb FOLDER
 *   node scripts/evaluation/vad-audio.mjs FOLDER
 *
 * Where speech is, is known from the clean recordings, before noise comes to them. The seed is fixed, so that the files are always the same bytes.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const rate = 16000;
const seed = 20261122;
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("usage: node scripts/evaluation/vad-audio.mjs FOLDER\n");
  process.exit(2);
}

const austen = (part) => `librivox/sense_and_sensibility_01_austen_64kb-${part}.wav`;
// `noise` is how far the noise lies below the speech, in dB; null for none. `before` is how long nobody speaks first, in seconds.
const scenes = [
  { file: austen("0870"), digest: "b0557cf95c974d93", colour: "white", noise: null, before: 1.2 },
  { file: "goforward.raw", digest: "f15c60ec54059d8b", colour: "white", noise: 20, before: 1.6 },
  { file: austen("0890"), digest: "5793ffbdee55fb8b", colour: "pink", noise: 10, before: 2.1 },
  { file: "numbers.raw", digest: "45b5f6d3f88e36dd", colour: "hum", noise: 10, before: 1.4 },
  { file: austen("0880"), digest: "fbec491ef00ee734", colour: "white", noise: 5, before: 2.3 },
  { file: austen("0920"), digest: "40882414ef4cc51f", colour: "pink", noise: 5, before: 1.9 },
  { file: austen("0930"), digest: "954adbf0b56ac8a1", colour: "pink", noise: 0, before: 2.7 },
];
const after = 1.5;

const random = uniform(seed);
const samples = [];
const stretches = [];
for (const [at, scene] of scenes.entries()) {
  const clean = levelled(speech(scene));
  const lead = Math.round(scene.before * rate);
  const tail = at === scenes.length - 1 ? Math.round(after * rate) : 0;
  const start = samples.length + lead;
  for (const [from, to] of spoken(clean)) {
    stretches.push({
      start: (start + from) / rate,
      end: (start + to) / rate,
      noise_db: scene.noise,
      colour: scene.noise === null ? null : scene.colour,
    });
  }
  const level = scene.noise === null ? 0 : rootMeanSquare(voiced(clean)) * 10 ** (-scene.noise / 20);
  const noise = noiseOf(scene.colour, lead + clean.length + tail);
  const scale = level / rootMeanSquare(noise);
  for (let index = 0; index < noise.length; index += 1)
    samples.push((clean[index - lead] ?? 0) + noise[index] * scale * edge(index, noise.length));
}

const target = fileURLToPath(new URL("../../test/evaluation/audio", import.meta.url));
mkdirSync(target, { recursive: true });
writeFileSync(join(target, "vad.wav"), wavOf(samples));
writeFileSync(
  join(target, "vad.labels.jsonl"),
  stretches.map((stretch) => `${JSON.stringify(stretch)}\n`).join(""),
);
process.stdout.write(`${(samples.length / rate).toFixed(1)} s, ${stretches.length} stretches of speech\n`);

/** The samples of a recording, from -1 to 1; all sources are 16-bit, mono, 16 kHz. */
function speech({ file, digest }) {
  const bytes = readFileSync(join(folder, "usr/share/pocketsphinx/test/data", file));
  if (!createHash("sha256").update(bytes).digest("hex").startsWith(digest))
    throw new Error(`${file} is not the recording that the labels are known for`);
  const body = file.endsWith(".wav") ? bytes.subarray(44) : bytes;
  return Array.from({ length: Math.floor(body.length / 2) }, (_, at) => body.readInt16LE(at * 2) / 32768);
}

/** Brings every speaker to one loudness, and begins and ends without a click. */
function levelled(recording) {
  const scale = 0.1 / rootMeanSquare(voiced(recording));
  return recording.map((value, at) => value * scale * edge(at, recording.length));
}

/** 20 ms of fading at both ends. */
function edge(at, length) {
  return Math.min(1, at / 320, (length - 1 - at) / 320);
}

function voiced(recording) {
  return spoken(recording).flatMap(([from, to]) => recording.slice(from, to));
}

/**
 * Where the envelope of a clean recording, in frames of 10 ms that look 15 ms to each side, is within 22 dB of its loud frames. Pauses below 0.2 s
 * belong to speech, as in ordinary annotation; what lasts less than 0.08 s is a click.
 */
function spoken(recording) {
  const hop = rate / 100;
  const levels = [];
  for (let middle = hop / 2; middle < recording.length; middle += hop)
    levels.push(rootMeanSquare(recording.slice(Math.max(0, middle - 240), middle + 240)));
  const loud = [...levels].sort((one, other) => one - other)[Math.floor(levels.length * 0.95)];
  const found = [];
  for (const [at, level] of levels.entries()) {
    if (level < loud * 10 ** (-22 / 20)) continue;
    const last = found.at(-1);
    const end = Math.min((at + 1) * hop, recording.length);
    if (last !== undefined && at * hop - last[1] < rate * 0.2) last[1] = end;
    else found.push([at * hop, end]);
  }
  return found.filter(([from, to]) => to - from >= rate * 0.08);
}

function rootMeanSquare(values) {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

/** Noise by its colour. Only sums and products of random numbers: no engine rounds them otherwise. */
function noiseOf(colour, length) {
  if (colour === "hum") return hum(length);
  const white = Array.from({ length }, bell);
  if (colour === "white") return white;
  // Six first-order filters, an octave and a half apart, approximate a fall of 3 dB an octave.
  const poles = [0.99886, 0.99332, 0.969, 0.8665, 0.55, 0.1];
  const state = poles.map(() => 0);
  return white.map((value) => {
    for (const [at, pole] of poles.entries()) state[at] = pole * state[at] + Math.sqrt(1 - pole) * value;
    return state.reduce((sum, each) => sum + each, 0);
  });
}

/** Mains at 50 Hz with odd harmonics, as triangles, beside a little white noise. */
function hum(length) {
  return Array.from({ length }, (_, at) => {
    const wave = [1, 3, 5, 7].reduce((sum, harmonic) => {
      const phase = ((at * 50 * harmonic) / rate) % 1;
      return sum + (Math.abs(phase * 4 - 2) - 1) / harmonic;
    }, 0);
    return wave + 0.2 * bell();
  });
}

function bell() {
  let sum = -6;
  for (let count = 0; count < 12; count += 1) sum += random();
  return sum;
}

/** A linear congruential generator over 32 bits, whose upper bits become numbers from 0 to 1. */
function uniform(start) {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function wavOf(values) {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(36 + values.length * 2, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(values.length * 2, 40);
  const body = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries())
    body.writeInt16LE(Math.max(-32768, Math.min(32767, Math.round(value * 32767))), at * 2);
  return Buffer.concat([header, body]);
}
