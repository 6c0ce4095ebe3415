import { checkChange } from "../../policy/check.ts";
import type { Remark } from "../../policy/step.ts";
import { findingsOf } from "../../snapshot/problems.ts";
import type { StemmaError } from "../../values/error.ts";
import { findingOf, type Finding } from "../../values/finding.ts";
import { readerOf } from "../writes/planned-files.ts";
import { placeRemarks } from "./place-remarks.ts";
import { loadStep, type Transition } from "./transition.ts";

/** Judges a change: the records that it touches, and the step that it makes by the rules of its base. Throws as `findingsOf`. */
export async function changeFindings(transition: Transition): Promise<readonly Finding[]> {
  const { after, paths } = transition;
  const problems = await findingsOf(after, paths);
  if (problems.some(({ path }) => path === "registry/registry.yaml") || !(await after.exists())) {
    return problems.length > 0 ? problems : [goneFinding()];
  }
  const { step, unreadable } = await loadStep(transition);
  const remarks: readonly Remark[] = checkChange(step);
  const told = new Set(problems.map(({ path }) => path));
  const others = unreadable.filter(({ data }) => !told.has(String(data["path"])));
  return [...problems, ...others.map(unreadableFinding), ...(await placeRemarks(remarks, readerOf(after)))];
}

function goneFinding(): Finding {
  return findingOf({
    code: "registry-missing",
    severity: "error",
    message: "the change removes registry/registry.yaml",
    hint: "Restore it.",
    path: "registry/registry.yaml",
  });
}

function unreadableFinding(error: StemmaError): Finding {
  const path = typeof error.data["path"] === "string" ? error.data["path"] : null;
  return findingOf({
    code: error.code,
    severity: "error",
    message: error.message,
    hint: error.hint ?? null,
    path,
  });
}
