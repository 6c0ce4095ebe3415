import type { CheckInput, PushInput, ReceivedInput } from "../../registry/options.ts";
import type { Answer } from "../answer.ts";
import { present } from "../arguments.ts";
import type { Call } from "../call.ts";
import { renderCheck, renderGithub, sarifLog } from "../render/report.ts";
import { renderJson, visible } from "../render/text.ts";
import type { View } from "../render/view.ts";
import type { Outcome } from "../../registry/outcome.ts";
import { worldOfServer } from "../server-call.ts";
import { usageFault } from "../usage.ts";
import { planAnswer } from "../write.ts";
import { writeOptionNames, writeOptions } from "../write-options.ts";

/** Runs `check`: validates the registry, uncommitted edits or a change; with `--fix` it mends what it can first. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const explained = args.text("explain");
  if (explained !== undefined) return explainAnswer(call, explained);
  const input = await inputOf(call);
  const registry = await call.open(
    args.has("pre-receive")
      ? { ...call.openOptions(worldOfServer(call.io)), remember: false }
      : call.openOptions(),
  );
  const fixed: string[] = [];
  if (args.has("fix") && args.has("worktree")) {
    const change = await registry.stampPolicy({ dryRun: args.has("dry-run") });
    const changes = change === null ? [] : [change];
    if (args.has("dry-run"))
      return planAnswer({ dry_run: true, base: await registry.commit(), changes, findings: [] });
    fixed.push(...changes.map(({ path }) => `fixed ${path}: policy_version and policy_previous`));
  } else if (args.has("fix")) {
    if (args.has("dry-run")) return planAnswer(await registry.plan({ kind: "renumber" }));
    fixed.push(...fixedLines(await registry.apply({ kind: "renumber" }, writeOptions(call))));
  }
  const form = await registry.check(input);
  return {
    json: form,
    ok: form.ok,
    text: renderers(call)[args.text("format") ?? "text"] ?? asText,
  };

  function asText(view: View): string {
    const where = whereOf(call);
    return [...fixed, renderCheck(view, form, where)].join("\n");
  }

  function renderers({ io }: Call): Record<string, (view: View) => string> {
    return { github: () => renderGithub(form), sarif: () => renderJson(sarifLog(form, io.version)) };
  }
}

async function explainAnswer(call: Call, name: string): Promise<Answer> {
  refuseBeside(call);
  const { explain } = await import("../../registry/explain.ts");
  const form = explain(name);
  return {
    json: form,
    text: (view) =>
      [
        `${view.style.bold(form.code)}: ${form.means}`,
        form.remedy,
        ...form.rules.flatMap(({ rule, wants, example }) => ["", `rule ${rule}: ${wants}`, `  - ${example}`]),
      ].join("\n"),
  };
}

/* An explanation looks at no registry. */
function refuseBeside({ args }: Call): void {
  const others = ["worktree", "staged", "pre-push", "pre-receive", "store", "at", "fix", "format"].filter(
    (flag) => args.has(flag),
  );
  if (others.length === 0 && args.positionals.length === 0) return;
  throw usageFault("--explain checks nothing", "Leave everything else out: stemma check --explain CODE.");
}

function fixedLines({ renumbered }: Outcome<"renumber">): readonly string[] {
  return renumbered.map(
    ({ model, version, from, to }) => `fixed ${visible(`${model}@${version}`)}: #${from} is #${to} now`,
  );
}

function whereOf({ args }: Call): string | null {
  if (args.has("worktree")) return "the work tree";
  if (args.has("staged")) return "the index";
  return args.has("pre-push") || args.has("pre-receive") ? "what is pushed" : null;
}

/* githooks(5): a line a ref, `<local ref> <local id> <remote ref> <remote id>`. */
async function pushOf({ args, io }: Call): Promise<PushInput | undefined> {
  const remote = args.text("pre-push");
  if (remote === undefined) return undefined;
  const updates = (await linesOf(io)).map((line) => {
    const match = /^\S+ ([0-9a-f]{4,64}) \S+ ([0-9a-f]{4,64})$/.exec(line.trim());
    const [, local, there] = match ?? [];
    if (local !== undefined && there !== undefined) return { local, remote: there };
    throw usageFault(
      `standard input does not tell of a push: '${line}'`,
      "Git's pre-push hook gets lines of a local ref, its commit, a remote ref and its commit: pass them on.",
      { found: line },
    );
  });
  return { remote, updates };
}

/* githooks(5): a line a ref, `<old id> <new id> <ref>`. */
async function receivedOf({ args, io }: Call): Promise<readonly ReceivedInput[] | undefined> {
  if (!args.has("pre-receive")) return undefined;
  return (await linesOf(io)).map((line) => {
    const [, before, after, ref] = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) (refs\/.+)$/.exec(line) ?? [];
    if (before !== undefined && after !== undefined && ref !== undefined) return { ref, before, after };
    throw usageFault(
      `standard input does not tell of a push: '${line}'`,
      "Git's pre-receive hook gets lines of an old id, a new id and a ref: pass them on.",
      { found: line },
    );
  });
}

async function linesOf({ stdin }: Call["io"]): Promise<readonly string[]> {
  return (await stdin.all()).split("\n").filter((line) => line.trim() !== "");
}

/* Without --fix nothing is written; in the work tree no commit is made. */
function refuseWriteOptions({ args }: Call): void {
  const inTree = args.has("fix") && args.has("worktree");
  for (const name of args.has("fix") && !inTree ? [] : writeOptionNames) {
    if (!args.has(name) || (inTree && name === "dry-run")) continue;
    throw inTree
      ? usageFault(`--${name} needs a commit`, "check --worktree --fix edits the file and commits nothing.")
      : usageFault(`--${name} needs --fix`, "A check without --fix writes nothing.");
  }
}

async function inputOf(call: Call): Promise<CheckInput> {
  const { args } = call;
  const [range] = args.positionals;
  const modes = [
    range,
    ...["worktree", "staged", "pre-push", "pre-receive", "at", "fix"]
      .filter((name) => args.has(name) && !(name === "fix" && args.has("worktree")))
      .map((name) => `--${name}`),
  ].filter((mode) => mode !== undefined);
  if (modes.length > 1)
    throw usageFault(`${modes.join(" and ")} exclude each other`, "Check one thing at a time.", {
      found: modes,
    });
  refuseWriteOptions(call);
  if (range !== undefined && !range.includes("..")) {
    throw usageFault(
      `'${range}' is no range`,
      "Write BASE..HEAD, such as origin/main..HEAD; --at REV checks one commit.",
      { found: range },
    );
  }
  return {
    ...present({
      range,
      at: args.text("at"),
      store: args.text("store"),
      push: await pushOf(call),
      received: await receivedOf(call),
    }),
    ...(args.has("pre-receive") ? { keepRefusals: true } : {}),
    ...(args.has("worktree") ? { worktree: true } : {}),
    ...(args.has("staged") ? { staged: true } : {}),
  };
}
