/** The scale of stored histograms: 2^5 buckets from a power of two to the next. */
export const storedScale = 5;

const perOctave = 2 ** storedScale;
const cells = 128;

/* 2^(i/32) from square roots and products alone, which every processor rounds alike; `Math.pow` need not. */
function boundsOfOctave(): Float64Array {
  const bounds = new Float64Array(perOctave + 1);
  bounds[0] = 1;
  bounds[perOctave] = 2;
  let root = 2;
  for (let step = perOctave / 2; step >= 1; step /= 2) {
    root = Math.sqrt(root);
    for (let at = step; at < perOctave; at += 2 * step) bounds[at] = (bounds[at - step] ?? 1) * root;
  }
  return bounds;
}

const bounds = boundsOfOctave();

/* A cell of 1/128 of an octave is narrower than every bucket, so that one comparison is left to do. */
const bucketOfCell = Uint8Array.from({ length: cells }, (_, cell) => {
  const start = 1 + cell / cells;
  return bounds.findLastIndex((bound) => bound <= start);
});

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const highWord = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * The bucket of a positive value at scale 5: bucket i holds (2^(i/32), 2^((i+1)/32)].
 *
 * A value below the smallest normal double counts as that double.
 */
export function bucketOf(value: number): number {
  double[0] = value;
  const word = words[highWord] ?? 0;
  const exponent = (word >>> 20) - 1023;
  words[highWord] = (word & 0xfffff) | 0x3ff00000;
  const mantissa = double[0];
  if (exponent === -1023) return -1022 * perOctave;
  const bucket = bucketOfCell[(word & 0xfffff) >>> 13] ?? 0;
  const lower = bounds[bucket] ?? 1;
  if (mantissa <= lower) return exponent * perOctave + bucket - 1;
  return exponent * perOctave + (mantissa > (bounds[bucket + 1] ?? 2) ? bucket + 1 : bucket);
}

/** The lower bound of a bucket, which the bucket itself does not hold. */
export function lowerBound(bucket: number, scale: number = storedScale): number {
  const fine = bucket * 2 ** (storedScale - scale);
  const octave = Math.floor(fine / perOctave);
  return (bounds[fine - octave * perOctave] ?? 1) * 2 ** octave;
}

/* 2 b / (1 + b) for the ratio b of the bounds of a bucket: the harmonic mean of its bounds over the lower one. */
const middle = (2 * (bounds[1] ?? 1)) / (1 + (bounds[1] ?? 1));

/** The value that stands for a bucket: at most (b-1)/(b+1) away from all in it, of which b is the ratio of its bounds. */
export function representative(bucket: number): number {
  return lowerBound(bucket) * middle;
}
