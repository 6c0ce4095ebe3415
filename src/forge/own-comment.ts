import { isStemmaError } from "../values/error.ts";
import { hasMarker, withMarker } from "./marker.ts";
import type { ForgeComment } from "./port.ts";

/** A comment as a forge has it. */
export interface CommentAnswer {
  readonly id: string;
  readonly url: string | null;
  /** The account that wrote it. */
  readonly by: string;
  readonly body: string;
}

/** What one pull request on a forge can do with comments. */
export interface CommentPlace {
  readonly list: () => Promise<readonly CommentAnswer[]>;
  readonly create: (text: string) => Promise<CommentAnswer>;
  readonly rewrite: (id: string, text: string) => Promise<void>;
  /** The account that writes. */
  readonly account: () => Promise<string>;
}

/**
 * Writes our comment with a marker, in place of the one that is there. Anybody may write our marker: a comment is ours only where our account
 * wrote it. Throws as `Forge` says.
 */
export async function writeOwnComment(
  place: CommentPlace,
  { marker, body }: { readonly marker: string; readonly body: string },
): Promise<ForgeComment> {
  const text = withMarker(marker, body);
  const there = await ownComment(place, marker);
  if (there !== null) return rewritten(place, there, text);
  try {
    const { id, url } = await place.create(text);
    return { id, url, made: "created" };
  } catch (error) {
    // The answer may be lost where the work was done.
    if (!isStemmaError(error, "forge-unreachable")) throw error;
    const made = await ownComment(place, marker);
    if (made === null) throw error;
    return rewritten(place, made, text);
  }
}

async function ownComment(place: CommentPlace, marker: string): Promise<CommentAnswer | null> {
  const marked = (await place.list()).filter(({ body }) => hasMarker(marker, body));
  if (marked.length === 0) return null;
  const account = await place.account();
  return marked.find(({ by }) => by === account) ?? null;
}

async function rewritten(
  place: CommentPlace,
  { id, url, body }: CommentAnswer,
  text: string,
): Promise<ForgeComment> {
  // Forges give back line ends as they like.
  if (body.replaceAll("\r\n", "\n") === text) return { id, url, made: "unchanged" };
  await place.rewrite(id, text);
  return { id, url, made: "updated" };
}
