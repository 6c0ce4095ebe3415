import { StemmaError } from "../values/error.ts";
import type { Environment } from "./native.ts";
import type { Repository } from "./ports.ts";
import type { Remote } from "./remote.ts";
import { NativeRemote } from "./remote-native.ts";
import { parseRemoteUrl } from "./remote-url.ts";

/** What a remote is opened with. */
export interface RemoteOptions {
  readonly repository: Pick<Repository, "gitDir" | "workTree" | "objects" | "config">;
  readonly env: Environment;
  /** Milliseconds without a sign of life after which an exchange is given up. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
}

/** The names of the remotes that Git's configuration knows. */
export function remoteNames({ config }: Pick<Repository, "config">): readonly string[] {
  const names = config.entries("remote.").flatMap(([key]) => /^remote\.(.+)\.url$/.exec(key)?.[1] ?? []);
  return [...new Set(names)];
}

/**
 * Opens a remote by its name in Git's configuration; nothing is sent yet.
 * @throws StemmaError `remote-unknown`, `remote-url-invalid`
 */
export function openRemote(name: string, options: RemoteOptions): Remote {
  const { gitDir, workTree, objects, config } = options.repository;
  const folder = workTree ?? gitDir;
  const text = config.all(`remote.${name}.url`)[0];
  if (text === undefined) throw unknownRemote(name, remoteNames(options.repository));
  const pushText = config.all(`remote.${name}.pushurl`)[0];
  return new NativeRemote({
    gitDir,
    objects,
    url: parseRemoteUrl(text, folder),
    pushUrl: pushText === undefined ? undefined : parseRemoteUrl(pushText, folder),
    env: options.env,
    patience: options.patience,
    signal: options.signal,
  });
}

function unknownRemote(name: string, names: readonly string[]): StemmaError {
  return new StemmaError("remote-unknown", `there is no remote '${name}'`, {
    hint:
      names.length === 0
        ? `Add one with git remote add ${name === "" ? "origin" : name} URL.`
        : `Remotes: ${names.join(", ")}.`,
    data: { remote: name, remotes: names },
  });
}
