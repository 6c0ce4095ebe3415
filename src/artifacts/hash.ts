import { createHash } from "node:crypto";
import { type Digest, digestOfHex } from "../values/digest.ts";
import { StemmaError } from "../values/error.ts";
import { blocksOf } from "./blocks.ts";
import { sourceFailed } from "./errno.ts";
import { type OpenSource, requireUnchanged, withSource } from "./source.ts";

/** How long work on bytes is watched and stopped. */
export interface Watch {
  /** Told the number of bytes that were done since it was last told. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
  /** Stops the work with `interrupted` and leaves nothing behind. */
  readonly signal?: AbortSignal | undefined;
}

/** How a file is hashed. */
export interface HashOptions extends Watch {
  /** The folder that symbolic links may not leave; the folder of the file where it is absent. */
  readonly root?: string | undefined;
}

/** The content of a file, named by its hash. */
export interface HashedFile {
  readonly digest: Digest;
  /** In bytes. */
  readonly size: number;
}

async function hashSource(file: string, source: OpenSource, watch: Watch): Promise<HashedFile> {
  if (source.before.size === 0n) {
    throw new StemmaError("artifact-empty", `${file} is empty`, {
      hint: "An empty file is no artifact: leave it out, or write it again.",
      data: { path: file },
    });
  }
  const hash = createHash("sha256");
  let size = 0;
  const explain = (error: unknown): StemmaError => sourceFailed(file, error);
  for await (const block of blocksOf(source.handle, { explain, signal: watch.signal })) {
    hash.update(block);
    size += block.length;
    watch.onBytes?.(block.length);
  }
  await requireUnchanged(file, source, size);
  return { digest: digestOfHex(hash.digest("hex")), size };
}

/**
 * Hashes a user's file in constant memory.
 * @throws StemmaError `artifact-missing`, `artifact-unreadable`, `artifact-invalid` for what is no regular file,
 *   `artifact-empty`, `artifact-changed` when it was written to meanwhile, `path-escapes`, `interrupted`
 */
export async function hashFile(file: string, options: HashOptions = {}): Promise<HashedFile> {
  return await withSource(file, options.root, (source) => hashSource(file, source, options));
}
