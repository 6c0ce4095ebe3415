import type { SuiteSubject } from "../../evaluation/suites/world.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import type { View } from "../session.ts";

/** What is known of a version before it runs. Throws as `findVersion` does. */
export async function subjectOf({ snapshot }: View, reference: string): Promise<SuiteSubject> {
  const { state, version } = await findVersion(snapshot, reference);
  const record = await snapshot.version(state.name, version);
  return {
    name: `${state.name}@${version}`,
    interface: record.interface ?? null,
    size: (record.artifacts ?? []).reduce((sum, { size }) => sum + size, 0),
  };
}
