import type { SignatureState } from "../git/detached.ts";
import type { EvidenceRecord } from "../records/generated/evidence.ts";
import { evidenceFolder } from "../records/layout.ts";
import type { KnownIdentity, Settings } from "../records/normalise.ts";
import type { Identity } from "../values/identity.ts";
import { accountOf, ownerOf, recordedReview, type RecordedReview } from "./forge-review.ts";
import { differenceFrom, type Grounds, type Statement } from "./statement.ts";

/** What is known of a step besides its records when people are asked about it. */
export interface Review {
  /** Null where history is too shallow to say which registry this is: nothing can be approved then. */
  readonly grounds: Grounds | null;
  /** The evidence about the versions in motion, by path. */
  readonly before: ReadonlyMap<string, EvidenceRecord>;
  readonly after: ReadonlyMap<string, EvidenceRecord>;
  /** What the base had of it earlier, and has no more. */
  readonly departed: readonly EvidenceRecord[];
  /** What came of looking at the signatures of approvals and waivers, by path. */
  readonly signatures: ReadonlyMap<string, SignatureState>;
}

/** Somebody's word on a statement. */
export interface Voucher {
  readonly path: string;
  /** Whose word it is: the name of an identity, as the record claims it; for a review on a forge that of the reviewer, else the account. */
  readonly by: string;
  /** The identity that read a review on a forge and signed that it did; null for a word of one's own. */
  readonly via: string | null;
  readonly created: string;
  /** `dismissed` takes an earlier word back. */
  readonly decision: "approved" | "rejected" | "dismissed";
  readonly reason: string | null;
  /** The rules that a waiver excuses; empty for an approval. */
  readonly waives: readonly string[];
  /** The instant at which a waiver ends; null for an approval. */
  readonly until: string | null;
  /** Null where it counts; else why it does not. */
  readonly fault: string | null;
}

/** A change as people are asked about it. */
export interface Asked {
  readonly review: Review;
  /** Those of the base. */
  readonly settings: Settings;
  /** Those who made the change, apart from approvals. */
  readonly authors: readonly Pick<Identity, "email">[];
}

/** The approvals and rejections, or the waivers, that lie beside a version, judged against the statement that they would have to be about. */
export function vouchersOf(
  statement: Statement,
  asked: Asked,
  wanted: "approval" | "waiver" = "approval",
): readonly Voucher[] {
  const { review } = asked;
  const folder = `${evidenceFolder(statement.model)}/${statement.version}/`;
  return [...review.after]
    .filter(([path, { kind }]) => kind === wanted && path.startsWith(folder))
    .filter(([path]) => !review.before.has(path))
    .map(([path, record]) => ({
      path,
      ...whoseWord(record, asked.settings),
      created: record.created,
      decision: decisionIn(record),
      reason: textOf(record.grants?.["reason"]),
      waives: textsOf(record.grants?.["waives"]),
      until: textOf(record.grants?.["until"]),
      fault: voucherFault(path, record, { ...asked, statement }),
    }));
}

function whoseWord({ by, grants }: EvidenceRecord, settings: Settings): Pick<Voucher, "by" | "via"> {
  const review = recordedReview(grants);
  if (review === null) return { by, via: null };
  if (review === "malformed") return { by: "nobody", via: by };
  return { by: ownerOf(accountOf(review), settings)?.name ?? accountOf(review), via: by };
}

function decisionIn({ grants = {} }: EvidenceRecord): Voucher["decision"] {
  const decision = grants["decision"];
  return decision === "rejected" || decision === "dismissed" ? decision : "approved";
}

interface Case extends Asked {
  readonly statement: Statement;
}

