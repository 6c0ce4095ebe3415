import type { Oid } from "../../git/ports.ts";
import type { Built } from "../../landing/land.ts";
import type { Finding } from "../../values/finding.ts";
import type { RemoteForm } from "../forms.ts";
import { standingOf, upstreamOf } from "../remote/upstream.ts";
import type { Session } from "../session.ts";

/** How a publication went through. */
export interface Published {
  readonly durable: boolean;
  /** What went through all the same, and a user should know. */
  readonly findings: readonly Finding[];
}

/** Where commits are published, and what a change is planned on there. */
export interface Publication {
  /** Whether many tries are worth their place in the line of this repository's writers. */
  readonly queued: boolean;
  /** The commit that a change is planned on now; null where there is none yet. */
  base(): Promise<Oid | null>;
  /** Publishes commits that are based on that one; null where another writer was first. */
  publish(built: Built): Promise<Published | null>;
  /** Publishes the base itself, for an operation that makes nothing new; null as above. */
  settle(): Promise<Published | null>;
  /** Where a commit stands against the remote; null where there is none. */
  standing(commit: Oid | null): Promise<RemoteForm | null>;
}

/** Publishes by the ref of this repository alone. */
export class LocalPublication implements Publication {
  readonly queued = true;
  readonly #session: Session;
  readonly #wished: string | undefined;

  constructor(session: Session, wished: string | undefined) {
    this.#session = session;
    this.#wished = wished;
  }

  base(): Promise<Oid | null> {
    return this.#session.tip();
  }

  async publish({ move, touched }: Built): Promise<Published | null> {
    const outcome = await this.#session.repository.publish(move, touched);
    return outcome.state === "moved" ? null : { durable: outcome.durable, findings: [] };
  }

  settle(): Promise<Published> {
    return Promise.resolve({ durable: true, findings: [] });
  }

  standing(commit: Oid | null): Promise<RemoteForm | null> {
    return standingOf(this.#session, upstreamOf(this.#session, this.#wished), commit);
  }
}
