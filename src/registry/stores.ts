import { type Stores, storesOf } from "../artifacts/configured.ts";
import type { Settings } from "../records/normalise.ts";
import type { Session } from "./session.ts";

/** The stores that are known to a repository and to the settings of its registry. */
export function knownStores(session: Session, settings: Settings | null): Stores {
  return storesOf({
    config: session.repository.config,
    settings: settings?.stores ?? [],
    commonGitDir: session.repository.commonDir,
    env: session.world.env,
  });
}
