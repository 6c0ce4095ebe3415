/** The public API of `stemma/analysis`: from observations to a checkpoint, and from a checkpoint to a verdict. */
export * from "../analysis/checkpoint.ts";
export * from "../analysis/collect.ts";
export * from "../analysis/health.ts";
export * from "../analysis/observations.ts";
export * from "../analysis/plan.ts";
export * from "../analysis/table.ts";
export * from "./decide.ts";
export * from "./judge.ts";
export * from "./looks.ts";
