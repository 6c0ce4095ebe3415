import type { JudgedDemand } from "../../policy/gates/rules.ts";
import type { DemandForm } from "../gate-form.ts";

/** The JSON form of a demand that was judged. */
export function demandForm({ code, demand, outcome, excusedBy }: JudgedDemand): DemandForm {
  return {
    rule: demand.rule,
    code,
    demand: { ...demand },
    state: excusedBy === null ? outcome.state : "excused",
    says: outcome.says,
    needs: outcome.state === "met" || excusedBy !== null ? null : outcome.needs,
    excused_by: excusedBy,
    details: outcome.details,
  };
}
