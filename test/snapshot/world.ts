import type { ObjectStore, Oid } from "../../src/git/ports.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { readCommit } from "../../src/git/walk.ts";
import { TreeFiles } from "../../src/snapshot/files.ts";
import { Memo } from "../../src/snapshot/memo.ts";
import { Snapshot } from "../../src/snapshot/snapshot.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";

/** The settings of a small registry. */
export const settingsYaml = `format: 1
lifecycle:
  initial: development
  stages:
    development: {to: [staging, archived]}
    staging: {to: [production, archived], exclusive: true, displaced_to: development}
    production: {to: [archived], exclusive: true, displaced_to: development, deployable: true}
    canary: {to: []}
    archived: {to: [], terminal: true}
`;

/** A version record of some seconds after the others. */
export function versionYaml(version: string, more = "", second = 0): string {
  const created = new Date(Date.parse("2026-11-21T10:00:00.000Z") + second * 1000).toISOString();
  return `version: "${version}"\ncreated: ${created}\nauthor: Ada <ada@example.org>\n${more}`;
}

/** Files below \`registry/\` by path; a value that starts with \`mode:\` is an entry of another kind. */
export type Given = Readonly<Record<string, string>>;

/** A snapshot of files that native git committed, with a count of the objects that are read. */
export interface Taken {
  readonly snapshot: Snapshot;
  readonly repository: TestRepository;
  readonly commit: Oid;
  readonly tree: Oid;
  readonly objects: CountingObjects;
}

/** Reads objects and counts them by type. */
export class CountingObjects implements Pick<ObjectStore, "read"> {
  readonly algorithm = "sha1";
  readonly #store: ObjectStore;
  readonly counts = { blob: 0, tree: 0, commit: 0, tag: 0 };
  /** When set, every read fails as a disk does. */
  failure: Error | null = null;

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  async read(oid: Oid) {
    if (this.failure !== null) throw this.failure;
    const object = await this.#store.read(oid);
    if (object !== null) this.counts[object.type]++;
    return object;
  }

  write(...given: Parameters<ObjectStore["write"]>) {
    return this.#store.write(...given);
  }

  writeAll(...given: Parameters<ObjectStore["writeAll"]>) {
    return this.#store.writeAll(...given);
  }

  expand(prefix: string) {
    return this.#store.expand(prefix);
  }
}

/** Commits files with native git and opens a snapshot of them. */
export async function take(files: Given): Promise<Taken> {
  const repository = makeRepository();
  const stream = [
    "commit refs/heads/main",
    "committer Ada <ada@example.org> 1700000000 +0000",
    "data 1",
    "x",
  ];
  for (const [path, content] of Object.entries(files)) {
    const [, mode = "100644", body = content] = /^mode:(\d{6}):(.*)$/s.exec(content) ?? [];
    if (mode === "160000") stream.push(`M 160000 ${body} registry/${path}`);
    else stream.push(`M ${mode} inline registry/${path}`, `data ${Buffer.byteLength(body)}`, body);
  }
  repository.gitWith(`${stream.join("\n")}\n`, "fast-import", "--quiet");
  const commit = repository.git("rev-parse", "main");
  const objects = new CountingObjects(new NodeObjectStore({ objectsDir: `${repository.gitDir}/objects` }));
  const { tree } = await readCommit(objects, commit);
  const snapshot = new Snapshot(commit, new TreeFiles(objects, tree), new Memo());
  return { snapshot, repository, commit, tree, objects };
}

/** A small registry: a model with versions in stages, one in a namespace. */
export const small: Given = {
  "registry.yaml": settingsYaml,
  "models/vad/model.yaml":
    'name: vad\nstages:\n  staging: "1.1.0"\n  canary: ["1.0.0", "1.2.0"]\n  archived: ["2.0.0"]\naliases:\n  champion: "1.0.0"\n  lost: "9.0.0"\nformerly: [old-vad]\ndeleted: ["0.1.0"]\n',
  "models/vad/versions/1.0.0.yaml": versionYaml("1.0.0", "ordinal: 1\nparents: [speech/stt@1.0.0]\n"),
  "models/vad/versions/1.1.0.yaml": versionYaml("1.1.0", "ordinal: 2 # two\n", 5),
  "models/vad/versions/1.2.0.yaml": versionYaml("1.2.0", "ordinal: 2\nparents:\n  - version: vad@1.1.0\n", 2),
  "models/vad/versions/2.0.0.yaml": versionYaml("2.0.0", "", 9),
  "models/speech/stt/model.yaml": "name: speech/stt\n",
  "models/speech/stt/versions/1.0.0.yaml": versionYaml("1.0.0"),
};
