/** How well speech was told from what is none, frame by frame. A rate whose denominator is zero is NaN. */
export interface FrameErrors {
  /** The share of all frames that were told wrong. */
  readonly error: number;
  /** The share of the frames with speech that were missed. */
  readonly missRate: number;
  /** The share of the frames without speech that were taken for it. */
  readonly falseAlarmRate: number;
  readonly misses: number;
  readonly falseAlarms: number;
  /** How many frames have speech. */
  readonly speech: number;
  readonly count: number;
}

/** Counts the errors of voice activity detection; keeps no frame. */
export class FrameErrorTally {
  #misses = 0;
  #falseAlarms = 0;
  #speech = 0;
  #count = 0;

  /** Adds one frame: whether there is speech, and whether some was detected. */
  add(speech: boolean, detected: boolean): void {
    this.#count += 1;
    this.#speech += Number(speech);
    this.#misses += Number(speech && !detected);
    this.#falseAlarms += Number(!speech && detected);
  }

  /** The errors of all that was added. */
  scores(): FrameErrors {
    const [misses, falseAlarms, speech, count] = [this.#misses, this.#falseAlarms, this.#speech, this.#count];
    return {
      error: (misses + falseAlarms) / count,
      missRate: misses / speech,
      falseAlarmRate: falseAlarms / (count - speech),
      misses,
      falseAlarms,
      speech,
      count,
    };
  }
}
