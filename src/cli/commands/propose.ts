import type { PullRequestForm } from "../../registry/forge-forms.ts";
import type { ProposeForm } from "../../registry/proposal-forms.ts";
import type { Registry } from "../../registry/registry.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import type { PlannedProposal, ProposedEvidence } from "../../registry/proposals.ts";
import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { proposalAnswer } from "../proposal-answer.ts";
import { cardOf } from "../pull-request.ts";
import { registrationFile } from "../registration.ts";
import { readResult } from "../evaluation.ts";
import { keyOf } from "../signing-key.ts";
import { usageFault } from "../usage.ts";

/** Runs `propose`: proposes a move, an alias or a new version, or takes a proposal back. */
export async function run(call: Call): Promise<Answer> {
  const file = call.args.text("register");
  const write = file === undefined ? writeOf(call) : await registrationOf(call, file);
  if (!call.args.has("pr")) return proposalAnswer(call, write);
  if (call.args.has("through"))
    throw usageFault(
      "--through and --pr exclude each other: a forge lands a pull request as one step",
      "Propose one stage at a time, or leave --pr out and land the branch with `stemma merge`.",
    );
  if (write.kind === "withdraw")
    throw usageFault("--pr and --withdraw exclude each other", "Close the pull request where it is.");
  const registry = await call.open();
  return proposalAnswer(call, write, { options: { push: true }, pull: (form) => openPull(registry, form) });
}

/* The proposal is made by then: whatever keeps a forge from taking it does not undo it. */
async function openPull(registry: Registry, { branch, proposal }: ProposeForm): Promise<PullRequestForm> {
  const title = proposal.motions.map(
    ({ model, version, alias, to }) => `${model}@${version} -> ${alias ?? to ?? ""}`,
  );
  try {
    const body = await cardOf(registry, branch);
    return await registry.pullRequests.open({ branch, title: title.join(", "), body });
  } catch (cause) {
    if (!isStemmaError(cause)) throw cause;
    const { code, message, data } = cause;
    const hint = `The proposal is made, and lacks its pull request: stemma forge open ${branch} opens it.`;
    throw new StemmaError(code, message, { hint, data, cause });
  }
}

async function registrationOf(call: Call, file: string): Promise<PlannedProposal> {
  const { args } = call;
  const [stage, more] = args.positionals;
  if (
    stage === undefined ||
    more !== undefined ||
    ["alias", "withdraw", "through"].some((flag) => args.has(flag))
  )
    throw usageFault("--register goes with a stage alone", "Write `stemma propose --register FILE STAGE`.");
  const evidence: ProposedEvidence[] = [];
  for (const text of args.texts("evidence")) evidence.push(await evidenceIn(call, text));
  return {
    kind: "propose",
    register: await registrationFile(call, file),
    stage,
    evidence,
    reason: args.text("reason") ?? null,
    ...present({ key: keyOf(call) }),
  };
}

async function evidenceIn(call: Call, text: string): Promise<ProposedEvidence> {
  const [, suite, file] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (suite === undefined || file === undefined)
    throw usageFault(`--evidence ${text} names no suite and file`, "Write `--evidence SUITE=FILE`.");
  return { suite, result: await readResult(call, file) };
}

function writeOf({ args }: Call): PlannedProposal {
  if (args.has("evidence") || args.has("key"))
    throw usageFault(
      "--evidence and --key go with --register",
      "Write `stemma propose --register FILE STAGE`.",
    );
  const [version, stage] = args.positionals;
  const [alias, withdrawn] = [args.text("alias"), args.text("withdraw")];
  const reason = args.text("reason") ?? null;
  if (withdrawn !== undefined) {
    if (version !== undefined || alias !== undefined || args.has("through"))
      throw usageFault(
        "--withdraw goes with nothing to propose",
        "Write `stemma propose --withdraw BRANCH`.",
      );
    return { kind: "withdraw", branch: withdrawn, reason };
  }
  if (version === undefined || (stage === undefined) === (alias === undefined))
    throw usageFault(
      "a proposal is about a version, and a stage or an alias for it",
      "Write `stemma propose MODEL@X STAGE`, or `stemma propose MODEL@X --alias NAME`.",
    );
  if (alias !== undefined && args.has("through"))
    throw usageFault("--through walks to a stage, and an alias is none", "Leave --through out.");
  return { kind: "propose", version, through: args.has("through"), reason, ...present({ stage, alias }) };
}
