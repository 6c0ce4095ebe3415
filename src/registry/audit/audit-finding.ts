import { findingOf } from "../../values/finding.ts";
import type { AuditFinding } from "../audit-forms.ts";

const hints = {
  "history-rewritten":
    "Compare with a copy from before; whoever wrote the new history can be seen in the reflog of the server.",
  "checkpoint-broken": "Compare with a copy from the time of the checkpoint.",
  "artifact-corrupt": "Remove the bad copy and store the artifact again from a good one.",
} as const;

/** A finding of an audit about a commit, or about none. */
export function auditFinding(code: keyof typeof hints, commit: string | null, message: string): AuditFinding {
  return { ...findingOf({ code, severity: "error", message, hint: hints[code] }), commit };
}
