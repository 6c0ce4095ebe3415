import { isOid } from "../../git/oid.ts";
import type { Oid } from "../../git/ports.ts";
import { StemmaError } from "../../values/error.ts";
import type { Paging } from "../options.ts";
import type { Session, View } from "../session.ts";

/** Where a page begins, and the commit that all pages of one list are computed from. */
interface Cursor {
  readonly commit: Oid;
  readonly offset: number;
}

/** One page of items. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/**
 * The registry that a page is read from: that of the cursor, so that a list does not shift while it is paged.
 * @throws StemmaError `cursor-invalid`, and what `Session.view` throws
 */
export async function pageView(session: Session, paging: Paging): Promise<View> {
  if (paging.after === undefined) return session.view(paging.at);
  const { commit } = parseCursor(paging.after);
  return { commit, snapshot: await session.snapshotOf(commit) };
}

/** Which items of a list are on a page. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly next: string | null;
}

/**
 * Tells which of so many items are on a page.
 * @throws StemmaError `cursor-invalid`, `usage-invalid`
 */
export function spanOf(total: number, paging: Paging, commit: Oid): Span {
  const start = paging.after === undefined ? 0 : parseCursor(paging.after).offset;
  const limit = paging.limit ?? total;
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw new StemmaError("usage-invalid", `${limit} is not a number of items`, {
      hint: "Give a whole number from 0.",
    });
  }
  const end = start + limit;
  return { start, end, next: end < total ? printCursor({ commit, offset: end }) : null };
}

/** Cuts one page out of a list. Throws as `spanOf`. */
export function pageOf<T>(all: readonly T[], paging: Paging, commit: Oid): Page<T> {
  const { start, end, next } = spanOf(all.length, paging, commit);
  return { items: all.slice(start, end), total: all.length, next };
}

function printCursor({ commit, offset }: Cursor): string {
  return Buffer.from(`${commit} ${offset}`, "utf8").toString("base64url");
}

function parseCursor(text: string): Cursor {
  const [commit = "", offset = ""] = Buffer.from(text, "base64url").toString("utf8").split(" ");
  if (isOid(commit) && /^\d{1,15}$/.test(offset)) return { commit, offset: Number(offset) };
  throw new StemmaError("cursor-invalid", "the cursor is not one that a list gave", {
    hint: "Pass the `next` of the page before, unchanged.",
    data: { after: text },
  });
}
