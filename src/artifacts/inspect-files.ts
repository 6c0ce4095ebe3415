import { gather, type GatheredFile, type GatherOptions } from "./gather.ts";
import { inspect, type Inspected } from "./inspect.ts";
import { withSource } from "./source.ts";

/** Files that were looked at before anything is made of them, and what their weights tell. */
export interface InspectedFiles extends Inspected {
  readonly files: readonly (Pick<GatheredFile, "path" | "format" | "role"> & { readonly size: number })[];
}

/**
 * Gathers files as a registration would and reads what the weights among them tell, without hashing or storing any.
 * @throws StemmaError what `gather` and `inspect` throw
 */
export async function inspectInputs(
  inputs: readonly string[],
  options: GatherOptions = {},
): Promise<InspectedFiles> {
  const gathered = await gather(inputs, options);
  const files: InspectedFiles["files"][number][] = [];
  for (const { path, format, role, file, root } of gathered) {
    const size = await withSource(file, root, ({ before }) => Promise.resolve(Number(before.size)));
    files.push({ path, format, role, size });
  }
  return { files, ...(await inspect(gathered)) };
}
