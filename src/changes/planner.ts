import { planAddEvidence, planEvaluate } from "./add-evidence.ts";
import { planAlias } from "./alias.ts";
import { planAnnotate } from "./annotate.ts";
import { planDelete } from "./delete.ts";
import { planAddExport, planRemoveExport } from "./exports.ts";
import { planExperiment } from "./experiment.ts";
import { planHold, planUnhold } from "./hold.ts";
import type { InitIntent, Intent } from "./intent.ts";
import type { Base, Plan, PlanContext } from "./plan.ts";
import { planPromote } from "./promote.ts";
import { planRegister } from "./register.ts";
import { planRegisterAll } from "./register-all.ts";
import { planRename } from "./rename.ts";
import { planRetire } from "./retire.ts";
import { planRollback } from "./rollback.ts";
import { planSelection } from "./selection.ts";
import { planProfile } from "./profile.ts";
import { planSuite } from "./suite.ts";
import { planCollect, planRenumber } from "./upkeep.ts";

/** Plans what an intent asks for: the commits to be, as a value. Throws what the planner of its kind throws. */
export function plan(intent: Exclude<Intent, InitIntent>, base: Base, context: PlanContext): Plan {
  switch (intent.kind) {
    case "register":
      return planRegister(intent, base, context);
    case "register-all":
      return planRegisterAll(intent, base, context);
    case "promote":
      return planPromote(intent, base);
    case "rollback":
      return planRollback(intent, base, context);
    case "hold":
      return planHold(intent, base, context);
    case "unhold":
      return planUnhold(intent, base);
    case "alias":
      return planAlias(intent, base);
    case "annotate":
      return planAnnotate(intent, base);
    case "add-evidence":
      return planAddEvidence(intent, base, context);
    case "evaluate":
      return planEvaluate(intent, base, context);
    case "add-export":
      return planAddExport(intent, base, context);
    case "remove-export":
      return planRemoveExport(intent, base);
    case "retire":
      return planRetire(intent, base);
    case "delete":
      return planDelete(intent, base);
    case "rename":
      return planRename(intent, base);
    case "collect":
      return planCollect(intent, base);
    case "experiment":
      return planExperiment(intent, base, context);
    case "selection":
      return planSelection(intent, base);
    case "profile":
      return planProfile(intent, base);
    case "suite":
      return planSuite(intent, base);
    case "renumber":
      return planRenumber(base);
  }
}
