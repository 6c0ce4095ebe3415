import { isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import type { GitConfig } from "../git/ports.ts";
import type { Store } from "../records/normalise.ts";
import { StemmaError } from "../values/error.ts";
import { directoryStore } from "./directory-store.ts";
import { localStore, localStoreName } from "./local-store.ts";
import type { ArtifactStore } from "./store.ts";

/** Where stores are named: Git configuration and environment say where they are, settings only suggest. */
export interface StoreSources {
  readonly config: GitConfig;
  /** The stores that the registry's settings list. */
  readonly settings: readonly Store[];
  /** Absolute path of the Git directory that all worktrees share. */
  readonly commonGitDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A store that is known by name. */
export interface NamedStore {
  readonly name: string;
  /** Its trusted address; null when there is none. */
  readonly url: string | null;
  /** The address that the settings suggest; used only by a person who looks at it. */
  readonly suggested: string | null;
  readonly default: boolean;
  /** Whether an absent artifact is an error of check. */
  readonly required: boolean;
}

/** The stores of a repository. */
export interface Stores {
  /** All that are known: `local` first, then those of the settings, then those that only Git configuration names. */
  readonly named: readonly NamedStore[];
  /** The store that is used where none is named. */
  readonly defaultName: string;
  /**
   * Opens a store; the default one where no name is given. Nothing is looked at before the store is used.
   * @throws StemmaError `store-unknown`, `store-untrusted` with the command that trusts it, `store-invalid`
   */
  readonly open: (name?: string) => ArtifactStore;
}

const prefix = "stemma.store.";
const suffix = ".url";

/** Gives the environment variable that overrides the address of a store. */
export function storeVariable(name: string): string {
  return `STEMMA_STORE_${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}_URL`;
}

/** Quotes a text for a shell, since a suggested address is not ours to trust. */
function quoted(text: string): string {
  return /^[A-Za-z0-9@%+=:,./_-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function configuredNames(config: GitConfig): readonly string[] {
  return config
    .entries(prefix)
    .map(([key]) => key)
    .filter((key) => key.endsWith(suffix) && key.length > prefix.length + suffix.length)
    .map((key) => key.slice(prefix.length, -suffix.length));
}

/** A variable may name a store that nothing else names: in lower case, with - for _. */
function variableNames(env: StoreSources["env"], listed: readonly string[]): readonly string[] {
  const taken = new Set(listed.map(storeVariable));
  return Object.keys(env).flatMap((variable) => {
    const name = /^STEMMA_STORE_([A-Z][A-Z0-9_]*)_URL$/.exec(variable)?.[1];
    const unset = env[variable] === undefined || env[variable] === "";
    return name === undefined || taken.has(variable) || unset
      ? []
      : [name.toLowerCase().replaceAll("_", "-")];
  });
}

function namedStores(sources: StoreSources): readonly NamedStore[] {
  const { config, settings, env } = sources;
  const listed = [localStoreName, ...settings.map((store) => store.name), ...configuredNames(config)];
  const names = new Set([...listed, ...variableNames(env, listed)]);
  return [...names].map((name) => {
    const setting = settings.find((store) => store.name === name);
    const variable = env[storeVariable(name)];
    const url =
      variable === undefined || variable === "" ? config.get(`${prefix}${name}${suffix}`) : variable;
    return {
      name,
      url: url ?? null,
      suggested: setting?.suggested ?? null,
      default: setting?.default ?? false,
      required: setting?.required ?? false,
    };
  });
}

function storeInvalid(name: string, url: string, why: string): StemmaError {
  return new StemmaError("store-invalid", `the address of store '${name}' cannot be used: ${why}`, {
    hint: `Run git config ${quoted(`${prefix}${name}${suffix}`)} /an/absolute/path`,
    data: { store: name, url },
  });
}

function pathOfUrl(name: string, url: string): string {
  if (isAbsolute(url)) return url;
  if (!/^file:/i.test(url)) {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
    const why = scheme === undefined ? "it is no absolute path" : `${scheme}: stores are not supported`;
    throw storeInvalid(name, url, why);
  }
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw storeInvalid(name, url, error instanceof Error ? error.message : String(error));
  }
}

function untrusted(store: NamedStore): StemmaError {
  const key = quoted(`${prefix}${store.name}${suffix}`);
  const address = store.suggested === null ? "/an/absolute/path" : quoted(store.suggested);
  const message =
    store.suggested === null
      ? `Store '${store.name}' is listed by the registry, and Git configuration does not say where it is`
      : `The registry suggests ${store.suggested} as store '${store.name}', and nobody has trusted that yet`;
  return new StemmaError("store-untrusted", message, {
    hint: `git config ${key} ${address}`,
    data: { store: store.name, suggested: store.suggested },
  });
}

function openNamed(store: NamedStore, commonGitDir: string): ArtifactStore {
  if (store.name !== localStoreName) {
    if (store.url === null) throw untrusted(store);
    return directoryStore(store.name, pathOfUrl(store.name, store.url));
  }
  if (store.url === null) return localStore(commonGitDir);
  throw storeInvalid(localStoreName, store.url, "'local' is always the store in the repository");
}

/** Finds the stores that settings, Git configuration and environment name. */
export function storesOf(sources: StoreSources): Stores {
  const named = namedStores(sources);
  const defaultName = named.find((store) => store.default)?.name ?? localStoreName;
  const open = (name = defaultName): ArtifactStore => {
    const store = named.find((candidate) => candidate.name === name);
    if (store !== undefined) return openNamed(store, sources.commonGitDir);
    const names = named.map((candidate) => candidate.name);
    throw new StemmaError("store-unknown", `there is no store '${name}'`, {
      hint: `Known stores: ${names.join(", ")}. Add one with git config ${quoted(`${prefix}${name}${suffix}`)} /an/absolute/path`,
      data: { store: name, known: names },
    });
  };
  return { named, defaultName, open };
}
