import { readerOf } from "../fields.ts";
import type { CommentAnswer } from "../own-comment.ts";
import type { ForgeReview, PullRequest } from "../port.ts";

const { fieldsOf, textOf, textOrNull } = readerOf("GitLab");

/** A merge request, and where its branch lies. */
export interface MergeRequest {
  readonly request: PullRequest;
  /** The project that the branch is in; null where that is gone. */
  readonly source: string | null;
  /** The project that it goes to. */
  readonly target: string;
}

/** Reads a merge request of the API. */
export function mergeRequestOf(answer: unknown): MergeRequest {
  const fields = fieldsOf(answer, "merge request");
  const state = textOf(fields, "state");
  return {
    source: textOrNull(fields, "source_project_id"),
    target: textOf(fields, "target_project_id"),
    request: {
      id: textOf(fields, "iid"),
      url: textOf(fields, "web_url"),
      title: textOf(fields, "title"),
      body: textOrNull(fields, "description") ?? "",
      head: textOf(fields, "source_branch"),
      commit: textOf(fields, "sha"),
      base: textOf(fields, "target_branch"),
      // A locked one is being merged at this moment.
      state: state === "merged" ? "merged" : state === "closed" ? "closed" : "open",
    },
  };
}

/** Reads a note of the API; `url` is that of its merge request. */
export function noteOf(answer: unknown, url: string | null): CommentAnswer {
  const fields = fieldsOf(answer, "note");
  const id = textOf(fields, "id");
  return {
    id,
    url: url === null ? null : `${url}#note_${id}`,
    by: accountOf(fields["author"]),
    body: textOf(fields, "body"),
  };
}

/** Reads the name of an account. */
export function accountOf(answer: unknown): string {
  return textOf(fieldsOf(answer, "user"), "username");
}

/** Reads the path of the group or person that a project belongs to. */
export function namespaceOf(answer: unknown): string {
  const path = textOf(fieldsOf(answer, "project"), "path_with_namespace");
  return path.slice(0, path.lastIndexOf("/"));
}

/** A state of a merge request's branch. */
export interface BranchVersion {
  readonly commit: string;
  /** When it was pushed, RFC 3339. */
  readonly created: string;
}

/** Reads the versions of a merge request. */
export function versionOf(answer: unknown): BranchVersion {
  const fields = fieldsOf(answer, "version");
  return { commit: textOf(fields, "head_commit_sha"), created: textOf(fields, "created_at") };
}

/** Reads who approves, and when where the server tells it; the commit is the newest that was there then. */
export function approvalsOf(answer: unknown, versions: readonly BranchVersion[]): readonly ForgeReview[] {
  const approved = fieldsOf(answer, "approvals")["approved_by"];
  const entries: readonly unknown[] = Array.isArray(approved) ? approved : [];
  return entries.map((entry) => {
    const fields = fieldsOf(entry, "approval");
    const user = fieldsOf(fields["user"], "user");
    const submitted = textOrNull(fields, "approved_at");
    return {
      id: `${textOf(user, "id")}-approved-${submitted ?? "once"}`,
      by: accountOf(user),
      commit: submitted === null ? null : newestAt(versions, submitted),
      decision: "approved",
      text: "",
      submitted,
    };
  });
}

function newestAt(versions: readonly BranchVersion[], time: string): string | null {
  const known = versions.filter(({ created }) => Date.parse(created) <= Date.parse(time));
  return [...known].sort((a, b) => Date.parse(b.created) - Date.parse(a.created))[0]?.commit ?? null;
}

const decisions: Readonly<Record<string, ForgeReview["decision"]>> = {
  requested_changes: "rejected",
  unapproved: "dismissed",
};

/** Reads what a reviewer decided besides an approval; null for one who has not decided. */
export function reviewerOf(answer: unknown): ForgeReview | null {
  const fields = fieldsOf(answer, "reviewer");
  const state = textOf(fields, "state");
  const decision = decisions[state];
  if (decision === undefined) return null;
  const user = fieldsOf(fields["user"], "user");
  const by = accountOf(user);
  return { id: `${textOf(user, "id")}-${state}`, by, commit: null, decision, text: "", submitted: null };
}
