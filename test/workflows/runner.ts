import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type { World } from "../support/world.ts";
import { type Context, evaluate, interpolate, isTrue } from "./expression.ts";

type Texts = Readonly<Record<string, string>>;

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Texts;
  readonly run?: string;
  readonly shell?: string;
}

interface Job {
  readonly if?: string;
  readonly env?: Texts;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly env?: Texts;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** What a run of a workflow came to. */
export interface WorkflowRun {
  readonly ok: boolean;
  /** Everything that was printed. */
  readonly log: string;
  readonly summary: string;
  /** The names of the steps that ran. */
  readonly ran: readonly string[];
}

/** Where a workflow runs. */
export interface Runner {
  readonly world: World;
  /** The bare repository that takes the place of the hosted one. */
  readonly hub: string;
  /** What the event tells: the context `github`. */
  readonly github: Context;
  /** What is checked out where nothing is said: a branch, or a ref of a pull request. */
  readonly ref: string;
  readonly env: Texts;
  readonly secrets?: Texts;
}

let runs = 0;

/** Runs the jobs of a workflow, one after the other, as a runner would: `run` by bash, checkouts from the hub, local actions. */
export async function runWorkflow(text: string, runner: Runner): Promise<WorkflowRun> {
  const workflow = parse(text) as Workflow;
  const root = runner.world.path(`runner-${++runs}`);
  const [workspace, temp] = [path.join(root, "workspace"), path.join(root, "temp")];
  for (const folder of [workspace, temp]) fs.mkdirSync(folder, { recursive: true });
  const summaryFile = path.join(root, "summary.md");
  fs.writeFileSync(summaryFile, "");
  const state = { ok: true, log: "", ran: [] as string[] };
  for (const job of Object.values(workflow.jobs)) {
    const { github, secrets = {} } = runner;
    const context = { github, secrets, runner: { temp }, steps: {} as Record<string, unknown> };
    if (job.if !== undefined && !isTrue(evaluate(job.if, context))) continue;
    await runSteps(job.steps, context, { ...runner.env, ...workflow.env, ...job.env });
  }
  return { ok: state.ok, log: state.log, ran: state.ran, summary: fs.readFileSync(summaryFile, "utf8") };

  async function runSteps(
    steps: readonly Step[],
    context: Context & { readonly steps: Record<string, unknown> },
    env: Texts,
  ): Promise<void> {
    for (const step of steps) {
      const condition = step.if ?? "";
      if (!state.ok && !condition.includes("always()")) continue;
      if (condition !== "" && !isTrue(evaluate(condition, context))) continue;
      state.ran.push(step.name ?? step.uses ?? "run");
      await runStep(step, context, { ...env, ...valuesOf(step.env, context) });
    }
  }

  async function runStep(
    step: Step,
    context: Context & { readonly steps: Record<string, unknown> },
    env: Texts,
  ): Promise<void> {
    const inputs = valuesOf(step.with, context);
    if (step.run !== undefined) return runScript(step, context, env);
    if (step.uses?.startsWith("actions/checkout@") === true) {
      checkOut(inputs);
      return;
    }
    if (step.uses?.startsWith("actions/setup-node@") === true) return;
    if (step.uses?.startsWith("./") !== true) throw new Error(`the runner has no ${step.uses ?? "step"}`);
    const folder = path.join(workspace, step.uses);
    const action = parse(fs.readFileSync(path.join(folder, "action.yml"), "utf8")) as Action;
    const given = Object.entries(action.inputs).map(([name, { default: usual, required }]) => {
      if (required === true && inputs[name] === undefined) throw new Error(`${name} is missing`);
      return [name, inputs[name] ?? usual ?? ""];
    });
    // The steps of an action begin anew, whatever failed before it in the job.
    const before = state.ok;
    state.ok = true;
    await runSteps(action.runs.steps, { ...context, inputs: Object.fromEntries(given) as Texts }, env);
    state.ok &&= before;
  }

  async function runScript(
    { run = "", id, shell }: Step,
    context: Context & { readonly steps: Record<string, unknown> },
    env: Texts,
  ): Promise<void> {
    const script = path.join(temp, "script.sh");
    const outputs = path.join(temp, "outputs");
    fs.writeFileSync(script, interpolate(run, context));
    fs.writeFileSync(outputs, "");
    const flags = shell === "bash" ? ["--noprofile", "--norc", "-eo", "pipefail"] : ["-e"];
    const { code, log } = await start([...flags, script], {
      ...runner.world.env,
      ...env,
      ...{
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: temp,
        GITHUB_OUTPUT: outputs,
        GITHUB_STEP_SUMMARY: summaryFile,
      },
    });
    state.log += log;
    if (code !== 0) state.ok = false;
    const told = fs
      .readFileSync(outputs, "utf8")
      .split("\n")
      .filter((line) => line.includes("="));
    const values = told.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
    if (id !== undefined) context.steps[id] = { outputs: Object.fromEntries(values) as Texts };
  }

  function start(
    args: readonly string[],
    env: Texts,
  ): Promise<{ readonly code: number; readonly log: string }> {
    return new Promise((resolve, reject) => {
      const child = spawn("bash", args, { cwd: workspace, env, stdio: ["ignore", "pipe", "pipe"] });
      let log = "";
      child.stdout.on("data", (chunk: Buffer) => (log += chunk.toString("utf8")));
      child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString("utf8")));
      child.once("error", reject).once("close", (code) => resolve({ code: code ?? 1, log }));
    });
  }

  function checkOut(inputs: Texts): void {
    const folder = path.relative(runner.world.root, path.join(workspace, inputs["path"] ?? "."));
    const git = (...args: readonly string[]) => runner.world.git(folder, ...args);
    const full = inputs["fetch-depth"] === "0";
    const ref = inputs["ref"] ?? runner.ref;
    fs.mkdirSync(path.join(runner.world.root, folder), { recursive: true });
    git("init", "-q", "-b", "unborn");
    git("remote", "add", "origin", `file://${runner.hub}`);
    const depth = full ? [] : ["--depth", "1"];
    if (full) git("fetch", "-q", "--tags", "origin", "+refs/heads/*:refs/remotes/origin/*");
    git("fetch", "-q", ...depth, "origin", ref);
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    if (branch === undefined) git("checkout", "-q", "--detach", "FETCH_HEAD");
    else git("checkout", "-q", "-B", branch, full ? `refs/remotes/origin/${branch}` : "FETCH_HEAD");
  }
}

function valuesOf(values: Readonly<Record<string, unknown>> | undefined, context: Context): Texts {
  const entries = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    interpolate(String(value), context),
  ]);
  return Object.fromEntries(entries) as Texts;
}
