import { runGit } from "./native.ts";
import type { Environment } from "./native.ts";
import type { HashAlgorithm, Oid } from "./ports.ts";

/** What a bundle holds: some refs, with everything that they lead to. */
export interface BundleContent {
  readonly refs: readonly { readonly ref: string; readonly oid: Oid }[];
  readonly algorithm: HashAlgorithm;
}

/** Where the objects are. */
export interface BundlePlace {
  readonly gitDir: string;
  readonly env: Environment;
}

/* Whatever a repository has packed already, and however it likes to pack: the bytes depend on the objects and on git alone. */
const settings = ["pack.threads=1", "pack.compression=6", "pack.depth=50", "pack.windowMemory=0"];
const switches = [
  "--stdout",
  "--revs",
  "--quiet",
  "--threads=1",
  "--window=10",
  "--depth=50",
  "--delta-base-offset",
  "--no-reuse-delta",
  "--no-reuse-object",
  "--no-use-bitmap-index",
];

/**
 * Makes a bundle (gitformat-bundle) that needs nothing besides itself: `git clone` takes it. The same refs give the same bytes in every
 * clone, as long as the same git makes it.
 * @throws StemmaError `git-missing`, `git-failed`
 */
export async function makeBundle({ refs, algorithm }: BundleContent, place: BundlePlace): Promise<Buffer> {
  const head = algorithm === "sha1" ? "# v2 git bundle\n" : `# v3 git bundle\n@object-format=${algorithm}\n`;
  const lines = refs.map(({ ref, oid }) => `${oid} ${ref}\n`).join("");
  const input = refs.map(({ oid }) => `${oid}\n`).join("");
  const pack = await runGit(["pack-objects", ...switches], {
    ...place,
    config: settings,
    settings: "none",
    input,
  });
  return Buffer.concat([Buffer.from(`${head}${lines}\n`), pack]);
}
