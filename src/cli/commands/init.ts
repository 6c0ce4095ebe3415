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
  if (args.has("server")) return await installOnServer(call);
  const { initRegistry } = await import("../../registry/registry.ts");
  const form = await initRegistry({
    ...call.openOptions(),
    ...writeOptions(call),
    ...present({ preset: args.text("preset"), forge: args.text("forge") }),
    hooks: args.has("hooks"),
    workflows: args.has("workflows"),
    dryRun: args.has("dry-run"),
  });
  if ("dry_run" in form) return planAnswer(form);
  const installed = [
    ...form.hooks.map((path) => `installed the hook ${path}`),
    ...form.hooks_to_add.flatMap(linesToAdd),
    ...(form.merge_driver.length === 0
      ? []
      : [`git merges records by what they say now: ${form.merge_driver.join(", ")}`]),
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

/** Installs the hook of a server; nothing of the registry changes, and there need be none yet. */
async function installOnServer(call: Call): Promise<Answer> {
  refuseBeside(call, "server", ["undo", ...notHooks]);
  const { installServerHook, planInstallServerHook } = await import("../../registry/registry.ts");
  if (call.args.has("dry-run")) return planAnswer(await planInstallServerHook(call.openOptions()));
  const form = await installServerHook(call.openOptions());
  const lines = [
    ...form.hooks.map((path) => `installed the hook ${path}`),
    ...form.hooks_to_add.flatMap(linesToAdd),
  ];
  const none = "the hook is installed already";
  return { json: form, text: () => (lines.length === 0 ? none : lines.map(visible).join("\n")) };
}

const notHooks = ["preset", "workflows", "forge", "push", "no-push", "remote", "expect", "op"];

function refuseBeside({ args }: Call, flag: string, others: readonly string[]): void {
  const other = others.find((name) => args.has(name));
  if (args.has("hooks") && other === undefined) return;
  throw usageFault(
    other === undefined ? `--${flag} needs --hooks` : `--${flag} and --${other} exclude each other`,
    `Write \`stemma init --hooks --${flag}\`.`,
  );
}

/** Takes the hooks out; nothing of the registry changes. */
async function undo(call: Call): Promise<Answer> {
  refuseBeside(call, "undo", notHooks);
  const { planRemoveHooks, removeHooks } = await import("../../registry/registry.ts");
  if (call.args.has("dry-run")) return planAnswer(await planRemoveHooks(call.openOptions()));
  const form = await removeHooks(call.openOptions());
  const lines = [
    ...form.removed.map((path) => `removed the hook ${path}`),
    ...form.restored.map((path) => `removed ours and brought back the hook that was there before: ${path}`),
    ...form.left.map((path) => `left the hook ${path}, which was changed since it was installed`),
    ...(form.merge_driver.length === 0
      ? []
      : [`git merges records line by line again: ${form.merge_driver.join(", ")}`]),
  ];
  const none = "no hooks of ours are installed here";
  return { json: form, text: () => (lines.length === 0 ? none : lines.map(visible).join("\n")) };
}
