import { join } from "node:path";
import { StemmaError } from "../values/error.ts";
import type { Environment } from "./native.ts";
import type { GitConfig, Repository } from "./ports.ts";
import type { Remote } from "./remote.ts";
import { HttpRemote, isHttp } from "./remote-http.ts";
import { NativeRemote } from "./remote-native.ts";
import { parseRemoteUrl, type RemoteUrl } from "./remote-url.ts";

/** What a remote is opened with. */
export interface RemoteOptions {
  readonly repository: Pick<
    Repository,
    "gitDir" | "commonDir" | "workTree" | "objects" | "config" | "engine" | "shallow"
  >;
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
 * Opens a remote by its name in Git's configuration; nothing is sent yet. Our own client speaks http and https where the
 * repository is one that we read ourselves and nothing is configured about how git reaches the place; native git does the rest.
 * @throws StemmaError `remote-unknown`, `remote-url-invalid`
 */
export function openRemote(name: string, options: RemoteOptions): Remote {
  const { gitDir, commonDir, workTree, objects, config } = options.repository;
  const folder = workTree ?? gitDir;
  const text = config.all(`remote.${name}.url`)[0];
  if (text === undefined) throw unknownRemote(name, remoteNames(options.repository));
  const pushText = config.all(`remote.${name}.pushurl`)[0];
  const url = parseRemoteUrl(text, folder);
  const pushUrl = pushText === undefined ? undefined : parseRemoteUrl(pushText, folder);
  const { env, patience, signal } = options;
  const parts = { gitDir, objects, url, pushUrl, env, patience, signal };
  if (!isOurs([url, ...(pushUrl === undefined ? [] : [pushUrl])], options)) return new NativeRemote(parts);
  const shallow = () => options.repository.shallow();
  return new HttpRemote({ ...parts, objectsFolder: join(commonDir, "objects"), shallow });
}

function isOurs(urls: readonly RemoteUrl[], { repository, env }: RemoteOptions): boolean {
  const { config, engine, objects } = repository;
  if (config.get("stemma.transport") === "git" || env["STEMMA_TRANSPORT"] === "git") return false;
  if (engine.kind !== "node" || objects.algorithm !== "sha1") return false;
  return urls.every(isHttp) && !hasRoute(config, env);
}

/* Proxies, certificates, headers, cookies, URLs that stand for others: what Git's configuration says of the way, git knows best. */
function hasRoute(config: GitConfig, env: Environment): boolean {
  const configured = ["http.", "url."].some((prefix) =>
    config.entries(prefix).some(([key]) => key !== "http.receivepack"),
  );
  const variables = ["http_proxy", "https_proxy", "all_proxy"].flatMap((each) => [each, each.toUpperCase()]);
  const ofGit = Object.keys(env).some((key) => /^GIT_(?:SSL_|PROXY_|HTTP_)/.test(key));
  return configured || ofGit || variables.some((each) => (env[each] ?? "") !== "");
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
