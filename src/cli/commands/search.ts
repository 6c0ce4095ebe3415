import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { pagingOf, wantsUpdates } from "../paging.ts";
import { readAnswer } from "../read.ts";
import { listNotes, renderVersions } from "../render/versions.ts";

/** Runs `search`: the versions that a query finds. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const registry = await call.open();
  const filter = { ...pagingOf(call), sort: args.texts("sort"), updated: wantsUpdates(call) };
  const list = await registry.search(args.positionals.join(" "), filter);
  return { ...readAnswer(call, list, renderVersions), notes: (view) => listNotes(view, list) };
}
