import { type HostedAccess, HostedRequests } from "../hosted-requests.ts";
import { fetchThrough } from "../proxy.ts";
import type { GitlabPlace } from "./place.ts";

/** What requests to GitLab are given. */
export interface GitlabAccess extends HostedAccess {
  readonly place: GitlabPlace;
}

/** Requests to the API of GitLab for one project. */
export function gitlabRequests(access: GitlabAccess): HostedRequests {
  const { place, token, env } = access;
  const through = fetchThrough(env);
  return new HostedRequests(access, `${place.api} (${place.project})`, async (route, values, signal) => {
    const { method, path, rest } = filled(route, { project: place.project, ...values });
    const query = method === "GET" && rest.length > 0 ? `?${new URLSearchParams(rest).toString()}` : "";
    const response = await through(`${place.api}${path}${query}`, {
      method,
      signal,
      headers: {
        "private-token": token,
        "user-agent": "stemma",
        accept: "application/json",
        ...(method === "GET" ? {} : { "content-type": "application/json" }),
      },
      ...(method === "GET" ? {} : { body: JSON.stringify(Object.fromEntries(rest)) }),
    });
    const text = await response.text();
    if (!response.ok) throw faultOf(response, text);
    return jsonOf(text);
  });
}

/* An answer that is no success, in the form in which waits and errors are told from it. */
function faultOf({ status, statusText, headers }: Response, text: string): Error {
  const response = { headers: Object.fromEntries(headers) };
  return Object.assign(new Error(messageIn(text, statusText)), { status, response });
}

/* A value that the route has a place for goes there; all others into the query or the body. */
function filled(route: string, values: Readonly<Record<string, unknown>>) {
  const [method = "GET", template = ""] = route.split(" ");
  const used = new Set(["project"]);
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    used.add(name);
    return encodeURIComponent(String(values[name]));
  });
  const rest = Object.entries(values).flatMap(([name, value]) =>
    used.has(name) ? [] : [[name, String(value)] as [string, string]],
  );
  return { method, path, rest };
}

/* `message` is a text, a list or a map of lists; a proxy answers with a page. */
function messageIn(text: string, otherwise: string): string {
  const value = jsonOf(text);
  if (typeof value !== "object" || value === null) return text === "" ? otherwise : text;
  const { message, error }: { readonly message?: unknown; readonly error?: unknown } = value;
  const said = message ?? error;
  return typeof said === "string" ? said : JSON.stringify(said ?? value);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What is no JSON has no field that is looked for: whoever reads it says so.
    return null;
  }
}
