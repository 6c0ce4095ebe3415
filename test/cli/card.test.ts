import prettier from "prettier";
import { describe, expect, it } from "vitest";
import { longestCard, renderCard } from "../../src/cli/render/card.ts";
import { plainStyle } from "../../src/cli/render/style.ts";
import type { View } from "../../src/cli/render/view.ts";
import type { CardForm } from "../../src/registry/card-form.ts";
import { fc } from "../support/laws.ts";
import { hostileText } from "./hostile.ts";

const view: View = { style: plainStyle, width: null, verbose: false };

/* Real records hold less: names of models and stages, for example, have patterns. Here every text is anything. */
function hostileForm(texts: readonly string[], count: number): CardForm {
  const text = (at: number): string => texts[at % texts.length] ?? "";
  const each = <T>(make: (at: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const node = (at: number) => ({ id: text(at), kind: "version" as const, stage: text(at + 1), distance: 1 });
  return {
    commit: "c".repeat(40),
    base: "b".repeat(40),
    ok: false,
    motions: each((at) => ({
      ...{
        action: at % 2 === 0 ? "move" : "alias",
        model: text(at),
        version: text(at + 1),
        alias: text(at + 2),
      },
      ...{ from: text(at + 3), to: text(at + 4), displaced: [{ version: text(at), to: text(at + 1) }] },
      demands: each((of) => ({
        ...{ rule: text(of), code: "gate-metrics", demand: {}, state: "missing", says: text(of + 1) },
        ...{ needs: text(of + 2), excused_by: of % 2 === 0 ? null : text(of), details: [] },
      })),
      comparisons: each((of) => ({
        holder: of === 0 ? null : text(of),
        metrics: each((metric) => ({
          ...{ name: text(metric), source: "evidence", direction: "up", assumed: true },
          ...{ before: 1, after: 2, delta: 1, relative: 1 },
        })),
        interface: [text(of)],
        interfaces_known: true,
      })),
      parents: each(node),
      descendants: each(node),
      aliases: each(text),
    })),
    changes: each((at) => ({
      ...{ kind: "moved", model: text(at), version: text(at + 1), from: text(at + 2), to: null },
      ...{ name: text(at + 3), reason: null, path: text(at + 4) },
    })),
    findings: each((at) => ({
      ...{ code: "conflict", severity: "error", message: text(at), hint: text(at + 1), path: text(at + 2) },
      ...{ line: 1, column: 1 },
    })),
    commands: each((at) => `stemma compare ${text(at)}`),
    posted: [],
  };
}

interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly children?: readonly Node[];
}

/* The parser that prettier has, which knows nothing of ours. */
async function parse(text: string): Promise<readonly Node[]> {
  const { __debug: debug } = prettier as unknown as {
    __debug: { parse: (text: string, options: object) => Promise<{ ast: Node }> };
  };
  const { ast } = await debug.parse(text, { parser: "markdown" });
  return [...walk(ast)];
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

const ours =
  /^(?:<details><summary>(?:All that changes: \d+|The same in a clone|Lineage and reach: [\w ]+)<\/summary>|<\/details>|<\/?sub>|<\/?code>)$/;
const forges = [
  "@ada",
  "#12",
  "GH-12",
  "org/repo#12",
  "!12",
  "%12",
  "~label",
  "&4",
  "$5",
  ":tada:",
  "/close",
  "[x]",
];
const hostile = fc.oneof(hostileText, fc.constantFrom(...forges));
const texts = fc.array(hostile, { minLength: 5, maxLength: 12 });

describe("a card with markup in every field", () => {
  it("has no HTML, links, images, mentions or references but its own", async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(1, 2, 4), async (given, count) => {
        const nodes = await parse(renderCard(view, hostileForm(given, count)));
        const types = nodes.map(({ type = "" }) => type);
        const blocks = [
          "root",
          "heading",
          "table",
          "tableRow",
          "tableCell",
          "list",
          "listItem",
          "paragraph",
          "code",
        ];
        const plain = ["sentence", "word", "whitespace", "text", "inlineCode", "html", "strong"];
        expect(types.filter((type) => ![...blocks, ...plain].includes(type))).toEqual([]);
        const html = nodes.filter(({ type }) => type === "html").map(({ value }) => String(value));
        expect(html.filter((value) => !ours.test(value))).toEqual([]);
        const words = nodes.filter(({ type }) => type === "word" || type === "text");
        const shown = words.map(({ value }) => String(value).replaceAll("&#124;", ""));
        expect(shown.filter((value) => /[@#!~$&<>[\]`]|gh-\d|%\w|^\/|:[a-z]/i.test(value))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("fits into a comment, however much there is to say", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(6, 12), (given, count) => {
        const card = renderCard(view, hostileForm([...given, "x".repeat(50_000)], count));
        expect(card.length).toBeLessThanOrEqual(longestCard);
        expect(card.split("<details>").length).toBe(card.split("</details>").length);
        expect(card.split("```").length % 2).toBe(1);
        expect(card.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
      { numRuns: 10 },
    );
  });
});

it("a card of a change that touches nothing says so", () => {
  const card = renderCard(view, { ...hostileForm(["x"], 0), ok: true });
  expect(card).toContain("### ✅ Nothing of the registry changes: the rules let it pass");
});
