import { refNameFault } from "../../git/ref-name.ts";
import { divergence } from "../../history/ancestry.ts";
import type { HistorySource } from "../../history/source.ts";
import type { Signature } from "../../values/identity.ts";
import { forgeError } from "../fault.ts";
import { withMarker } from "../marker.ts";
import type {
  CommitStatus,
  Forge,
  ForgeComment,
  ForgeReview,
  Made,
  PullRequest,
  PullRequestInput,
} from "../port.ts";
import { RefFolder, type RefPorts } from "./ref-folder.ts";
import { recordedReviews } from "./recorded-reviews.ts";

/** What pull requests on plain Git are given. */
export interface PlainAccess {
  readonly repository: RefPorts;
  readonly history: HistorySource;
  /** Who writes, and when. */
  readonly by: () => Signature;
}

/** Where what is said of a branch lies: a ref beside the branches, which is fetched and pushed like any other. */
const pulls = "refs/stemma/pulls/";
const marks = "refs/stemma/marks";

interface Written extends Pick<PullRequestInput, "title" | "body" | "base"> {
  readonly closed: boolean;
}

/**
 * Pull requests without a forge: the branch is the change, and title, text and comments lie on a ref beside it. Its reviews are the
 * approvals on the branch.
 */
export class PlainForge implements Forge {
  readonly kind = "git";
  readonly issues = null;
  readonly #access: PlainAccess;
  readonly #files: RefFolder;

  constructor(access: PlainAccess) {
    this.#access = access;
    this.#files = new RefFolder(access.repository, access.by);
  }

  async open({ head, base, title, body }: PullRequestInput): Promise<PullRequest & { readonly made: Made }> {
    await this.#tip(head, "forge-invalid");
    await this.#tip(base, "forge-invalid");
    const there = (await this.find(head)).length > 0;
    const made = await this.#write(head, { title, body, base, closed: false });
    return { ...(await this.read(head)), made: made === "updated" && !there ? "created" : made };
  }

  async read(id: string): Promise<PullRequest> {
    const written = await this.#written(id);
    if (written === null) throw forgeError("forge-missing", id, "nobody asked for this branch to be merged");
    const { title, body, base } = written;
    const commit = await this.#tip(id, "forge-missing");
    return { id, url: null, title, body, head: id, commit, base, state: await this.#state(commit, written) };
  }

  async find(head: string): Promise<readonly PullRequest[]> {
    if ((await this.#written(head)) === null || (await this.#read(head)) === null) return [];
    const found = await this.read(head);
    return found.state === "open" ? [found] : [];
  }

  async close(id: string): Promise<PullRequest> {
    const { state } = await this.read(id);
    const written = await this.#written(id);
    if (state === "open" && written !== null) await this.#write(id, { ...written, closed: true });
    return this.read(id);
  }

  async comment(
    id: string,
    { marker, body }: { readonly marker: string; readonly body: string },
  ): Promise<ForgeComment> {
    await this.read(id);
    const path = `comments/${marker}.md`;
    return { id: path, url: null, made: await this.#files.write(pulls + id, path, withMarker(marker, body)) };
  }

  async reviews(id: string): Promise<readonly ForgeReview[]> {
    const { commit, base } = await this.read(id);
    return recordedReviews(this.#access.history, await this.#tip(base, "forge-missing"), commit);
  }

  async mark({ commit, context, ...said }: CommitStatus): Promise<void> {
    await this.#files.write(
      marks,
      `${commit}/${encodeURIComponent(context)}.json`,
      `${JSON.stringify(said)}\n`,
    );
  }

  async #state(commit: string, { base, closed }: Written): Promise<PullRequest["state"]> {
    const target = await this.#read(base);
    if (target !== null && (await divergence(this.#access.history, commit, target)).ahead === 0)
      return "merged";
    return closed ? "closed" : "open";
  }

  async #written(id: string): Promise<Written | null> {
    if (refNameFault(`refs/heads/${id}`) !== null) return null;
    const text = await this.#files.read(pulls + id, "pull.json");
    return text === null ? null : (JSON.parse(text) as Written);
  }

  #write(id: string, written: Written): Promise<Made> {
    return this.#files.write(pulls + id, "pull.json", `${JSON.stringify(written, null, 2)}\n`);
  }

  #read(branch: string): Promise<string | null> {
    const ref = `refs/heads/${branch}`;
    return refNameFault(ref) === null ? this.#access.repository.refs.read(ref) : Promise.resolve(null);
  }

  async #tip(branch: string, code: "forge-invalid" | "forge-missing"): Promise<string> {
    const tip = await this.#read(branch);
    if (tip === null) throw forgeError(code, branch, "there is no such branch");
    return tip;
  }
}
