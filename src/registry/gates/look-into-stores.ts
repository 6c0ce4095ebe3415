import type { StoreLook } from "../../policy/gates/entry.ts";
import type { GateRecord } from "../../records/generated/registry.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import type { Settings } from "../../records/normalise.ts";
import { isDigest } from "../../values/digest.ts";
import { isStemmaError } from "../../values/error.ts";
import type { Session } from "../session.ts";
import { knownStores } from "../stores.ts";

/** Whose files are looked for, and where. */
export interface Search {
  readonly settings: Settings;
  readonly demands: readonly GateRecord[];
  readonly record: VersionRecord;
  /** What is on its way into a store, and is there before anything lands. */
  readonly storing: Storing | undefined;
}

/** Digests that are being put into stores, by the name of the store. */
export type Storing = ReadonlyMap<string, ReadonlySet<string>>;

/** Looks which files of a version the stores that demands name do not hold. A store that cannot be asked is an answer too. */
export async function lookIntoStores(
  session: Session,
  { settings, demands, record: { artifacts = [] }, storing }: Search,
): Promise<ReadonlyMap<string, StoreLook>> {
  const names = new Set(demands.flatMap((demand) => (demand.rule === "artifacts" ? [demand.store] : [])));
  const digests = [...new Set(artifacts.map(({ digest }) => digest))];
  const looks = new Map<string, StoreLook>();
  for (const name of names) {
    const sought = digests.filter((digest) => storing?.get(name)?.has(digest) !== true);
    looks.set(name, await look(session, settings, name, sought));
  }
  return looks;
}

async function look(
  session: Session,
  settings: Settings,
  name: string,
  digests: readonly string[],
): Promise<StoreLook> {
  try {
    const store = knownStores(session, settings).open(name);
    const absent: string[] = [];
    for (const digest of digests.filter(isDigest))
      if ((await store.has(digest)) === null) absent.push(digest);
    return { state: "looked", absent };
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    return { state: "failed", why: error.message };
  }
}
