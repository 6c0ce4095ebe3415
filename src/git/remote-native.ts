import { StemmaError } from "../values/error.ts";
import type { Environment } from "./native.ts";
import { isOid } from "./oid.ts";
import type { ObjectStore, Oid } from "./ports.ts";
import { checkRefName } from "./ref-name.ts";
import type { PushOutcome, Remote, RemoteListing, RemoteUpdate } from "./remote.ts";
import { remoteError, remoteFault, serverWords, stoppedError } from "./remote-fault.ts";
import type { RemoteUrl } from "./remote-url.ts";
import { runTransport, type TransportEnd } from "./transport-run.ts";

/** What a remote is reached from and with. */
export interface RemoteParts {
  /** Absolute Git directory of ours. */
  readonly gitDir: string;
  readonly objects: ObjectStore;
  readonly url: RemoteUrl;
  /** Where pushes go; the same as `url` when not given. */
  readonly pushUrl?: RemoteUrl | undefined;
  readonly env: Environment;
  /** Milliseconds without a sign of life after which an exchange is given up. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
}

/* How often a ref that is rewritten between looking and fetching is looked at again. */
const looks = 5;

/** Speaks with a remote by native git: ssh, files, and http with whatever Git's configuration says about it. */
export class NativeRemote implements Remote {
  readonly transport = "git";
  readonly url: string;
  readonly #parts: RemoteParts;

  constructor(parts: RemoteParts) {
    this.#parts = parts;
    this.url = parts.url.shown;
  }

  list(names: readonly string[]): Promise<RemoteListing> {
    return this.#list(names, this.#parts.url);
  }

  async fetch(refs: readonly string[]): Promise<ReadonlyMap<string, Oid>> {
    for (let look = 0; look < looks; look++) {
      const listed = await this.#present(refs);
      if (listed.size === 0) return listed;
      await this.#bring([...listed.keys()]);
      if ((await this.#missing(listed)) === null) return listed;
    }
    throw remoteError("remote-incomplete", this.url, "what its refs name did not come");
  }

  async push({ ref, expected, next }: RemoteUpdate): Promise<PushOutcome> {
    checkRefName(ref);
    const { url, pushUrl = url } = this.#parts;
    const lease = `--force-with-lease=${ref}:${expected ?? ""}`;
    const options = ["--porcelain", "--progress", "--no-verify", "--no-follow-tags", lease];
    const end = await this.#run(["push", ...options, "--", pushUrl.text, `${next}:${ref}`]);
    if (end.stopped === "aborted") throw stoppedError(this.url, end.stopped, this.#parts.patience);
    return pushOutcome(end, pushUrl.shown);
  }

  async #list(names: readonly string[], url: RemoteUrl): Promise<RemoteListing> {
    const patterns = names.map((name) => (name.endsWith("/") ? `${name}*` : name));
    const end = await this.#run(["ls-remote", "--symref", "--", url.text, "HEAD", ...patterns]);
    if (end.stopped !== null) throw stoppedError(url.shown, end.stopped, this.#parts.patience);
    if (end.status !== 0) throw remoteFault(url.shown, end.stderr);
    return parseListing(end.stdout, names);
  }

  async #present(refs: readonly string[]): Promise<ReadonlyMap<string, Oid>> {
    for (const ref of refs) checkRefName(ref);
    return (await this.#list(refs, this.#parts.url)).refs;
  }

  /* No refspec has a right side and there is no FETCH_HEAD: objects come, and no ref of ours moves. Git checks that they are whole. */
  async #bring(refs: readonly string[]): Promise<void> {
    const { url, patience } = this.#parts;
    const options = ["--no-tags", "--no-write-fetch-head", "--refmap=", "--no-recurse-submodules"];
    const end = await this.#run(["fetch", "--progress", ...options, "--", url.text, ...refs]);
    if (end.stopped !== null) throw stoppedError(this.url, end.stopped, patience);
    // A ref that went away since it was listed: the next look tells.
    if (end.status !== 0 && !/couldn't find remote ref/.test(end.stderr))
      throw remoteFault(this.url, end.stderr);
  }

  async #missing(listed: ReadonlyMap<string, Oid>): Promise<Oid | null> {
    for (const oid of listed.values()) if ((await this.#parts.objects.read(oid)) === null) return oid;
    return null;
  }

  #run(args: readonly string[]): Promise<TransportEnd> {
    const { gitDir, env, patience, signal } = this.#parts;
    return runTransport(args, { gitDir, env, patience, signal });
  }
}

function parseListing(text: string, names: readonly string[]): RemoteListing {
  const refs = new Map<string, Oid>();
  let head: string | null = null;
  for (const line of text.split("\n")) {
    const [value = "", ref = ""] = line.split("\t");
    if (ref === "HEAD" && value.startsWith("ref: ")) head = value.slice("ref: ".length);
    else if (isOid(value) && isAsked(ref, names)) refs.set(ref, value);
  }
  return { head, refs };
}

/** Tells whether a ref is one of those that were asked for; a peeled tag is a line of its own and none. */
export function isAsked(ref: string, names: readonly string[]): boolean {
  if (ref.endsWith("^{}")) return false;
  return names.some((name) => (name.endsWith("/") ? ref.startsWith(name) : ref === name));
}

/** Reasons for which a server does not move a ref that another writer has moved, or is moving now. */
const lostRace =
  /stale info|fetch first|non-fast-forward|needs force|failed to update ref|failed to lock|cannot lock ref|incorrect old value|already exists|unable to lock/i;

/**
 * Reads the outcome of a push off the words of a server.
 * @throws StemmaError `push-declined`
 */
export function rejectionOf(url: string, reason: string, stderr: string): PushOutcome {
  const said = serverWords(
    stderr
      .split(/[\r\n]+/)
      .filter((line) => line.startsWith("remote:"))
      .join("\n"),
  );
  if (lostRace.test(reason)) return { state: "moved", said: serverWords(reason) };
  const words = serverWords(reason);
  throw new StemmaError(
    "push-declined",
    `${url} declined the push: ${words}${said === "" ? "" : ` (${said})`}`,
    {
      hint: "The remote keeps a rule of its own, such as a protected branch or a hook: change what it asks for, or propose the change for review.",
      data: { url, reason: words, said },
    },
  );
}

/* `<flag> TAB <from>:<to> TAB <summary> (<reason>)`, one line a ref (git-push, "OUTPUT"). */
function pushOutcome({ status, stdout, stderr }: TransportEnd, url: string): PushOutcome {
  const line = stdout.split("\n").find((each) => /^[ +*=!-]\t/.test(each));
  if (line === undefined) return withoutStatus(url, status, stderr);
  if (!line.startsWith("!")) return { state: "accepted" };
  const summary = line.split("\t")[2] ?? "";
  const reason = /\(([^)]*)\)\s*$/.exec(summary)?.[1] ?? summary;
  if (summary.startsWith("[remote failure]")) return { state: "unknown", said: serverWords(reason) };
  if (summary.startsWith("[rejected]")) return { state: "moved", said: serverWords(reason) };
  return rejectionOf(url, reason, stderr);
}

/* Only failures from before the first object was sent say for certain that nothing was taken. */
function withoutStatus(url: string, status: number | null, stderr: string): PushOutcome {
  const fault = remoteFault(url, stderr);
  const certain =
    fault.code === "remote-auth-refused" ||
    fault.code === "remote-missing" ||
    /could not resolve|connection refused|failed to connect|couldn't connect|network is unreachable|no route to host/i.test(
      stderr,
    );
  if (status !== null && certain) throw fault;
  return { state: "unknown", said: serverWords(stderr) };
}
