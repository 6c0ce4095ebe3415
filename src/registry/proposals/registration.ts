import { plan as makePlan } from "../../changes/planner.ts";
import { advance } from "../../changes/advance.ts";
import type { Base, Plan, PlanStep } from "../../changes/plan.ts";
import type { Oid } from "../../git/ports.ts";
import type { Motion } from "../../policy/statement.ts";
import { StemmaError } from "../../values/error.ts";
import { occasionAt } from "../gates/occasion.ts";
import type { RegisterInput } from "../options.ts";
import type { Operation, Session } from "../session.ts";
import { loadBase } from "../writes/base.ts";
import type { Prepared } from "../writes/prepared.ts";
import { storeFiles } from "../writes/register.ts";
import { readRegistration } from "../writes/registration.ts";
import { signEvidence } from "../writes/sign-evidence.ts";
import { whileStoring } from "../writes/storing.ts";

/** A version that is new, and what suites found of it: what a training pipeline has when it is done. */
export interface RegistrationProposal {
  readonly register: RegisterInput;
  /** The stage that it enters with the same change. */
  readonly stage: string;
  /** What suites found of it; a gate reads it where it is signed by whom it names. */
  readonly evidence?: readonly ProposedEvidence[];
  /** The key that signs the evidence, as `approve` takes it; else that of the settings of Git. */
  readonly key?: string;
  readonly reason?: string | null;
}

/** What a suite found. */
export interface ProposedEvidence {
  readonly suite: string;
  /** `passed`, `metrics`, and whatever else the suite tells. */
  readonly result: Readonly<Record<string, unknown>>;
}

/** A registration as a branch would have it. */
export interface PreparedRegistration {
  readonly prepared: Prepared;
  readonly motion: Motion;
  /** Stores the files, before anything names them. */
  readonly store: () => Promise<void>;
}

/**
 * Prepares a registration with its first move, and the signed evaluations that ride along, a commit each.
 * @throws StemmaError `proposal-empty` where the stage is the one in which versions begin, and what registering and signing throw
 */
export async function prepareRegistration(
  session: Session,
  tip: Oid,
  input: RegistrationProposal,
  operation: Operation,
): Promise<PreparedRegistration> {
  const { stage, register, reason = null } = input;
  const asked = { ...register, stage, ...(reason === null ? {} : { reason }) };
  const registration = await readRegistration(session, asked);
  const snapshot = await session.snapshotOf(tip);
  const base = await loadBase({ commit: tip, snapshot }, registration.intent, session.history);
  const context = { now: operation.now, actor: operation.author };
  const plan = makePlan(registration.intent, base, context);
  const motion = motionOf(plan, stage);
  const steps = [...plan.steps, ...(await evidenceSteps(session, { base, plan, motion }, input, operation))];
  const occasion = occasionAt(operation.now, operation);
  const prepared = { base, plan: { ...plan, steps }, snapshot, occasion, draft: true };
  const delivery = { incoming: registration.incoming, store: register.store };
  const stored = whileStoring(session, [delivery], () => Promise.resolve(prepared));
  return {
    prepared: await stored(tip),
    motion,
    store: () => storeFiles(session, registration, register.store),
  };
}

function motionOf({ result }: Plan, stage: string): Motion {
  const moves = result.kind === "register" ? result.moves : [];
  const [first, move] = [moves[0], moves.at(-1)];
  if (first === undefined || move === undefined)
    throw new StemmaError("proposal-empty", `a new version begins in ${stage}: nothing moves`, {
      hint: "Register it with stemma register, and propose its next stage.",
      data: { stage },
    });
  const { model, version, from, to, displaced } = move;
  if (first !== move)
    throw new StemmaError("transition-illegal", `no single move leads from ${first.from} to ${stage}`, {
      hint: `A registration brings one move with it: propose it for ${first.to}, and the next stage once it has landed.`,
      data: { model, version, from: first.from, to: stage },
    });
  return { action: "move", alias: null, model, version, from, to, displaced };
}

interface Registered {
  readonly base: Base;
  readonly plan: Plan;
  readonly motion: Motion;
}

async function evidenceSteps(
  session: Session,
  { base, plan, motion: { model, version } }: Registered,
  { evidence = [], key }: RegistrationProposal,
  { now, author }: Operation,
): Promise<readonly PlanStep[]> {
  const reference = `${model}@${version}`;
  const references = new Map([...base.references, [reference, { model, version }]]);
  const registered = plan.steps.reduce((at, { change }) => advance(at, change), base);
  const steps: PlanStep[] = [];
  for (const { suite, result } of evidence) {
    const intent = { kind: "add-evidence", version: reference, suite, result, reason: null } as const;
    const planned = makePlan(intent, { ...registered, references }, { now, actor: author });
    const signing = { settings: base.settings, author, key };
    steps.push(...(await signEvidence(session, planned, signing)).steps);
  }
  return steps;
}
