import type { ConclusionFault } from "../../policy/experiment-step.ts";
import type { ConclusionRecord, ExperimentRecord } from "../../records/generated/experiment.ts";
import { checkpointPath, conclusionPath } from "../../records/layout.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { digestOfBytes } from "../../values/content.ts";
import { StemmaError } from "../../values/error.ts";
import { judgeText, printAnalysis } from "./checkpoint-text.ts";

type Judged = ReturnType<typeof judgeText>;

/** The text of a file beside the record of an experiment; null where it is not there. */
export async function textAt({ files }: Snapshot, path: string): Promise<string | null> {
  const entry = await files.entry(path);
  return entry?.kind === "file" ? (await files.read(path, entry)).toString("utf8") : null;
}

/**
 * Judges the checkpoint that the conclusion of an experiment kept.
 * @throws StemmaError `experiment-conclusion-unproven` where there is none, or nothing can be judged by it
 */
export async function judgeKept(snapshot: Snapshot, name: string): Promise<Judged> {
  const path = checkpointPath(name);
  const text = await textAt(snapshot, path);
  if (text === null) throw unproven(name, `${name} has no checkpoint: there is no ${path}`);
  try {
    return judgeText(text, name);
  } catch (cause) {
    throw unproven(name, `${path} is no checkpoint that can be judged`, cause);
  }
}

function unproven(name: string, message: string, cause?: unknown): StemmaError {
  return new StemmaError("experiment-conclusion-unproven", message, {
    hint: "A test has a checkpoint when stemma experiment conclude has ended it.",
    data: { experiment: name },
    cause,
  });
}

/** Tells why the conclusion of an experiment does not follow from its checkpoint; null where it does. */
export async function conclusionFault(
  snapshot: Snapshot,
  { name }: Pick<ExperimentRecord, "name">,
  { checkpoint: digest, verdict, winner }: ConclusionRecord,
): Promise<ConclusionFault | null> {
  const text = await textAt(snapshot, checkpointPath(name));
  const fault = (message: string): ConclusionFault => ({ kind: "unproven", message });
  if (text === null) return fault("its conclusion names a checkpoint, and there is no checkpoint.yaml");
  if (digestOfBytes(Buffer.from(text)) !== digest)
    return fault("checkpoint.yaml is not the one that it was concluded by");
  const judged = attemptJudging(text, name);
  if (judged === null) return fault("checkpoint.yaml cannot be judged");
  const { analysis } = judged;
  if ((await textAt(snapshot, conclusionPath(name))) !== printAnalysis(analysis))
    return fault("conclusion.yaml is not what its rules make of checkpoint.yaml");
  if (analysis.verdict === verdict && analysis.winner === (winner ?? null)) return null;
  return {
    kind: "overruled",
    message: `its rules say ${analysis.verdict}, and it was concluded as ${verdict}`,
  };
}

/* That it cannot be judged is the answer, whatever is wrong with it. */
function attemptJudging(text: string, name: string): Judged | null {
  try {
    return judgeText(text, name);
  } catch {
    return null;
  }
}
