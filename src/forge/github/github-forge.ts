import { isStemmaError } from "../../values/error.ts";
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
import { accountOf, commentOf, pullRequestOf, reviewOf } from "./answers.ts";
import type { HostedRequests } from "../hosted-requests.ts";
import { GithubIssues } from "./github-issues.ts";
import { type GithubAccess, githubRequests } from "./requests.ts";

/** The account that the token of a job on GitHub acts as: it may not ask who it is. */
const jobAccount = "github-actions[bot]";

/** Longest description that a mark may have. */
const longestDescription = 140;

/** Pull requests on GitHub, or on GitHub Enterprise. */
export class GithubForge implements Forge {
  readonly kind = "github";
  readonly issues: GithubIssues;
  readonly #owner: string;
  readonly #requests: HostedRequests;

  constructor(access: GithubAccess) {
    this.#owner = access.place.owner;
    this.#requests = githubRequests(access);
    this.issues = new GithubIssues(this.#requests);
  }

  open(input: PullRequestInput): Promise<PullRequest & { readonly made: Made }> {
    const route = "POST /repos/{owner}/{repo}/pulls";
    return openOwnRequest(
      {
        find: (head) => this.find(head),
        create: async (values) => pullRequestOf(await this.#requests.send({ route, values: { ...values } })),
        rewrite: (id, { title, body }) => this.#patch(id, { title, body }),
      },
      input,
    );
  }

  async read(id: string): Promise<PullRequest> {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
    return pullRequestOf(await this.#requests.send({ route, values: { pull_number: id } }));
  }

  async find(head: string): Promise<readonly PullRequest[]> {
    const named = head.includes(":") ? head : `${this.#owner}:${head}`;
    const values = { state: "open", head: named };
    const found = await this.#requests.all({ route: "GET /repos/{owner}/{repo}/pulls", values });
    // A filter that the server does not understand is no filter.
    const branch = named.slice(named.indexOf(":") + 1);
    return found.map(pullRequestOf).filter((each) => each.head === branch);
  }

  async close(id: string): Promise<PullRequest> {
    const there = await this.read(id);
    return there.state === "open" ? this.#patch(id, { state: "closed" }) : there;
  }

  comment(id: string, input: { readonly marker: string; readonly body: string }): Promise<ForgeComment> {
    const onIssue = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
    const onComment = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
    const requests = this.#requests;
    return writeOwnComment(
      {
        list: async () =>
          (await requests.all({ route: `GET ${onIssue}`, values: { issue_number: id } })).map(commentOf),
        create: async (body) =>
          commentOf(await requests.send({ route: `POST ${onIssue}`, values: { issue_number: id, body } })),
        rewrite: async (comment, body) => {
          await requests.send({ route: onComment, values: { comment_id: comment, body } });
        },
        account: () => this.#account(),
      },
      input,
    );
  }

  async reviews(id: string): Promise<readonly ForgeReview[]> {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
    const found = await this.#requests.all({ route, values: { pull_number: id } });
    return found.map(reviewOf).filter((review) => review !== null);
  }

  async mark({ commit, state, context, description }: CommitStatus): Promise<void> {
    const route = "POST /repos/{owner}/{repo}/statuses/{sha}";
    const short = Array.from(description).slice(0, longestDescription).join("");
    await this.#requests.send({ route, values: { sha: commit, state, context, description: short } });
  }

  async #patch(id: string, change: Readonly<Record<string, string>>): Promise<PullRequest> {
    const route = "PATCH /repos/{owner}/{repo}/pulls/{pull_number}";
    return pullRequestOf(await this.#requests.send({ route, values: { ...change, pull_number: id } }));
  }

  async #account(): Promise<string> {
    try {
      return accountOf(await this.#requests.send({ route: "GET /user" }));
    } catch (error) {
      if (isStemmaError(error, "forge-refused")) return jobAccount;
      throw error;
    }
  }
}
