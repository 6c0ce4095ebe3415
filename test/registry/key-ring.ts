import { gnupgHome, identityLines, makeOpenPgpSigner, makeSigner, type Signer } from "../support/signers.ts";
import { withGates } from "./gated.ts";
import { settingsFile } from "./team.ts";
import { layOut, type Place, registerAll } from "./world.ts";

/** A registry in which somebody has a key of OpenPGP. */
export interface KeyRing extends Place {
  readonly env: Readonly<Record<string, string>>;
  readonly ada: Signer;
  readonly gus: Signer;
}

/** A registry in which Ada has a key of SSH and Gus one of OpenPGP; vad@1.0.0 is in staging. */
export async function ringed(demand: string, expires?: string): Promise<KeyRing> {
  const place = await layOut();
  const [ada, gus] = [makeSigner(place.world, "ada"), makeOpenPgpSigner(place.world, "gus", expires)];
  const text = place.read(settingsFile).replace("groups: {}\n", "");
  const named = text.replace("identities: {}\n", identityLines([ada, gus]));
  place.commit({ [settingsFile]: withGates(named, { gates: { production: [demand] } }) }, "a team");
  await registerAll(place, "vad", ["1.0.0"]);
  await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
  const env = { ...place.env, GNUPGHOME: gnupgHome(place.world) };
  return { ...place, env, ada, gus };
}

/** The registry as somebody opens it. */
export async function as(place: KeyRing, { name, email }: Signer) {
  return place.open({ env: place.env, identity: { name, email } });
}
