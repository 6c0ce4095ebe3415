import { pointsAt } from "../git/revision.ts";
import { printTag } from "../git/tag.ts";
import type { Oid } from "../git/ports.ts";
import type { Finding } from "../values/finding.ts";
import { type SignCommit, tagSigning } from "./commit-signing.ts";
import type { ReleaseForm } from "./forms.ts";
import type { WriteOptions } from "./options.ts";
import { TagPush } from "./remote/tag-push.ts";
import { standingOf, upstreamOf } from "./remote/upstream.ts";
import { movedTag, type WishedTag, wishedTags } from "./release-tags.ts";
import type { Operation, Session } from "./session.ts";
import { wantsPush } from "./writes/wants-push.ts";
import { refuseUnexpected, requireRef } from "./writes/write.ts";

/** Which release tags are made. */
export interface ReleaseOptions extends Pick<WriteOptions, "expected" | "push" | "remote"> {
  /** Whether tags are signed; when absent, what Git's `tag.gpgSign` says, or a key. */
  readonly sign?: boolean | undefined;
  /** The key to sign with; without one `stemma.signingkey`, else Git's `user.signingkey`. */
  readonly key?: string | undefined;
  readonly dryRun?: boolean | undefined;
  /** Only those of these models; all when absent. */
  readonly models?: readonly string[] | undefined;
}

/**
 * Creates the release tags that are missing. A tag that points elsewhere is left alone and told. With `push` the branch goes to
 * the remote first and then each tag, there before here.
 * @throws StemmaError `history-incomplete`, `identity-missing`, `head-detached`, `signing-key-missing`, `signing-failed`, what moving a ref throws, and what pushing
 *   the branch throws
 */
export async function release(session: Session, options: ReleaseOptions): Promise<ReleaseForm> {
  const ref = requireRef(session);
  const operation = options.dryRun === true ? null : session.operation();
  const upstream = upstreamOf(session, options.remote);
  const pushing = operation !== null && upstream !== null && wantsPush(session, options.push);
  const push = pushing ? await TagPush.open(session, { ref, by: operation.committer, upstream }) : null;
  const { commit } = await session.view();
  refuseUnexpected(commit, options);
  const maker = new TagMaker(session, operation, push, tagSigning(session, options));
  for (const wish of await wishedTags(session, options.models)) await maker.make(wish);
  const standing = await standingOf(session, upstream, commit);
  const pushed = push?.pushed ?? [];
  return {
    base: commit,
    commit: null,
    changed: operation !== null && (maker.created.length > 0 || pushed.length > 0),
    durable: true,
    findings: maker.findings,
    repeated: false,
    remote: standing === null ? null : { ...standing, pushed: push !== null },
    dry_run: operation === null,
    changes: [],
    created: maker.created.map(({ tag, target, model, version }) => ({ tag, target, model, version })),
    existing: maker.existing,
    pushed,
  };
}

/** Makes tags, and counts what came of it. */
class TagMaker {
  readonly created: WishedTag[] = [];
  readonly findings: Finding[] = [];
  existing = 0;
  readonly #session: Session;
  /** Null for a dry run. */
  readonly #operation: Operation | null;
  readonly #push: TagPush | null;
  readonly #sign: SignCommit | null;

  constructor(session: Session, operation: Operation | null, push: TagPush | null, sign: SignCommit | null) {
    this.#sign = sign;
    this.#session = session;
    this.#operation = operation;
    this.#push = push;
  }

  async make(wish: WishedTag): Promise<void> {
    const present = await this.#session.repository.refs.read(`refs/tags/${wish.tag}`);
    if (present !== null) await this.#keep(wish, present);
    else if (this.#operation === null) this.created.push(wish);
    else await this.#create(wish, this.#operation);
  }

  async #keep(wish: WishedTag, present: Oid): Promise<void> {
    this.existing += 1;
    if (!(await this.#isRight(wish, present))) this.findings.push(movedTag(wish, "warning"));
    else await this.#share(wish, present);
  }

  async #create(wish: WishedTag, operation: Operation): Promise<void> {
    const made = await this.#session.repository.objects.write("tag", await this.#body(wish, operation));
    const next = await this.#share(wish, made);
    if (next === null) return;
    const ref = `refs/tags/${wish.tag}`;
    const move = { ref, expected: null, next, by: operation.committer, message: "stemma: release" };
    const outcome = await this.#session.repository.refs.move(move);
    // Another process may have been first.
    if (outcome.state === "published") this.created.push(wish);
    else this.existing += 1;
  }

  /* The tag as the remote has it, which another clone may have made first; null where that one points elsewhere. */
  async #share(wish: WishedTag, oid: Oid): Promise<Oid | null> {
    const there = this.#push === null ? oid : await this.#push.share(wish.tag, oid);
    if (there === oid || (await this.#isRight(wish, there))) return there;
    this.findings.push(movedTag(wish, "warning", "at the remote"));
    return null;
  }

  #isRight({ target }: WishedTag, oid: Oid): Promise<boolean> {
    return pointsAt(this.#session.repository.objects, oid, target);
  }

  /* A signature is over all that stands before it, and ends the message. */
  async #body({ target, tag, message }: WishedTag, { committer }: Operation): Promise<Buffer> {
    const body = printTag({ object: target, type: "commit", tag, tagger: committer, message });
    if (this.#sign === null) return body;
    const signature = await this.#sign(body);
    return Buffer.concat([body, Buffer.from(signature.endsWith("\n") ? signature : `${signature}\n`)]);
  }
}
