import type { DryRunForm } from "../../registry/forms.ts";
import type { Outcome } from "../../registry/outcome.ts";
import type { Registry } from "../../registry/registry.ts";
import { unchanged } from "../../registry/writes/unchanged.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { count } from "../render/units.ts";
import { usageFault } from "../usage.ts";
import { write } from "../write.ts";

const shown = 5;

/** Runs `delete`: versions or whole models, after a question. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const subjects = await subjectsOf(call);
  const force = args.has("force");
  if (subjects.length === 0) {
    if (!args.has("where") && !args.supplied)
      throw usageFault("nothing was named to delete", "Name versions or models, or use --where QUERY.");
    return await nothingToDelete(call);
  }
  const intent = { kind: "delete", subjects, reason: args.text("reason") ?? null, force } as const;
  if (!args.has("dry-run") && !args.has("yes")) {
    // Nobody is asked about what would be refused anyway.
    await (await call.open()).plan(intent);
    await call.confirm(questionOf(subjects, force));
  }
  return await write(call, intent, ({ deleted }) => deleted.map((subject) => `${subject}: deleted`));
}

async function nothingToDelete(call: Call): Promise<Answer> {
  const base = await (await call.open()).commit();
  const json: DryRunForm | Outcome<"delete"> = call.args.has("dry-run")
    ? { dry_run: true, base, changes: [], findings: [] }
    : { ...unchanged(base), deleted: [] };
  return { json, text: () => "nothing to delete" };
}

async function subjectsOf(call: Call): Promise<readonly string[]> {
  const subjects = [...call.args.positionals];
  const query = call.args.text("where");
  if (query !== undefined) subjects.push(...(await searchAll(await call.open(), query)));
  return [...new Set(subjects)];
}

async function searchAll(registry: Registry, query: string): Promise<readonly string[]> {
  const found: string[] = [];
  let at: string | undefined;
  let after: string | undefined;
  do {
    const page = await registry.search(query, { at, after });
    found.push(...page.items.map(({ model, version }) => `${model}@${version}`));
    // Later pages are read as of the first one's commit, so that the list is of one moment.
    [at, after] = [page.commit, page.next ?? undefined];
  } while (after !== undefined);
  return found;
}

function questionOf(subjects: readonly string[], force: boolean): string {
  const models = subjects.filter((subject) => !subject.includes("@")).length;
  const versions = subjects.length - models;
  const counts = [
    ...(versions > 0 ? [count(versions, "version")] : []),
    ...(models > 0 ? [`${count(models, "model")} with all versions`] : []),
  ];
  const names =
    subjects.length > shown ? [...subjects.slice(0, shown), `and ${subjects.length - shown} more`] : subjects;
  return `Delete ${counts.join(" and ")}${force ? ", and what points at them" : ""} (${names.join(", ")})?`;
}
