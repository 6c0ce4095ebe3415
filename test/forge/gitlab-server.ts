import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Ajv } from "ajv";
import { onTestFinished } from "vitest";

type Json = Record<string, unknown>;

interface Form {
  readonly method: string;
  readonly path: string;
  readonly operation: string;
  readonly query: object;
  readonly body: object | null;
}

/** A server that answers as GitLab does, and holds every request against the list of `test/fixtures/gitlab-requests.json`. */
export interface GitlabServer {
  /** The root of its API. */
  readonly url: string;
  readonly complaints: readonly string[];
  readonly requests: Json[];
  readonly notes: Json[];
  readonly approvals: Json[];
  readonly reviewers: Json[];
  readonly versions: Json[];
  readonly statuses: Json[];
  /** Answers the next request of an operation itself; `after` does the work first, and loses the answer. */
  fail(operation: string, fault: Fault): void;
}

/** How a request fails. */
export interface Fault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly after?: boolean;
}

const forms = JSON.parse(
  readFileSync(new URL("../fixtures/gitlab-requests.json", import.meta.url), "utf8"),
) as readonly Form[];
const ajv = new Ajv({ allErrors: true });
const root = "/api/v4";
const missing = [404, { message: "404 Not Found" }] as const;

/** Starts a server for the running test; `commitOf` tells the commit that a branch is at. */
export async function serveGitlab(commitOf: (branch: string) => string | undefined): Promise<GitlabServer> {
  const state = {
    complaints: [] as string[],
    requests: [] as Json[],
    notes: [] as Json[],
    approvals: [] as Json[],
    reviewers: [] as Json[],
    versions: [] as Json[],
    statuses: [] as Json[],
  };
  const faults: (readonly [string, Fault])[] = [];
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString("utf8");
    const body = text === "" ? {} : (JSON.parse(text) as Json);
    const url = new URL(request.url ?? "", "http://localhost");
    const reply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}) =>
      void response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(typeof value === "string" ? value : JSON.stringify(value));
    const known = recognise(request.method ?? "", url.pathname);
    if (known === null) {
      state.complaints.push(`${request.method ?? ""} ${url.pathname} is not documented`);
      reply(404, { error: "404 Not Found" });
      return;
    }
    const { form, values } = known;
    const wrong = [
      ...faultsOf(form.query, Object.fromEntries(url.searchParams)),
      ...(form.body === null ? [] : faultsOf(form.body, body)),
    ];
    state.complaints.push(...wrong.map((each) => `${form.operation}: ${each}`));
    if (wrong.length > 0) {
      reply(400, { error: wrong.join(", ") });
      return;
    }
    if (request.headers["private-token"] !== "secret") {
      reply(401, { message: "401 Unauthorized" });
      return;
    }
    const at = faults.findIndex(([operation]) => operation === form.operation);
    const [, fault] = at < 0 ? [] : (faults.splice(at, 1)[0] ?? []);
    if (fault !== undefined && fault.after !== true) {
      reply(fault.status, fault.text ?? "{}", fault.headers);
      return;
    }
    const [status, value] = respond(form.operation, values, { url, body });
    if (fault !== undefined) {
      reply(fault.status, fault.text ?? "{}", fault.headers);
      return;
    }
    reply(status, value);
  }

  function respond(
    operation: string,
    values: Readonly<Record<string, string>>,
    { url, body }: { readonly url: URL; readonly body: Json },
  ): readonly [number, unknown] {
    if (operation === "user") return [200, { id: 1, username: "stemma-bot" }];
    if (operation === "project")
      return [
        200,
        { id: Number(values["project"]), path_with_namespace: `group/sub-${values["project"] ?? ""}/models` },
      ];
    if (values["project"] !== "group/sub/models") return missing;
    if (operation === "create") return create(body);
    if (operation === "list") return [200, page(url, state.requests.filter(isAsked(url)))];
    if (operation === "mark") {
      state.statuses.push({ ...body, sha: values["sha"] });
      return [201, { id: 1, ...body }];
    }
    const found = state.requests.find(({ iid }) => String(iid) === values["iid"]);
    if (found === undefined) return missing;
    switch (operation) {
      case "get":
        return [200, found];
      case "update": {
        const { state_event: event, ...fields } = body;
        return [200, Object.assign(found, fields, event === "close" ? { state: "closed" } : {})];
      }
      case "notes":
        return [200, page(url, state.notes)];
      case "create-note": {
        const note = {
          id: 100 + state.notes.length,
          body: body["body"],
          author: { id: 1, username: "stemma-bot" },
        };
        state.notes.push(note);
        return [201, note];
      }
      case "update-note": {
        const note = state.notes.find(({ id }) => String(id) === values["note"]);
        return note === undefined ? missing : [200, Object.assign(note, body)];
      }
      case "approvals":
        return [200, { iid: found["iid"], approved_by: state.approvals }];
      case "versions":
        return [200, page(url, state.versions)];
      default:
        return [200, page(url, state.reviewers)];
    }
  }

  function create(body: Json): readonly [number, unknown] {
    const [head, base] = [String(body["source_branch"]), String(body["target_branch"])];
    const commit = commitOf(head);
    if (commit === undefined || commitOf(base) === undefined)
      return [400, { message: { validate_branches: ["a branch does not exist"] } }];
    const isOpen = (each: Json) => each["state"] === "opened" && each["source_branch"] === head;
    if (state.requests.some(isOpen))
      return [409, { message: ["Another open merge request already exists for this source branch: !1"] }];
    const iid = state.requests.length + 1;
    const made = {
      ...{
        id: 900 + iid,
        iid,
        source_project_id: 7,
        target_project_id: 7,
        ...body,
        state: "opened",
        sha: commit,
      },
      web_url: `http://gitlab.example.org/group/sub/models/-/merge_requests/${iid}`,
    };
    state.requests.push(made);
    return [201, made];
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}`;
  return { url, ...state, fail: (operation, fault) => faults.push([operation, fault]) };
}

function isAsked(url: URL): (request: Json) => boolean {
  const [wanted, branch] = [url.searchParams.get("state"), url.searchParams.get("source_branch")];
  return ({ state, source_branch }) => state === wanted && source_branch === branch;
}

function faultsOf(schema: object, value: unknown): readonly string[] {
  const validate = ajv.compile(schema);
  return validate(value)
    ? []
    : (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ""}`);
}

function recognise(method: string, path: string) {
  for (const form of forms.filter((each) => each.method === method)) {
    const names = Array.from(form.path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
    const pattern = new RegExp(`^${root}${form.path.replaceAll(/\{\w+\}/g, "([^/]+)")}$`);
    const match = pattern.exec(path);
    if (match === null) continue;
    const values = Object.fromEntries(
      names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? "")]),
    );
    return { form, values };
  }
  return null;
}

function page(url: URL, items: readonly Json[]): readonly Json[] {
  const size = Number(url.searchParams.get("per_page") ?? 20);
  const number = Number(url.searchParams.get("page") ?? 1);
  return items.slice((number - 1) * size, number * size);
}
