/** Touches as a segment holds them: by model, those of one model in the order of their steps. */
interface TouchColumns {
  readonly touchSteps: Uint32Array;
  /** Where the touches of each model end. */
  readonly touchEnds: Uint32Array;
}

/** The models that each step of a segment touched: its touches, the other way round. */
export class TouchedModels {
  /* Where the models of each step end, and the models, step by step. */
  readonly #ends: Uint32Array;
  readonly #models: Uint32Array;

  constructor({ touchSteps, touchEnds }: TouchColumns, steps: number) {
    this.#ends = new Uint32Array(steps);
    this.#models = new Uint32Array(touchSteps.length);
    const next = new Uint32Array(steps);
    for (const step of touchSteps) this.#ends[step] = (this.#ends[step] ?? 0) + 1;
    for (let step = 1; step < steps; step++) {
      const end = this.#ends[step - 1] ?? 0;
      next[step] = end;
      this.#ends[step] = (this.#ends[step] ?? 0) + end;
    }
    for (let [touch, model] = [0, 0]; touch < touchSteps.length; touch++) {
      while (touch >= (touchEnds[model] ?? Infinity)) model++;
      const step = touchSteps[touch] ?? 0;
      const at = next[step] ?? 0;
      this.#models[at] = model;
      next[step] = at + 1;
    }
  }

  /** The models that a step touched, by their place among those of the segment; one may come several times. */
  at(step: number): Uint32Array {
    return this.#models.subarray(step === 0 ? 0 : this.#ends[step - 1], this.#ends[step]);
  }
}
