import { type Ambient, ambient } from "../git/ambient.ts";
import { openRepository } from "../git/open.ts";
import type { Repository } from "../git/ports.ts";
import { FileValues } from "../index/file-values.ts";
import { readerId } from "../index/generated/reader-id.ts";
import { LineFolder } from "../index/line-folder.ts";
import { isStemmaError } from "../values/error.ts";
import type { OpenOptions } from "./options.ts";
import { registryRef, Session } from "./session.ts";

/**
 * Opens what the operations of a registry share.
 * @throws StemmaError `repository-missing`, a `format-*` code, `ref-invalid`, and what opening a repository throws
 */
export async function openSession(options: OpenOptions, opened?: Repository): Promise<Session> {
  const world = worldOf(options);
  const repository = opened ?? (await openRepository({ path: world.path, env: world.env }));
  return new Session({
    repository,
    ref: await registryRef(repository, world, options.ref),
    world,
    shallow: await repository.shallow(),
    values: new FileValues({ gitDir: repository.commonDir, readerId }),
    progress: options.progress ?? null,
    signal: options.signal ?? null,
    shelf: new LineFolder(repository.commonDir),
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
