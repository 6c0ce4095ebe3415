import type { Registry } from "../../src/registry/registry.ts";
import { identityLines, makeSigner, type Signer } from "../support/signers.ts";
import { withGates } from "./gated.ts";
import { layOut, type Place, registerAll } from "./world.ts";

/** The file with the settings of a registry. */
export const settingsFile = "registry/registry.yaml";

/** A registry with people who have keys. */
export interface Team extends Place {
  readonly ada: Signer;
  readonly bob: Signer;
  readonly eve: Signer;
  /** The registry as somebody opens it. */
  as(who: Signer): Promise<Registry>;
}

/** How a team is laid out. */
export interface TeamLayout {
  /** What production demands, one demand a line; nothing when absent. */
  readonly demands?: readonly string[];
  /** The versions of vad; the first is in staging. */
  readonly versions?: readonly string[];
}

/** A registry in which Ada, Bob and Eve are the leads, and the first version of vad is in staging. */
export async function openTeam({ demands = [], versions = ["1.0.0"] }: TeamLayout = {}): Promise<Team> {
  const place = await layOut();
  const [ada, bob, eve] = [
    makeSigner(place.world, "ada"),
    makeSigner(place.world, "bob"),
    makeSigner(place.world, "eve"),
  ];
  const text = place.read(settingsFile).replace("groups: {}\n", "");
  const named = text.replace("identities: {}\n", identityLines([ada, bob, eve]));
  place.commit(
    { [settingsFile]: withGates(named, { gates: demands.length === 0 ? {} : { production: demands } }) },
    "a team",
  );
  await registerAll(place, "vad", versions);
  await place.registry.promote({ version: `vad@${versions[0] ?? ""}`, stage: "staging" });
  const as = ({ name, email }: Signer) => place.open({ identity: { name, email } });
  return { ...place, ada, bob, eve, as };
}
