import type { Environment } from "../../src/git/native.ts";
import { openRegistry } from "../../src/registry/registry.ts";

/** What a registry answers to a handful of reads, from the newest commit down to the bytes of records. */
export async function ledgerOfReads(folder: string, env: Environment): Promise<unknown> {
  const registry = await openRegistry({ path: folder, env });
  const { items } = await registry.models();
  return {
    commit: await registry.commit(),
    models: items,
    versions: (await registry.versions({ all: true })).items,
    history: (await registry.history()).events,
  };
}
