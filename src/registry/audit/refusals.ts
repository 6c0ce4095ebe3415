import { noSignature } from "../../git/commit-signatures.ts";
import { isZeroOid } from "../../git/oid.ts";
import { RefusalLog, type RefusedPush } from "../../git/refusal-log.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import { findingOf, type Finding } from "../../values/finding.ts";
import type { AuditEntry } from "../audit-forms.ts";
import type { ReceivedInput } from "../options.ts";
import type { Session } from "../session.ts";

/* How Git servers tell a hook who pushes: GitLab, Gitea and Forgejo, GitHub Enterprise, Bitbucket, Gitolite, git over HTTP, and SSH. */
const namings = [
  "GL_USERNAME",
  "GITEA_PUSHER_NAME",
  "GITHUB_USER_LOGIN",
  "BB_USER_NAME",
  "GL_USER",
  "GL_ID",
  "REMOTE_USER",
  "LOGNAME",
  "USER",
];

/**
 * Keeps a push that was refused, for audits to tell. Null where it is kept; else what to say of it: a disk that takes nothing refuses no
 * push and lets none in.
 */
export function keepRefusal(
  session: Session,
  updates: readonly ReceivedInput[],
  codes: readonly string[],
): Finding | null {
  const { env } = session.world;
  const told_by = namings.find((name) => (env[name] ?? "") !== "") ?? null;
  const pusher = told_by === null ? null : (env[told_by] ?? null);
  const time = new Date(session.world.now()).toISOString();
  try {
    if (logOf(session).add({ time, pusher, told_by, updates, codes })) return null;
    return unkept("the record of this month is full");
  } catch (error) {
    if (error instanceof Error && "code" in error) return unkept(String(error.code));
    throw error;
  }
}

/**
 * The pushes that the server of this repository refused, as entries of an audit, newest first, with what is missing of them.
 * @throws StemmaError `disk-failed` for a record that is there and cannot be read
 */
export function refusedEntries(session: Session): {
  readonly entries: readonly AuditEntry[];
  readonly problems: readonly Finding[];
} {
  const { refusals, incomplete } = readLog(session);
  return {
    entries: refusals.map((push) => entryOf(push, session.ref)),
    problems: incomplete.map((file) =>
      findingOf({
        code: "refusals-incomplete",
        severity: "warning",
        message: `stemma-refusals/${file} is full, or holds a line that is none: not every refused push is told`,
        hint: null,
      }),
    ),
  };
}

function readLog(session: Session): ReturnType<RefusalLog["read"]> {
  try {
    return logOf(session).read();
  } catch (cause) {
    if (isStemmaError(cause) || !(cause instanceof Error)) throw cause;
    throw new StemmaError("disk-failed", `the record of refused pushes cannot be read: ${cause.message}`, {
      cause,
    });
  }
}

function logOf({ repository: { commonDir, config } }: Session): RefusalLog {
  return new RefusalLog({ gitDir: commonDir, shared: config.get("core.sharedrepository") });
}

/* What is told of is the branch of the registry, where the push would have moved it. */
function entryOf({ time, pusher, told_by, updates, codes }: RefusedPush, ref: string | null): AuditEntry {
  const told = updates.find((update) => update.ref === ref) ?? updates[0];
  const [before, after] = [told?.before ?? "", told?.after ?? ""].map((id) =>
    id === "" || isZeroOid(id) ? null : id,
  );
  const who = pusher ?? "unknown";
  return {
    commit: after ?? before ?? told?.after ?? "",
    time,
    actor: who,
    committer: who,
    kind: "push-refused",
    model: null,
    version: null,
    from: before ?? null,
    to: after ?? null,
    name: told?.ref ?? null,
    reason: codes.join(", "),
    merged: [],
    pull_request: null,
    signature: noSignature,
    approvals: [],
    waivers: [],
    words: [],
    outcome: "refused",
    refusal: { pusher, told_by, updates, codes },
  };
}

function unkept(why: string): Finding {
  return findingOf({
    code: "refusals-incomplete",
    severity: "warning",
    message: `this refusal could not be kept for audits: ${why}`,
    hint: "The administrator of the server looks at stemma-refusals in the Git directory.",
  });
}
