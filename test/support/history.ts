import type { ObjectType, Oid } from "../../src/git/ports.ts";
import type { TestRepository } from "./repository.ts";

/** Commits `count` states of a few files that change little, as loose objects on `main`; returns the commits, newest first. */
export function commitFiles(repository: TestRepository, count: number): Oid[] {
  const stream: string[] = [];
  for (let n = 1; n <= count; n++) {
    const big = Array.from({ length: 60 }, (_, line) => `line ${line} ${line === n % 60 ? n : "stays"}`).join(
      "\n",
    );
    const message = `change ${n}`;
    stream.push(`commit refs/heads/main`, `committer Ada <ada@example.org> ${1_700_000_000 + n} +0000`);
    stream.push(
      `data ${message.length}`,
      message,
      `M 100644 inline models/a/model.yaml`,
      `data ${big.length}`,
      big,
    );
    const small = `version: ${n}`;
    stream.push(`M 100644 inline models/a/versions/${n}.yaml`, `data ${small.length}`, small, "");
  }
  repository.gitWith(stream.join("\n"), "-c", "fastimport.unpackLimit=1000000", "fast-import", "--quiet");
  return repository.git("rev-list", "main").split("\n");
}

/** The forms in which `pack` can leave objects. */
export const packForms = [
  "loose",
  "packed",
  "packed with ref deltas",
  "packed twice",
  "deltas in deep chains",
] as const;

/** Brings the objects of a repository into a form. */
export function pack({ git }: TestRepository, form: (typeof packForms)[number]): void {
  if (form === "packed") git("gc", "-q");
  if (form === "packed with ref deltas") git("-c", "repack.useDeltaBaseOffset=false", "repack", "-adfq");
  if (form === "deltas in deep chains") git("repack", "-adfq", "--depth=4000", "--window=200");
  if (form === "packed twice") {
    git("repack", "-adfq");
    git("update-ref", "refs/heads/old", "main~5");
    git("repack", "-aq", "--depth=1", "-f");
  }
}

/** Lists every object of a repository with its type, as native git sees it. */
export function listObjects({ git }: TestRepository): { readonly oid: Oid; readonly type: ObjectType }[] {
  const lines = git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)").split(
    "\n",
  );
  return lines.map((line) => {
    const [oid = "", type = ""] = line.split(" ");
    return { oid, type: type as ObjectType };
  });
}
