import type { ArtifactStore } from "../../artifacts/store.ts";
import type { Settings } from "../../records/normalise.ts";
import { isStemmaError, type StemmaError } from "../../values/error.ts";
import type { Session } from "../session.ts";
import { knownStores } from "../stores.ts";

/** Where the bytes of a version may come from. */
export interface Sources {
  /** In the order in which they are asked. */
  readonly stores: readonly ArtifactStore[];
  /** Why other stores, which are known by name, cannot be asked. */
  readonly closed: readonly StemmaError[];
}

/** Which stores may be asked. */
export interface SourceWish {
  /** This store alone. */
  readonly from?: string | undefined;
  /** The local store alone. */
  readonly offline?: boolean | undefined;
}

/**
 * Opens the stores that may be asked: the local one first, then the default one, then all others that are trusted.
 * @throws StemmaError for a store that was wished by name, what opening it throws
 */
export function sourcesOf(session: Session, settings: Settings, wish: SourceWish): Sources {
  const known = knownStores(session, settings);
  if (wish.offline === true) return { stores: [known.open("local")], closed: [] };
  if (wish.from !== undefined) return { stores: [known.open(wish.from)], closed: [] };
  const names = new Set(["local", known.defaultName, ...known.named.map(({ name }) => name)]);
  const stores: ArtifactStore[] = [];
  const closed: StemmaError[] = [];
  for (const name of names) {
    try {
      stores.push(known.open(name));
    } catch (error) {
      if (!isStemmaError(error)) throw error;
      closed.push(error);
    }
  }
  return { stores, closed };
}
