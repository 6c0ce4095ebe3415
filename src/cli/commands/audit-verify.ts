import type { AuditFinding, AuditVerifyForm, CheckpointState } from "../../registry/audit-forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readText } from "../documents.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderFinding } from "../render/findings.ts";
import { visible } from "../render/text.ts";
import { count, renderCommit } from "../render/units.ts";
import type { View } from "../render/view.ts";

/** Runs `audit verify`: whether history is what it was, and obeyed its rules. */
export async function run(call: Call): Promise<Answer> {
  const { args, io } = call;
  const file = args.text("checkpoint");
  const registry = await call.open();
  const checkpoint = file === undefined ? undefined : registry.audit.readCheckpoint(await readText(io, file));
  const form = await registry.audit.verify({
    ...readOptions(call),
    from: args.text("from"),
    artifacts: !args.has("no-artifacts"),
    ...(checkpoint === undefined ? {} : { checkpoint }),
  });
  return { ...readAnswer(call, form, renderVerified), ok: form.ok };
}

function renderVerified(view: View, form: AuditVerifyForm): string {
  const { steps, from, checkpoint, artifacts, findings } = form;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const verdict = form.ok ? view.style.green("ok") : view.style.red("failed");
  const since = from === null ? "from the first" : `since ${renderCommit(from, view)}`;
  const stored = artifacts === null ? "" : `, ${count(artifacts.checked, "artifact")} read`;
  return [
    ...findings.map((finding) => renderAuditFinding(view, finding)),
    ...(checkpoint === null ? [] : [renderCheckpoint(view, checkpoint)]),
    `${verdict}: ${count(steps, "step")} judged ${since}${stored}, ${count(errors, "error")}`,
  ].join("\n");
}

function renderAuditFinding(view: View, finding: AuditFinding): string {
  const text = renderFinding(view, finding);
  return finding.commit === null ? text : `${renderCommit(finding.commit, view)} ${text}`;
}

function renderCheckpoint(view: View, { commit, steps, signature, signer }: CheckpointState): string {
  const by = signer === null ? "" : ` by ${visible(signer)}`;
  return `checkpoint of ${renderCommit(commit, view)}, ${count(steps, "step")}, signature: ${signature}${by}`;
}
