import type { ReleaseForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { renderFindings } from "../render/findings.ts";
import { visible } from "../render/text.ts";
import { renderStanding } from "../render/written.ts";
import { count, renderCommit } from "../render/units.ts";
import type { View } from "../render/view.ts";
import { keyOf } from "../signing-key.ts";
import { writeOptions } from "../write-options.ts";

/** Runs `release`: the missing release tags. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const { operation: _, ...options } = writeOptions(call);
  const registry = await call.open();
  const models = args.positionals.length === 0 ? {} : { models: [...args.positionals] };
  const form = await registry.release({
    ...options,
    ...models,
    dryRun: args.has("dry-run"),
    key: keyOf(call),
    ...(args.has("sign") ? { sign: true } : {}),
  });
  return { json: form, text: (view) => renderRelease(view, form) };
}

function renderRelease(view: View, form: ReleaseForm): string {
  const verb = form.dry_run ? "would create" : "created";
  const lines = form.created.map(
    ({ tag, target }) => `${verb} ${visible(tag)} at ${renderCommit(target, view)}`,
  );
  if (lines.length === 0) lines.push(`no tag is missing; ${count(form.existing, "tag")} exist`);
  lines.push(...form.pushed.map((tag) => `pushed ${visible(tag)}`));
  const standing = form.dry_run ? "" : renderStanding(form.remote);
  return [...lines, renderFindings(view, form.findings), standing].filter((line) => line !== "").join("\n");
}
