import { parse, stringify } from "yaml";
import type { Checkpoint } from "../../experiments/analysis/checkpoint.ts";
import { type Analysis, judge } from "../../experiments/decision/judge.ts";

const style = { version: "1.2", schema: "core", lineWidth: 0, aliasDuplicateObjects: false } as const;

/** Writes a checkpoint as YAML; equal checkpoints give equal bytes. */
export function printCheckpoint(checkpoint: Checkpoint): string {
  return `# What the verdict was computed from: sums and rules. stemma experiment analyze ${checkpoint.plan.experiment} --checkpoint judges it again.\n${stringify(checkpoint, style)}`;
}

/** Writes what the rules make of a checkpoint as YAML; equal analyses give equal bytes. */
export function printAnalysis(analysis: Analysis): string {
  return `# What the rules make of checkpoint.yaml.\n${stringify(analysis, style)}`;
}

/**
 * Judges the text of a checkpoint.
 * @throws Error of any kind for what is no checkpoint
 */
export function judgeText(text: string): { readonly checkpoint: Checkpoint; readonly analysis: Analysis } {
  const checkpoint = parse(text, { ...style, maxAliasCount: 0, uniqueKeys: true }) as Checkpoint;
  return { checkpoint, analysis: judge(checkpoint) };
}
