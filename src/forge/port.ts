/** A request to take a branch into another one, wherever it is talked about. */
export interface PullRequest {
  /** A number on a hosted forge, the branch on plain Git. */
  readonly id: string;
  /** Where people look at it; null where there is no such place. */
  readonly url: string | null;
  readonly title: string;
  readonly body: string;
  /** The branch that brings the change, without `refs/heads/`. */
  readonly head: string;
  /** The commit that it is at. */
  readonly commit: string;
  /** The branch that it goes to. */
  readonly base: string;
  readonly state: "open" | "closed" | "merged";
}

/** What a pull request is opened with. */
export interface PullRequestInput {
  /** The branch that brings the change: it is there already. */
  readonly head: string;
  readonly base: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** What came of making something that may be there already. */
export type Made = "created" | "updated" | "unchanged";

/** A comment of ours, known again by its marker. */
export interface ForgeComment {
  readonly id: string;
  readonly url: string | null;
  readonly made: Made;
}

/** What somebody said of a pull request in the words of a forge. The forge vouches for it, and nobody else. */
export interface ForgeReview {
  readonly id: string;
  /** The account; on plain Git the name of an identity, as a record claims it. */
  readonly by: string;
  /** The commit that was looked at; null where the forge does not say. */
  readonly commit: string | null;
  readonly decision: "approved" | "rejected" | "commented" | "dismissed";
  readonly text: string;
  /** RFC 3339; null for one that is not handed in. */
  readonly submitted: string | null;
}

/** How a commit is marked. */
export interface CommitStatus {
  readonly commit: string;
  readonly state: "success" | "failure" | "pending";
  /** What tells it apart from the marks of others. */
  readonly context: string;
  readonly description: string;
}

/** What an issue is to say. */
export interface IssueInput {
  /** By which it is found again. */
  readonly marker: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Whether it is to be open; one that is not there is not made to be closed. */
  readonly open: boolean;
}

/** The issue that says it; without an id where there is none. */
export interface TellIssue {
  readonly id: string | null;
  readonly url: string | null;
  readonly made: Made;
}

/** The issues of a forge. Throws as `Forge` says. */
export interface ForgeIssues {
  /** Opens our issue with a marker, brings it up to date, or closes it. */
  tell(input: IssueInput): Promise<TellIssue>;
}

/**
 * A place where changes are proposed and talked about. Every implementation passes `test/forge/forge.contract.ts`.
 * All of it throws StemmaError `forge-refused` (the account may not), `forge-missing` (there is no such thing, or not for this account),
 * `forge-invalid` (it does not take what it was given), `forge-limited`, `forge-unreachable` and `interrupted`.
 */
export interface Forge {
  readonly kind: "github" | "gitlab" | "git";
  /** Null where the forge has none, or none are spoken to. */
  readonly issues: ForgeIssues | null;
  /** Opens a pull request, or brings the open one of the same two branches up to date. */
  open(input: PullRequestInput): Promise<PullRequest & { readonly made: Made }>;
  /** Reads one. */
  read(id: string): Promise<PullRequest>;
  /** Finds the open ones that bring a branch: `BRANCH`, or on a hosted forge `OWNER:BRANCH` of another repository. */
  find(head: string): Promise<readonly PullRequest[]>;
  /** Closes one without merging it; one that is not open stays as it is. */
  close(id: string): Promise<PullRequest>;
  /** Writes our comment with a marker, in place of the one that is there. A comment of somebody else is never touched. */
  comment(id: string, input: { readonly marker: string; readonly body: string }): Promise<ForgeComment>;
  /** Reads all reviews, the oldest first. */
  reviews(id: string): Promise<readonly ForgeReview[]>;
  /** Marks a commit. */
  mark(status: CommitStatus): Promise<void>;
}
