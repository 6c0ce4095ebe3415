import type { ArtifactStore } from "../../artifacts/store.ts";
import { isZeroOid } from "../../git/oid.ts";
import type { Oid } from "../../git/ports.ts";
import { peelToCommit } from "../../git/revision.ts";
import { changedPaths } from "../../history/tree-changes.ts";
import { placeOf } from "../../records/layout.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { Digest } from "../../values/digest.ts";
import { isStemmaError } from "../../values/error.ts";
import { findingOf, type Finding } from "../../values/finding.ts";
import type { PushInput } from "../options.ts";
import type { Session } from "../session.ts";
import { knownStores } from "../stores.ts";
import { digestsNamedBy } from "./digests.ts";

/** What a push would send, and what it lacks. */
export interface PushFindings {
  /** The commit of the last ref that holds a registry; null where none does. */
  readonly commit: Oid | null;
  readonly findings: readonly Finding[];
}

/** A version record that the remote has not, or has otherwise. */
interface SentRecord {
  readonly path: string;
  readonly model: string;
  readonly version: string;
  readonly after: Oid;
  readonly before: Oid | null;
}

interface Absence {
  readonly digest: Digest;
  readonly by: string;
  readonly path: string;
  readonly store: string;
}

/**
 * Says which artifacts of the versions that a push brings are absent from the store that others read: the one named, else the default
 * one. Where only the repository's own store is known there is nothing that could be missing elsewhere.
 * @throws StemmaError `store-unknown`, `store-untrusted`, `store-unavailable`, and what reading objects throws
 */
export async function pushFindings(
  session: Session,
  push: PushInput,
  store: string | undefined,
): Promise<PushFindings> {
  const absent: Absence[] = [];
  const unreadable: Finding[] = [];
  let commit: Oid | null = null;
  for (const update of push.updates.filter(({ local }) => !isZeroOid(local))) {
    const tip = await commitOf(session, update.local);
    const snapshot = tip === null ? null : await session.snapshotOf(tip);
    if (tip === null || snapshot === null || !(await snapshot.exists())) continue;
    commit = tip;
    const sent = await sentRecords(session, tip, await basesOf(session, push.remote, update));
    const found = await absentOf(session, { snapshot, sent, store });
    absent.push(...found.absent);
    unreadable.push(...found.unreadable);
  }
  return { commit, findings: [...unreadable, ...absenceFindings(absent)] };
}

/* A tag may lead to something else than a commit; what the remote has may not be here. */
async function commitOf(session: Session, oid: string): Promise<Oid | null> {
  try {
    return await peelToCommit(session.repository.objects, oid);
  } catch (error) {
    if (isStemmaError(error, "object-missing") || isStemmaError(error, "revision-not-found")) return null;
    throw error;
  }
}

/** What the remote has: the ref that is to move, else every branch of it that was seen. */
async function basesOf(
  session: Session,
  remote: string,
  update: PushInput["updates"][number],
): Promise<readonly Oid[]> {
  const replaced = isZeroOid(update.remote) ? null : await commitOf(session, update.remote);
  if (replaced !== null) return [replaced];
  if (!/^[\w.-]+$/.test(remote)) return [];
  const seen = await session.repository.refs.list(`refs/remotes/${remote}/`);
  const commits = await Promise.all(
    [...new Set(seen.map(({ oid }) => oid))].map((oid) => commitOf(session, oid)),
  );
  return commits.filter((oid) => oid !== null);
}

async function sentRecords(
  session: Session,
  tip: Oid,
  bases: readonly Oid[],
): Promise<readonly SentRecord[]> {
  const { history } = session;
  const { tree } = await history.commit(tip);
  const [first, ...others] = bases.length === 0 ? [null] : bases;
  let changed = await changedPaths(history.trees, await treeOf(session, first ?? null), tree);
  for (const base of others) {
    const also = new Set(
      (await changedPaths(history.trees, await treeOf(session, base), tree)).map(({ path }) => path),
    );
    changed = changed.filter(({ path }) => also.has(path));
  }
  return changed.flatMap(({ path, before, after }) => {
    const place = placeOf(path);
    if (place?.kind !== "version" || after === null) return [];
    return [{ path, model: place.model, version: place.version, before, after }];
  });
}

async function treeOf({ history }: Session, commit: Oid | null): Promise<Oid | null> {
  return commit === null ? null : (await history.commit(commit)).tree;
}

interface Sent {
  readonly snapshot: Snapshot;
  readonly sent: readonly SentRecord[];
  readonly store: string | undefined;
}

async function absentOf(
  session: Session,
  { snapshot, sent, store: asked }: Sent,
): Promise<{ readonly absent: readonly Absence[]; readonly unreadable: readonly Finding[] }> {
  const stores = knownStores(session, await snapshot.settings());
  const name = asked ?? stores.defaultName;
  if (sent.length === 0 || (asked === undefined && name === "local")) return { absent: [], unreadable: [] };
  const store = stores.open(name);
  const readers = [stores.open("local"), store];
  const absent: Absence[] = [];
  const unreadable: Finding[] = [];
  for (const record of sent) {
    const { path, model, version } = record;
    const digests = await newDigests(session, record, readers);
    if ("code" in digests) {
      unreadable.push(digests);
      continue;
    }
    if (digests.length > 0 && (await isCollected(snapshot, model, version))) continue;
    for (const digest of digests) {
      if ((await store.has(digest)) === null)
        absent.push({ digest, by: `${model}@${version}`, path, store: name });
    }
  }
  return { absent, unreadable };
}

async function newDigests(
  { history }: Session,
  { path, before, after }: SentRecord,
  stores: readonly ArtifactStore[],
): Promise<readonly Digest[] | Finding> {
  const { record, fault } = await history.record("version", path, after);
  if (fault !== null)
    return findingOf({
      code: fault.code,
      severity: "error",
      message: fault.message,
      hint: fault.hint ?? null,
      path,
    });
  const earlier = before === null ? null : (await history.record("version", path, before)).record;
  const known = new Set(earlier === null ? [] : await digestsNamedBy(earlier, stores));
  return [...new Set(await digestsNamedBy(record, stores))].filter((digest) => !known.has(digest));
}

async function isCollected(snapshot: Snapshot, model: string, version: string): Promise<boolean> {
  if (!(await snapshot.hasModel(model))) return false;
  const state = await snapshot.model(model, []);
  return state.model?.collected.includes(version) === true;
}

/* The last finding says what to do about all of them, so that it stands once at the end of the list. */
function absenceFindings(absent: readonly Absence[]): readonly Finding[] {
  const stores = [...new Set(absent.map(({ store }) => store))];
  const commands = stores.map((store) => {
    const versions = [...new Set(absent.filter((each) => each.store === store).map(({ by }) => by))];
    return `stemma artifact push ${versions.join(" ")} --to ${store}`;
  });
  return absent.map(({ digest, by, path, store }, at) =>
    findingOf({
      code: "artifact-missing",
      severity: "error",
      message: `${digest} of ${by} is not in the store ${store}`,
      hint: at === absent.length - 1 ? `Run ${commands.join(", and ")}, then push again.` : null,
      path,
    }),
  );
}
