import { parseDocument } from "yaml";
import type { Oid, Repository } from "../../git/ports.ts";
import { readBlob, readCommit } from "../../git/walk.ts";
import { TreeFiles } from "../../snapshot/files.ts";

/** What a file of a GTO repository says of an artifact. */
export interface Described {
  readonly description: string | null;
  /** `type`, `path` and `labels`, where they are said. */
  readonly custom: Readonly<Record<string, unknown>>;
}

type Said = Readonly<Record<string, unknown>>;

/**
 * Reads what is said of an artifact at a commit: in `artifacts.yaml`, which GTO wrote before 1.0, or below `artifacts` in the `dvc.yaml` of its
 * folder, which DVC reads beside GTO now. What cannot be read there says nothing: GTO refuses all work over it, and an import need not.
 * @throws StemmaError what reading objects throws
 */
export async function describedAt(source: Repository, commit: Oid, artifact: string): Promise<Described> {
  const { tree } = await readCommit(source.objects, commit);
  const files = new TreeFiles(source.objects, tree);
  const old = asMap((await mapIn(source, files, "artifacts.yaml"))[artifact]);
  if (Object.keys(old).length > 0) return describedBy(old, "description");
  const colon = artifact.lastIndexOf(":");
  const [folder, name] = [artifact.slice(0, colon + 1).replace(":", "/"), artifact.slice(colon + 1)];
  const { artifacts } = await mapIn(source, files, `${folder}dvc.yaml`);
  return describedBy(asMap(asMap(artifacts)[name]), "desc");
}

async function mapIn({ objects }: Repository, files: TreeFiles, path: string): Promise<Said> {
  const entry = await files.entry(path);
  if (entry?.kind !== "file") return {};
  const document = parseDocument((await readBlob(objects, entry.oid)).toString("utf8"), { schema: "core" });
  return document.errors.length > 0 ? {} : asMap(plainOf(document));
}

function describedBy(said: Said, words: "description" | "desc"): Described {
  const { type, path, labels, [words]: description } = said;
  const texts = Object.entries({ type, path }).filter(
    ([, value]) => typeof value === "string" && value !== "",
  );
  const names = Array.isArray(labels) ? labels.filter((each) => typeof each === "string") : [];
  return {
    description: typeof description === "string" && description.trim() !== "" ? description : null,
    custom: Object.fromEntries(names.length === 0 ? texts : [...texts, ["labels", names]]),
  };
}

function plainOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    // What `yaml` throws for an alias that leads nowhere, and for more of them than anybody writes.
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

function asMap(value: unknown): Said {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Said) : {};
}
