import type { Oid } from "../../git/ports.ts";
import { StemmaError } from "../../values/error.ts";
import type { Signature } from "../../values/identity.ts";
import type { Session } from "../session.ts";
import { RemotePublication } from "../writes/remote-publication.ts";
import { Exchange } from "./exchange.ts";
import type { Upstream } from "./upstream.ts";

const attempts = 16;

/** Brings tags to a remote, after the branch that they point into. */
export class TagPush {
  /** The names of the tags that the remote took. */
  readonly pushed: string[] = [];
  readonly #exchange: Exchange;
  #there: ReadonlyMap<string, Oid>;

  private constructor(exchange: Exchange, there: ReadonlyMap<string, Oid>) {
    this.#exchange = exchange;
    this.#there = there;
  }

  /**
   * Brings the branch up to date on both sides, and reads which tags are there.
   * @throws StemmaError what `RemotePublication` throws, `conflict`
   */
  static async open(
    session: Session,
    options: { readonly ref: string; readonly by: Signature; readonly upstream: Upstream },
  ): Promise<TagPush> {
    const publication = new RemotePublication(session, options);
    for (let attempt = 0; ; attempt++) {
      await publication.base();
      if ((await publication.settle()) !== null) break;
      if (attempt === attempts)
        throw new StemmaError("conflict", `${options.upstream.ref} moved ${attempts} times meanwhile`, {
          hint: "Run the command again.",
          data: { ref: options.upstream.ref, attempts },
        });
    }
    const exchange = new Exchange(session, options.upstream);
    return new TagPush(exchange, await exchange.list("refs/tags/"));
  }

  /** Makes a tag there where it is missing, and gives the object that the remote has under its name then. */
  async share(tag: string, oid: Oid): Promise<Oid> {
    const ref = `refs/tags/${tag}`;
    if (!this.#there.has(ref)) {
      if (await this.#exchange.create(ref, oid)) {
        this.pushed.push(tag);
        return oid;
      }
      this.#there = await this.#exchange.list("refs/tags/");
    }
    const there = this.#there.get(ref) ?? oid;
    if (there !== oid) await this.#exchange.bring(ref);
    return there;
  }
}
