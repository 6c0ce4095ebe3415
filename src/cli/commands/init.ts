import type { HookAddition } from "../../registry/hook-forms.ts";
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
  if (args.has("undo")) return await undo(call);
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
  const installed = [
    ...form.hooks.map((path) => `installed the hook ${path}`),
    ...form.hooks_to_add.flatMap(linesToAdd),
  ];
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

function linesToAdd({ hook, manager, file, lines }: HookAddition): readonly string[] {
  const keeper =
    manager === "core.hooksPath"
      ? `hooks of others are in ${visible(file)}`
      : `${manager} keeps the ${hook} hook`;
  return [`${keeper}: add to ${visible(file)}`, ...lines.map((line) => `    ${line}`)];
}

/** Takes the hooks out; nothing of the registry changes. */
async function undo(call: Call): Promise<Answer> {
  const others = ["preset", "workflows", "push", "no-push", "remote", "expect", "op"];
  const other = others.find((name) => call.args.has(name));
  if (!call.args.has("hooks") || other !== undefined)
    throw usageFault(
      other === undefined ? "--undo needs --hooks" : `--undo and --${other} exclude each other`,
      "Write `stemma init --hooks --undo`.",
    );
  const { planRemoveHooks, removeHooks } = await import("../../registry/registry.ts");
  if (call.args.has("dry-run")) return planAnswer(await planRemoveHooks(call.openOptions()));
  const form = await removeHooks(call.openOptions());
  const lines = [
    ...form.removed.map((path) => `removed the hook ${path}`),
    ...form.restored.map((path) => `removed ours and brought back the hook that was there before: ${path}`),
    ...form.left.map((path) => `left the hook ${path}, which was changed since it was installed`),
  ];
  const none = "no hooks of ours are installed here";
  return { json: form, text: () => (lines.length === 0 ? none : lines.map(visible).join("\n")) };
}
