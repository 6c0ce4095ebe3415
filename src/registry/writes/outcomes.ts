import type { ExportsChange, Move, PlanResult } from "../../changes/plan.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { StemmaError } from "../../values/error.ts";
import type { ExportsChanged } from "../export-forms.ts";
import type { HoldForm, MoveForm } from "../forms.ts";
import type { Outcome, Outcomes } from "../outcome.ts";
import { exportForm } from "../reads/fact-forms.ts";
import type { PlannedIntent } from "./base.ts";
import { experimentForm } from "../experiments/experiment-form.ts";
import { selectionForm } from "../selection-forms.ts";
import { profileForm } from "../profile-forms.ts";
import { suiteForm } from "../suite-forms.ts";
import type { Written } from "./write.ts";

/** Says what a write came to, in the form of its kind. `after` is the registry as it is now. */
export async function outcomeOf<I extends Exclude<PlannedIntent, { kind: "register" | "register-all" }>>(
  intent: I,
  { plan, form }: Written,
  after: Snapshot,
): Promise<Outcome<I["kind"]>> {
  const facts = await factsOf(intent, plan.result, after);
  return { ...form, ...facts } as Outcome<I["kind"]>;
}

const noMove = { model: null, version: null, from: null, to: null, displaced: [] } as const;

type Facts = { [K in keyof Outcomes]: Partial<Outcomes[K]> }[keyof Outcomes];

async function factsOf(intent: PlannedIntent, result: PlanResult, after: Snapshot): Promise<Facts> {
  switch (result.kind) {
    case "promote":
      return { ...moveForm(result.summary), steps: result.moves.map(moveForm) };
    case "rollback": {
      const { model, to } = result.summary;
      const hold = await holdOf(after, model, to);
      if (hold === null) throw new StemmaError("bug", `${to} of ${model} is not held after its rollback`);
      return { ...moveForm(result.summary), hold };
    }
    case "retire": {
      const moves = result.moves.map(moveForm);
      const [only, ...others] = moves;
      return { ...(only === undefined || others.length > 0 ? noMove : only), moves };
    }
    case "hold":
      return {
        model: result.model,
        stage: result.stage,
        hold: await holdOf(after, result.model, result.stage),
      };
    case "alias":
      return { model: result.model, alias: result.alias, from: result.from, to: result.to };
    case "annotate":
      return { model: result.model, version: result.version };
    case "add-evidence":
      return { model: result.model, version: result.version, suite: result.suite, path: result.path };
    case "evaluate":
      return { paths: result.paths };
    case "add-export":
    case "remove-export":
      return exportsForm(result);
    case "delete":
      return { deleted: result.deleted };
    case "rename":
      return { from: result.from, to: result.to, formerly: result.formerly };
    case "experiment":
      return experimentForm(result.path, result.record);
    case "selection":
      return selectionForm(result.path, result.record);
    case "profile":
      return profileForm(result);
    case "suite":
      return suiteForm(result.path, result.record);
    case "collect":
      return { collected: result.collected };
    case "renumber":
      return { renumbered: result.renumbered };
    case "register":
    case "register-all":
    case "init":
    case "proposal":
      throw new StemmaError("bug", `${intent.kind} has an answer of its own`);
  }
}

/** The JSON form of what happened to the exports of a version. */
function exportsForm({ model, version, format, added, removed, exports }: ExportsChange): ExportsChanged {
  return {
    model,
    version,
    format,
    added: added.map(exportForm),
    removed: removed.map(exportForm),
    exports: exports.map(exportForm),
  };
}

/** The JSON form of a move. */
export function moveForm({ model, version, from, to, displaced }: Move): MoveForm {
  return { model, version, from, to, displaced };
}

async function holdOf(after: Snapshot, model: string, stage: string): Promise<HoldForm | null> {
  const hold = (await after.model(model)).model?.holds.get(stage);
  return hold === undefined ? null : { reason: hold.reason, by: hold.by, since: hold.since };
}
