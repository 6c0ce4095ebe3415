import type { Checkpoint } from "../../experiments/analysis/checkpoint.ts";
import { type Analysis, judge } from "../../experiments/decision/judge.ts";
import type { CheckpointRecord } from "../../records/generated/checkpoint.ts";
import type { VerdictRecord } from "../../records/generated/conclusion.ts";
import { checkpointPath, conclusionPath } from "../../records/layout.ts";
import { parseRecord } from "../../records/parse.ts";
import { printRecord } from "../../records/print.ts";

/** Writes a checkpoint as the record that it is; equal checkpoints give equal bytes. */
export function printCheckpoint(checkpoint: Checkpoint): string {
  const record = checkpoint as CheckpointRecord;
  return printRecord("checkpoint", record, checkpointPath(checkpoint.plan.experiment)).toString();
}

/** Writes what the rules make of a checkpoint as the record that it is; equal analyses give equal bytes. */
export function printAnalysis(analysis: Analysis): string {
  const record = analysis as VerdictRecord;
  return printRecord("conclusion", record, conclusionPath(analysis.experiment)).toString();
}

/**
 * Judges the text of the checkpoint of an experiment.
 * @throws StemmaError `record-invalid` and what else parsing throws, for what is no checkpoint of it
 */
export function judgeText(
  text: string,
  name: string,
): { readonly checkpoint: Checkpoint; readonly analysis: Analysis } {
  const checkpoint: Checkpoint = parseRecord("checkpoint", Buffer.from(text), checkpointPath(name));
  return { checkpoint, analysis: judge(checkpoint) };
}
