/** A pull request, and whether it is new. */
export interface PullRequestForm {
  /** Its number, or on plain Git its branch. */
  readonly pull_request: string;
  /** Where people look at it; null on plain Git. */
  readonly url: string | null;
  readonly made: "created" | "updated" | "unchanged";
}

/** A comment that was written on a pull request. */
export interface PostedForm {
  readonly pull_request: string;
  /** Where people read it; null on plain Git. */
  readonly url: string | null;
  readonly made: "created" | "updated" | "unchanged";
}
