import type { CardForm, CardMotion } from "../../registry/card-form.ts";
import { findingsBlock, gateBlock } from "./card-gate.ts";
import { comparisonBlocks } from "./card-metrics.ts";
import { markdownTable, markdownText } from "./markdown.ts";
import { count, renderCommit } from "./units.ts";
import type { View } from "./view.ts";

/** No comment of a forge holds more than 65,536 characters; what is added around a card must fit too. */
export const longestCard = 60_000;

/** How many rows of one kind are shown. */
const most = 50;

/**
 * Renders a card as Markdown: what moves, how it compares, what its gates say, what follows it. Nothing that stands in a record
 * is markup, a link, a mention or a reference, and the whole is never longer than a comment may be.
 */
export function renderCard(view: View, form: CardForm): string {
  return withinBudget([
    `### ${form.ok ? "✅" : "❌"} ${headline(form)}`,
    ...form.motions.slice(0, most).flatMap((motion) => motionBlocks(view, motion)),
    form.motions.length > most ? `${form.motions.length - most} more moves are not shown.` : "",
    findingsBlock(form.findings),
    changesBlock(form),
    commandsBlock(form),
    `<sub>Judged by the rules of ${code(renderCommit(form.base, view))}, at ${code(renderCommit(form.commit, view))}.</sub>`,
  ]);
}

function headline({ ok, motions, changes }: CardForm): string {
  const what =
    motions.length > 0
      ? count(motions.length, "move")
      : changes.length > 0
        ? count(changes.length, "change")
        : "Nothing of the registry changes";
  return `${what}: ${ok ? "the rules let it pass" : "the rules refuse it"}`;
}

function motionBlocks(view: View, motion: CardMotion): readonly string[] {
  return [
    `#### ${markdownText(titleOf(motion))}`,
    list(
      motion.displaced.map(({ version, to }) => `displaces ${motion.model}@${version}, which goes to ${to}`),
    ),
    gateBlock(motion),
    ...motion.comparisons.flatMap((comparison) => comparisonBlocks(view, comparison)),
    relativesBlock(motion),
  ];
}

function titleOf({ model, version, action, alias, from, to }: CardMotion): string {
  const move = `${from ?? "-"} → ${to ?? "-"}`;
  return action === "alias" ? `${model}@${alias ?? ""}: ${move}` : `${model}@${version}: ${move}`;
}

function relativesBlock({ parents, descendants, aliases }: CardMotion): string {
  const rows = [
    ...parents.map(({ id, kind, stage }) => ["made from", id, stage ?? kind]),
    ...descendants.map(({ id, kind, stage }) => ["made into", id, stage ?? kind]),
    ...aliases.map((alias) => ["alias of what is displaced", alias, ""]),
  ];
  if (rows.length === 0) return "";
  const reach = descendants.length + aliases.length;
  const title = `Lineage and reach: ${reach === 0 ? "nothing follows it" : `${count(reach, "thing")} may have to follow`}`;
  return details(title, capped(["", "what", "state"], rows));
}

function changesBlock({ changes }: CardForm): string {
  if (changes.length === 0) return "";
  const rows = changes.map(({ kind, model, version, from, to, name, path }) => [
    kind,
    version === null ? (model ?? "-") : `${model ?? ""}@${version}`,
    [name, from === null && to === null ? "" : `${from ?? "-"} → ${to ?? "-"}`].filter(Boolean).join(": ") ||
      "-",
    path,
  ]);
  return details(`All that changes: ${changes.length}`, capped(["event", "of", "step", "file"], rows));
}

/* The words of the commands are names that were checked, and object ids: none of them ends a block of code. */
function commandsBlock({ commands }: CardForm): string {
  return details("The same in a clone", ["```sh", ...commands.slice(0, most).map(oneLine), "```"].join("\n"));
}

function oneLine(command: string): string {
  return command.replaceAll(/[^\x20-\x5f\x61-\x7e]/g, "?");
}

function capped(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rest = rows.length > most ? `\n\n${rows.length - most} more are not shown.` : "";
  return `${markdownTable(head, rows.slice(0, most))}${rest}`;
}

function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

function list(texts: readonly string[]): string {
  return texts.map((text) => `- ${markdownText(text)}`).join("\n");
}

function code(id: string): string {
  return `<code>${id}</code>`;
}

/* Whole blocks are left out, so that none is open at its end. */
function withinBudget(blocks: readonly string[]): string {
  const shown: string[] = [];
  let left = longestCard - 200;
  let dropped = 0;
  for (const block of blocks.filter((each) => each !== "")) {
    if (block.length + 2 > left) {
      dropped += 1;
      continue;
    }
    shown.push(block);
    left -= block.length + 2;
  }
  if (dropped > 0)
    shown.push(`${count(dropped, "section")} did not fit: see all with the commands of this card.`);
  return shown.join("\n\n");
}
