import type { Settings } from "../../records/normalise.ts";
import { readModels } from "../../snapshot/catalogue.ts";
import { StemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import { closest } from "../../values/similar.ts";
import type { ResolveForm, VersionForm } from "../forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session, View } from "../session.ts";
import { listVersions } from "./list.ts";

/**
 * Finds the version that serves a task: the only one in a deployable stage among the versions of that task.
 * Records that could not be read are told beside it.
 * @throws StemmaError `ambiguous` with all of them where there are several, `stage-empty` where there is none, `task-unknown`
 */
export async function resolveTask(
  session: Session,
  task: string,
  options: ReadOptions,
): Promise<ResolveForm> {
  const view = await session.view(options.at);
  const stages = deployableStages(await view.snapshot.settings());
  const {
    holders: [only, ...others],
    problems,
  } = await holdersFor(session, view, { task, stages });
  if (only === undefined) throw await nobody(view, task, stages);
  if (others.length > 0) throw several(task, [only, ...others]);
  const { commit, model, version, stage, artifacts } = only;
  return { commit, model, version, stage, artifacts, problems };
}

function deployableStages({ lifecycle }: Settings): readonly string[] {
  return lifecycle.order.filter((stage) => lifecycle.stages.get(stage)?.deployable === true);
}

async function holdersFor(
  session: Session,
  { commit }: View,
  { task, stages }: { readonly task: string; readonly stages: readonly string[] },
): Promise<{ readonly holders: readonly VersionForm[]; readonly problems: readonly Finding[] }> {
  const holders: VersionForm[] = [];
  const problems = new Map<string, Finding>();
  for (const stage of stages) {
    const found = await listVersions(session, { task, stage, at: commit });
    holders.push(...found.items);
    // A mistyped task has an error of its own.
    for (const each of found.problems)
      if (each.severity !== "info") problems.set(`${each.path ?? ""} ${each.message}`, each);
  }
  return { holders, problems: [...problems.values()] };
}

function several(task: string, holders: readonly VersionForm[]): StemmaError {
  const candidates = holders.map(({ model, version }) => `${model}@${version}`);
  return new StemmaError(
    "ambiguous",
    `${candidates.length} versions serve the task ${task}: ${candidates.slice(0, 10).join(", ")}`,
    { hint: "Name one of them.", data: { task, candidates } },
  );
}

async function nobody(view: View, task: string, stages: readonly string[]): Promise<StemmaError> {
  const { models, problems } = await readModels(view.snapshot);
  const unread = unreadHint(problems);
  const tasks = [...new Set(models.flatMap(({ model }) => model?.task ?? []))].sort();
  const named = models.filter(({ model }) => model?.task === task).map(({ name }) => name);
  if (named.length > 0) {
    return new StemmaError("stage-empty", `no version for the task ${task} is in ${stages.join(" or ")}`, {
      hint: `Models for it: ${named.slice(0, 10).join(", ")}. Promote a version of one.${unread}`,
      data: { task, stages, models: named, problems },
    });
  }
  const near = closest(task, tasks);
  const hint =
    near !== null
      ? `Did you mean ${near}?`
      : tasks.length === 0
        ? "Give a model a task with stemma annotate MODEL --task NAME."
        : `Tasks: ${tasks.slice(0, 10).join(", ")}.`;
  const readable = unread === "" ? "no model" : "no model that can be read";
  return new StemmaError("task-unknown", `${readable} has the task ${task}`, {
    hint: `${hint}${unread}`,
    data: { task, near, tasks, problems },
  });
}

/* What could not be read is not absent: a version of it may serve the task. */
function unreadHint(problems: readonly Finding[]): string {
  const paths = [...new Set(problems.flatMap(({ path }) => path ?? []))];
  if (paths.length === 0) return "";
  const more = paths.length > 3 ? ` and ${paths.length - 3} more` : "";
  return ` Not read: ${paths.slice(0, 3).join(", ")}${more}; see stemma check.`;
}
