import { modelFolder, modelPath } from "../records/layout.ts";
import type { ModelRecord } from "../records/generated/model.ts";
import { StemmaError } from "../values/error.ts";
import { parseModelName } from "../values/name.ts";
import { changeOf, type Entry } from "./change.ts";
import type { RenameIntent } from "./intent.ts";
import type { Base, Plan } from "./plan.ts";
import { requireState } from "./stages.ts";

type Edit = readonly [string, Entry | null, Entry | null];

/**
 * Plans a new name for a model: its folder moves in one commit, file by file as it is, and its record gets the name and
 * remembers the one before. Nothing that names the model elsewhere is rewritten, since earlier names resolve for ever.
 *
 * A model may return to an earlier name of its own. One that has the name already needs no step.
 * @throws StemmaError `model-unknown`, `name-invalid`, `name-taken`
 */
export function planRename(intent: RenameIntent, base: Base): Plan {
  const state = requireState(base.models.get(base.names.get(intent.model) ?? intent.model), intent.model);
  const [from, to] = [state.name, parseModelName(intent.to)];
  const record = renamed(state.record, to);
  const result = { kind: "rename", from, to, formerly: record.formerly ?? [] } as const;
  if (from === to) return { steps: [], result };
  refuseTaken(base, from, to);
  const edits: Edit[] = [
    [modelPath(from), { kind: "model", value: state.record }, null],
    [modelPath(to), null, { kind: "model", value: record, from: modelPath(from) }],
    ...[...base.files].flatMap(([path, blob]) => movesOf(path, blob, { from, to })),
  ];
  const step = {
    change: changeOf(edits),
    subject: `rename(${from}): ${to}`,
    details: [],
    reason: intent.reason,
    moves: [],
  };
  return { steps: [step], result };
}

/* The present name is none of the earlier ones, also where the model had it before. */
function renamed(record: ModelRecord, to: string): ModelRecord {
  if (record.name === to) return record;
  const earlier = (record.formerly ?? []).filter((name) => name !== to && name !== record.name);
  return { ...record, name: to, formerly: [...earlier, record.name] };
}

function refuseTaken({ nameFaults }: Base, from: string, to: string): void {
  const fault = nameFaults.get(to);
  if (fault === undefined) return;
  throw new StemmaError("name-taken", `${from} cannot be renamed to ${to}: ${fault}`, {
    hint: "Choose another name: models keep the names that they have and had, also after they were deleted.",
    data: { model: from, to },
  });
}

function movesOf(path: string, blob: string, { from, to }: { from: string; to: string }): readonly Edit[] {
  if (path === modelPath(from)) return [];
  const entry: Entry = { kind: "moved", value: blob, from: path };
  return [
    [path, entry, null],
    [`${modelFolder(to)}${path.slice(modelFolder(from).length)}`, null, entry],
  ];
}
