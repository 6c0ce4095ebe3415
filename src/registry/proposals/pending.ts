import type { Oid } from "../../git/ports.ts";
import type { PendingProposalForm, PendingProposals } from "../pending-form.ts";
import type { ProposalForm } from "../proposal-forms.ts";
import type { Session } from "../session.ts";
import { listBranches, type ProposalBranch } from "./branches.ts";
import { readProposal } from "./read.ts";

/* A list tells how many there are; what each lacks is told of so many, and of all by stemma proposals. */
const judgedAtMost = 50;

interface Named {
  readonly branch: ProposalBranch;
  readonly model: string;
  readonly version: string;
  /** What the name says that it moves to: a stage, or `alias=NAME`. */
  readonly to: string;
}

interface Pending extends Named {
  readonly form: PendingProposalForm;
}

/** Reads the proposals whose branches are named after some models, or after any; those that are over are left out. */
export async function readPending(
  session: Session,
  commit: Oid,
  models: ReadonlySet<string> | null,
): Promise<PendingProposals> {
  const branches = await listBranches(session);
  const named = branches.map(nameOf).filter((each) => each !== null);
  const wanted = named.filter(({ model }) => models === null || models.has(model));
  const found: Pending[] = [];
  for (const [index, each] of wanted.entries()) {
    const form = index < judgedAtMost ? await judged(session, commit, each) : unjudged(each);
    if (form !== null) found.push({ ...each, form });
  }
  const formsOf = (passes: (pending: Pending) => boolean) => found.filter(passes).map(({ form }) => form);
  return {
    ofModel: (model) => formsOf((each) => each.model === model),
    ofVersion: (model, version) => formsOf((each) => each.model === model && each.version === version),
    all: found.map(({ form }) => form),
  };
}

/* `propose/MODEL@VERSION/TARGET`: a model may have a slash, a version and a target have none. */
function nameOf(branch: ProposalBranch): Named | null {
  const match = /^propose\/([^@]+)@([^/]+)\/([^/]+)$/.exec(branch.name);
  if (match === null) return null;
  const [, model = "", version = "", to = ""] = match;
  return { branch, model, version, to };
}

async function judged(session: Session, commit: Oid, named: Named): Promise<PendingProposalForm | null> {
  const { form } = await readProposal(session, commit, named.branch);
  const { branch, state, missing } = form;
  if (state === "merged" || state === "withdrawn") return null;
  return { branch, to: targetIn(form, named), state, missing };
}

/* What a branch does counts, and not what it is called; where nothing of it can be judged there is only the name. */
function targetIn({ motions }: ProposalForm, { model, to }: Named): string {
  const targets = motions
    .filter((motion) => motion.model === model)
    .map((motion) => (motion.action === "alias" ? `alias=${motion.alias ?? ""}` : (motion.to ?? "")));
  return targets.length === 0 ? to : targets.join(", ");
}

function unjudged({ branch, to }: Named): PendingProposalForm {
  return { branch: branch.name, to, state: null, missing: [] };
}
