import type { AskedProposal } from "../../registry/proposals/asked.ts";
import { renderDemands } from "./gate.ts";
import { renderProposal } from "./proposals.ts";
import { visible } from "./text.ts";
import type { View } from "./view.ts";

/** Renders what somebody is about to sign: what moves and whom it displaces, the ids of what it stands on, and the gate. */
export function renderAsked(view: View, { proposal, statements, gates }: AskedProposal): string {
  const grounds = statements.map(({ model, version, record, artifacts, policy }) =>
    [
      `${model}@${version} is file ${record} with`,
      ...(artifacts.length === 0 ? ["  no artifacts"] : artifacts.map((digest) => `  ${digest}`)),
      `under the rules ${policy}`,
    ]
      .map(visible)
      .join("\n"),
  );
  const tables = gates.map(({ model, version, target, demands }) =>
    [visible(`${model}@${version} -> ${target.name}`), renderDemands(view, target.name, demands)].join("\n"),
  );
  return [renderProposal(view, proposal), ...new Set(grounds), ...tables].join("\n\n");
}
