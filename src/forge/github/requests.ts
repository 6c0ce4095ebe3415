import { request as octokit } from "@octokit/request";
import { type HostedAccess, HostedRequests } from "../hosted-requests.ts";
import { fetchThrough } from "../proxy.ts";
import type { GithubPlace } from "./place.ts";

/** What requests to GitHub are given. */
export interface GithubAccess extends HostedAccess {
  readonly place: GithubPlace;
}

/** Requests to the API of GitHub for one repository. */
export function githubRequests(access: GithubAccess): HostedRequests {
  const { place, token, env } = access;
  const { api, owner, repo } = place;
  const send = octokit.defaults({
    baseUrl: api,
    headers: {
      authorization: `bearer ${token}`,
      "user-agent": "stemma",
      "x-github-api-version": "2022-11-28",
    },
  });
  const through = fetchThrough(env);
  return new HostedRequests(access, `${api} (${owner}/${repo})`, async (route, values, signal) => {
    // What a route has no place for would become a part of its query or body.
    const named = route.includes("{owner}") ? { owner, repo } : {};
    return (await send(route, { ...named, ...values, request: { fetch: through, signal } })).data as unknown;
  });
}
