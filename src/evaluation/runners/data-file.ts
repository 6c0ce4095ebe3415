import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { blocksOf } from "../../artifacts/blocks.ts";
import { type ByteSource, openFileSource } from "../../artifacts/byte-source.ts";
import { sourceFailed } from "../../artifacts/errno.ts";
import { type Digest, digestOfHex } from "../../values/digest.ts";
import { StemmaError } from "../../values/error.ts";

/** A file of data whose bytes were verified. */
export interface DataFile {
  readonly source: ByteSource;
  /**
   * Closes it.
   * @throws StemmaError `data-changed` when it was written to since it was opened: what was read may be neither its old nor its new content
   */
  close(): Promise<void>;
}

/**
 * Opens a file of data and verifies all of it before any row is read.
 * @throws StemmaError `data-changed` when its bytes are not those of the digest, `artifact-missing`, `artifact-unreadable`, `interrupted`
 */
export async function openDataFile(path: string, digest: Digest, signal?: AbortSignal): Promise<DataFile> {
  const handle = await open(path, "r").catch((error: unknown) => {
    throw sourceFailed(path, error);
  });
  try {
    const before = await handle.stat({ bigint: true });
    const found = await digestOfHandle(handle, path, signal);
    if (found !== digest) throw dataChanged(path, digest, found);
    const close = async (): Promise<void> => {
      const after = await handle.stat({ bigint: true }).finally(() => handle.close());
      if (after.size !== before.size || after.mtimeNs !== before.mtimeNs)
        throw dataChanged(path, digest, null);
    };
    return { source: openFileSource(handle.fd, Number(before.size), path), close };
  } catch (error) {
    await handle.close();
    throw sourceFailed(path, error);
  }
}

async function digestOfHandle(handle: FileHandle, path: string, signal?: AbortSignal): Promise<Digest> {
  const hash = createHash("sha256");
  const explain = (error: unknown) => sourceFailed(path, error);
  for await (const block of blocksOf(handle, { explain, signal, position: 0 })) hash.update(block);
  return digestOfHex(hash.digest("hex"));
}

function dataChanged(path: string, digest: Digest, found: Digest | null): StemmaError {
  const what =
    found === null ? "was written to while it was read" : `has not the digest ${digest}, but ${found}`;
  return new StemmaError("data-changed", `${path} ${what}`, {
    hint: "Restore the file, or give the suite the digest of the new one: its scores are then not comparable with the old ones.",
    data: { path, digest, found },
  });
}
