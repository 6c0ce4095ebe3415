import { trailerIn } from "./reason.ts";

/* What forges write as the subject of a merge or of a squash; the last one that fits counts. */
const subjects: readonly RegExp[] = [
  /^Merge pull request (#\d{1,9}) from /, // GitHub
  /^Merge pull request '.*' \((#\d{1,9})\) from /, // Gitea, Forgejo
  /^Merged in .+ \(pull request (#\d{1,9})\)$/, // Bitbucket
  /^Merged PR (\d{1,9}): /, // Azure DevOps
  /\(([#!]\d{1,9})\)$/, // a squash on GitHub, Gitea and others
];

const trailers = ["Pull-Request", "PR-URL", "Reviewed-on", "Merge-Request"];

/**
 * Finds the pull request that the message of a commit names as forges do: `#12`, or `!12` for a merge request of GitLab; null
 * where it names none. It is what the message says, and whoever writes a commit writes its message.
 */
export function pullRequestIn(message: string): string | null {
  const [subject = ""] = message.split(/\r?\n/, 1);
  for (const pattern of subjects) {
    const named = pattern.exec(subject.trimEnd())?.[1];
    if (named !== undefined) return /^\d/.test(named) ? `#${named}` : named;
  }
  const request = /^See merge request \S*(!\d{1,9})\s*$/m.exec(message)?.[1];
  return request ?? fromTrailer(message);
}

function fromTrailer(message: string): string | null {
  for (const name of trailers) {
    const value = trailerIn(message, name) ?? "";
    const [, mark] = /(?:^|[\w/])([#!]\d{1,9})$/.exec(value) ?? [];
    if (mark !== undefined) return mark;
    const [, kind, number] = /\/(pulls?|pull-requests|merge_requests)\/(\d{1,9})\/?$/.exec(value) ?? [];
    if (number !== undefined) return `${kind === "merge_requests" ? "!" : "#"}${number}`;
  }
  return null;
}
