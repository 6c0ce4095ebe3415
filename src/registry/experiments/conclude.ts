import type { ExperimentConcludeIntent, PromoteIntent } from "../../changes/intent.ts";
import { rollbackStage } from "../../changes/rollback.ts";
import type { Analysis } from "../../experiments/decision/judge.ts";
import { controlOf, exactVersion } from "../../records/experiment-phase.ts";
import type { ExperimentRecord } from "../../records/generated/experiment.ts";
import { checkpointPath, conclusionPath } from "../../records/layout.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { holdersOf } from "../../snapshot/state.ts";
import { digestOfBytes } from "../../values/content.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import type { DryRunForm } from "../forms.ts";
import type { WriteOptions } from "../options.ts";
import { propose } from "../proposals/propose.ts";
import type { Session } from "../session.ts";
import { applyIntent } from "../writes/apply.ts";
import { dryRun, prepareIntent } from "../writes/writer.ts";
import { analyzeExperiment } from "./analyze.ts";
import type { ConcludedAction, ConcludeForm, ConcludeInput } from "./analyze-form.ts";
import { judgeText, printAnalysis, printCheckpoint } from "./checkpoint-text.ts";
import { textAt } from "./proof.ts";

/** Ends an experiment by its rules or by a word, then makes the change that they call for. */
export async function concludeExperiment(
  session: Session,
  name: string,
  { input, options }: { readonly input: ConcludeInput; readonly options: WriteOptions | undefined },
): Promise<ConcludeForm> {
  const { intent, analysis } = await conclusionOf(session, name, input);
  const outcome = await applyIntent(session, intent, options);
  const snapshot = await session.snapshotOf(outcome.commit ?? (await session.requireTip()));
  const record = await snapshot.experiment(name);
  const { verdict, winner, reason } = intent;
  const action = await act(session, { snapshot, record, intent, options });
  return { ...outcome, verdict, winner, reason, analysis, action };
}

/** Shows what the conclusion of an experiment would write. */
export async function planConclusion(
  session: Session,
  name: string,
  input: ConcludeInput,
): Promise<DryRunForm> {
  const { intent } = await conclusionOf(session, name, input);
  return dryRun(session, prepareIntent(session, intent, session.operation()));
}

async function conclusionOf(
  session: Session,
  name: string,
  input: ConcludeInput,
): Promise<{ readonly intent: ExperimentConcludeIntent; readonly analysis: Analysis }> {
  const { snapshot } = await session.view(undefined);
  const record = await snapshot.experiment(name);
  if (record.status === "concluded") throw ended(record);
  const analyzed = await analyzeExperiment(session, record, input);
  const checkpoint = printCheckpoint(analyzed.checkpoint);
  // What is written is judged as it will be read again.
  const { analysis } = judgeText(checkpoint, name);
  const decision =
    input.winner === undefined ? byRule(record, analysis) : byHand(record, input.winner, input.reason);
  const file = async (path: string, after: string) => ({ path, before: await textAt(snapshot, path), after });
  const intent: ExperimentConcludeIntent = {
    kind: "experiment",
    act: "conclude",
    name,
    ...decision,
    reason: input.reason ?? analysis.reasons.join("; "),
    checkpoint: digestOfBytes(Buffer.from(checkpoint)),
    files: [
      await file(checkpointPath(name), checkpoint),
      await file(conclusionPath(name), printAnalysis(analysis)),
    ],
  };
  return { intent, analysis };
}

type Decided = Pick<ExperimentConcludeIntent, "verdict" | "winner">;

function byRule({ name }: ExperimentRecord, { verdict, winner, reasons }: Analysis): Decided {
  if (verdict !== "keep-running" && verdict !== "blocked" && winner !== null) return { verdict, winner };
  const state = verdict === "blocked" ? "is blocked" : "has to go on";
  throw new StemmaError("experiment-undecided", `${name} ${state}: ${reasons.join("; ")}`, {
    hint: `Wait, decide with --winner ARM --reason S, or end it with stemma experiment stop ${name} --reason S.`,
    data: { experiment: name, verdict, reasons },
  });
}

function byHand(record: ExperimentRecord, winner: string, reason: string | undefined): Decided {
  if (!record.arms.some((arm) => arm.name === winner))
    throw new StemmaError("usage-invalid", `${record.name} has no arm ${winner}`, {
      hint: `Its arms are ${record.arms.map((arm) => arm.name).join(", ")}.`,
      data: { experiment: record.name, found: winner },
    });
  if (reason === undefined || reason.trim() === "")
    throw new StemmaError("usage-invalid", "deciding by hand needs a reason", {
      hint: "Say why with --reason.",
      data: { experiment: record.name },
    });
  return { verdict: winner === controlOf(record)?.name ? "rollback" : "ship", winner };
}

function ended({ name, conclusion }: ExperimentRecord): StemmaError {
  return new StemmaError("experiment-ended", `${name} is concluded: ${conclusion?.verdict ?? "no verdict"}`, {
    hint: "Create another experiment: what one came to stays on record.",
    data: { experiment: name },
  });
}

interface Concluded {
  readonly snapshot: Snapshot;
  readonly record: ExperimentRecord;
  readonly intent: ExperimentConcludeIntent;
  readonly options: WriteOptions | undefined;
}

/* The conclusion has landed by then: what keeps its winner from moving is told, and does not undo it. */
async function act(
  session: Session,
  { snapshot, record, intent, options }: Concluded,
): Promise<ConcludedAction> {
  const version = record.arms.find(({ name }) => name === intent.winner)?.version ?? "";
  const none = { kind: "none", version, stage: null, branch: null, commit: null, refused: null } as const;
  const kind = record.conclude?.action ?? "propose";
  if (kind === "none" || intent.winner === controlOf(record)?.name) return none;
  try {
    const settings = await snapshot.settings();
    const stage = record.conclude?.stage ?? rollbackStage(settings);
    const { model, version: id } = exactVersion(version);
    if (holdersOf(await snapshot.model(model), settings, stage).includes(id)) return none;
    const reason = `experiment ${record.name}: ${intent.verdict}`;
    return await move(session, { kind, version, stage, reason, options });
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    const { code, message } = error;
    return { ...none, kind, stage: record.conclude?.stage ?? null, refused: { code, message } };
  }
}

interface Movement {
  readonly kind: "propose" | "direct";
  readonly version: string;
  readonly stage: string;
  readonly reason: string;
  readonly options: WriteOptions | undefined;
}

async function move(
  session: Session,
  { kind, version, stage, reason, options }: Movement,
): Promise<ConcludedAction> {
  const push = options?.push === undefined ? {} : { push: options.push };
  if (kind === "propose") {
    const { branch, commit } = await propose(session, { version, stage, reason }, push);
    return { kind, version, stage, branch, commit, refused: null };
  }
  const motion = { version, stage, reason };
  const intent: PromoteIntent = {
    kind: "promote",
    ...motion,
    through: false,
    keep: false,
    liftHold: false,
  };
  const { commit } = await applyIntent(session, intent, push);
  return { kind, version, stage, branch: null, commit, refused: null };
}
