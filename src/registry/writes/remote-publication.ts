import type { Oid, RefMove } from "../../git/ports.ts";
import { treeDifferences } from "../../git/tree-differences.ts";
import { divergence } from "../../history/ancestry.ts";
import type { Built } from "../../landing/land.ts";
import type { Signature } from "../../values/identity.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import { findingOf, type Finding } from "../../values/finding.ts";
import type { RemoteForm } from "../forms.ts";
import { Exchange } from "../remote/exchange.ts";
import { shortName, standingOf, type Upstream } from "../remote/upstream.ts";
import type { Session } from "../session.ts";
import type { Publication, Published } from "./publication.ts";

/* A remote that says so often that its ref has moved, while it has not, will not take the change. */
const patience = 5;

/**
 * Publishes at the remote first. A change is planned on the newer of both tips; the ref here, and its checkout, follow
 * what the remote has taken and move for nothing else.
 */
export class RemotePublication implements Publication {
  readonly queued = false;
  readonly #session: Session;
  readonly #ref: string;
  readonly #by: Signature;
  readonly #exchange: Exchange;
  #there: Oid | null = null;
  #here: Oid | null = null;
  #vain = 0;

  /** @throws StemmaError `remote-unknown`, `remote-url-invalid` */
  constructor(
    session: Session,
    options: { readonly ref: string; readonly by: Signature; readonly upstream: Upstream },
  ) {
    this.#session = session;
    this.#ref = options.ref;
    this.#by = options.by;
    this.#exchange = new Exchange(session, options.upstream);
  }

  async base(): Promise<Oid | null> {
    const before = this.#there;
    this.#there = await this.#exchange.refresh();
    this.#here = await this.#session.tip();
    if (before !== this.#there) this.#vain = 0;
    if (this.#there === null || this.#here === this.#there) return this.#here;
    if (this.#here === null) return await this.#forward(null, this.#there);
    const { ahead, behind } = await divergence(this.#session.history, this.#here, this.#there);
    if (ahead > 0 && behind > 0) throw this.#diverged(ahead, behind);
    return behind > 0 ? await this.#forward(this.#here, this.#there) : this.#here;
  }

  async publish({ move, touched }: Built): Promise<Published | null> {
    // All that can keep the checkout from following stands before the push.
    await this.#session.repository.refuseDirty(this.#ref, touched);
    if (!(await this.#exchange.push(this.#there, move.next))) return this.#moved();
    return this.#follow(() => this.#session.repository.publish(move, touched));
  }

  async settle(): Promise<Published | null> {
    if (this.#here === null || this.#here === this.#there) return { durable: true, findings: [] };
    return (await this.#exchange.push(this.#there, this.#here))
      ? { durable: true, findings: [] }
      : this.#moved();
  }

  async standing(commit: Oid | null): Promise<RemoteForm | null> {
    const standing = await standingOf(this.#session, this.#exchange.upstream, commit);
    return standing === null ? null : { ...standing, pushed: true };
  }

  #moved(): null {
    this.#vain += 1;
    if (this.#vain <= patience) return null;
    const { url, upstream } = this.#exchange;
    throw new StemmaError("push-declined", `${url} says that ${upstream.ref} has moved, and it has not`, {
      hint: "Look at the log of the server: it cannot write its refs.",
      data: { url, ref: upstream.ref },
    });
  }

  /* Answers where the ref is then: another writer here may have been first, and the next attempt sees it. */
  async #forward(here: Oid | null, there: Oid): Promise<Oid> {
    const { history, repository } = this.#session;
    const treeOf = async (oid: Oid | null) => (oid === null ? null : (await history.commit(oid)).tree);
    const { touched, odd } = await treeDifferences(
      repository.objects,
      await treeOf(here),
      await treeOf(there),
    );
    if (odd.length > 0 && repository.workTree !== null) throw this.#behind(odd);
    const move: RefMove = {
      ref: this.#ref,
      expected: here,
      next: there,
      by: this.#by,
      message: "stemma: fast-forward",
    };
    const outcome = await repository.publish(move, touched);
    if (outcome.state === "moved") return await this.#again();
    this.#here = there;
    return there;
  }

  async #again(): Promise<Oid> {
    const base = await this.base();
    if (base !== null) return base;
    throw new StemmaError("bug", `${this.#ref} went away while it was followed`);
  }

  async #follow(
    publish: () => Promise<{ readonly state: string; readonly durable?: boolean }>,
  ): Promise<Published> {
    try {
      const outcome = await publish();
      if (outcome.state === "published") return { durable: outcome.durable ?? true, findings: [] };
      return { durable: true, findings: [this.#notFollowed("another writer has moved it meanwhile")] };
    } catch (error) {
      if (!isStemmaError(error) || error.kind === "bug") throw error;
      return { durable: true, findings: [this.#notFollowed(error.message)] };
    }
  }

  #notFollowed(why: string): Finding {
    return findingOf({
      code: "branch-behind",
      severity: "warning",
      message: `${this.#exchange.url} has the change, and ${this.#ref} here could not follow: ${why}`,
      hint: "Bring it up to date with git pull.",
    });
  }

  #behind(paths: readonly string[]): StemmaError {
    return new StemmaError(
      "branch-behind",
      `${this.#ref} is behind ${shortName(this.#exchange.upstream)}, which changes what only git checks out: ${paths.slice(0, 3).join(", ")}`,
      { hint: "Run git pull, then the command again.", data: { ref: this.#ref, paths } },
    );
  }

  #diverged(ahead: number, behind: number): StemmaError {
    const upstream = shortName(this.#exchange.upstream);
    return new StemmaError(
      "branch-diverged",
      `${this.#ref} and ${upstream} have gone apart: ${ahead} here, ${behind} there`,
      {
        hint: `Join them with git pull --rebase (or git merge ${upstream}), look at stemma check, then run the command again.`,
        data: { ref: this.#ref, upstream, ahead, behind },
      },
    );
  }
}
