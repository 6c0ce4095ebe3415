import type { GarbageForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { renderFindings } from "../render/findings.ts";
import { visible } from "../render/text.ts";
import { count, renderCommit, renderSize } from "../render/units.ts";
import type { View } from "../render/view.ts";
import { parseDays } from "../values.ts";
import { writeOptions } from "../write-options.ts";

/** Runs `artifact gc`: frees bytes that nothing names, after a question that says how many. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const history = args.text("history");
  const options = writeOptions(call);
  const input = {
    ...options,
    ...present({
      store: args.text("store"),
      historyDays: history === undefined ? undefined : parseDays("--history", history),
    }),
  };
  const registry = await call.open();
  if (!args.has("dry-run") && !args.has("yes")) {
    const plan = await registry.artifacts.gc({ ...input, dryRun: true });
    if (plan.removed.length > 0 || plan.collected.length > 0) await call.confirm(questionOf(plan));
  }
  const form = await registry.artifacts.gc({ ...input, dryRun: args.has("dry-run") });
  return { json: form, text: (view) => renderGarbage(view, form) };
}

function questionOf({ removed, freed_bytes: bytes, store, collected }: GarbageForm): string {
  const versions =
    collected.length === 0 ? "" : ` and record ${count(collected.length, "version")} as collected`;
  return `Remove ${count(removed.length, "artifact")} (${renderSize(bytes, { verbose: false })}) from store ${store}${versions}?`;
}

function renderGarbage(view: View, form: GarbageForm): string {
  const verb = form.dry_run ? "would free" : "freed";
  const lines = [
    ...(view.verbose
      ? form.removed.map((digest) => `${form.dry_run ? "would remove" : "removed"} ${visible(digest)}`)
      : []),
    ...form.collected.map((version) => `${form.dry_run ? "would collect" : "collected"} ${visible(version)}`),
    `${verb} ${renderSize(form.freed_bytes, view)} in ${count(form.removed.length, "artifact")} of store ${visible(form.store)}; ${form.kept} kept`,
  ];
  if (form.commit !== null && form.changed)
    lines.push(view.style.dim(`commit ${renderCommit(form.commit, view)}`));
  return [...lines, renderFindings(view, form.findings)].filter((line) => line !== "").join("\n");
}
