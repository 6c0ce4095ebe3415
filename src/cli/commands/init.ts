import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { visible } from "../render/text.ts";
import { usageFault } from "../usage.ts";
import { planAnswer, writtenAnswer } from "../write.ts";
import { writeOptions } from "../write-options.ts";

/** Runs `init`: lays out a registry. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  if (args.has("repo"))
    throw usageFault(
      "init lays out a repository of your own",
      "Make a clone, and run stemma init --push in it.",
    );
  const { initRegistry } = await import("../../registry/registry.ts");
  const form = await initRegistry({
    ...call.openOptions(),
    ...writeOptions(call),
    ...present({ preset: args.text("preset") }),
    hooks: args.has("hooks"),
    workflows: args.has("workflows"),
    dryRun: args.has("dry-run"),
  });
  if ("dry_run" in form) return planAnswer(form);
  const installed = form.hooks.map((path) => `installed the hook ${path}`);
  // A hook belongs to the clone and not to the registry, which then has not changed.
  if (!form.changed && installed.length > 0) {
    return { json: form, text: () => installed.map(visible).join("\n"), ok: true };
  }
  const { preset } = form;
  return writtenAnswer(form, [
    ...(form.created_repository ? [`created a Git repository in ${form.path}`] : []),
    ...(preset === null ? [] : [`laid out a registry with the ${preset} lifecycle on ${form.ref}`]),
    ...form.workflows.map((path) => `wrote the workflow ${path}`),
    ...installed,
    ...(preset === null ? [] : ["next: stemma register MODEL FILE"]),
  ]);
}