/** Says why a piece of evidence does not vouch for a statement; null where it does. The rules are named in the order in which they are asked. */
function voucherFault(path: string, record: EvidenceRecord, asked: Case): string | null {
  const { statement, review, settings, authors } = asked;
  const identity = settings.identities.get(record.by);
  const told = recordedReview(record.grants);
  if (told === "malformed") return "it does not say which review it is about";
  const speaker = told === null ? identity : ownerOf(accountOf(told), settings);
  return (
    unknownFault(identity) ??
    (speaker === undefined && told !== null ? strangerFault(told) : null) ??
    kindFault(record) ??
    differenceFrom(record.grants ?? {}, statement) ??
    spentFault(record, review) ??
    authorFault(speaker, authors) ??
    signatureFault(record, review.signatures.get(path))
  );
}

function unknownFault(identity: KnownIdentity | undefined): string | null {
  if (identity === undefined) return "whoever made it is none of the identities of the base";
  return identity.keys.length === 0 ? `${identity.name} has no key in the base` : null;
}

function strangerFault(review: RecordedReview): string {
  return `no identity of the base, or more than one, has the account ${accountOf(review)}`;
}

/* An OpenPGP signature has no namespace, so a waiver under the name of an approval is known by what it says. */
function kindFault({ kind, grants = {} }: EvidenceRecord): string | null {
  const isWaiver = Object.hasOwn(grants, "waives") || Object.hasOwn(grants, "until");
  if (kind === "waiver" && Object.hasOwn(grants, "review")) return "a review on a forge grants no exception";
  return kind === "approval" && isWaiver ? "it is a waiver" : null;
}

/* The same word cannot be given twice: what the base holds, or ever held, was for an earlier step, under whatever name it comes again. */
function spentFault(record: EvidenceRecord, { before, departed }: Review): string | null {
  const spent = [...before.values(), ...departed].some(
    ({ kind, by, created, grants }) =>
      kind === record.kind &&
      ((by === record.by && created === record.created) || isSameReview(grants, record.grants)),
  );
  return spent ? "it was for an earlier change" : null;
}

function isSameReview(one: EvidenceRecord["grants"], other: EvidenceRecord["grants"]): boolean {
  const [a, b] = [recordedReview(one), recordedReview(other)];
  if (a === null || b === null || a === "malformed" || b === "malformed") return false;
  // One review may be of several moves of a branch, which land one after the other.
  const isOneMove = ["action", "alias", "from", "to"].every((key) => one?.[key] === other?.[key]);
  return a.forge === b.forge && a.id === b.id && isOneMove;
}

function authorFault(identity: KnownIdentity | undefined, authors: Asked["authors"]): string | null {
  return identity !== undefined && isOneOf(identity, authors) ? `${identity.name} made the change` : null;
}

function signatureFault({ signature }: EvidenceRecord, state: SignatureState | undefined): string | null {
  if (signature === undefined) return "it is not signed";
  if (state === undefined) return "nobody could look at its signature";
  return state.kind === "good" ? null : `its signature does not hold: ${state.why}`;
}

/** Tells whether an identity is one of some people, by e-mail address. */
export function isOneOf({ emails }: KnownIdentity, people: readonly Pick<Identity, "email">[]): boolean {
  const known = new Set(emails.map((email) => email.toLowerCase()));
  return people.some(({ email }) => known.has(email.toLowerCase()));
}

/**
 * Who approved and who rejected: the last word of each counts. Two of one person are one.
 */
export function standingWords(vouchers: readonly Voucher[]): ReadonlyMap<string, Voucher> {
  const counting = vouchers.filter(({ fault }) => fault === null);
  const ordered = [...counting].sort((a, b) => (a.created < b.created ? -1 : 1));
  return new Map(ordered.map((voucher) => [voucher.by, voucher]));
}

/** The identities that some names mean: identities, or groups of them. A name that means none is left out. */
export function membersOf(names: readonly string[], { identities, groups }: Settings): ReadonlySet<string> {
  const members = names.flatMap((name) => (identities.has(name) ? [name] : (groups.get(name) ?? [])));
  return new Set(members.filter((name) => identities.has(name)));
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
