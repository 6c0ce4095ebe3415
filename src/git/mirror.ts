import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { join } from "node:path";
import { isStemmaError, StemmaError } from "../values/error.ts";
import type { Signature } from "../values/identity.ts";
import { errno, nodeFiles } from "./file-seam.ts";
import { look } from "./look.ts";
import { dropRefs } from "./drop-refs.ts";
import { hasGit } from "./git-on-path.ts";
import { type Environment, runGit } from "./native.ts";
import { openRepository } from "./open.ts";
import type { Oid, Repository } from "./ports.ts";
import { diskFailed, onDisk, stageFile } from "./publish-file.ts";
import { openRemote } from "./remote-open.ts";
import { hideCredentials, parseRemoteUrl } from "./remote-url.ts";

/** What a cached clone is opened for. */
export interface MirrorOptions {
  /** The URL, or a path from `folder`. */
  readonly url: string;
  readonly folder: string;
  /** The ref that is wanted, by its full name; the branch of the remote's HEAD when null. */
  readonly ref: string | null;
  readonly env: Environment;
  /** Asks the remote however young the cache is. */
  readonly fresh: boolean;
  /** Milliseconds without a sign of life after which the remote is given up. */
  readonly patience: (repository: Repository) => number;
  readonly signal?: AbortSignal | undefined;
  /** For the reflog of the cache. */
  readonly by: Signature;
}

/** A cached clone, and what is to be said of how it was brought up to date; null where nothing is. */
export interface Mirror {
  readonly repository: Repository;
  readonly note: string | null;
}

/* So that a script of many commands asks the remote once. */
const youngFor = 5_000;
const stampName = "stemma-fetched";

/**
 * Opens the cached bare clone of a URL, and brings it up to date when it was not just now. What cannot be reached is answered
 * from the cache, with a note.
 * @throws StemmaError `remote-url-invalid`, `disk-failed`, and as `Remote` where nothing is cached yet
 */
export async function openMirror(options: MirrorOptions): Promise<Mirror> {
  const url = parseRemoteUrl(options.url, options.folder);
  const gitDir = join(
    cacheFolder(options.env),
    `${createHash("sha256").update(url.text).digest("hex").slice(0, 32)}.git`,
  );
  if (look(gitDir, () => fs.statSync(gitDir)) === null) await layOut(gitDir, url.text);
  const env = withoutPlace(options.env);
  const repository = await openRepository({ path: gitDir, env });
  const age = ageOf(gitDir);
  if (!options.fresh && age !== null && age < youngFor && (await wantedTip(repository, options.ref)) !== null)
    return { repository, note: null };
  try {
    await refresh(repository, options);
    return { repository: await openRepository({ path: gitDir, env }), note: null };
  } catch (error) {
    const known = isStemmaError(error) && error.kind === "unavailable" && age !== null;
    if (!known || (await wantedTip(repository, options.ref)) === null) throw error;
    const note = `answered from the cache, ${Math.round(age / 1000)} seconds old: ${hideCredentials(error.message)}`;
    return { repository, note };
  }
}

function cacheFolder(env: Environment): string {
  const [cache, home] = [env["XDG_CACHE_HOME"], env["HOME"] ?? env["USERPROFILE"]];
  if (cache !== undefined && cache !== "") return join(cache, "stemma", "repos");
  if (home !== undefined && home !== "") return join(home, ".cache", "stemma", "repos");
  throw new StemmaError(
    "disk-failed",
    "There is no place for a cached clone: XDG_CACHE_HOME and HOME are not set",
    {
      hint: "Set one of them to a folder that may be written.",
      data: { path: null, errno: null },
    },
  );
}

/* A repository that the caller's variables name is another one. */
function withoutPlace(env: Environment): Environment {
  const places =
    /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH|NAMESPACE)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !places.test(name)));
}

