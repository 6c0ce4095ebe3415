import type { PullRequestForm } from "../registry/forge-forms.ts";
import type { Registry } from "../registry/registry.ts";
import { renderCard } from "./render/card.ts";
import { plainStyle } from "./render/style.ts";
import { visible } from "./render/text.ts";

/** Makes the card of a branch, as a pull request of it has it for its text. Throws as `Registry.card` does. */
export async function cardOf(registry: Registry, branch: string, base?: string): Promise<string> {
  const card = await registry.card(`${base ?? registry.ref ?? "HEAD"}..${branch}`);
  return renderCard({ style: plainStyle, width: null, verbose: false }, card);
}

/** Says what came of opening a pull request, on one line. */
export function pullRequestLine({ pull_request, url, made }: PullRequestForm): string {
  return visible(`pull request ${pull_request}: ${made}${url === null ? "" : ` (${url})`}`);
}
