import { parseTag } from "../../git/tag.ts";
import type { Oid } from "../../git/ports.ts";
import { namedKey } from "../../git/public-key.ts";
import type { KeyOwner } from "../../git/owned-keys.ts";
import { type SignedObject, verifyObjects } from "../../git/verify-objects.ts";
import type { GateEntry, Measurable, Occasion, SignatureLook } from "../../policy/gates/entry.ts";
import { evaluationsIn } from "../../policy/gates/evaluations.ts";
import type { Review } from "../../policy/vouchers.ts";
import type { Settings } from "../../records/normalise.ts";
import { isBound } from "../../snapshot/measured.ts";
import { isStemmaError } from "../../values/error.ts";
import { commitKey } from "../commit-signing.ts";
import { releaseTag } from "../release-tags.ts";
import type { Session } from "../session.ts";
import { signaturesOf } from "../signing.ts";

/** What a look at signatures is about. */
export interface SignedSubject {
  readonly entry: GateEntry;
  readonly occasion: Occasion;
  /** Those of BASE, whose identities count. */
  readonly settings: Settings;
  readonly left: Measurable;
  readonly review: Review | null;
}

/** Looks at the signatures that the demands of a gate ask for; empty where none does. What cannot be looked at is an answer too. */
export async function lookAtSignatures(
  session: Session,
  { entry, occasion, settings, left, review }: SignedSubject,
): Promise<readonly SignatureLook[]> {
  const demands = entry.demands.filter((demand) => demand.rule === "signed");
  if (demands.length === 0) return [];
  const owners = [...settings.identities.values()];
  const { commits } = occasion;
  return [
    ...(commits === null
      ? [await plannedLook(session, owners)]
      : await commitLooks(session, commits, owners)),
    ...(demands.some(({ tag }) => tag === true) ? [await tagLook(session, entry, owners)] : []),
    ...evidenceLooks(left, review),
  ];
}

const planned = { kind: "commit", name: "the commit to be made" } as const;

/* Nothing is signed yet: whether it will be, and with whose key, is told by the settings. */
async function plannedLook(session: Session, owners: readonly KeyOwner[]): Promise<SignatureLook> {
  try {
    const key = commitKey(session);
    if (key === null) return { ...planned, state: "bad", why: "would not be signed" };
    const named = namedKey(await signaturesOf(session).publicKey(key));
    const by = owners.filter(({ keys }) => keys.some((each) => namedKey(each) === named));
    if (by.length === 0)
      return { ...planned, state: "bad", why: `would be signed with ${key}, which is no key in identities` };
    return { ...planned, state: "good", by: by.map(({ name }) => name) };
  } catch (error) {
    if (!isStemmaError(error, "signing-key-missing") && !isStemmaError(error, "signing-failed")) throw error;
    return { ...planned, state: "unverifiable", why: `could not be signed: ${error.message}` };
  }
}

async function commitLooks(
  session: Session,
  commits: readonly Oid[],
  owners: readonly KeyOwner[],
): Promise<readonly SignatureLook[]> {
  const heads = await Promise.all(commits.map((oid) => session.history.commit(oid)));
  const signed = heads.filter((head) => head.signed).map(({ oid }) => ({ oid, kind: "commit" }) as const);
  const verdicts = await verdictsOn(session, signed, owners);
  return heads.map(({ oid }) => ({
    kind: "commit",
    name: `commit ${oid.slice(0, 10)}`,
    ...(verdicts.get(oid) ?? unsigned),
  }));
}

const unsigned = { state: "bad", why: "is not signed" } as const;

async function tagLook(
  session: Session,
  { model, version }: GateEntry,
  owners: readonly KeyOwner[],
): Promise<SignatureLook> {
  const name = releaseTag(model.name, version);
  const tag = { kind: "tag", name } as const;
  const { objects, refs } = session.repository;
  const oid = await refs.read(`refs/tags/${name}`);
  if (oid === null) return { ...tag, state: "bad", why: "is not there: stemma release makes it" };
  const object = await objects.read(oid);
  const record = object?.type === "tag" ? parseTag(object.body) : null;
  if (record === null) return { ...tag, state: "bad", why: "is no annotated tag" };
  if (record.tag !== name)
    return { ...tag, state: "bad", why: `is the tag ${record.tag} under another name` };
  if (!/^-----BEGIN (?:SSH|PGP) SIGNATURE-----$/m.test(record.message)) return { ...tag, ...unsigned };
  const verdicts = await verdictsOn(session, [{ oid, kind: "tag" }], owners);
  return { ...tag, ...(verdicts.get(oid) ?? unsigned) };
}

type Verdict =
  | { readonly state: "good"; readonly by: readonly string[] }
  | { readonly state: "bad" | "unverifiable"; readonly why: string };

async function verdictsOn(
  { repository, world }: Session,
  objects: readonly SignedObject[],
  owners: readonly KeyOwner[],
): Promise<ReadonlyMap<Oid, Verdict>> {
  const found = await verifyObjects(objects, owners, { gitDir: repository.gitDir, env: world.env });
  const verdicts = new Map<Oid, Verdict>();
  for (const [oid, verdict] of found)
    verdicts.set(
      oid,
      verdict.kind === "good"
        ? { state: "good", by: verdict.owners }
        : { state: verdict.kind, why: `does not verify: ${verdict.why}` },
    );
  return verdicts;
}

/* Evaluations of other files say nothing of this version, signed or not. */
function evidenceLooks(left: Measurable, review: Review | null): readonly SignatureLook[] {
  return evaluationsIn(left)
    .filter(({ record }) => isBound(record, left.record))
    .map(({ name, path, record }): SignatureLook => {
      const evidence = { kind: "evidence", name } as const;
      if (record.signature === undefined) return { ...evidence, ...unsigned };
      const state = review?.signatures.get(path);
      if (state === undefined)
        return { ...evidence, state: "bad", why: `is by ${record.by}, who has no key in the base` };
      return state.kind === "good"
        ? { ...evidence, state: "good", by: [record.by] }
        : { ...evidence, state: state.kind, why: `does not verify: ${state.why}` };
    });
}
