import { type Ambient, ambient } from "../git/ambient.ts";
import { type Mirror, openMirror } from "../git/mirror.ts";
import { openRepository } from "../git/open.ts";
import type { Repository } from "../git/ports.ts";
import { FileValues } from "../index/file-values.ts";
import { readerId } from "../index/reader-id.ts";
import { LineFolder } from "../index/line-folder.ts";
import { isStemmaError } from "../values/error.ts";
import type { OpenOptions } from "./options.ts";
import { patienceOf } from "./remote/exchange.ts";
import { fullRef, registryRef, Session, settingOf } from "./session.ts";

/**
 * Opens what the operations of a registry share.
 * @throws StemmaError `repository-missing`, a `format-*` code, `ref-invalid`, what opening a repository throws, and for a URL what
 *   `openMirror` throws
 */
export async function openSession(options: OpenOptions, opened?: Repository): Promise<Session> {
  const world = worldOf(options);
  const { url } = options;
  const mirror = url === undefined ? null : await mirrorOf(url, options, world);
  const repository =
    mirror?.repository ?? opened ?? (await openRepository({ path: world.path, env: world.env }));
  return new Session({
    repository,
    ...(mirror === null || url === undefined
      ? {}
      : { mirror: { note: mirror.note, refresh: () => refreshed(url, options, world) } }),
    ref: await registryRef(repository, world, options.ref),
    world,
    shallow: await repository.shallow(),
    values: new FileValues({ gitDir: repository.commonDir, readerId: readerId() }),
    progress: options.progress ?? null,
    signal: options.signal ?? null,
    shelf: new LineFolder(repository.commonDir),
  });
}

async function refreshed(url: string, options: OpenOptions, world: Ambient): Promise<void> {
  const { repository } = await mirrorOf(url, { ...options, refresh: true }, world);
  await repository.close();
}

function mirrorOf(url: string, options: OpenOptions, world: Ambient): Promise<Mirror> {
  const now = world.now();
  const seconds = Math.floor(now / 1000);
  return openMirror({
    url,
    folder: world.path,
    ref: options.ref === undefined ? null : fullRef(options.ref),
    env: world.env,
    fresh: options.refresh ?? false,
    patience: (repository) => patienceOf({ setting: (name) => settingOf(world, repository, name) }),
    signal: options.signal,
    by: { name: "Stemma", email: "stemma@localhost", seconds, offset: world.offsetAt(now) },
  });
}

/**
 * Finishes or undoes a synchronisation that a killed process left behind; says what was done. What keeps it from being done
 * does not keep a reader from reading, so it is told and not thrown.
 */
export async function recover({ repository }: Session): Promise<string | null> {
  try {
    return await repository.recover();
  } catch (error) {
    if (isStemmaError(error)) return error.message;
    throw error;
  }
}

/** The process, with what the caller passes in instead of it. An identity goes the way that Git gives it. */
export function worldOf(options: OpenOptions): Ambient {
  const world = ambient();
  const env = options.env ?? world.env;
  const { identity } = options;
  return {
    ...world,
    path: options.path ?? world.path,
    now: options.now ?? (() => world.now()),
    env: identity === undefined ? env : { ...env, ...identityEnvironment(identity) },
  };
}

function identityEnvironment({
  name,
  email,
}: NonNullable<OpenOptions["identity"]>): Readonly<Record<string, string>> {
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}
