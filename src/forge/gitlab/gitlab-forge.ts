import type { HostedRequests } from "../hosted-requests.ts";
import { writeOwnComment } from "../own-comment.ts";
import { openOwnRequest } from "../own-request.ts";
import type {
  CommitStatus,
  Forge,
  ForgeComment,
  ForgeReview,
  Made,
  PullRequest,
  PullRequestInput,
} from "../port.ts";
import {
  accountOf,
  approvalsOf,
  type MergeRequest,
  mergeRequestOf,
  namespaceOf,
  noteOf,
  reviewerOf,
  versionOf,
} from "./answers.ts";
import { type GitlabAccess, gitlabRequests } from "./requests.ts";

const requestsPath = "/projects/{project}/merge_requests";
const requestPath = `${requestsPath}/{iid}`;

/** How marks are called there. */
const states = { success: "success", failure: "failed", pending: "pending" } as const;

/** Merge requests on GitLab, or on a server of its own. */
export class GitlabForge implements Forge {
  readonly kind = "gitlab";
  readonly issues = null;
  readonly #requests: HostedRequests;

  constructor(access: GitlabAccess) {
    this.#requests = gitlabRequests(access);
  }

  open(input: PullRequestInput): Promise<PullRequest & { readonly made: Made }> {
    const route = `POST ${requestsPath}`;
    return openOwnRequest(
      {
        find: (head) => this.find(head),
        create: async ({ head, base, title, body }) => {
          const values = { source_branch: head, target_branch: base, title, description: body };
          return mergeRequestOf(await this.#requests.send({ route, values })).request;
        },
        rewrite: (id, { title, body }) => this.#change(id, { title, description: body }),
      },
      input,
    );
  }

  async read(id: string): Promise<PullRequest> {
    const route = `GET ${requestPath}`;
    return mergeRequestOf(await this.#requests.send({ route, values: { iid: id } })).request;
  }

  async find(head: string): Promise<readonly PullRequest[]> {
    const [branch = "", owner = null] = head.split(":").reverse();
    const values = { state: "opened", source_branch: branch };
    const found = (await this.#requests.all({ route: `GET ${requestsPath}`, values })).map(mergeRequestOf);
    const wanted: PullRequest[] = [];
    // A filter that the server does not understand is no filter.
    for (const each of found)
      if (each.request.head === branch && (await this.#isOf(owner, each))) wanted.push(each.request);
    return wanted;
  }

  async close(id: string): Promise<PullRequest> {
    const there = await this.read(id);
    return there.state === "open" ? this.#change(id, { state_event: "close" }) : there;
  }

  async comment(
    id: string,
    input: { readonly marker: string; readonly body: string },
  ): Promise<ForgeComment> {
    const { url } = await this.read(id);
    const notes = `${requestPath}/notes`;
    const requests = this.#requests;
    return writeOwnComment(
      {
        list: async () =>
          (await requests.all({ route: `GET ${notes}`, values: { iid: id } })).map((note) =>
            noteOf(note, url),
          ),
        create: async (body) =>
          noteOf(await requests.send({ route: `POST ${notes}`, values: { iid: id, body } }), url),
        rewrite: async (note, body) => {
          await requests.send({ route: `PUT ${notes}/{note}`, values: { iid: id, note, body } });
        },
        account: async () => accountOf(await requests.send({ route: "GET /user" })),
      },
      input,
    );
  }

  /* An approval says when, and not what was looked at; a wish for changes says neither, and comes last. */
  async reviews(id: string): Promise<readonly ForgeReview[]> {
    const values = { iid: id };
    const approvals = await this.#requests.send({ route: `GET ${requestPath}/approvals`, values });
    const versions = await this.#requests.all({ route: `GET ${requestPath}/versions`, values });
    const reviewers = await this.#requests.all({ route: `GET ${requestPath}/reviewers`, values });
    const approved = [...approvalsOf(approvals, versions.map(versionOf))].sort(
      (a, b) => Date.parse(a.submitted ?? "") - Date.parse(b.submitted ?? ""),
    );
    return [...approved, ...reviewers.map(reviewerOf).filter((review) => review !== null)];
  }

  async mark({ commit, state, context, description }: CommitStatus): Promise<void> {
    const route = "POST /projects/{project}/statuses/{sha}";
    await this.#requests.send({
      route,
      values: { sha: commit, state: states[state], name: context, description },
    });
  }

  async #change(id: string, change: Readonly<Record<string, string>>): Promise<PullRequest> {
    const route = `PUT ${requestPath}`;
    return mergeRequestOf(await this.#requests.send({ route, values: { ...change, iid: id } })).request;
  }

  /* A branch of the project itself, or with an owner one of theirs. */
  async #isOf(owner: string | null, { source, target }: MergeRequest): Promise<boolean> {
    if (owner === null || source === null) return owner === null && source === target;
    const project = await this.#requests.send({ route: "GET /projects/{id}", values: { id: source } });
    return namespaceOf(project) === owner;
  }
}
