import { isStemmaError, StemmaError } from "../../values/error.ts";
import type { Answer } from "../answer.ts";
import type { Arguments } from "../arguments.ts";
import type { Call } from "../call.ts";
import { pagingOf, wantsUpdates } from "../paging.ts";
import { readAnswer } from "../read.ts";
import { renderModels } from "../render/models.ts";
import { listNotes, renderVersions } from "../render/versions.ts";
import { count } from "../render/units.ts";
import { usageFault } from "../usage.ts";
import { parseDays } from "../values.ts";

const versionFilters = ["versions", "stage", "tag", "task", "framework", "run", "outdated"] as const;

const filters = versionFilters.filter((name) => name !== "versions");

/** Runs `list`: models, or versions where a model or a filter of versions is given. */
export async function run(call: Call): Promise<Answer> {
  const wanted = call.args.positionals.length > 0 || versionFilters.some((name) => call.args.has(name));
  return wanted ? await listVersions(call) : await listModels(call);
}

async function listModels(call: Call): Promise<Answer> {
  if (call.args.has("sort")) throw usageFault("--sort orders versions", "Add --versions or name a model.");
  const registry = await call.open();
  return readAnswer(call, await registry.models(pagingOf(call)), renderModels);
}

async function listVersions(call: Call): Promise<Answer> {
  const { args } = call;
  const outdated = args.text("outdated");
  const registry = await call.open();
  const filter = {
    ...pagingOf(call),
    model: args.positionals[0],
    stage: args.text("stage"),
    tags: tagFilters(args.texts("tag")),
    task: args.text("task"),
    framework: args.text("framework"),
    run: args.text("run"),
    outdatedDays:
      outdated === undefined ? undefined : parseDays("--outdated", outdated === "" ? "90d" : outdated),
    all: args.has("all"),
    sort: args.texts("sort"),
    updated: wantsUpdates(call),
  };
  const list = await registry.versions(filter).catch((error: unknown) => {
    throw mistakenTime(args, error) ?? error;
  });
  const ended = list.total === 0 && !args.has("all") ? await endedOf(call) : 0;
  const answer = readAnswer(call, list, (view, form) =>
    ended === 0
      ? renderVersions(view, form)
      : `${renderVersions(view, form)}\n${count(ended, "version")} in terminal stages; --all shows them`,
  );
  return { ...answer, notes: (view) => listNotes(view, list) };
}

/* A word behind --outdated that is no time is taken for the name of a model, which may be written there. */
function mistakenTime(args: Arguments, cause: unknown): StemmaError | null {
  const [model = ""] = args.positionals;
  const isMistaken =
    args.text("outdated") === "" && /^\d+[a-z]*$/i.test(model) && isStemmaError(cause, "model-unknown");
  return isMistaken
    ? new StemmaError("usage-invalid", `--outdated cannot be '${model}', and there is no model ${model}`, {
        hint: "Write days or weeks, such as --outdated=90d or --outdated=12w.",
        data: { found: model, expected: "90d" },
        cause,
      })
    : null;
}

/* A model whose versions are all retired is not empty; with filters nobody knows what was meant. */
async function endedOf(call: Call): Promise<number> {
  const { args } = call;
  const [model] = args.positionals;
  if (model === undefined || filters.some((name) => args.has(name))) return 0;
  return (await (await call.open()).versions({ at: args.text("at"), model, all: true, limit: 1 })).total;
}

/* The facade knows k and k=v; a user may also write k:v. */
function tagFilters(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.replace(/^([^=:]*):/, "$1="));
}
