import { readerOf } from "../fields.ts";
import type { CommentAnswer } from "../own-comment.ts";
import type { ForgeReview, PullRequest } from "../port.ts";

const { fieldsOf, textOf, textOrNull } = readerOf("GitHub");

/** The login of an account; a deleted one has none. */
function loginOf(value: unknown): string {
  return value == null ? "ghost" : textOf(fieldsOf(value, "user"), "login");
}

/** Reads a pull request of the API. */
export function pullRequestOf(answer: unknown): PullRequest {
  const fields = fieldsOf(answer, "pull request");
  const [head, base] = [fieldsOf(fields["head"], "head"), fieldsOf(fields["base"], "base")];
  const closed = textOf(fields, "state") === "closed";
  return {
    id: textOf(fields, "number"),
    url: textOf(fields, "html_url"),
    title: textOf(fields, "title"),
    body: textOrNull(fields, "body") ?? "",
    head: textOf(head, "ref"),
    commit: textOf(head, "sha"),
    base: textOf(base, "ref"),
    state: !closed ? "open" : textOrNull(fields, "merged_at") === null ? "closed" : "merged",
  };
}

/** Reads a comment of the API. */
export function commentOf(answer: unknown): CommentAnswer {
  const fields = fieldsOf(answer, "comment");
  const [id, url] = [textOf(fields, "id"), textOf(fields, "html_url")];
  return { id, url, by: loginOf(fields["user"]), body: textOrNull(fields, "body") ?? "" };
}

/** An issue as the API has it. */
export interface IssueAnswer {
  readonly id: string;
  readonly url: string;
  readonly body: string;
  readonly state: string;
}

/** Reads an issue of the API. */
export function issueOf(answer: unknown): IssueAnswer {
  const fields = fieldsOf(answer, "issue");
  const [id, url] = [textOf(fields, "number"), textOf(fields, "html_url")];
  return { id, url, body: textOrNull(fields, "body") ?? "", state: textOf(fields, "state") };
}

const decisions: Readonly<Record<string, ForgeReview["decision"]>> = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "rejected",
  COMMENTED: "commented",
  DISMISSED: "dismissed",
};

/** Reads a review of the API; null for one that its author has not handed in, or whose state is not known. */
export function reviewOf(answer: unknown): ForgeReview | null {
  const fields = fieldsOf(answer, "review");
  const decision = decisions[textOf(fields, "state")];
  if (decision === undefined) return null;
  return {
    id: textOf(fields, "id"),
    by: loginOf(fields["user"]),
    commit: textOrNull(fields, "commit_id"),
    decision,
    text: textOrNull(fields, "body") ?? "",
    submitted: textOrNull(fields, "submitted_at"),
  };
}

/** Reads the login of the account that a token belongs to. */
export function accountOf(answer: unknown): string {
  return loginOf(fieldsOf(answer, "user"));
}
