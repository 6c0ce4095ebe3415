import { forgeError } from "../forge/fault.ts";
import type { Forge, PullRequest } from "../forge/port.ts";
import type { PostedForm, PullRequestForm } from "./forge-forms.ts";
import type { Session } from "./session.ts";

/** What is said on a pull request. */
export interface PostInput {
  /** The number of the pull request, or the branch that it brings: `BRANCH`, or `OWNER:BRANCH` of another repository. */
  readonly on: string;
  /** The commit that it is about: what is said of another one does not belong there. */
  readonly commit: string;
  /** What tells this comment from others of ours, in small letters and hyphens. */
  readonly marker: string;
  /** Markdown. */
  readonly body: string;
}

/** What a pull request is opened with. */
export interface OpenPullRequest {
  /** The branch, which the forge has already. */
  readonly branch: string;
  /** Where it goes; the branch of the registry when absent. */
  readonly base?: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/** Pull requests on the forge of a registry: GitHub, or branches of plain Git. */
export class PullRequests {
  readonly #session: Session;
  #forge: Forge | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Opens a pull request of a branch to the branch of the registry, or brings the open one up to date.
   * @throws StemmaError `forge-unknown`, and what `Forge` throws
   */
  async open({ branch, title, body, ...where }: OpenPullRequest): Promise<PullRequestForm> {
    const base = (where.base ?? this.#session.ref ?? "").replace(/^refs\/heads\//, "");
    const forge = await this.#open();
    const { id, url, made } = await forge.open({ head: branch, base, title, body });
    return { pull_request: id, url, made };
  }

  /**
   * Writes a comment on every open pull request that is meant and at that commit, in place of our last one there.
   * @throws StemmaError `forge-missing` where none is, `forge-unknown`, and what `Forge` throws
   */
  async post({ on, commit, marker, body }: PostInput): Promise<readonly PostedForm[]> {
    const forge = await this.#open();
    const posted: PostedForm[] = [];
    for (const { id } of await meant(forge, on, commit)) {
      const { url, made } = await forge.comment(id, { marker, body });
      posted.push({ pull_request: id, url, made });
    }
    return posted;
  }

  async #open(): Promise<Forge> {
    const { forgeOf } = await import("./forge/open-forge.ts");
    this.#forge ??= forgeOf(this.#session);
    return this.#forge;
  }
}

/* Who asks names a branch that others may move meanwhile, and a number that may be a lie: the commit is what counts. */
async function meant(forge: Forge, on: string, commit: string): Promise<readonly PullRequest[]> {
  const named =
    /^[1-9]\d{0,17}$/.test(on) && forge.kind === "github" ? [await forge.read(on)] : await forge.find(on);
  const found = named.filter((each) => each.state === "open" && each.commit === commit);
  if (found.length > 0) return found;
  throw forgeError("forge-missing", on, `no open pull request of it is at ${commit}`);
}
