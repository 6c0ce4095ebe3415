/** The public API of `stemma/scores`: what predictions are worth, row by row, without effects and without errors thrown. */
export * from "./class-scores.ts";
export * from "./confusion.ts";
export * from "./error-rate.ts";
export * from "./frame-error.ts";
export * from "./probabilities.ts";
export * from "./ranking.ts";
export * from "./regression.ts";
export * from "./score-curves.ts";
export * from "./segment-error.ts";
export * from "./signal.ts";
