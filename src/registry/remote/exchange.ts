import { openRemote } from "../../git/remote-open.ts";
import type { Remote } from "../../git/remote.ts";
import type { Oid } from "../../git/ports.ts";
import { divergence } from "../../history/ancestry.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import type { Session } from "../session.ts";
import type { Upstream } from "./upstream.ts";

/** Milliseconds without a sign of life after which a remote is given up, unless `stemma.timeout` says otherwise. */
const usualPatience = 120_000;
/* After an outcome that nobody knows the same commit is sent again, which can be taken only once. */
const sendings = 4;

/**
 * How long a remote may be silent, in milliseconds: `stemma.timeout` is in seconds.
 * @throws StemmaError `git-config-invalid`
 */
export function patienceOf(session: Pick<Session, "setting">): number {
  const text = session.setting("timeout");
  if (text === undefined) return usualPatience;
  const seconds = Number(text);
  if (text.trim() !== "" && Number.isFinite(seconds) && seconds > 0)
    return Math.min(seconds * 1000, 2 ** 31 - 1);
  throw new StemmaError("git-config-invalid", `stemma.timeout is '${text}', and no number of seconds`, {
    hint: "Write a number above 0, such as 120.",
    data: { name: "stemma.timeout", value: text },
  });
}

/** The traffic with one ref of a remote: what it is at, and moves of it. */
export class Exchange {
  readonly upstream: Upstream;
  readonly #session: Session;
  readonly #remote: Remote;

  /** @throws StemmaError `remote-unknown`, `remote-url-invalid`, `git-config-invalid` */
  constructor(session: Session, upstream: Upstream) {
    this.upstream = upstream;
    this.#session = session;
    const { repository, world, signal } = session;
    const options = { repository, env: world.env, patience: patienceOf(session) };
    this.#remote = openRemote(upstream.remote, { ...options, signal: signal ?? undefined });
  }

  /** What it is reached by, without credentials. */
  get url(): string {
    return this.#remote.url;
  }

  /**
   * Fetches the ref with all that it reaches, and remembers it in the tracking ref; null where it is not there.
   * Throws as `Remote.fetch` does.
   */
  async refresh(): Promise<Oid | null> {
    const { refs } = this.#session.repository;
    const { ref, tracking } = this.upstream;
    const have = [await refs.read(tracking), await this.#session.tip()].filter((oid) => oid !== null);
    const tip = (await this.#remote.fetch([ref], have)).get(ref) ?? null;
    if (tip !== null) await this.#remember(tip);
    return tip;
  }

  /**
   * Moves the ref there. An outcome that is not known is cleared up by asking: the commit itself tells whether it was
   * taken. False where another writer was first.
   * @throws StemmaError `push-unknown` where the remote could not be asked, and what `Remote.push` throws
   */
  async push(expected: Oid | null, next: Oid): Promise<boolean> {
    const { ref } = this.upstream;
    let said = "";
    for (let sending = 1; sending <= sendings; sending++) {
      const outcome = await this.#remote.push({ ref, expected, next });
      if (outcome.state === "accepted") {
        await this.#remember(next);
        return true;
      }
      if (outcome.state === "moved" && sending === 1) return false;
      said = outcome.said;
      const tip = await this.#ask(next);
      if (tip !== null && (await this.#reaches(tip, next))) return true;
      if (tip !== expected) return false;
      await this.#session.world.sleep(100 * sending * this.#session.world.random());
    }
    throw this.#unknown(next, said);
  }

  /** Moves a ref that must not be there yet, such as a tag. False where it is there. */
  async create(ref: string, oid: Oid): Promise<boolean> {
    for (let sending = 1; sending <= sendings; sending++) {
      const outcome = await this.#remote.push({ ref, expected: null, next: oid });
      if (outcome.state !== "unknown") return outcome.state === "accepted";
    }
    throw this.#unknown(oid, "");
  }

  /** The refs below a prefix, as they are there now. */
  async list(prefix: string): Promise<ReadonlyMap<string, Oid>> {
    return (await this.#remote.list([prefix])).refs;
  }

  /** Brings a ref with all that it reaches, and moves nothing. */
  async bring(ref: string): Promise<void> {
    const { refs } = this.#session.repository;
    const have = await refs.read(this.upstream.tracking);
    await this.#remote.fetch([ref], have === null ? [] : [have]);
  }

  async #ask(next: Oid): Promise<Oid | null> {
    try {
      return await this.refresh();
    } catch (error) {
      if (!isStemmaError(error) || error.kind !== "unavailable") throw error;
      throw this.#unknown(next, error.message, error);
    }
  }

  async #reaches(tip: Oid, commit: Oid): Promise<boolean> {
    return (await divergence(this.#session.history, commit, tip)).ahead === 0;
  }

  /* Somebody else may have seen something newer meanwhile, and then says so rightly. */
  async #remember(oid: Oid): Promise<void> {
    const { repository, world } = this.#session;
    const now = world.now();
    const by = {
      name: "Stemma",
      email: "stemma@localhost",
      seconds: Math.floor(now / 1000),
      offset: world.offsetAt(now),
    };
    const ref = this.upstream.tracking;
    const expected = await repository.refs.read(ref);
    if (expected !== oid)
      await repository.refs.move({ ref, expected, next: oid, by, message: "stemma: fetch" });
  }

  #unknown(commit: Oid, why: string, cause?: unknown): StemmaError {
    const { remote, ref } = this.upstream;
    return new StemmaError("push-unknown", `nobody knows whether ${this.url} took ${commit}: ${why}`, {
      hint: "Run git fetch and look for the commit before you write again; with --op ID a repeated command does that itself.",
      data: { remote, ref, commit },
      cause,
    });
  }
}
