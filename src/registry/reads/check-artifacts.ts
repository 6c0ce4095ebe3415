import type { Snapshot } from "../../snapshot/snapshot.ts";
import { findingOf, type Finding } from "../../values/finding.ts";
import { suitePath, versionPath } from "../../records/layout.ts";
import type { Session } from "../session.ts";
import { knownStores } from "../stores.ts";
import { namedArtifacts } from "./digests.ts";

/**
 * Says which artifacts are absent: info for the local store, since a clone has none; an error for a store that
 * the settings require or the user names.
 * @throws StemmaError `store-unknown`, `store-untrusted`, `store-unavailable`
 */
export async function artifactFindings(
  session: Session,
  snapshot: Snapshot,
  asked: string | undefined,
): Promise<readonly Finding[]> {
  const stores = knownStores(session, await snapshot.settings());
  const required = stores.named.filter((store) => store.required).map(({ name }) => name);
  const names = asked === undefined ? [...new Set(["local", ...required])] : [asked];
  const findings: Finding[] = [];
  for (const name of names) {
    const severity =
      asked === undefined && name === "local" && !required.includes("local") ? "info" : "error";
    findings.push(...(await absentIn(stores.open(name), snapshot, severity)));
  }
  return findings;
}

async function absentIn(
  store: ReturnType<ReturnType<typeof knownStores>["open"]>,
  snapshot: Snapshot,
  severity: "info" | "error",
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { digest, by, collected } of await namedArtifacts(snapshot, [], [store])) {
    if (collected || (await store.has(digest)) !== null) continue;
    const [model = "", version] = (by[0] ?? "").split("@");
    const path =
      version === undefined ? suitePath(model.slice("suites/".length)) : versionPath(model, version);
    findings.push(
      findingOf({
        code: "artifact-missing",
        severity,
        message: `${digest} of ${by.join(", ")} is not in the store ${store.name}`,
        hint: "Fetch it with stemma artifact pull, or send it with stemma artifact push.",
        path,
      }),
    );
  }
  return findings;
}
