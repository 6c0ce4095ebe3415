import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { exampleOf, type Known, recognise } from "./openapi.ts";

type Json = Record<string, unknown>;

/** A server that answers as GitHub does, with the published examples, and holds every request against the published description. */
export interface GithubServer {
  /** The root of its API. */
  readonly url: string;
  /** The operations that were asked for, in order. */
  readonly asked: readonly string[];
  /** What was wrong with the requests. */
  readonly complaints: readonly string[];
  readonly pulls: Json[];
  readonly comments: Json[];
  readonly reviews: Json[];
  readonly statuses: Json[];
  readonly issues: Json[];
  /** Answers the next request of an operation itself; `after` does the work first, and loses the answer. */
  fail(operation: string, fault: Fault): void;
}

/** How a request fails. */
export interface Fault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
  readonly after?: boolean;
}

/** How the server behaves. */
export interface GithubBehaviour {
  readonly token?: string;
  /** The account of the token; null for that of a job, which may not ask. */
  readonly account?: string | null;
  /** The commit that a branch is at; undefined where there is no such branch. */
  readonly commitOf: (branch: string) => string | undefined;
}

const root = "/api/v3";
const pullPath = "/repos/{owner}/{repo}/pulls/{pull_number}";
const commentPath = "/repos/{owner}/{repo}/issues/{issue_number}/comments";

/** Starts a server for the running test. */
export async function serveGithub(behaviour: GithubBehaviour): Promise<GithubServer> {
  const state = {
    asked: [] as string[],
    complaints: [] as string[],
    pulls: [] as Json[],
    comments: [] as Json[],
    reviews: [] as Json[],
    statuses: [] as Json[],
    issues: [] as Json[],
  };
  const faults: (readonly [string, Fault])[] = [];
  const server = createServer((request, response) => void answer(request, response));
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString("utf8");
    const body = text === "" ? undefined : (JSON.parse(text) as Json);
    const url = new URL(request.url ?? "", "http://localhost");
    const known = recognise({ method: request.method ?? "", url, body }, root);
    const reply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}) =>
      response
        .writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers })
        .end(JSON.stringify(value));
    if (known === null) {
      state.complaints.push(`${request.method ?? ""} ${url.pathname} is not published`);
      return void reply(404, { message: "Not Found" });
    }
    state.asked.push(known.operation);
    if (known.complaints.length > 0) {
      state.complaints.push(...known.complaints.map((each) => `${known.operation}: ${each}`));
      return void reply(422, { message: known.complaints.join("; ") });
    }
    if (request.headers.authorization !== `bearer ${behaviour.token ?? "secret"}`)
      return void reply(401, { message: "Bad credentials" });
    const at = faults.findIndex(([operation]) => operation === known.operation);
    const [, fault] = at < 0 ? [] : (faults.splice(at, 1)[0] ?? []);
    if (fault !== undefined && fault.after !== true)
      return void reply(fault.status, { message: fault.message ?? "no" }, fault.headers);
    const [status, value] = respond(known, url, body ?? {});
    if (fault !== undefined) return void reply(fault.status, { message: "lost" }, fault.headers);
    reply(status, value);
  }

  function respond({ operation, status, values }: Known, url: URL, body: Json): readonly [number, unknown] {
    const missing = [404, { message: "Not Found" }] as const;
    const pull = state.pulls.find(
      ({ number }) => String(number) === (values["pull_number"] ?? values["issue_number"]),
    );
    switch (operation) {
      case "users/get-authenticated":
        if (behaviour.account === null) return [403, { message: "Resource not accessible by integration" }];
        return [status, { login: behaviour.account ?? "stemma-bot" }];
      case "pulls/list":
        return [
          status,
          page(
            url,
            state.pulls.filter(
              ({ state: it, label }) => it === "open" && label === url.searchParams.get("head"),
            ),
          ),
        ];
      case "pulls/create":
        return createPull(status, body);
      case "pulls/get":
        return pull === undefined ? missing : [status, pull];
      case "pulls/update":
        if (pull === undefined) return missing;
        return [status, Object.assign(pull, body)];
      case "issues/list-comments":
        return pull === undefined
          ? missing
          : [
              status,
              page(
                url,
                state.comments.filter(({ on }) => on === pull["number"]),
              ),
            ];
      case "issues/create-comment":
        return pull === undefined
          ? missing
          : [status, addComment(pull, String(body["body"]), behaviour.account)];
      case "issues/update-comment": {
        const comment = state.comments.find(({ id }) => String(id) === values["comment_id"]);
        return comment === undefined ? missing : [status, Object.assign(comment, body)];
      }
      case "issues/list-for-repo":
        return [status, page(url, state.issues)];
      case "issues/create": {
        const number = 100 + state.issues.length;
        const made = { ...(exampleOf("/repos/{owner}/{repo}/issues", "post") as Json), number, ...body };
        state.issues.push(made);
        return [status, made];
      }
      case "issues/update": {
        const issue = state.issues.find(({ number }) => String(number) === values["issue_number"]);
        return issue === undefined ? missing : [status, Object.assign(issue, body)];
      }
      case "pulls/list-reviews":
        return pull === undefined ? missing : [status, page(url, state.reviews)];
      case "repos/create-commit-status":
        state.statuses.push({ ...body, sha: values["sha"] });
        return [status, {}];
      default:
        return missing;
    }
  }

  function createPull(status: number, body: Json): readonly [number, unknown] {
    const [head, base] = [String(body["head"]), String(body["base"])];
    const commit = behaviour.commitOf(head);
    if (commit === undefined || behaviour.commitOf(base) === undefined)
      return [422, { message: "Validation Failed", errors: [{ field: "head", code: "invalid" }] }];
    const number = state.pulls.length + 1;
    const pull = {
      ...(exampleOf(pullPath, "get") as Json),
      ...{
        number,
        title: body["title"],
        body: body["body"],
        state: "open",
        merged_at: null,
        label: `octo:${head}`,
      },
      ...{ head: { ref: head, sha: commit }, base: { ref: base, sha: behaviour.commitOf(base) } },
    };
    state.pulls.push(pull);
    return [status, pull];
  }

  function addComment(pull: Json, body: string, by: string | null | undefined): Json {
    const [example = {}] = exampleOf(commentPath, "get") as readonly Json[];
    const login = by === null ? "github-actions[bot]" : (by ?? "stemma-bot");
    // GitHub keeps texts with the line ends of forms.
    const kept = body.replaceAll("\n", "\r\n");
    const comment = {
      ...example,
      id: 1000 + state.comments.length,
      on: pull["number"],
      body: kept,
      user: { login },
    };
    state.comments.push(comment);
    return comment;
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => stop(server));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}`;
  return { url, ...state, fail: (operation, fault) => faults.push([operation, fault]) };
}

function page(url: URL, items: readonly Json[]): readonly Json[] {
  const size = Number(url.searchParams.get("per_page") ?? 30);
  const number = Number(url.searchParams.get("page") ?? 1);
  return items.slice((number - 1) * size, number * size);
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
