import type { KnownIdentity, Settings } from "../records/normalise.ts";

/** Which review on a forge a record is about, as it stands in `grants.review` (docs/format.md, clause 8). */
export interface RecordedReview {
  /** The kind of forge: `github`, `gitlab`. */
  readonly forge: string;
  /** The number or id that the forge has for it. */
  readonly id: string;
  /** The commit that was looked at. */
  readonly commit: string;
  /** The account that said it. */
  readonly reviewer: string;
}

/** The review that a record says it is about; null where it is about none, `malformed` where it does not say which. */
export function recordedReview(
  grants: Readonly<Record<string, unknown>> = {},
): RecordedReview | "malformed" | null {
  if (!Object.hasOwn(grants, "review")) return null;
  const given = grants["review"];
  if (typeof given !== "object" || given === null) return "malformed";
  const [forge, id, commit, reviewer] = ["forge", "id", "commit", "reviewer"].map((key): unknown =>
    Reflect.get(given, key),
  );
  return isText(forge) && isText(id) && isText(commit) && isText(reviewer)
    ? { forge, id, commit, reviewer }
    : "malformed";
}

/** The account of a reviewer, as `identities` name it. */
export function accountOf({ forge, reviewer }: Pick<RecordedReview, "forge" | "reviewer">): string {
  return `${forge}:${reviewer}`;
}

/** The identity whose account it is; undefined for none, and for an account that several claim. Forges tell no upper case from lower. */
export function ownerOf(account: string, { identities }: Settings): KnownIdentity | undefined {
  const owners = [...identities.values()].filter(({ accounts }) =>
    accounts.some((each) => each.toLowerCase() === account.toLowerCase()),
  );
  return owners.length === 1 ? owners[0] : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
