import { isStemmaError } from "../../values/error.ts";
import { hasMarker, withMarker } from "../marker.ts";
import type { ForgeIssues, IssueInput, TellIssue } from "../port.ts";
import { type IssueAnswer, issueOf } from "./answers.ts";
import type { HostedRequests } from "../hosted-requests.ts";

/** The label by which our issues are found. */
const label = "stemma-alert";

/** Issues on GitHub. One is ours by its label and its marker. */
export class GithubIssues implements ForgeIssues {
  readonly #requests: HostedRequests;

  constructor(requests: HostedRequests) {
    this.#requests = requests;
  }

  async tell({ marker, title, body, open }: IssueInput): Promise<TellIssue> {
    const text = withMarker(marker, body);
    const there = await this.#find(marker);
    if (there === null && !open) return { id: null, url: null, made: "unchanged" };
    if (there === null) return this.#create(marker, { title, body: text });
    const state = open ? "open" : "closed";
    // GitHub gives back line ends as it likes.
    const same = there.body.replaceAll("\r\n", "\n") === text && there.state === state;
    if (same) return { id: there.id, url: there.url, made: "unchanged" };
    const route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
    await this.#requests.send({ route, values: { issue_number: there.id, body: text, state } });
    return { id: there.id, url: there.url, made: "updated" };
  }

  async #create(
    marker: string,
    input: { readonly title: string; readonly body: string },
  ): Promise<TellIssue> {
    const route = "POST /repos/{owner}/{repo}/issues";
    try {
      const made = issueOf(await this.#requests.send({ route, values: { ...input, labels: [label] } }));
      return { id: made.id, url: made.url, made: "created" };
    } catch (error) {
      // The answer may be lost where the work was done.
      if (!isStemmaError(error, "forge-unreachable")) throw error;
      const made = await this.#find(marker);
      if (made === null) throw error;
      return { id: made.id, url: made.url, made: "created" };
    }
  }

  async #find(marker: string): Promise<IssueAnswer | null> {
    const route = "GET /repos/{owner}/{repo}/issues";
    const found = await this.#requests.all({ route, values: { labels: label, state: "all" } });
    return found.map(issueOf).find(({ body }) => hasMarker(marker, body)) ?? null;
  }
}