/* Made beside its place and named whole: of two processes that begin at once one wins. The URL may hold a password. */
async function layOut(gitDir: string, url: string): Promise<void> {
  const made = `${gitDir}.${randomBytes(6).toString("hex")}.tmp`;
  const quoted = url.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  const config = `[core]\n\trepositoryformatversion = 0\n\tbare = true\n[remote "origin"]\n\turl = "${quoted}"\n`;
  onDisk(made, () => {
    for (const folder of ["objects/pack", "refs/heads", "refs/tags"])
      fs.mkdirSync(join(made, folder), { recursive: true, mode: 0o700 });
  });
  await stageFile(nodeFiles, join(made, "config"), Buffer.from(config), 0o600);
  await stageFile(nodeFiles, join(made, "HEAD"), Buffer.from("ref: refs/heads/main\n"), 0o600);
  try {
    fs.renameSync(made, gitDir);
  } catch (error) {
    fs.rmSync(made, { recursive: true, force: true });
    if (!["EEXIST", "ENOTEMPTY"].includes(errno(error) ?? "")) throw diskFailed(gitDir, error);
  }
}

async function refresh(repository: Repository, options: MirrorOptions): Promise<void> {
  const { gitDir, refs } = repository;
  const patience = options.patience(repository);
  const remote = openRemote("origin", { repository, env: options.env, patience, signal: options.signal });
  const before = new Map((await refs.list("refs/")).map(({ ref, oid }) => [ref, oid]));
  const listing = await remote.list([
    "refs/heads/",
    "refs/tags/",
    ...(options.ref === null ? [] : [options.ref]),
  ]);
  const branch = options.ref ?? listing.head;
  const wanted = [...listing.refs].filter(([ref]) => ref === branch || ref.startsWith("refs/tags/"));
  const changed = wanted.filter(([ref, oid]) => before.get(ref) !== oid).map(([ref]) => ref);
  const have = branch === null ? undefined : before.get(branch);
  const fetched = changed.length === 0 ? [] : await remote.fetch(changed, have === undefined ? [] : [have]);
  for (const [ref, next] of fetched)
    await follow(repository, { ref, expected: before.get(ref) ?? null, next }, options.by);
  const gone = [...before].filter(([ref]) => ref.startsWith("refs/tags/") && !listing.refs.has(ref));
  await drop(repository, options.env, gone);
  if (listing.head !== null) await setHead(gitDir, listing.head);
  onDisk(gitDir, () => fs.writeFileSync(join(gitDir, stampName), ""));
}

/* Where another process was first, what it saw is as new as what we saw. */
async function follow(
  { refs }: Repository,
  move: { readonly ref: string; readonly expected: Oid | null; readonly next: Oid },
  by: Signature,
): Promise<void> {
  if (move.expected !== move.next) await refs.move({ ...move, by, message: "stemma: fetch" });
}

/* A tag that was deleted there must not be answered from here. */
async function drop(
  { gitDir }: Repository,
  env: Environment,
  refs: readonly (readonly [string, Oid])[],
): Promise<void> {
  if (refs.length === 0) return;
  if (!hasGit(env)) {
    await dropRefs(gitDir, refs);
    return;
  }
  const input = refs.map(([ref, oid]) => `delete ${ref}\0${oid}\0`).join("");
  await runGit(["update-ref", "--stdin", "-z"], { gitDir, env, input });
}

async function setHead(gitDir: string, branch: string): Promise<void> {
  const file = join(gitDir, "HEAD");
  const content = `ref: ${branch}\n`;
  if (look(file, () => fs.readFileSync(file, "utf8")) === content) return;
  const staged = await stageFile(
    nodeFiles,
    `${file}.${randomBytes(6).toString("hex")}`,
    Buffer.from(content),
    0o600,
  );
  onDisk(file, () => fs.renameSync(staged.path, file));
}

async function wantedTip(repository: Repository, ref: string | null): Promise<Oid | null> {
  return ref === null ? (await repository.head()).oid : repository.refs.read(ref);
}

/* Milliseconds since the remote was heard of; null for never. */
function ageOf(gitDir: string): number | null {
  const stamp = look(join(gitDir, stampName), () => fs.statSync(join(gitDir, stampName)));
  return stamp === null ? null : Math.max(0, Date.now() - stamp.mtimeMs);
}
