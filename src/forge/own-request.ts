import { isStemmaError } from "../values/error.ts";
import type { Made, PullRequest, PullRequestInput } from "./port.ts";

/** What opening a request takes of a hosted forge. */
export interface RequestWriting {
  /** The open requests of a branch. */
  readonly find: (head: string) => Promise<readonly PullRequest[]>;
  readonly create: (input: PullRequestInput) => Promise<PullRequest>;
  readonly rewrite: (id: string, input: PullRequestInput) => Promise<PullRequest>;
}

/**
 * Opens the request of a branch for a base, or brings the one up to date that is there: there is never a second one, whoever was first,
 * and whether or not the answer to an earlier attempt was lost.
 * @throws StemmaError what the forge throws
 */
export async function openOwnRequest(
  forge: RequestWriting,
  input: PullRequestInput,
): Promise<PullRequest & { readonly made: Made }> {
  const there = await openOne(forge, input);
  if (there !== null) return bringUpToDate(forge, there, input);
  try {
    return { ...(await forge.create(input)), made: "created" };
  } catch (error) {
    // The answer may be lost where the work was done, and somebody else may have been first.
    if (!isStemmaError(error, "forge-unreachable", "forge-invalid")) throw error;
    const made = await openOne(forge, input);
    if (made === null) throw error;
    return bringUpToDate(forge, made, input);
  }
}

async function openOne(
  { find }: RequestWriting,
  { head, base }: PullRequestInput,
): Promise<PullRequest | null> {
  return (await find(head)).find((each) => each.base === base) ?? null;
}

async function bringUpToDate(
  { rewrite }: RequestWriting,
  there: PullRequest,
  input: PullRequestInput,
): Promise<PullRequest & { readonly made: Made }> {
  if (there.title === input.title && there.body === input.body) return { ...there, made: "unchanged" };
  return { ...(await rewrite(there.id, input)), made: "updated" };
}
